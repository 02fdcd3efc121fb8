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
  const blocks = found.filter((each) => typeof each === 'object');
  return {
    // Of so many the code is not asked which of their lines are ours: that takes long, and nobody has them but to waste our time.
    blocks: blocks.map((block, index) => (index < MOST_WITH_CODE ? block : { ...block, code: undefined })),
    damage: found.find((each) => typeof each === 'string'),
  };
}

const MOST_WITH_CODE = 3;

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
    return marker === undefined || first?.isQuoted === true ? [] : [{ ...marker, index }];
  });
}

/** A marker that somebody wrote on counts only where the other one stands whole and has no whole one of its own: the nearest to it does. */
function neededOf(marks: readonly Mark[]): readonly Mark[] {
  const isWhole = ({ grown }: Mark) => grown === '';
  const [wholeBefore, titleBefore] = [nearestBefore(marks, isWhole), nearestBefore(marks, (mark) => mark.kind === 'foot' || isWhole(mark))];
  const backwards = marks.toReversed();
  const [wholeAfter, footAfter] = [nearestBefore(backwards, isWhole).toReversed(), nearestBefore(backwards, (mark) => mark.kind === 'title' || isWhole(mark)).toReversed()];
  return marks.filter((mark, at) => {
    if (isWhole(mark)) return true;
    if (mark.kind === 'title') return wholeAfter[at] === 'foot' && wholeBefore[at] !== 'title' && footAfter[at] === 'foot';
    return wholeBefore[at] === 'title' && wholeAfter[at] !== 'foot' && titleBefore[at] === 'title';
  });
}

/** Of each mark, the kind of the nearest before it that is asked for. */
function nearestBefore(marks: readonly Mark[], isAsked: (mark: Mark) => boolean): readonly (Mark['kind'] | undefined)[] {
  let last: Mark['kind'] | undefined;
  return marks.map((mark) => {
    const before = last;
    if (isAsked(mark)) last = mark.kind;
    return before;
  });
}

/** Where a quoted message begins. An agenda item that reads like the head of one, between a title and its foot, begins none. */
function quotedFrom(lines: readonly Line[], marks: readonly Mark[]): number {
  const texts = lines.map(({ text }) => text);
  let next = 0; // Asked for one line after the other.
  const isInBlock = (index: number) => {
    while (next < marks.length && (marks[next]?.index ?? 0) < index) next += 1;
    const after = marks[next]?.index === index ? marks[next + 1] : marks[next];
    return marks[next - 1]?.kind === 'title' && after?.kind === 'foot';
  };
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

/** Elements that a mail program may have put around the block and nothing else; the body itself is never part of it. */
const WRAPPERS = new Set(['div', 'span', 'font', 'section', 'center', 'p']);

/**
 * The smallest run of whole elements that holds the block: in their common ancestor, from the child with the title to the child
 * with the foot. It grows while the element around it shows nothing else. Undefined when a child shows other text as well:
 * then no place can be cut out without breaking an element.
 */
function elementPlace(lines: readonly Line[], [first, from]: readonly [HtmlElement, number], [last, to]: readonly [HtmlElement, number]): Place | undefined {
  const { common, start, end } = commonOf(first, last);
  let place = { start: start?.start ?? from, end: end?.end ?? to };
  if (!showsOnly(lines, place, from, to)) return undefined;
  for (let around = common; around !== undefined && WRAPPERS.has(around.name) && showsOnly(lines, around, from, to); around = around.parent) {
    place = { start: around.start, end: around.end };
  }
  return place;
}

type Common = { readonly common: HtmlElement | undefined; readonly start: HtmlElement | undefined; readonly end: HtmlElement | undefined };

/** The innermost element around both, and its children in which they stand, where they do not stand in it itself. */
function commonOf(first: HtmlElement, last: HtmlElement): Common {
  let [down, up]: [HtmlElement | undefined, HtmlElement | undefined] = [first, last];
  let [start, end]: [HtmlElement | undefined, HtmlElement | undefined] = [undefined, undefined];
  while (down !== up) {
    const [depth, other] = [down?.depth ?? 0, up?.depth ?? 0];
    if (depth >= other) [start, down] = [down, down?.parent];
    if (other >= depth) [end, up] = [up, up?.parent];
  }
  return { common: down, start, end };
}

/** The lines stand in their order, so those at both ends tell. */
function showsOnly(lines: readonly Line[], place: Place, from: number, to: number): boolean {
  const first = lines[firstThat(lines, ({ end }) => end > place.start)];
  const last = lines[firstThat(lines, ({ start }) => start >= place.end) - 1];
  const isOutside = ({ start, end }: Line) => end <= place.start || start >= place.end;
  const isFine = (line: Line | undefined) => line === undefined || isOutside(line) || (line.start >= from && line.end <= to);
  return isFine(first) && isFine(last);
}

/** The first index from which on it is so. */
function firstThat(lines: readonly Line[], isSo: (line: Line) => boolean): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line !== undefined && isSo(line)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function textLines(content: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of content.matchAll(/[^\r\n]+/g)) {
    const text = plainLine(match[0]);
    if (text !== '') lines.push({ text, start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return lines;
}
