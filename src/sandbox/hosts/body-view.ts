import { element } from './dom';

export type BodyView = {
  readonly frame: HTMLIFrameElement;
  readonly show: (html: string) => void;
  readonly parse: (html: string) => Document;
};

/**
 * An invitation's body, in a frame where no script runs: what stands in it
 * was written by others. `edited` is called with the whole HTML after the
 * user typed; until then the body stays the very text that was read.
 */
export function bodyView(isEditable: boolean, edited: (html: string) => void): BodyView {
  const frame = element('iframe', { title: 'Body', src: '/outlook-body', sandbox: 'allow-same-origin' });
  let wanted = '';
  let isReady = false;
  // The frame's own parser: the policy of the page around it would drop the styles of what others wrote.
  const parse = (html: string): Document => new (frame.contentDocument?.defaultView?.DOMParser ?? DOMParser)().parseFromString(html, 'text/html');
  const fill = (): void => {
    const page = frame.contentDocument;
    if (page === null || !isReady) return;
    const parsed = parse(wanted);
    for (const active of parsed.querySelectorAll('script, meta, link, base, iframe, object, embed, form')) active.remove();
    page.body.replaceChildren(...parsed.head.querySelectorAll('style'), ...parsed.body.childNodes);
  };
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (page === null) return;
    isReady = true;
    page.body.setAttribute('role', 'textbox');
    page.body.setAttribute('aria-multiline', 'true');
    page.body.setAttribute('aria-label', 'Invitation text');
    if (isEditable) page.body.setAttribute('contenteditable', 'true');
    else page.body.setAttribute('aria-readonly', 'true');
    // Scripts are off inside the frame; this listener is of the page around it.
    page.body.addEventListener('input', () => {
      wanted = serialised(page.body);
      edited(wanted);
    });
    fill();
  });
  return {
    frame,
    parse,
    show: (html) => {
      wanted = html;
      fill();
    },
  };
}

function serialised(body: HTMLElement): string {
  const content = [...body.childNodes].map((node) => ('outerHTML' in node ? String(node.outerHTML) : escaped(node.textContent ?? ''))).join('');
  return `<html><body>${content}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
