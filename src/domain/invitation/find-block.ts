import { type BlockWords, BLOCK_WORDS } from './block-words';
import { type HtmlElement, type SeenLine, seenHtml } from './html-lines';
import type { InvitationBody } from './invitation-body';
import { type Marker, markerReader } from './marker';
import { isReplyHeader } from './reply-header';
import { plainLine } from './plain-line';

/** A line with its place; `first` and `last` only where the body has elements. */
export type Line = Pick<SeenLine, 'text' | 'start' | 'end'> & Partial<Pick<SeenLine, 'first' | 'last'>>;

type Place = { readonly start: number; readonly end: number };

/**
 * `inside` are the lines between title and foot, `code` is what the foot says of them (V10); `grown` is what somebody wrote
 * behind the title or around the foot, on the same line (V11).
 */
export type Block = Place & { readonly inside: readonly Line[]; readonly code: string | undefined; readonly grown: readonly string[] };

/** Every whole block that is not quoted, none within another; and what is wrong with the first that is not whole. */
type FoundBlocks = { readonly blocks: readonly Block[]; readonly damage: Damage | undefined };

/** Which marker is missing, or that the block's elements show other text too. */
type Damage = 'title' | 'foot' | 'own-place';

/** Finds our blocks (V1, V5). `also` are words besides those that we know. */
export function findBlocks(body: InvitationBody, also: readonly BlockWords[]): FoundBlocks {
  const { content, format } = body;
  const lines: readonly Line[] = format === 'html' ? seenHtml(content).lines : textLines(content);
  const marks = neededOf(marksIn(lines, [...Object.values(BLOCK_WORDS), ...also]));
  const end = quotedFrom(lines, marks);

  const found = pairs(marks.filter(({ index }) => index < end)).map((pair) => blockOf(pair, lines, content));
  return {
    blocks: found.filter((each) => typeof each === 'object'),
    damage: found.find((each) => typeof each === 'string'),
  };
}

/** Each foot with the title before it that is nearest, and what stands alone. */
type Pair = { readonly title: Mark | undefined; readonly foot: Mark | undefined };

function pairs(marks: readonly Mark[]): readonly Pair[] {
  return marks.flatMap((mark, at): readonly Pair[] => {
    if (mark.kind === 'foot') return [{ title: marks[at - 1]?.kind === 'title' ? marks[at - 1] : undefined, foot: mark }];
    return marks[at + 1]?.kind === 'foot' ? [] : [{ title: mark, foot: undefined }];
  });
}

function blockOf({ title, foot }: Pair, lines: readonly Line[], content: string): Block | Damage {
  if (title === undefined) return 'title';
  if (foot === undefined) return 'foot';
  const place = placeOf(lines, title.index, foot.index, content);
  if (place === undefined) return 'own-place';
  return { ...place, inside: lines.slice(title.index + 1, foot.index), code: foot.code, grown: [title.grown, foot.grown].filter((words) => words !== '') };
}

/** A line that reads as the first or last of a block. */
type Mark = Marker & { readonly index: number };

function marksIn(lines: readonly Line[], known: readonly BlockWords[]): readonly Mark[] {
  const isMarker = markerReader(known);
  return lines.flatMap(({ text, first }, index): readonly Mark[] => {
    const marker = isMarker(text);
    return marker === undefined || isQuoted(first) ? [] : [{ ...marker, index }];
  });
}

/** A marker that somebody wrote on counts only where the other one stands whole and has no whole one of its own: the nearest to it does. */
function neededOf(marks: readonly Mark[]): readonly Mark[] {
  const isWhole = ({ grown }: Mark) => grown === '';
  return marks.filter((mark, at) => {
    if (isWhole(mark)) return true;
    const [before, after] = [marks.slice(0, at).findLast(isWhole)?.kind, marks.slice(at + 1).find(isWhole)?.kind];
    if (mark.kind === 'title') return after === 'foot' && before !== 'title' && marks.slice(at + 1).find((next) => next.kind === 'title' || isWhole(next))?.kind === 'foot';
    return before === 'title' && after !== 'foot' && marks.slice(0, at).findLast((last) => last.kind === 'foot' || isWhole(last))?.kind === 'title';
  });
}

/** Where a quoted message begins. An agenda item that reads like the head of one, between a title and its foot, begins none. */
function quotedFrom(lines: readonly Line[], marks: readonly Mark[]): number {
  const texts = lines.map(({ text }) => text);
  const isInBlock = (index: number) =>
    marks.findLast((mark) => mark.index < index)?.kind === 'title' && marks.find((mark) => mark.index > index)?.kind === 'foot';
  const at = texts.findIndex((_, index) => isReplyHeader(texts, index) && !isInBlock(index));
  return at < 0 ? lines.length : at;
}

function placeOf(lines: readonly Line[], title: number, foot: number, content: string): Place | undefined {
  const [top, bottom] = [lines[title], lines[foot]];
  if (top === undefined || bottom === undefined) return undefined;
  if (top.first === undefined || bottom.last === undefined) return textPlace(content, top.start, bottom.end);
  return elementPlace(lines, [top.first, top.start], [bottom.last, bottom.end]);
}

/** From the title's line to the foot's with its line break, and the blank line after it, which we wrote too. */
function textPlace(content: string, start: number, footEnd: number): Place {
  const [ends = ''] = /^[ \t]*(?:\r?\n(?:\r?\n)?)?/.exec(content.slice(footEnd)) ?? [];
  return { start, end: footEnd + ends.length };
}

function isQuoted(element: HtmlElement | undefined): boolean {
  return ancestors(element).some(({ name }) => name === 'blockquote');
}

/** The element and those around it, from the outside in. */
function ancestors(element: HtmlElement | undefined): readonly HtmlElement[] {
  const all: HtmlElement[] = [];
  for (let each = element; each !== undefined; each = each.parent) all.push(each);
  return all.reverse();
}

/** Elements that a mail program may have put around the block and nothing else; the body itself is never part of it. */
const WRAPPERS = new Set(['div', 'span', 'font', 'section', 'center', 'p']);

/**
 * The smallest run of whole elements that holds the block: in their common ancestor, from the child with the title to the child
 * with the foot. It grows while the element around it shows nothing else. Undefined when a child shows other text as well:
 * then no place can be cut out without breaking an element.
 */
function elementPlace(lines: readonly Line[], [first, from]: readonly [HtmlElement, number], [last, to]: readonly [HtmlElement, number]): Place | undefined {
  const [down, up] = [ancestors(first), ancestors(last)];
  let depth = 0;
  while (depth + 1 < down.length && down[depth + 1] !== undefined && down[depth + 1] === up[depth + 1]) depth += 1;
  let place = { start: down[depth + 1]?.start ?? from, end: up[depth + 1]?.end ?? to };
  if (!showsOnly(lines, place, from, to)) return undefined;
  for (let around = down[depth]; around !== undefined && WRAPPERS.has(around.name) && showsOnly(lines, around, from, to); around = around.parent) {
    place = { start: around.start, end: around.end };
  }
  return place;
}

function showsOnly(lines: readonly Line[], place: Place, from: number, to: number): boolean {
  return lines.every(({ start, end }) => end <= place.start || start >= place.end || (start >= from && end <= to));
}

function textLines(content: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of content.matchAll(/[^\r\n]+/g)) {
    const text = plainLine(match[0]);
    if (text !== '') lines.push({ text, start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return lines;
}
