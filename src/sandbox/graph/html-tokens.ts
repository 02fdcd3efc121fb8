/** A piece of HTML source, in order. Nothing of the source is interpreted: attribute values and text keep their entities. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly tag: string; readonly attributes: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'hidden' };

/** Elements whose content is not text, whatever it looks like. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'plaintext']);

const PIECE = /<!--[\s\S]*?(?:--!?>|$)|<[!?][^>]*(?:>|$)|<\/([a-zA-Z][^\s/>]*)[^>]*(?:>|$)|<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)(?:>|$)/g;

/** Splits HTML source; comments, doctypes and the content of scripts and their like become `hidden`. Never fails. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let position = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(html); match !== null; match = PIECE.exec(html)) {
    if (match.index > position) tokens.push({ kind: 'text', text: html.slice(position, match.index) });
    position = match.index + match[0].length;
    const token = tokenOf(match);
    tokens.push(token);
    if (token.kind === 'open' && RAW.has(token.tag)) {
      position = endOfRaw(html, token.tag, position);
      tokens.push({ kind: 'hidden' });
    }
    PIECE.lastIndex = position;
  }
  if (position < html.length) tokens.push({ kind: 'text', text: html.slice(position) });
  return tokens;
}

function tokenOf([, closing, opening, attributes]: RegExpExecArray): HtmlToken {
  if (closing !== undefined) return { kind: 'close', tag: closing.toLowerCase() };
  if (opening !== undefined) return { kind: 'open', tag: opening.toLowerCase(), attributes: attributesOf(attributes ?? '') };
  return { kind: 'hidden' };
}

function endOfRaw(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function attributesOf(source: string): readonly (readonly [string, string])[] {
  const found = [...source.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g)];
  return found.map(([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']);
}
