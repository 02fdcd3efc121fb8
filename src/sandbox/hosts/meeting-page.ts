import { sandboxNow } from './app-frame';
import { element, show } from './dom';
import type { HostMeeting, HostState } from './host-state';
import { readHostState } from './sandbox-api';
import { showFailure } from './show-failure';
import { MEETING_SHAPES, type MeetingShape } from './teams-context';
import { teamsShell, type Shell } from './teams-shell';
import { initialTheme, themeSwitch } from './theme-switch';

/** What the user sits in: a meeting, and how its people met. */
type Place = { readonly meeting: HostMeeting | undefined; readonly shape: MeetingShape };

/** A running 1:1 in a pretended Teams, the app at its right as wide as Teams makes it. `?event=` names the meeting, `?shape=` how its people met. */
async function start(): Promise<void> {
  const state = await readHostState();
  const now = sandboxNow(state);
  // A panel opens inside a meeting that Teams knows; one without a link has none.
  const isJoinable = (meeting: HostMeeting) => meeting.joinUrl !== undefined && meeting.endsAt > now - 12 * 3_600_000;
  const [meetings, others] = [state.meetings.filter(isJoinable), state.others.filter(isJoinable)];
  const asked = new URLSearchParams(location.search);
  const first: Place = {
    meeting: [...meetings, ...others].find(({ eventId }) => eventId === asked.get('event')) ?? runningOrNext(meetings, now),
    shape: MEETING_SHAPES.find((each) => each === asked.get('shape')) ?? 'planned',
  };
  let theme = initialTheme();
  let shell: Shell | undefined;
  const stage = element('section', { class: 'stage', 'aria-label': 'Meeting' });
  const panel = element('aside', { class: 'panel', 'aria-label': 'Panel' });
  const themes = themeSwitch(theme, (chosen) => {
    theme = chosen;
    shell?.pushTheme(chosen);
  });
  const join = ({ meeting, shape }: Place): void => {
    shell?.close();
    shell = teamsShell({ state, page: 'side-panel.html', frameContext: 'sidePanel', clientType: 'web', theme: () => theme, meeting, shape });
    panel.replaceChildren(element('div', { class: 'title' }, element('strong', {}, 'Two Hats')), shell.frame, shell.status);
    stage.replaceChildren(...scene(state, meeting));
  };
  const choice = placeChoice({ meetings, others, first, timeZone: state.me.timeZone }, join);
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

type Choice = { readonly meetings: readonly HostMeeting[]; readonly others: readonly HostMeeting[]; readonly first: Place; readonly timeZone: string };

function placeChoice({ meetings, others, first, timeZone }: Choice, join: (place: Place) => void): HTMLSelectElement {
  const format = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
  const when = ({ startsAt, isCancelled }: HostMeeting) => `${format.format(startsAt)}${isCancelled ? ', cancelled' : ''}`;
  const option = (value: string, words: string) => element('option', { value }, words);
  const caller = first.meeting?.counterpart ?? '';
  const groups: readonly (readonly [string, readonly HTMLElement[]])[] = [
    ['1:1s', meetings.map((meeting) => option(meeting.eventId, `${meeting.counterpart}, ${when(meeting)}`))],
    ['Other meetings', others.map((meeting) => option(meeting.eventId, `${meeting.title}, ${when(meeting)}`))],
    ['Without an event', [option('call', `A call with ${caller}`), option('group-call', 'A call of several people'), option('unplanned', 'A meeting that was begun just now')]],
  ];
  const choice = element('select', {}, ...groups.filter(([, options]) => options.length > 0).map(([label, options]) => element('optgroup', { label }, ...options)));
  choice.title = `Times are those of this device; the mailbox is in ${timeZone}.`;
  const shown = first.shape === 'planned' ? first.meeting?.eventId : first.shape;
  if (shown !== undefined) choice.value = shown;
  choice.addEventListener('change', () => {
    const shape = MEETING_SHAPES.find((each) => each === choice.value);
    join(shape === undefined ? { meeting: [...meetings, ...others].find(({ eventId }) => eventId === choice.value), shape: 'planned' } : { meeting: first.meeting, shape });
  });
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
