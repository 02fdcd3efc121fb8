import { decodeEntities } from './html-entities';
import { type HtmlTag, htmlTokens } from './html-tokens';
import { plainLine } from './plain-line';

/** An element by its place in the source, from its opening tag to behind its closing one. */
export type HtmlElement = {
  readonly name: string;
  readonly parent: HtmlElement | undefined;
  readonly start: number;
  /** Where its content begins: after the opening tag. */
  readonly inside: number;
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
  const root: HtmlElement = { name: '', parent: undefined, start: 0, inside: 0, end: source.length };
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
      if (plainLine(decodeEntities(text)) === '') return;
      line = { parts: [text], start, end, first: current, last: current };
    } else {
      line.parts.push(text);
      if (plainLine(decodeEntities(text)) !== '') Object.assign(line, { end, last: current });
    }
  };
  const open = (name: string, start: number, end: number) => {
    current = closedFor(name, current, start);
    current = { name, parent: current, start, inside: end, end: source.length };
  };
  const close = (name: string, end: number, start: number) => {
    const match = nearest(current, name);
    if (match === undefined) return;
    for (let each = current; each !== match && each.parent !== undefined; each = each.parent) each.end = start;
    match.end = end;
    current = match.parent ?? root;
  };

  const tag = (token: HtmlTag) => {
    if (!INLINE.has(token.name)) endLine();
    if (token.kind === 'close') close(token.name, token.end, token.start);
    else if (PICTURES.has(token.name)) see('\ufffc', token.start, token.end);
    if (token.kind === 'open' && !token.isVoid) open(token.name, token.start, token.end);
    if (DOCUMENT_PARTS.has(token.name) && isOutermost(current)) places[token.kind === 'open' ? token.name : `/${token.name}`] ??= token.end;
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

/** Whether nothing but the document itself is open: only there can its top be. */
function isOutermost(element: HtmlElement): boolean {
  for (let each = element; each.parent !== undefined; each = each.parent) if (!DOCUMENT_PARTS.has(each.name)) return false;
  return true;
}

/** The element in which one named `name` opens: what it ends by opening is closed. */
function closedFor(name: string, current: HtmlElement, at: number): HtmlElement {
  const outermost = endedBy(name, current);
  if (outermost?.parent === undefined) return current;
  for (let each = current; each !== outermost.parent && each.parent !== undefined; each = each.parent) each.end = at;
  return outermost.parent;
}

/** A block ends the paragraph that it opens in, with whatever is open within the line. */
function endedBy(name: string, current: HtmlElement): HtmlElement | undefined {
  const ended = ENDS.get(name);
  let found: HtmlElement | undefined;
  if (ended === undefined) {
    if (INLINE.has(name)) return undefined;
    let each = current;
    while (each.parent !== undefined && INLINE.has(each.name)) each = each.parent;
    return each.name === 'p' ? each : undefined;
  }
  for (let each = current; each.parent !== undefined && !SCOPES.has(each.name); each = each.parent) if (ended.includes(each.name)) found = each;
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
