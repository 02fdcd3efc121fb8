import { type BlockLook, type BlockWords, BLOCK_WORDS } from './block-words';
import { type Block, findBlocks } from './find-block';
import { escapeHtml } from './html-entities';
import { seenHtml } from './html-lines';
import type { InvitationBody } from './invitation-body';
import { isVersionOf } from './line-version';
import { footLine, markerReader } from './marker';
import { bareLine, knownPieces, MOST_PIECES, type OwnLines } from './own-lines';
import { plainLine } from './plain-line';
import { formOf, type SharedAgenda, type SharedLine } from './shared-agenda';
import { MOST_CODED, theirSource, theirWords, type TheirWords } from './their-words';

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
  if (first !== undefined) return { kind: 'present', start: first.start, end: first.end, lines: textsOf(first) };
  return damage === undefined ? { kind: 'absent' } : { kind: 'damaged', missing: damage };
}

/** What stands in our blocks that is no line of ours, as a reader sees it: `putBlock` and `removeBlock` keep it (V10). */
export function theirLines(body: InvitationBody, own: OwnLines): readonly string[] {
  return findBlocks(body, []).blocks.flatMap((block) => theirWords(body, block, own).map(({ text }) => text));
}

/**
 * The body with exactly one block of ours, which shows `agenda` (V2, V3). It goes on top, or where one stood before. Everything outside it
 * stays byte for byte, and what others wrote into it stands directly below it (V10); a body that shows the same already is
 * given back as it is, so that nothing need be sent. An agenda without lines leaves no block.
 *
 * @param own what we may have written into this body before; all else is taken for somebody's own words
 */
export function putBlock(body: InvitationBody, agenda: SharedAgenda, words: BlockLook, own: OwnLines): InvitationBody {
  const wanted = linesToShow(agenda, words);
  const { blocks } = findBlocks(body, [words]);
  const [old, ...others] = blocks;
  if (wanted.length === 0) return without(body, [words], own, new Set(), blocks);
  if (old !== undefined && others.length === 0 && showsLines(body, old, wanted) && hasWords(body, old, words)) return body;
  const known = new Set([...own, ...wanted.map(bareLine)]);
  const inPlace = old !== undefined && others.length === 0 ? standIns(body, old, wanted, known) : NO_STAND_INS;
  const bare = without(body, [words], known, placesOf(inPlace.values()), blocks);
  const isKnownPlace = old !== undefined && bare.content.startsWith(body.content.slice(0, old.start));
  const at = isKnownPlace ? old.start : topOf(bare);
  const rows = wanted.map((line): Row => ({ line, theirs: inPlace.get(line) }));
  const rendered = body.format === 'html' ? htmlBlock(rows, words) : textBlock(rows, words, lineEnd(bare.content));
  return { ...body, content: bare.content.slice(0, at) + rendered + bare.content.slice(at) };
}

/**
 * The body without any block of ours (V4); after `putBlock` into a body without one, the very body. What others wrote into a
 * block stays in its place (V10). Damaged ones are left alone.
 */
export function removeBlock(body: InvitationBody, own: OwnLines): InvitationBody {
  return without(body, [], own);
}

/**
 * The body with the block that `before` has, in the place of the one that it has now; without one where `before` has none. What
 * others wrote into the block since stays (V10).
 */
export function putBlockBack(body: InvitationBody, before: InvitationBody, own: OwnLines): InvitationBody {
  const [then] = findBlocks(before, []).blocks;
  if (then === undefined) return removeBlock(body, own);
  const block = before.content.slice(then.start, then.end);
  const known = new Set([...own, ...textsOf(then).map(bareLine)]);
  const now = findBlocks(body, []).blocks[0];
  // What stands in that block already is not kept beside it.
  const again = now === undefined ? [] : theirWords(body, now, known).filter(({ text }) => known.has(bareLine(text)));
  const bare = without(body, [], known, placesOf(again));
  const at = now?.start ?? topOf(bare);
  return { ...body, content: bare.content.slice(0, at) + block + bare.content.slice(at) };
}

