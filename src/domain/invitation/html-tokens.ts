/** A piece of HTML by its place in the source: `source.slice(start, end)` is the piece. */
export type HtmlToken = HtmlTag | { readonly kind: 'text' | 'skipped'; readonly start: number; readonly end: number };

export type HtmlTag = { readonly kind: 'open' | 'close'; readonly name: string; readonly isVoid: boolean; readonly start: number; readonly end: number };

const TAG = /<(\/?)([A-Za-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>/y;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Elements whose inside is no markup and is not seen. */
const UNSEEN = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noscript', 'template']);

/**
 * Reads HTML as browsers do as far as it takes to know what is tag, text or neither; never fails, whatever the source. Comments
 * (Word's conditional ones among them), declarations and the inside of scripts and styles are `skipped`.
 */
export function htmlTokens(source: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let at = 0;
  while (at < source.length) {
    const token = source[at] === '<' ? markupAt(source, at) : undefined;
    const next = token ?? textAt(source, at);
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

function markupAt(source: string, at: number): HtmlToken | undefined {
  if (source.startsWith('<!--', at)) return skipped(source, at, '-->');
  if (/[!?]/.test(source[at + 1] ?? '')) return skipped(source, at, '>');
  TAG.lastIndex = at;
  const match = TAG.exec(source);
  if (match === null) return undefined;
  const name = (match[2] ?? '').toLowerCase();
  const isVoid = VOID.has(name);
  return { kind: match[1] === '/' ? 'close' : 'open', name, isVoid, start: at, end: at + match[0].length };
}

/** What never ends reaches to the end of the source. */
function skipped(source: string, start: number, mark: string): HtmlToken {
  const found = source.indexOf(mark, start + 2);
  return { kind: 'skipped', start, end: found < 0 ? source.length : found + mark.length };
}

/** Up to the next `<`; one that begins no tag is text itself. */
function textAt(source: string, start: number): HtmlToken {
  const next = source.indexOf('<', start + 1);
  return { kind: 'text', start, end: next < 0 ? source.length : next };
}

function closeOf(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(source)?.index ?? source.length;
}
