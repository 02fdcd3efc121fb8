import type { FilePath } from './file-path';
import { type MarkdownDocument, type Section, EMPTY_DOCUMENT, joinDocument, parseDocument } from './markdown-document';
import { listPieces, mergeEntry, mergeLatest } from './merge-entries';
import { mergeFront, yamlPieces } from './merge-front';
import { type MergedPieces, type Piece, linePiece, mergePieces } from './merge-pieces';
import { putIntoTrash, takeOutOfTrash, trashedOn } from './trash';

/** `conflicts` counts the places where both sides rewrote the same thing, so that a person should look. */
export type Merged = { readonly text: string; readonly conflicts: number };

/** Merges two versions of a known way of writing; undefined when one of them is not written that way. */
type MergeWay = (base: string | undefined, ours: string, theirs: string) => Merged | undefined;

/**
 * Three-way merge of a Markdown file of ours. Rules (`docs/notes.md`; tests carry the same ids):
 *
 * - M1 a change made on one side only is taken
 * - M2 the same change on both sides is taken once
 * - M3 list entries merge by id; two rewritings of one are both kept, but of two days on which a duty was reviewed the later
 * - M4 a change beats a delete
 * - M5 front matter merges by key; of two values one stays as a comment
 * - M6 lines that both sides changed are both kept
 * - M7 swapping the sides changes nothing, so that devices converge
 * - M8 line ends and a byte order mark alone are no change
 * - M10 the mark of the trash stays only where both sides have it
 *
 * No word that a person typed on either side is ever dropped (I1), and no clock is asked (I11).
 */
export function mergeText(base: string | undefined, ours: string, theirs: string): Merged {
  return merge(base, ours, theirs, mergeDocuments);
}

/** `mergeText` for notes, people and `me.md`; by keys throughout for `settings.yaml`. */
export function mergeFile(path: FilePath, base: string | undefined, ours: string, theirs: string): Merged {
  return merge(base, ours, theirs, path.endsWith('.yaml') ? mergeYaml : mergeDocuments);
}

function merge(base: string | undefined, ours: string, theirs: string, way: MergeWay): Merged {
  if (ours === theirs || base === theirs) return { text: ours, conflicts: 0 };
  if (base === ours) return { text: theirs, conflicts: 0 };
  const [was, one, other] = [base === undefined ? undefined : bare(base), bare(ours), bare(theirs)];
  if (one === other || was === other) return { text: one, conflicts: 0 };
  if (was === one) return { text: other, conflicts: 0 };
  const merged = mergeWords(was === undefined ? undefined : unmarked(was), unmarked(one), unmarked(other), way);
  const [earlier, later] = [trashedOn(one), trashedOn(other)].sort();
  return earlier === undefined || later === undefined ? merged : { ...merged, text: putIntoTrash(merged.text, earlier) };
}

/** Of texts without a mark of the trash: whether it stays is no matter of words (M10). */
function mergeWords(was: string | undefined, one: string, other: string, way: MergeWay): Merged {
  if (one === other || was === other) return { text: one, conflicts: 0 };
  if (was === one) return { text: other, conflicts: 0 };
  // Sorting, rather than "ours first", is what makes M7 hold on two devices that merge the same pair.
  const [first, second] = one < other ? [one, other] : [other, one];
  return way(was, first, second) ?? mergeLines(was, first, second);
}

/** By hand a file may have got more than one mark, each in a front matter of its own. */
function unmarked(text: string): string {
  const taken = takeOutOfTrash(text);
  return taken === text ? text : unmarked(taken);
}

function bare(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** For files that a person made into something else: line by line, without a notion of what the lines are. */
function mergeLines(base: string | undefined, ours: string, theirs: string): Merged {
  const linesOf = (text: string) => text.split('\n').map(linePiece);
  // Lines have no keys, so nothing is merged by them.
  const merged = mergePieces(base === undefined ? [] : linesOf(base), linesOf(ours), linesOf(theirs), mergeEntry);
  return { text: textOf(merged.pieces), conflicts: merged.conflicts };
}

function mergeYaml(base: string | undefined, ours: string, theirs: string): Merged | undefined {
  const [one, other] = [yamlPieces(ours), yamlPieces(theirs)];
  if (one === undefined || other === undefined) return undefined;
  const merged = mergeFront((base === undefined ? undefined : yamlPieces(base)) ?? [], one, other);
  return { text: textOf(merged.pieces), conflicts: merged.conflicts };
}

function mergeDocuments(base: string | undefined, ours: string, theirs: string): Merged | undefined {
  const [one, other] = [documentOf(ours), documentOf(theirs)];
  if (one === undefined || other === undefined) return undefined;
  const was = (base === undefined ? undefined : documentOf(base)) ?? { ...EMPTY_DOCUMENT, sections: [] };
  const front = mergeFront(was.front, one.front, other.front);
  const body = mergePieces(was.sections.map(sectionPiece), one.sections.map(sectionPiece), other.sections.map(sectionPiece), mergeSection);
  const text = joinDocument({
    ...one,
    front: front.pieces,
    sections: [{ heading: undefined, key: '', lines: body.pieces.flatMap(({ lines }) => lines) }],
  });
  return { text, conflicts: front.conflicts + body.conflicts };
}

function documentOf(text: string): MarkdownDocument | undefined {
  const parsed = parseDocument(text);
  return parsed.kind === 'document' ? parsed.document : undefined;
}

/** A section with its heading, if it has one, as its first line. */
function sectionPiece({ heading, key, lines }: Section): Piece {
  return { key, lines: heading === undefined ? lines : [heading, ...lines] };
}

/** Where the lines are the user's own text and a `^word` at a line's end means nothing. */
const FREE_TEXT = /^(?:|notes|private notes)(?:\n\d+)?$/;

/** Each entry has one day, the last (N16). */
const DAYS_OF_DEEDS = 'duties reviewed';

function mergeSection(base: Piece | undefined, ours: Piece, theirs: Piece): MergedPieces {
  const { key } = ours;
  const split = FREE_TEXT.test(key ?? '') ? (lines: readonly string[]) => lines.map(linePiece) : listPieces;
  const heading = key === '' ? [] : ours.lines.slice(0, 1);
  const entriesOf = ({ lines }: Piece) => split(lines.slice(heading.length));
  const merged = mergePieces(base === undefined ? [] : entriesOf(base), entriesOf(ours), entriesOf(theirs), key === DAYS_OF_DEEDS ? mergeLatest : mergeEntry);
  return { pieces: [{ key, lines: [...heading, ...merged.pieces.flatMap(({ lines }) => lines)] }], conflicts: merged.conflicts };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.flatMap(({ lines }) => lines).join('\n');
}
