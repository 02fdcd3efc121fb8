import { diff3MergeRegions, diffComm } from 'node-diff3';

/**
 * What a merge moves about as a whole. With a key it is the same thing on both sides whatever its lines say (a list entry by
 * its id, a value by its name, a section by its heading); without one it is a line, which is what it says.
 */
export type Piece = { readonly key: string | undefined; readonly lines: readonly string[] };

/** `conflicts` counts the places where both sides rewrote the same thing and both rewritings were kept. */
export type MergedPieces = { readonly pieces: readonly Piece[]; readonly conflicts: number };

/** Merges one keyed thing that both sides changed, each in its own way. `base` is undefined when both sides added it. */
export type MergeKeyed = (base: Piece | undefined, ours: Piece, theirs: Piece) => MergedPieces;

type Index = ReadonlyMap<string, Piece>;

/** A line as a piece. */
export function linePiece(line: string): Piece {
  return { key: undefined, lines: [line] };
}

/**
 * Three-way merge of sequences (M1 to M6). The caller gives the sides in an order that does not depend on which device it is:
 * `ours` before `theirs` is the order in which both are kept when both changed one place.
 */
export function mergePieces(base: readonly Piece[], ours: readonly Piece[], theirs: readonly Piece[], mergeKeyed: MergeKeyed): MergedPieces {
  const [inBase, inOurs, inTheirs] = [indexed(base), indexed(ours), indexed(theirs)] as const;
  const order = mergedOrder(
    base.map((piece) => tokenOf(piece)),
    ours.map((piece) => tokenOf(piece, inBase, inTheirs)),
    theirs.map((piece) => tokenOf(piece, inBase, inOurs)),
  );

  const pieces: Piece[] = [];
  const done = new Set<string>();
  let conflicts = order.conflicts;
  for (const token of order.tokens) {
    const key = keyOf(token);
    if (key === undefined) pieces.push(linePiece(token.slice(1)));
    else if (!done.has(key)) {
      const merged = mergeOne(inBase.get(key), inOurs.get(key), inTheirs.get(key), mergeKeyed);
      conflicts += merged.conflicts;
      // The copy of an earlier merge of the same pair stands in its own place already.
      pieces.push(...merged.pieces.filter((piece) => piece.key === key || piece.key === undefined || !(inOurs.has(piece.key) || inTheirs.has(piece.key))));
      done.add(key);
    }
  }
  return { pieces, conflicts };
}

function indexed(pieces: readonly Piece[]): Index {
  return new Map(pieces.flatMap((piece) => (piece.key === undefined ? [] : [[piece.key, piece] as const])));
}

/** Tokens are compared as strings: a line by what it says, a keyed thing by its key. */
const LINE = '.';
const KEYED = '#';
const CHANGED = '!';

/**
 * A keyed thing that this side changed and the other deleted is marked: then both changed its place, and a change beats a
 * delete (M4).
 */
function tokenOf(piece: Piece, base?: Index, other?: Index): string {
  if (piece.key === undefined) return LINE + (piece.lines[0] ?? '');
  const before = base?.get(piece.key);
  const isChangedAlone = before !== undefined && other?.has(piece.key) === false && !isSame(before, piece);
  return (isChangedAlone ? CHANGED : KEYED) + piece.key;
}

function keyOf(token: string): string | undefined {
  return token.startsWith(LINE) ? undefined : token.slice(1);
}

function mergedOrder(base: string[], ours: string[], theirs: string[]): { tokens: readonly string[]; conflicts: number } {
  const tokens: string[] = [];
  let conflicts = 0;
  for (const region of diff3MergeRegions(ours, base, theirs)) {
    if (region.stable) tokens.push(...region.bufferContent);
    else {
      for (const part of diffComm(region.aContent, region.bContent)) {
        if (part.common !== undefined) tokens.push(...part.common);
        else {
          tokens.push(...part.buffer1, ...part.buffer2);
          if (saysSomething(part.buffer1) && saysSomething(part.buffer2)) conflicts += 1;
        }
      }
    }
  }
  return { tokens, conflicts };
}

/** Whether a person should look at it: two lists that both grew, or two blank lines, contradict nothing. */
function saysSomething(tokens: readonly string[]): boolean {
  return tokens.some((token) => keyOf(token) === undefined && token.slice(1).trim() !== '');
}

function mergeOne(base: Piece | undefined, ours: Piece | undefined, theirs: Piece | undefined, mergeKeyed: MergeKeyed): MergedPieces {
  if (ours === undefined || theirs === undefined) return { pieces: [ours, theirs].filter((piece) => piece !== undefined), conflicts: 0 };
  if (isSame(ours, theirs) || (base !== undefined && isSame(base, theirs))) return { pieces: [ours], conflicts: 0 };
  if (base !== undefined && isSame(base, ours)) return { pieces: [theirs], conflicts: 0 };
  return mergeKeyed(base, ours, theirs);
}

function isSame(one: Piece, other: Piece): boolean {
  return one.lines.join('\n') === other.lines.join('\n');
}
