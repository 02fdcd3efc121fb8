import { decodeEntities } from './html-entities';
import { htmlTokens, type HtmlToken } from './html-tokens';

const BLOCKS = new Set('address blockquote body center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table td tr ul'.split(' '));

/** A body as plain text, as `outlook.body-content-type="text"` shows it: one line for each block, CRLF, links after their words. */
export function htmlToText(html: string): string {
  return textOf(html, true);
}

/** `bodyPreview`: the first 255 characters of the text, without addresses of links. */
export function bodyPreview(html: string): string {
  return textOf(html, false).slice(0, 255);
}

function textOf(html: string, hasLinks: boolean): string {
  const addresses: string[] = [];
  const rendered = htmlTokens(html).map((token) => shown(token, addresses, hasLinks));
  const lines = rendered.join('').split('\n');
  const tidy = lines.map((line) => line.replace(/[ \t]+/g, ' ').trim());
  return tidy
    .join('\r\n')
    .replace(/(?:\r\n){3,}/g, '\r\n\r\n')
    .trim();
}

function shown(token: HtmlToken, addresses: string[], hasLinks: boolean): string {
  switch (token.kind) {
    case 'hidden':
      return '';
    case 'text':
      return decodeEntities(token.text.replace(/[\r\n\t ]+/g, ' ')).replaceAll('\u00A0', ' ');
    case 'open':
      if (token.tag === 'a') addresses.push(decodeEntities(new Map(token.attributes).get('href') ?? ''));
      return opening(token.tag);
    case 'close':
      if (token.tag !== 'a') return BLOCKS.has(token.tag) ? '\n' : '';
      return afterLink(addresses.pop() ?? '', hasLinks);
  }
}

function opening(tag: string): string {
  if (tag === 'li') return '\n* ';
  return tag === 'br' || BLOCKS.has(tag) ? '\n' : '';
}

function afterLink(address: string, hasLinks: boolean): string {
  return hasLinks && address !== '' ? `<${address}>` : '';
}