/** The lines by which a block shows these agendas: in a block that somebody wrote into, they are ours (V10). */
export function ownLines(...agendas: readonly SharedAgenda[]): OwnLines {
  return new Set(agendas.flatMap((agenda) => linesToShow(agenda).map(bareLine)));
}

/** Blocks can stand within blocks, but no one nests them deeper than this but to waste our time. */
const DEEPEST = 4;

/**
 * @param elsewhere where lines of others begin that the caller keeps
 * @param known the blocks of the body, where they were looked for already
 */
function without(body: InvitationBody, also: readonly BlockWords[], own: OwnLines, elsewhere: ReadonlySet<number> = new Set(), known?: readonly Block[]): InvitationBody {
  let rest = body;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const blocks = depth === 0 && known !== undefined ? known : findBlocks(rest, also).blocks;
    if (blocks.length === 0) return rest;
    rest = { ...rest, content: withTheirs(rest, blocks, depth === 0 ? elsewhere : new Set(), own, also) };
  }
  return rest;
}

/** The content with each block replaced by what others wrote into it. */
function withTheirs(body: InvitationBody, blocks: readonly Block[], elsewhere: ReadonlySet<number>, own: OwnLines, also: readonly BlockWords[]): string {
  const { content, format } = body;
  const parts = blocks.map((block, index) => {
    const theirs = theirWords(body, block, own, also).filter(({ start }) => start === undefined || !elsewhere.has(start));
    return content.slice(blocks[index - 1]?.end ?? 0, block.start) + theirSource(format, theirs, lineEnd(content));
  });
  return parts.join('') + content.slice(blocks.at(-1)?.end ?? 0);
}

/** Whether the block in the body shows just this agenda, however a mail program has rewritten it. */
export function isCurrent(body: InvitationBody, agenda: SharedAgenda): boolean {
  const [first] = findBlocks(body, []).blocks;
  return first !== undefined && first.grown.length === 0 && showsLines(body, first, linesToShow(agenda));
}

/** Which lines of others stand in a block in place of which lines of ours (V16). */
type StandIns = ReadonlyMap<string, TheirWords>;

const NO_STAND_INS: StandIns = new Map();

/** The code in the foot tells so many single lines of others from ours. */
const MOST_STAND_INS = 3;

function standIns(body: InvitationBody, block: Block, wanted: readonly string[], own: OwnLines): StandIns {
  const lines = textsOf(block);
  if (lines.length > MOST_CODED) return NO_STAND_INS;
  const isShown = (wish: string) => lines.some((_, at) => knownPieces(lines.slice(at, at + MOST_PIECES), showing(wish)) > 0);
  const missing = new Set(wanted.filter((wish) => !isShown(wish)));
  const found = new Map<string, TheirWords>();
  for (const theirs of theirWords(body, block, own)) {
    const wish = theirs.start === undefined || found.size === MOST_STAND_INS ? undefined : [...missing].find((each) => isVersion(theirs.text, each));
    if (wish === undefined) continue;
    found.set(wish, theirs);
    missing.delete(wish);
  }
  return found;
}

function placesOf(theirs: Iterable<TheirWords>): ReadonlySet<number> {
  return new Set([...theirs].flatMap(({ start }) => start ?? []));
}

/** All topics on one line are a version only with every word: else a new topic would not be seen to be missing. */
function isVersion(line: string, wish: string): boolean {
  return isVersionOf(bareLine(line), wish, formOf([wish]) === 'one-line' ? 'none' : 'one-in-four');
}

function textsOf({ inside }: Block): readonly string[] {
  return inside.map(({ text }) => text);
}

