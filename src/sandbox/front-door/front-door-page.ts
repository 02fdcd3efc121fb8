import { element, show } from '../hosts/dom';
import { readHostState } from '../hosts/sandbox-api';
import { showFailure } from '../hosts/show-failure';

const LINKS: readonly (readonly [address: string, name: string, what: string])[] = [
  ['/teams', 'Teams personal tab', 'Everything in one place, in light, dark or high contrast'],
  ['/teams?host=outlook', 'Personal tab in Outlook', 'The same tab, which Outlook shows beside mail and calendar'],
  ['/teams?host=office', 'Personal tab in Microsoft 365', 'The same tab in the Microsoft 365 app'],
  ['/meeting', 'Meeting side panel', 'A running 1:1 with the panel at its right'],
  ['/outlook-organizer', 'Outlook appointment (organizer)', 'An invitation of your own, with the agenda in it'],
  ['/outlook-attendee', 'Outlook appointment (attendee)', 'An invitation from the other person, yours to read'],
  ['/phone', 'Phone', 'The personal tab at 360 × 740'],
  ['/gallery', 'Gallery', 'Every visual state of every component'],
];

/** The quiet first page: what this is, and the ways in. */
async function start(): Promise<void> {
  const state = await readHostState();
  show(
    element(
      'main',
      { class: 'door' },
      element('div', { class: 'hats', 'aria-hidden': 'true' }, element('span', {}), element('span', {})),
      element('h1', {}, 'Two Hats'),
      element(
        'p',
        { class: 'lead' },
        'Two Hats helps you prepare, hold and follow up your 1:1s, inside Teams and Outlook. ' +
          'This is the real app, with a pretended Microsoft 365 around it: try anything, nothing here reaches a real mailbox.',
      ),
      element('ul', { class: 'ways' }, ...LINKS.map(way)),
      element(
        'footer',
        {},
        element('p', {}, 'You are signed in as ', element('strong', {}, state.me.name), '.'),
        element('p', {}, 'Everything is kept in ', element('code', {}, state.dataFolder), '. The notes are Markdown files there; open them in any editor.'),
        element('p', {}, 'Nothing leaves this machine.'),
      ),
    ),
  );
}

function way([address, name, what]: (typeof LINKS)[number], index: number): HTMLElement {
  const note = `way-${index}`;
  return element('li', {}, element('a', { href: address, 'aria-describedby': note }, name), element('span', { id: note }, what));
}

start().catch(showFailure);
