import { BLOCK_WORDS, type BlockWords } from './block-words';
import type { Block, Line } from './find-block';
import { escapeHtml } from './html-entities';
import { INLINE } from './html-lines';
import { htmlTokens } from './html-tokens';
import type { InvitationBody } from './invitation-body';
import { bareCode, markerReader } from './marker';
import { openNames } from './open-names';
import { bareLine, knownPieces, MOST_PIECES, type OwnLines, withoutItemMark } from './own-lines';

/** Words in a block that we did not write (V10): as a reader sees them, and as the source that keeps them. `start` is where a line of theirs begins; words on a marker have none. */
export type TheirWords = { readonly text: string; readonly source: string; readonly start?: number };

/** What somebody added to a block of ours or changed in it, in its order. A changed line is theirs as a whole. */
export function theirWords(body: InvitationBody, block: Block, own: OwnLines, also: readonly BlockWords[] = []): readonly TheirWords[] {
  const theirs = addedLines(block) ?? unknownLines(block, own, also);
  return [
    ...block.grown.map((text) => ({ text, source: body.format === 'html' ? escapeHtml(text) : text })),
    ...theirs.filter((line) => !isRule(body, line)).map((line) => keptLine(body, line)),
  ];
}

/** Of so many lines, and letters, the code may tell which are ours; of more only whether all are. */
export const MOST_CODED = 60;
const MOST_LETTERS = 8_000;

/**
 * The lines besides those that the code in the foot speaks of: none, one run of lines, or up to three. Undefined where no such
 * choice fits the code: then one of ours was changed or taken away, and the code cannot say which are left.
 */
function addedLines({ inside, code }: Block): readonly Line[] | undefined {
  const letters = inside.reduce((sum, { text }) => sum + text.length, 0);
  if (code === undefined) return undefined;
  const bare = new Map(inside.map((line) => [line, bareLine(line.text)]));
  for (const added of inside.length > MOST_CODED || letters > MOST_LETTERS ? [NOTHING_ADDED] : choices(inside)) {
    const left = added.length === 0 ? inside : inside.filter((line) => !added.includes(line));
    if (bareCode(left.map((line) => bare.get(line) ?? '')) === code) return added;
  }
  return undefined;
}

const NOTHING_ADDED: readonly Line[] = [];

/** Which lines may have been added, the likeliest first. */
function* choices(lines: readonly Line[]): Generator<readonly Line[]> {
  yield NOTHING_ADDED;
  for (let length = 1; length <= lines.length; length += 1) {
    for (let at = 0; at + length <= lines.length; at += 1) yield lines.slice(at, at + length);
  }
  const few = lines.length <= FEW_LINES ? lines : [];
  for (const [first, one] of few.entries()) {
    for (const [second, two] of few.slice(0, first).entries()) {
      yield [one, two];
      for (const three of few.slice(0, second)) yield [one, two, three];
    }
  }
}

/** Of so many lines each pair and each three is tried. */
const FEW_LINES = 20;

/** No agenda has so many lines. */
const MOST_KNOWN = 500;

/** Without the code's word: what is neither a marker nor a line that may be ours. */
function unknownLines({ inside }: Block, own: OwnLines, also: readonly BlockWords[]): readonly Line[] {
  if (inside.length > MOST_KNOWN) return inside;
  const isMarker = markerReader([...Object.values(BLOCK_WORDS), ...also]);
  const isOurs = (line: string) => own.has(line) || isMarker(line)?.grown === '';
  const theirs: Line[] = [];
  for (let at = 0; at < inside.length; ) {
    const pieces = knownPieces(inside.slice(at, at + MOST_PIECES).map(({ text }) => text), isOurs);
    const line = inside[at];
    if (pieces === 0 && line !== undefined) theirs.push(line);
    at += Math.max(pieces, 1);
  }
  return theirs;
}

/** A rule across the page is nobody's words. */
function isRule({ content }: InvitationBody, { start, end }: Line): boolean {
  return /^<hr\b[^>]*>$/i.test(content.slice(start, end));
}

function keptLine({ content, format }: InvitationBody, { text, start, end }: Line): TheirWords {
  return { text, source: format === 'html' ? inlineSource(content.slice(start, end)) : withoutItemMark(text), start };
}

const PICTURES = new Set(['img']);

/** One line of HTML by itself: its text, links and pictures as they stand there; an element that it cuts through is left out or ended. */
function inlineSource(source: string): string {
  const open: string[] = [];
  const names = openNames();
  const parts = htmlTokens(source).map((token) => {
    const piece = source.slice(token.start, token.end);
    if (!('name' in token)) return token.kind === 'text' ? piece : '';
    if (token.isVoid) return PICTURES.has(token.name) ? piece : '';
    if (!INLINE.has(token.name)) return '';
    if (token.kind === 'open') {
      open.push(token.name);
      names.opens(token.name);
      return piece;
    }
    if (!names.isOpen(token.name)) return '';
    const closed = open.splice(open.lastIndexOf(token.name));
    closed.forEach(names.closes);
    return closing(closed);
  });
  return (parts.join('') + closing(open)).trim();
}

function closing(open: readonly string[]): string {
  return [...open].reverse().map((name) => `</${name}>`).join('');
}

/** Their words as they stand by themselves, directly below the block or in its place. */
export function theirSource(format: InvitationBody['format'], theirs: readonly TheirWords[], lineEnd: string): string {
  if (theirs.length === 0) return '';
  if (format === 'html') return theirs.map(({ source }) => `<p>${source}</p>`).join('');
  return [...theirs.map(({ source }) => source), '', ''].join(lineEnd);
}
