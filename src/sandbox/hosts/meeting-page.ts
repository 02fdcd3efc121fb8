import { sandboxNow } from './app-frame';
import { element, show } from './dom';
import type { HostMeeting, HostState } from './host-state';
import { readHostState } from './sandbox-api';
import { showFailure } from './show-failure';
import { MEETING_SHAPES } from './teams-context';
import { teamsShell, type Shell } from './teams-shell';
import { initialTheme, themeSwitch } from './theme-switch';

/** A running 1:1 in a pretended Teams, the app at its right as wide as Teams makes it. `?event=` names the meeting, `?shape=` how its people met. */
async function start(): Promise<void> {
  const state = await readHostState();
  const now = sandboxNow(state);
  // A panel opens inside a meeting that Teams knows; one without a link has none.
  const meetings = state.meetings.filter((meeting) => meeting.joinUrl !== undefined && meeting.endsAt > now - 12 * 3_600_000);
  const asked = new URLSearchParams(location.search);
  const [wanted, shape] = [asked.get('event'), MEETING_SHAPES.find((each) => each === asked.get('shape'))];
  const first = meetings.find(({ eventId }) => eventId === wanted) ?? runningOrNext(meetings, now);
  let theme = initialTheme();
  let shell: Shell | undefined;
  const stage = element('section', { class: 'stage', 'aria-label': 'Meeting' });
  const panel = element('aside', { class: 'panel', 'aria-label': 'Panel' });
  const themes = themeSwitch(theme, (chosen) => {
    theme = chosen;
    shell?.pushTheme(chosen);
  });
  const join = (meeting: HostMeeting | undefined): void => {
    shell?.close();
    shell = teamsShell({ state, page: 'side-panel.html', frameContext: 'sidePanel', clientType: 'web', theme: () => theme, meeting, ...(shape && { shape }) });
    panel.replaceChildren(element('div', { class: 'title' }, element('strong', {}, 'Two Hats')), shell.frame, shell.status);
    stage.replaceChildren(...scene(state, meeting));
  };
  const choice = meetingChoice(meetings, first, state.me.timeZone, join);
  show(
    element(
      'div',
      { class: 'meeting' },
      element('header', { class: 'bar' }, element('a', { href: '/', class: 'home' }, 'Sandbox'), element('label', { class: 'grow' }, 'Meeting ', choice), themes),
      stage,
      panel,
    ),
  );
  join(first);
}

function runningOrNext(meetings: readonly HostMeeting[], now: number): HostMeeting | undefined {
  return meetings.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt) ?? meetings.find(({ startsAt }) => startsAt > now) ?? meetings.at(-1);
}

function meetingChoice(meetings: readonly HostMeeting[], first: HostMeeting | undefined, timeZone: string, join: (meeting: HostMeeting | undefined) => void): HTMLSelectElement {
  const when = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
  const choice = element('select', {}, ...meetings.map(({ eventId, counterpart, startsAt }) => element('option', { value: eventId }, `${counterpart}, ${when.format(startsAt)}`)));
  choice.title = `Times are those of this device; the mailbox is in ${timeZone}.`;
  if (first !== undefined) choice.value = first.eventId;
  choice.addEventListener('change', () => join(meetings.find(({ eventId }) => eventId === choice.value)));
  return choice;
}

function scene(state: HostState, meeting: HostMeeting | undefined): readonly HTMLElement[] {
  if (meeting === undefined) return [element('p', { class: 'empty' }, 'There is no 1:1 with a Teams link in the next month.')];
  const tile = (name: string): HTMLElement => element('figure', {}, element('span', { class: 'portrait', 'aria-hidden': 'true' }, initials(name)), element('figcaption', {}, name));
  return [element('h1', {}, meeting.title), element('div', { class: 'tiles' }, tile(meeting.counterpart), tile(state.me.name))];
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .flatMap((part) => /^\p{L}/u.exec(part) ?? [])
    .slice(0, 2)
    .join('');
}

start().catch(showFailure);
