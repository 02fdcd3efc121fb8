import { type FrontPiece, splitFront } from './front-matter';
import { type MergedPieces, type MergeKeyed, type Piece, linePiece, mergePieces } from './merge-pieces';

/** When a 1:1 was closed is no one's words: of two, the earlier stands alone. */
const CLOSED_ALONE = /^closed: (\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/;

/** Merges YAML by its keys (M5). A value that both sides changed keeps the one that sorts last; the other stays beside it as a comment. */
export function mergeFront(base: readonly FrontPiece[], ours: readonly FrontPiece[], theirs: readonly FrontPiece[]): MergedPieces {
  const merged = mergePieces(base, ours, theirs, mergeValue);
  const seen = new Set<string>();
  // A merge that is merged once more finds its own comments.
  const isNew = ({ key, lines }: Piece) => {
    const text = lines.join('\n');
    const isRepeated = key === undefined && text.startsWith(NEW_COMMENT) && seen.has(text);
    seen.add(text);
    return !isRepeated;
  };
  return { ...merged, pieces: merged.pieces.filter(isNew) };
}

const NEW_COMMENT = '# also';

const mergeValue: MergeKeyed = (base, ours, theirs) => {
  if (isList(ours) && isList(theirs)) {
    // Lines of a list have no keys: nothing but lines is merged in there.
    const merged = mergePieces(base !== undefined && isList(base) ? linesOf(base) : [], linesOf(ours), linesOf(theirs), mergeValue);
    return { pieces: [{ key: ours.key, lines: merged.pieces.flatMap(({ lines }) => lines) }], conflicts: 0 };
  }
  const [first, last] = ours.lines.join('\n') < theirs.lines.join('\n') ? [ours, theirs] : [theirs, ours];
  if (closedAt(first) <= closedAt(last)) return { pieces: [first], conflicts: 0 };
  if (closedAt(last) < closedAt(first)) return { pieces: [last], conflicts: 0 };
  return { pieces: [last, ...first.lines.map((line) => linePiece(`${NEW_COMMENT} ${line}`))], conflicts: 1 };
};

function linesOf({ lines }: Piece): readonly Piece[] {
  return lines.map(linePiece);
}

/** Epoch ms; NaN, which is neither before nor after anything, for all that is no time of closing. */
function closedAt({ lines }: Piece): number {
  const [, time] = CLOSED_ALONE.exec(lines.join('\n')) ?? [];
  return time === undefined ? Number.NaN : Date.parse(time);
}

/** A key on a line of its own with the items of its list under it, if there are any. */
function isList({ lines: [first, ...items] }: Piece): boolean {
  return first !== undefined && /^[^:]+:$/.test(first) && items.every((line) => /^\s*(?:- |#|$)/.test(line));
}

/** A whole YAML file as front matter pieces; undefined when it is not of the simple kind. */
export function yamlPieces(text: string): readonly FrontPiece[] | undefined {
  const split = splitFront(text.split('\n'), 1);
  return split.kind === 'front' ? split.pieces : undefined;
}
