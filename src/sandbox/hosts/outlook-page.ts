import { sandboxNow } from './app-frame';
import { button, element, show } from './dom';
import type { Appointment, HostMeeting, HostState } from './host-state';
import { runCommand } from './outlook-command';
import { outlookForm, type OutlookForm } from './outlook-form';
import { outlookPane, type Desk, type Pane } from './outlook-pane';
import { readSwitches, type OutlookSwitches } from './outlook-switches';
import { readAppointment, readHostState } from './sandbox-api';
import { showFailure } from './show-failure';
import { initialTheme, themeSwitch } from './theme-switch';

/** What `?event=` and the choice have besides ids: a form that was never saved, and nothing at all. */
const NEW = 'new';
const NONE = 'none';

/** An appointment in a pretended Outlook. `?event=` names it, by a Graph id; without it the next 1:1 of the right kind is shown. */
async function start(): Promise<void> {
  const state = await readHostState();
  const switches = readSwitches(location.search);
  const isOrganizer = location.pathname.endsWith('organizer');
  const meetings = state.meetings.filter((meeting) => meeting.isOrganizer === isOrganizer && meeting.endsAt > sandboxNow(state));
  const wanted = new URLSearchParams(location.search).get('event') ?? meetings[0]?.eventId ?? NONE;
  const place = element('div', { class: 'outlook' });
  let form = await formOf(wanted);
  const desk: Desk = { state, switches, form: () => form };
  const pane = outlookPane(desk);

  async function formOf(eventId: string): Promise<OutlookForm | undefined> {
    if (eventId === NONE) return undefined;
    const item = eventId === NEW ? blank(state) : await readAppointment(eventId);
    return outlookForm(inCalendar(item, switches), (what) => pane.formChanged(what));
  }
  const themes = themeSwitch(initialTheme(), pane.themeChanged);
  const draw = (): void => {
    const bar = element('header', { class: 'bar' }, element('a', { href: '/', class: 'home' }, 'Sandbox'), element('label', { class: 'grow' }, 'Appointment ', choice), themes);
    const nothing = element('p', { class: 'empty' }, isOrganizer ? 'You organise no 1:1 in the next month.' : 'Nobody else organises a 1:1 with you in the next month.');
    const empty = meetings.length === 0 ? nothing : element('p', { class: 'empty' }, 'No appointment is selected.');
    // The pane is left where it is: a frame that is moved is loaded anew.
    for (const part of [...place.children]) if (part !== pane.view) part.remove();
    place.prepend(bar, ...(form === undefined ? [empty] : [ribbon(desk, pane), form.view]));
    if (!pane.view.isConnected) place.append(pane.view);
  };
  const choose = async (eventId: string): Promise<void> => {
    const address = new URL(location.href);
    address.searchParams.set('event', eventId);
    if (!pane.isPinned()) {
      location.assign(address);
      return;
    }
    history.replaceState(undefined, '', address);
    form = await formOf(eventId);
    draw();
    pane.itemChanged();
  };
  const choice = choiceOf(meetings, form?.item(), isOrganizer, (eventId) => void choose(eventId).catch(showFailure));
  draw();
  show(place);
}

/** A form that was opened for the next full hour of tomorrow, and never saved. */
function blank(state: HostState): Appointment {
  const hour = 3_600_000;
  const startsAt = Math.ceil((sandboxNow(state) + 24 * hour) / hour) * hour;
  const { name, address, timeZone } = state.me;
  return {
    eventId: '',
    seriesId: undefined,
    subject: '',
    startsAt,
    endsAt: startsAt + hour / 2,
    timeZone,
    isOrganizer: true,
    organizer: { name, address },
    attendees: [],
    location: '',
    bodyHtml: '<html><body></body></html>',
    recurrence: undefined,
  };
}

/** In a calendar that somebody shares, what can be edited goes out in their name. */
function inCalendar(item: Appointment, { sharedBy }: OutlookSwitches): Appointment {
  return sharedBy !== undefined && item.isOrganizer ? { ...item, organizer: sharedBy } : item;
}

function choiceOf(meetings: readonly HostMeeting[], item: Appointment | undefined, isOrganizer: boolean, chosen: (eventId: string) => void): HTMLSelectElement {
  const when = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
  const isListed = meetings.some(({ eventId }) => eventId === item?.eventId);
  const options = meetings.map(({ eventId, counterpart, startsAt }) => element('option', { value: eventId }, `${counterpart}, ${when.format(startsAt)}`));
  if (item !== undefined && item.eventId !== '' && !isListed) options.unshift(element('option', { value: item.eventId }, item.subject));
  if (isOrganizer) options.push(element('option', { value: NEW }, 'New appointment'));
  options.push(element('option', { value: NONE }, 'Nothing selected'));
  const select = element('select', {}, ...options);
  select.value = item === undefined ? NONE : item.eventId === '' ? NEW : item.eventId;
  select.addEventListener('change', () => chosen(select.value));
  return select;
}

/** An attendee cannot write the organizer's invitation, so their ribbon has one button, as the manifest says. */
function ribbon(desk: Desk, pane: Pane): HTMLElement {
  const commands =
    desk.form()?.item().isOrganizer === true
      ? [button('Add agenda', {}, () => runCommand(desk, 'addAgenda', 'Add agenda')), button('Remove agenda', {}, () => runCommand(desk, 'removeAgenda', 'Remove agenda'))]
      : [];
  const prepare = button('Prepare 1:1', { class: 'primary' }, pane.open);
  return element('div', { class: 'ribbon' }, element('fieldset', {}, element('legend', {}, 'Two Hats'), prepare, ...commands));
}

start().catch(showFailure);