/** Whether a block shows just these lines in their order, some perhaps as somebody else has changed them. */
function showsLines(body: InvitationBody, block: Block, wanted: readonly string[]): boolean {
  const lines = textsOf(block);
  const theirs = once(() => new Set(theirWords(body, block, new Set(wanted.map(bareLine))).map(({ text }) => text)));
  let at = 0;
  for (const wish of wanted.map(plainLine)) {
    const line = lines[at] ?? '';
    const pieces = knownPieces(lines.slice(at, at + MOST_PIECES), showing(wish));
    if (pieces === 0 && !(isVersion(line, wish) && theirs().has(line))) return false;
    at += Math.max(pieces, 1);
  }
  return at === lines.length;
}

function showing(wish: string): (line: string) => boolean {
  return (line) => line === wish || bareLine(line) === bareLine(wish);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Whether its first and last line are just these. A foot without a code is one of an earlier version, and as good. */
function hasWords({ content, format }: InvitationBody, { start, end }: Block, words: BlockWords): boolean {
  const source = content.slice(start, end);
  const lines = format === 'html' ? seenHtml(source).lines.map(({ text }) => text) : source.split('\n').map(plainLine).filter((line) => line !== '');
  const isMarker = markerReader([words]);
  return isMarker(lines[0] ?? '')?.grown === '' && isMarker(lines.at(-1) ?? '')?.grown === '';
}

/** Behind the opening tag of the body, or at the very beginning of a piece without one. */
function topOf({ format, content }: InvitationBody): number {
  return format === 'html' ? seenHtml(content).top : 0;
}

function linesToShow(agenda: SharedAgenda, ...also: readonly BlockWords[]): readonly string[] {
  const isMarker = markerReader([...Object.values(BLOCK_WORDS), ...also]);
  return agenda.lines.map((line) => shownLine(line, (text) => isMarker(text)?.grown === '')).filter((line) => line !== '');
}

/** Control characters and halves of characters that no mail program keeps. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
/** They would let one item turn the letters of the next around. Marks that only join or part letters stay. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * An item as one line, whatever the user typed: no line breaks, no control or reordering characters. One that reads as our own
 * first or last line is put in quotes.
 */
function shownLine({ text, minutes }: SharedLine, isMarker: (text: string) => boolean): string {
  const clean = text.replace(UNPRINTABLE, ' ').replace(REORDERING, '').replace(/\s+/g, ' ').trim();
  if (plainLine(clean) === '') return '';
  const said = isMarker(plainLine(clean)) ? `“${clean}”` : clean;
  return minutes > 0 ? `${said} (${minutes} min)` : said;
}

/** A line of the block: ours, or theirs in its place. */
type Row = { readonly line: string; readonly theirs: TheirWords | undefined };

const PRODUCT = 'Two Hats';

function htmlBlock(rows: readonly Row[], words: BlockLook): string {
  const items = rows.map(({ line, theirs }) => `<li>${theirs?.source ?? escapeHtml(line)}</li>`).join('');
  return `<div><p><b>${escapeHtml(plainLine(words.title))}</b></p><ol>${items}</ol><p>${withLink(escapeHtml(footLine(words, oursOf(rows))), words.link)}</p></div>`;
}

/** The words stay the same to a reader of text: by them the block is found (V1). */
function withLink(foot: string, link: string | undefined): string {
  return link?.startsWith('https://') === true ? foot.replace(PRODUCT, () => `<a href="${escapeHtml(link)}">${PRODUCT}</a>`) : foot;
}

function textBlock(rows: readonly Row[], words: BlockWords, end: string): string {
  const items = rows.map(({ line, theirs }, index) => `${index + 1}. ${theirs?.source ?? line}`);
  return [plainLine(words.title), ...items, footLine(words, oursOf(rows)), '', ''].join(end);
}

/** The code in the foot speaks of these, so that it goes on telling which lines are theirs. */
function oursOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ line, theirs }) => (theirs === undefined ? [line] : []));
}

function lineEnd(content: string): string {
  return content.includes('\n') && !content.includes('\r\n') ? '\n' : '\r\n';
}
