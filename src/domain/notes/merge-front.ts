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
    return key !== undefined || !text.startsWith(NEW_COMMENT) || (!seen.has(text) && seen.add(text).size > 0);
  };
  return { ...merged, pieces: merged.pieces.filter(isNew) };
}

const NEW_COMMENT = '# also';

const mergeValue: MergeKeyed = (base, ours, theirs) => {
  if (isList(ours) && isList(theirs)) {
    const [was, one, other] = [base !== undefined && isList(base) ? base.lines : [], ours.lines, theirs.lines].map((lines) => lines.map(linePiece));
    const merged = mergePieces(was ?? [], one ?? [], other ?? [], () => ({ pieces: [], conflicts: 0 }));
    return { pieces: [{ key: ours.key, lines: merged.pieces.flatMap(({ lines }) => lines) }], conflicts: 0 };
  }
  const [first = ours, last = theirs] = [ours, theirs].sort((one, other) => (one.lines.join('\n') < other.lines.join('\n') ? -1 : 1));
  const [earlier] = [ours, theirs].map((piece) => ({ piece, at: closedAt(piece) })).sort((one, other) => one.at - other.at);
  if (earlier !== undefined && !Number.isNaN(closedAt(ours) + closedAt(theirs))) return { pieces: [earlier.piece], conflicts: 0 };
  return { pieces: [last, ...first.lines.map((line) => linePiece(`${NEW_COMMENT} ${line}`))], conflicts: 1 };
};

function closedAt({ lines }: Piece): number {
  return Date.parse(CLOSED_ALONE.exec(lines.join('\n'))?.[1] ?? '');
}

/** A key on a line of its own with the items of its list under it. */
function isList({ lines }: Piece): boolean {
  return lines.length > 1 && /^[^:]+:$/.test(lines[0] ?? '') && lines.slice(1).every((line) => /^\s*(?:- |#|$)/.test(line));
}

/** A whole YAML file as front matter pieces; undefined when it is not of the simple kind. */
export function yamlPieces(text: string): readonly FrontPiece[] | undefined {
  const split = splitFront(text.split('\n'), 1);
  return split.kind === 'front' ? split.pieces : undefined;
}
