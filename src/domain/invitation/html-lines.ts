import { decodeEntities } from './html-entities';
import { type HtmlTag, htmlTokens } from './html-tokens';
import { openNames } from './open-names';
import { plainLine } from './plain-line';

/** An element by its place in the source, from its opening tag to behind its closing one. */
export type HtmlElement = {
  readonly name: string;
  readonly parent: HtmlElement | undefined;
  readonly start: number;
  readonly depth: number;
  /** The nearest element around that is no part of a line, or itself. */
  readonly block: HtmlElement | undefined;
  readonly isQuoted: boolean;
  /** Whether nothing but parts of the document is around it. */
  readonly isOutermost: boolean;
  end: number;
};

/** One line as a reader sees it, with its place and the elements in which its first and last letter stand. */
export type SeenLine = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly first: HtmlElement;
  readonly last: HtmlElement;
};

/** What an HTML source shows, and where in it a new block goes on top. */
export type SeenHtml = { readonly lines: readonly SeenLine[]; readonly top: number };

/** Elements that go on within a line. Every other one begins and ends a line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b basefont bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr o:p st1:place'.split(' '),
);
/** Things that are seen though they have no text. */
const PICTURES = new Set(['img', 'hr', 'input', 'iframe', 'object', 'embed', 'svg', 'video', 'audio', 'button']);
/** An opening tag of the first kind ends an open element of the second. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['tr', ['tr', 'td', 'th']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['body', ['head']],
]);
/** Where such an end stops looking. */
const SCOPES = new Set(['ol', 'ul', 'table', 'dl', 'body', 'html']);

/** The lines that `source` shows, in their order. */
export function seenHtml(source: string): SeenHtml {
  const root: HtmlElement = { name: '', parent: undefined, start: 0, depth: 0, block: undefined, isQuoted: false, isOutermost: true, end: source.length };
  const lines: SeenLine[] = [];
  const places: Record<string, number> = {};
  let current = root;
  let line: { parts: string[]; start: number; end: number; first: HtmlElement; last: HtmlElement } | undefined;

  const endLine = () => {
    const text = line === undefined ? '' : plainLine(decodeEntities(line.parts.join('')));
    if (line !== undefined && text !== '') lines.push({ text, start: line.start, end: line.end, first: line.first, last: line.last });
    line = undefined;
  };
  const see = (text: string, start: number, end: number) => {
    if (line === undefined) {
      if (isBlank(text)) return;
      line = { parts: [text], start, end, first: current, last: current };
    } else {
      line.parts.push(text);
      if (!isBlank(text)) Object.assign(line, { end, last: current });
    }
  };
  const names = openNames();
  const leave = (outermost: HtmlElement, end: number) => {
    let each = current;
    while (each !== outermost.parent && each.parent !== undefined) {
      each.end = end;
      names.closes(each.name);
      each = each.parent;
    }
    current = outermost.parent ?? root;
  };
  const open = (name: string, start: number) => {
    const ended = endedBy(name, current);
    if (ended?.parent !== undefined) leave(ended, start);
    current = elementIn(current, name, start, source.length);
    names.opens(name);
  };
  const close = (name: string, end: number, start: number) => {
    const match = names.isOpen(name) ? nearest(current, name) : undefined;
    if (match === undefined) return;
    leave(match, start);
    match.end = end;
  };

  const tag = (token: HtmlTag) => {
    if (!INLINE.has(token.name)) endLine();
    if (token.kind === 'close') close(token.name, token.end, token.start);
    else if (PICTURES.has(token.name)) see('\ufffc', token.start, token.end);
    if (token.kind === 'open' && !token.isVoid) open(token.name, token.start);
    if (DOCUMENT_PARTS.has(token.name) && current.isOutermost) places[token.kind === 'open' ? token.name : `/${token.name}`] ??= token.end;
  };

  for (const token of htmlTokens(source)) {
    if ('name' in token) tag(token);
    else if (token.kind === 'text') see(source.slice(token.start, token.end), token.start, token.end);
  }
  endLine();
  const top = places['body'] ?? places['/head'] ?? places['html'] ?? 0;
  const isBelowText = lines.some(({ end }) => end <= top);
  return { lines, top: isBelowText ? 0 : top };
}

const DOCUMENT_PARTS = new Set(['html', 'head', 'body']);

function isBlank(text: string): boolean {
  return !/^[^&]*?[\p{L}\p{N}]/u.test(text) && plainLine(decodeEntities(text)) === '';
}

function elementIn(parent: HtmlElement, name: string, start: number, end: number): HtmlElement {
  const element = {
    name,
    parent,
    start,
    end,
    depth: parent.depth + 1,
    block: parent.block,
    isQuoted: parent.isQuoted || name === 'blockquote',
    isOutermost: parent.isOutermost && DOCUMENT_PARTS.has(name),
  };
  if (!INLINE.has(name)) element.block = element;
  return element;
}

/** An element that ends where another opens is not deeper than this within its list or table. */
const DEEPEST_END = 100;

/** A block ends the paragraph that it opens in, with whatever is open within the line. */
function endedBy(name: string, current: HtmlElement): HtmlElement | undefined {
  const ended = ENDS.get(name);
  if (ended === undefined) return INLINE.has(name) || current.block?.name !== 'p' ? undefined : current.block;
  let found: HtmlElement | undefined;
  let each = current;
  for (let steps = 0; each.parent !== undefined && !SCOPES.has(each.name) && steps < DEEPEST_END; steps += 1) {
    if (ended.includes(each.name)) found = each;
    each = each.parent;
  }
  return found;
}

function nearest(from: HtmlElement, name: string): HtmlElement | undefined {
  let each = from;
  while (each.parent !== undefined) {
    if (each.name === name) return each;
    each = each.parent;
  }
  return undefined;
}
