import TurndownService from 'turndown';

/** A document's words as Markdown, and what it calls itself. */
export type ReadDocument = { readonly text: string; readonly title: string | undefined };

/**
 * The words of an HTML page as Markdown. The page is read into a document that is never shown: no script of it runs, and
 * nothing that it names is fetched.
 */
export function readHtml(html: string): ReadDocument {
  const page = new DOMParser().parseFromString(trusted(html), 'text/html');
  return { text: turndown().turndown(page.body).replace(/\u00a0/g, ' '), title: page.title.trim() === '' ? undefined : page.title.trim() };
}

type Policy = { readonly createHTML: (html: string) => string };
type TrustedTypes = { readonly createPolicy: (name: string, rules: Policy) => Policy };

let policy: Policy | undefined;

/** Our pages let a string become HTML by a policy of this name alone; only what is never shown goes through it. */
function trusted(html: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('two-hats', { createHTML: (text) => text });
  return policy === undefined ? html : policy.createHTML(html);
}

function turndown(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*', hr: '---', br: '' });
  // The notes are shown as they are typed: a backslash before a letter would be one too many.
  service.escape = (text) => text;
  service.remove(['script', 'style', 'title', 'meta', 'link']);
  service.addRule('picture', { filter: ['img'], replacement: (_, node) => (node as Element).getAttribute('alt') ?? '' });
  service.addRule('link', { filter: (node) => node.nodeName === 'A', replacement: linkWords });
  service.addRule('box', { filter: (node) => node.nodeName === 'INPUT' && node.getAttribute('type') === 'checkbox', replacement: (_, node) => ((node as Element).hasAttribute('checked') ? '[x] ' : '[ ] ') });
  // Turndown takes what begins with code for code alone, and leaves the rest of the block out.
  service.addRule('mixed block', { filter: (node) => node.nodeName === 'PRE' && node.firstChild?.nodeName === 'CODE' && node.childNodes.length > 1, replacement: (content) => `\n\n${content}\n\n` });
  const counted = new WeakMap<Node, number>();
  service.addRule('item', {
    filter: 'li',
    replacement: (content, node) => {
      const mark = markOf(node, counted);
      return `${mark}${content.trim().replaceAll('\n', `\n${' '.repeat(mark.length)}`)}\n`;
    },
  });
  service.addRule('cell', { filter: ['td', 'th'], replacement: (content, node) => `${content.trim().replace(/\n+/g, ' ')}${node.nextSibling === null ? '' : ' | '}` });
  service.addRule('row', { filter: 'tr', replacement: (content) => `${content.trim()}\n` });
  return service;
}

/** Where a link leads stays only if a person can follow it. */
function linkWords(content: string, node: Node): string {
  const address = (node as Element).getAttribute('href') ?? '';
  const words = content.trim();
  return /^(?:https?:|mailto:)/i.test(address) && words !== '' && words !== address ? `[${words}](${address})` : content;
}

/** A hyphen, or the number in an ordered list, whose items come here one after the other. */
function markOf(item: Node, counted: WeakMap<Node, number>): string {
  const list = item.parentNode;
  if (list?.nodeName !== 'OL') return '- ';
  const number = (counted.get(list) ?? 0) + 1;
  counted.set(list, number);
  return `${number}. `;
}
