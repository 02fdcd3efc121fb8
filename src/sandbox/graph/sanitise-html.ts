import { decodeEntities } from './html-entities';
import { htmlTokens, type HtmlToken } from './html-tokens';

const KEPT_TAGS = new Set(
  (
    'a abbr b big blockquote br caption center cite code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins ' +
    'kbd li ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);
const VOID_TAGS = new Set(['br', 'col', 'hr', 'img']);
const KEPT_ATTRIBUTES = new Set(
  (
    'href target rel title alt src width height align valign border cellpadding cellspacing colspan rowspan bgcolor color face ' +
    'size dir lang style start type'
  ).split(' '),
);
const IDENTIFYING = /^(?:class|id|data-[\w-]+)$/;
const ADDRESS_ATTRIBUTES = new Set(['href', 'src']);
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|cid:|#)/i;
const UNSAFE_STYLE = /url\s*\(|expression\s*\(|javascript:|behaviou?r|@import|-moz-binding|\\/i;

const BEFORE = '<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n';
const AFTER = '\r\n</body>\r\n</html>\r\n';

/**
 * A body as Exchange hands it out: a whole document with CRLF, attributes
 * rewritten, and nothing in it that could run.
 *
 * What is kept of comments, `class`, `id` and `data-*` is not documented:
 * `strict` keeps none of them, `keeps-attributes` keeps all but comments.
 * The form of a form is itself, byte for byte.
 */
export function sanitiseHtml(html: string, mode: 'strict' | 'keeps-attributes'): string {
  const open: string[] = [];
  const content = htmlTokens(html.replaceAll('\0', '')).map((token) => written(token, open, mode));
  const unclosed = open.toReversed().map((tag) => `</${tag}>`);
  return BEFORE + trimmed(withCrLf([...content, ...unclosed].join(''))) + AFTER;
}

function trimmed(html: string): string {
  return html.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

function withCrLf(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n');
}

function written(token: HtmlToken, open: string[], mode: 'strict' | 'keeps-attributes'): string {
  switch (token.kind) {
    case 'hidden':
      return '';
    case 'text':
      return token.text.replaceAll('<', '&lt;');
    case 'open': {
      if (!KEPT_TAGS.has(token.tag)) return '';
      if (!VOID_TAGS.has(token.tag)) open.push(token.tag);
      return `<${token.tag}${token.attributes.map((attribute) => keptAttribute(attribute, mode)).join('')}>`;
    }
    case 'close':
      return closing(token.tag, open);
  }
}

/** Closes what stands open inside; an end without a beginning vanishes. */
function closing(tag: string, open: string[]): string {
  const from = open.lastIndexOf(tag);
  if (from === -1) return '';
  return open
    .splice(from)
    .toReversed()
    .map((inner) => `</${inner}>`)
    .join('');
}

function keptAttribute([name, value]: readonly [string, string], mode: 'strict' | 'keeps-attributes'): string {
  const isKept = KEPT_ATTRIBUTES.has(name) || (mode === 'keeps-attributes' && IDENTIFYING.test(name));
  if (!isKept || !isSafe(name, value)) return '';
  const text = name === 'style' ? restyled(value) : value;
  return ` ${name}="${text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`;
}

function isSafe(name: string, value: string): boolean {
  const meant = decodeEntities(decodeEntities(value));
  // A browser drops white space and control characters before it reads the scheme.
  if (ADDRESS_ATTRIBUTES.has(name)) return SAFE_ADDRESS.test(meant.replace(/[\s\p{Cc}]/gu, ''));
  return name !== 'style' || !UNSAFE_STYLE.test(meant.replace(/\/\*[\s\S]*?\*\//g, ''));
}

function restyled(value: string): string {
  // A semicolon that ends a character reference separates nothing.
  const declarations = value.split(/(?<!&[#\w]+);/).map((declaration) => declaration.trim());
  return declarations.filter((declaration) => declaration !== '').join('; ');
}
