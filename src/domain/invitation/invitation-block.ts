import { type BlockWords, BLOCK_WORDS } from './block-words';
import { findBlocks } from './find-block';
import { escapeHtml } from './html-entities';
import { seenHtml } from './html-lines';
import type { InvitationBody } from './invitation-body';
import { plainLine } from './plain-line';
import type { SharedAgenda, SharedLine } from './shared-agenda';

export type FoundBlock =
  | { readonly kind: 'absent' }
  /** `content.slice(start, end)` is the block; `lines` is what it shows between its title and its foot. */
  | { readonly kind: 'present'; readonly start: number; readonly end: number; readonly lines: readonly string[] }
  /** One of our lines stands without the other, or other text has grown into their element. We leave that alone. */
  | { readonly kind: 'damaged'; readonly missing: 'title' | 'foot' | 'own-place' };

/** Our first whole block in a body, in whatever words we ever wrote it (V1). */
export function findBlock(body: InvitationBody): FoundBlock {
  const { blocks, damage } = findBlocks(body, []);
  const [first] = blocks;
  if (first !== undefined) return { kind: 'present', ...first };
  return damage === undefined ? { kind: 'absent' } : { kind: 'damaged', missing: damage };
}

/**
 * The body with exactly one block of ours, which shows `agenda` (V2, V3). It goes on top, or where one stood before. Everything outside it
 * stays byte for byte; a body that shows the same already is given back as it is, so that nothing need be sent. An
 * agenda without lines leaves no block.
 */
export function putBlock(body: InvitationBody, agenda: SharedAgenda, words: BlockWords): InvitationBody {
  const wanted = linesToShow(agenda, words);
  const { blocks } = findBlocks(body, [words]);
  const [old, ...others] = blocks;
  if (wanted.length === 0) return without(body, [words]);
  if (old !== undefined && others.length === 0 && showsLines(old.lines, wanted) && hasWords(body, old, words)) return body;
  const bare = without(body, [words]);
  const isKnownPlace = old !== undefined && bare.content.startsWith(body.content.slice(0, old.start));
  const at = isKnownPlace ? old.start : topOf(bare);
  const rendered = body.format === 'html' ? htmlBlock(wanted, words) : textBlock(wanted, words, lineEnd(bare.content));
  return { ...body, content: bare.content.slice(0, at) + rendered + bare.content.slice(at) };
}

/** The body without any block of ours (V4); after `putBlock` into a body without one, the very body. Damaged ones are left alone. */
export function removeBlock(body: InvitationBody): InvitationBody {
  return without(body, []);
}

/** Blocks can stand within blocks, but no one nests them deeper than this but to waste our time. */
const DEEPEST = 8;

function without(body: InvitationBody, also: readonly BlockWords[]): InvitationBody {
  let rest = body;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const { blocks } = findBlocks(rest, also);
    if (blocks.length === 0) return rest;
    const { content } = rest;
    const starts = [0, ...blocks.map(({ end }) => end)];
    const ends = [...blocks.map(({ start }) => start), content.length];
    rest = { ...rest, content: starts.map((start, index) => content.slice(start, ends[index])).join('') };
  }
  return rest;
}

/** Whether the block in the body shows just this agenda, however a mail program has rewritten it. */
export function isCurrent(body: InvitationBody, agenda: SharedAgenda): boolean {
  const found = findBlock(body);
  return found.kind === 'present' && showsLines(found.lines, linesToShow(agenda));
}

function showsLines(lines: readonly string[], wanted: readonly string[]): boolean {
  // The number of an item is text in some programs and a mark of its own in others.
  const isSame = (line: string, wish: string) => line === wish || line.replace(/^\d{1,3}[.)]\s?/, '') === wish;
  return lines.length === wanted.length && lines.every((line, index) => isSame(line, plainLine(wanted[index] ?? '')));
}

function hasWords({ content, format }: InvitationBody, { start, end }: { start: number; end: number }, { title, foot }: BlockWords): boolean {
  const block = content.slice(start, end);
  const lines = format === 'html' ? seenHtml(block).lines.map(({ text }) => text) : block.split('\n').map(plainLine).filter((line) => line !== '');
  return lines[0] === plainLine(title) && lines.at(-1) === plainLine(foot);
}

/** Behind the opening tag of the body, or at the very beginning of a piece without one. */
function topOf({ format, content }: InvitationBody): number {
  return format === 'html' ? seenHtml(content).top : 0;
}

function linesToShow(agenda: SharedAgenda, ...also: readonly BlockWords[]): readonly string[] {
  const marks = new Set([...Object.values(BLOCK_WORDS), ...also].flatMap(({ title, foot }) => [plainLine(title), plainLine(foot)]));
  return agenda.lines.map((line) => shownLine(line, marks)).filter((line) => line !== '');
}

/** Control characters and halves of characters that no mail program keeps. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
/** They would let one item turn the letters of the next around. Marks that only join or part letters stay. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * An item as one line, whatever the user typed: no line breaks, no control or reordering characters. One that reads as our own
 * first or last line is put in quotes.
 */
function shownLine({ text, minutes }: SharedLine, marks: ReadonlySet<string>): string {
  const clean = text.replace(UNPRINTABLE, ' ').replace(REORDERING, '').replace(/\s+/g, ' ').trim();
  if (plainLine(clean) === '') return '';
  const said = marks.has(plainLine(clean)) ? `“${clean}”` : clean;
  return minutes > 0 ? `${said} (${minutes} min)` : said;
}

function htmlBlock(lines: readonly string[], { title, foot }: BlockWords): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return `<div><p><b>${escapeHtml(plainLine(title))}</b></p><ol>${items}</ol><p>${escapeHtml(plainLine(foot))}</p></div>`;
}

function textBlock(lines: readonly string[], { title, foot }: BlockWords, end: string): string {
  const items = lines.map((line, index) => `${index + 1}. ${line}`);
  return [plainLine(title), ...items, plainLine(foot), '', ''].join(end);
}

function lineEnd(content: string): string {
  return content.includes('\n') && !content.includes('\r\n') ? '\n' : '\r\n';
}
