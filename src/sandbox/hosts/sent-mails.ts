import type { Mail } from '../graph/tenant-state';
import { element } from './dom';
import { readMails } from './sandbox-api';

/** What Exchange would have mailed to other people because of changes, the newest first. In the sandbox nothing is sent. */
export function sentMails(): { readonly view: HTMLElement; readonly refresh: () => Promise<void> } {
  const list = element('ul', {});
  const view = element('details', {}, element('summary', {}, 'Mails that Exchange would have sent'), list);
  const refresh = async (): Promise<void> => {
    const mails = await readMails();
    list.replaceChildren(...mails.toReversed().map((mail) => element('li', {}, wordsOf(mail))));
  };
  view.addEventListener('toggle', () => void refresh().catch(() => undefined));
  return { view, refresh };
}

function wordsOf({ at, kind, rule, to, subject, originalStart }: Mail): string {
  const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const about = originalStart === undefined ? subject : `${subject} of ${originalStart.slice(0, 10)}`;
  return `${when}: ${kind} about ${about}, to ${to.join('; ')}${rule === 'harder-reading' ? ' (not documented: Exchange may send it)' : ''}`;
}
