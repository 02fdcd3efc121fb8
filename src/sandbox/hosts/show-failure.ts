import { element, show } from './dom';

/** Says that the page could not start, and what to do. */
export function showFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  show(element('div', { class: 'failure', role: 'alert' }, element('h1', {}, 'This page could not start'), element('p', {}, reason), element('p', {}, 'Check that the sandbox still runs, then load the page again.')));
}
