import { shortHash } from '../shared/short-hash';
import { continuesEntry, idAtEnd } from './list-entry';
import { type MergedPieces, type MergeKeyed, type Piece, linePiece } from './merge-pieces';

const FIRST_LINE = /^([-*+] )(?:(\[[ xX-]\] )?)(.*)$/s;

/** The lines of a list as pieces: each entry with an id by it, every other line for itself. */
export function listPieces(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const ids = new Set<string>();
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const id = FIRST_LINE.test(line) ? idAtEnd(line)?.id : undefined;
    let end = at + 1;
    if (id === undefined || ids.has(id)) pieces.push(linePiece(line));
    else {
      ids.add(id);
      while (end < lines.length && continuesEntry(lines[end] ?? '')) end += 1;
      pieces.push({ key: id, lines: lines.slice(at, end) });
    }
    at = end;
  }
  return pieces;
}

type Entry = { readonly bullet: string; readonly box: string; readonly body: string };

function entryOf(piece: Piece): Entry {
  const [first = '', ...more] = piece.lines;
  const [, bullet = '- ', box = '', rest = ''] = FIRST_LINE.exec(first) ?? [];
  return { bullet, box, body: [idAtEnd(rest)?.before ?? rest, ...more].join('\n') };
}

function pieceOf({ bullet, box, body }: Entry, id: string): Piece {
  const [text = '', ...more] = body.split('\n');
  return { key: id, lines: [`${bullet}${box}${text} ^${id}`, ...more] };
}

/** Done outweighs dropped, dropped outweighs open. */
const BOX_ORDER = ['[x] ', '[X] ', '[-] ', '[ ] ', ''];

/**
 * One entry that both sides changed (M3): its box and its words merge apart. Where both changed the words, both stay, the second as an
 * entry of its own whose id comes from its words, so that every device gives it the same.
 */
export const mergeEntry: MergeKeyed = (base, ours, theirs): MergedPieces => {
  const id = ours.key ?? '';
  const [was, one, other] = [base === undefined ? undefined : entryOf(base), entryOf(ours), entryOf(theirs)];
  const box = pick(was?.box, one.box, other.box) ?? BOX_ORDER.find((each) => each === one.box || each === other.box) ?? '';
  const bullet = pick(was?.bullet, one.bullet, other.bullet) ?? '- ';
  const body = pick(was?.body, one.body, other.body);
  if (body !== undefined) return { pieces: [pieceOf({ bullet, box, body }, id)], conflicts: 0 };
  const [first = '', second = ''] = [one.body, other.body].sort();
  return {
    pieces: [pieceOf({ bullet, box, body: first }, id), pieceOf({ bullet, box, body: second }, `${id}-${shortHash(second, 4)}`)],
    conflicts: 1,
  };
};

const DAY_OF_DEED = /^(.*\(on )(\d{4}-\d{2}-\d{2})(\))$/s;

/** `mergeEntry` for lists in which an entry says when something was done last: of two days the later stays, and nothing is kept twice. */
export const mergeLatest: MergeKeyed = (base, ours, theirs): MergedPieces => {
  const [one, other] = [DAY_OF_DEED.exec(entryOf(ours).body), DAY_OF_DEED.exec(entryOf(theirs).body)];
  if (one === null || other === null || one[1] !== other[1]) return mergeEntry(base, ours, theirs);
  return { pieces: [(one[2] ?? '') > (other[2] ?? '') ? ours : theirs], conflicts: 0 };
};

/** The side that changed, or undefined when both did, each in its own way. */
function pick(base: string | undefined, ours: string, theirs: string): string | undefined {
  if (ours === theirs || base === theirs) return ours;
  return base === ours ? theirs : undefined;
}
