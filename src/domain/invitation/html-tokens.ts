/** A piece of HTML by its place in the source: `source.slice(start, end)` is the piece. */
export type HtmlToken = HtmlTag | { readonly kind: 'text' | 'skipped'; readonly start: number; readonly end: number };

export type HtmlTag = { readonly kind: 'open' | 'close'; readonly name: string; readonly isVoid: boolean; readonly start: number; readonly end: number };

/** No element has a longer name: what follows is looked at as the rest of the tag. */
const TAG = /<(\/?)([A-Za-z][^\s/>]{0,60})/y;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Elements whose inside is no markup and is not seen. */
const UNSEEN = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noscript', 'template']);

/**
 * Reads HTML as browsers do as far as it takes to know what is tag, text or neither; never fails, whatever the source. Comments
 * (Word's conditional ones among them), declarations and the inside of scripts and styles are `skipped`.
 */
export function htmlTokens(source: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const endOf = tagEnds(source);
  let at = 0;
  while (at < source.length) {
    const token = source[at] === '<' ? markupAt(source, at, endOf) : undefined;
    const next = token ?? textAt(source, at, tokens);
    tokens.push(next);
    at = next.end;
    if (next.kind === 'open' && UNSEEN.has(next.name)) {
      const end = closeOf(source, next.name, at);
      if (end > at) tokens.push({ kind: 'skipped', start: at, end });
      at = end;
    }
  }
  return tokens;
}

const END = '>'.charCodeAt(0);
const MARKS: ReadonlySet<number> = new Set([END, '"'.charCodeAt(0), "'".charCodeAt(0)]);

type TagEnds = (from: number) => number | undefined;

/**
 * Where a tag ends whose name ends at `from`: behind the first `>` that is in no quotes. All answers are made in one pass from the
 * end, since a body may have any number of tags that never end.
 */
function tagEnds(source: string): TagEnds {
  const marks: number[] = [];
  for (let place = 0; place < source.length; place += 1) if (MARKS.has(source.charCodeAt(place))) marks.push(place);
  const ends = new Array<number | undefined>(marks.length);
  const next = new Map<number, number>();
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const place = marks[at] ?? 0;
    const mark = source.charCodeAt(place);
    const closing = next.get(mark);
    ends[at] = mark === END ? place + 1 : closing === undefined ? undefined : ends[closing + 1];
    next.set(mark, at);
  }
  let at = 0;
  return (from) => {
    while (at < marks.length && (marks[at] ?? 0) < from) at += 1; // Asked from the beginning to the end.
    return ends[at];
  };
}

function markupAt(source: string, at: number, endOf: TagEnds): HtmlToken | undefined {
  if (source.startsWith('<!--', at)) return skipped(source, at, '-->');
  if (/[!?]/.test(source[at + 1] ?? '')) return skipped(source, at, '>');
  TAG.lastIndex = at;
  const match = TAG.exec(source);
  const end = match === null ? undefined : endOf(at + match[0].length);
  if (match === null || end === undefined) return undefined;
  const name = (match[2] ?? '').toLowerCase();
  const isVoid = VOID.has(name);
  return { kind: match[1] === '/' ? 'close' : 'open', name, isVoid, start: at, end };
}

/** What never ends reaches to the end of the source. */
function skipped(source: string, start: number, mark: string): HtmlToken {
  const found = source.indexOf(mark, start + 2);
  return { kind: 'skipped', start, end: found < 0 ? source.length : found + mark.length };
}

/** Up to the next `<`; one that begins no tag is text itself, together with the text before it. */
function textAt(source: string, at: number, before: HtmlToken[]): HtmlToken {
  const next = source.indexOf('<', at + 1);
  const start = before.at(-1)?.kind === 'text' ? (before.pop()?.start ?? at) : at;
  return { kind: 'text', start, end: next < 0 ? source.length : next };
}

function closeOf(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(source)?.index ?? source.length;
}
