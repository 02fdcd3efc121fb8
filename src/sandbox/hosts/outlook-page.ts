import { appFrame, sandboxNow } from './app-frame';
import { button, element, show } from './dom';
import type { Appointment, HostMeeting, HostState } from './host-state';
import { answerNestedMessage } from './nested-host';
import { executeOffice } from './office-calls';
import { appContext, initialData } from './office-data';
import { connectOffice, officeAddress, type OfficeConnection } from './office-protocol';
import { outlookForm, type OutlookForm } from './outlook-form';
import { readAppointment, readHostState } from './sandbox-api';
import { showFailure } from './show-failure';
import { initialTheme, themeSwitch } from './theme-switch';

/** How long the sandbox waits for `event.completed` before it says that something is amiss. Outlook waits five minutes. */
const PATIENCE_MS = 15_000;

type Open = { readonly frame: HTMLIFrameElement; readonly connection: OfficeConnection };
type Events = { readonly registered: (event: string) => void; readonly completed: (buttonId: string, status: number) => void };
type Desk = { readonly state: HostState; readonly form: OutlookForm };

/** An appointment in a pretended Outlook. `?event=` names it, by a Graph id; without it the next 1:1 of the right kind is shown. */
async function start(): Promise<void> {
  const state = await readHostState();
  const isOrganizer = location.pathname.endsWith('organizer');
  const meetings = state.meetings.filter((meeting) => meeting.isOrganizer === isOrganizer && meeting.endsAt > sandboxNow(state));
  const wanted = new URLSearchParams(location.search).get('event') ?? meetings[0]?.eventId;
  const item = wanted === undefined ? undefined : await readAppointment(wanted);
  const bar = element('header', { class: 'bar' }, element('a', { href: '/', class: 'home' }, 'Sandbox'), element('label', { class: 'grow' }, 'Appointment ', choice(meetings, item)), themeSwitch(initialTheme(), () => undefined));
  if (item === undefined) {
    show(element('div', { class: 'outlook' }, bar, element('p', { class: 'empty' }, isOrganizer ? 'You organise no 1:1 in the next month.' : 'Nobody else organises a 1:1 with you in the next month.')));
    return;
  }
  const form = outlookForm(item);
  const pane = element('aside', { class: 'pane', 'aria-label': 'Task pane', hidden: '' });
  const desk = { state, form };
  show(element('div', { class: 'outlook' }, bar, ribbon(desk, pane), form.view, pane));
}

function choice(meetings: readonly HostMeeting[], item: Appointment | undefined): HTMLSelectElement {
  const when = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
  const isListed = meetings.some(({ eventId }) => eventId === item?.eventId);
  const options = meetings.map(({ eventId, counterpart, startsAt }) => element('option', { value: eventId }, `${counterpart}, ${when.format(startsAt)}`));
  if (item !== undefined && !isListed) options.unshift(element('option', { value: item.eventId }, item.subject));
  const select = element('select', {}, ...options);
  if (item !== undefined) select.value = item.eventId;
  select.addEventListener('change', () => {
    const address = new URL(location.href);
    address.searchParams.set('event', select.value);
    location.assign(address);
  });
  return select;
}

/** An attendee cannot write the organizer's invitation, so their ribbon has one button, as the manifest says. */
function ribbon(desk: Desk, pane: HTMLElement): HTMLElement {
  const commands = desk.form.item().isOrganizer
    ? [button('Add agenda', {}, () => runCommand(desk, 'addAgenda', 'Add agenda')), button('Remove agenda', {}, () => runCommand(desk, 'removeAgenda', 'Remove agenda'))]
    : [];
  const prepare = button('Prepare 1:1', { class: 'primary' }, () => openPane(desk, pane));
  return element('div', { class: 'ribbon' }, element('fieldset', {}, element('legend', {}, 'Two Hats'), prepare, ...commands));
}

function openPane(desk: Desk, pane: HTMLElement): void {
  if (!pane.hidden) return;
  const { frame, connection } = open(desk, 'task-pane.html', { registered: () => undefined, completed: () => undefined });
  const close = button('Close', { 'aria-label': 'Close task pane' }, () => {
    connection.close();
    pane.hidden = true;
    pane.replaceChildren();
  });
  pane.hidden = false;
  pane.replaceChildren(element('div', { class: 'title' }, element('strong', {}, 'Two Hats'), close), frame);
}

/** Starts the command runtime for one click, as Outlook does, and takes it away when the function has completed. */
function runCommand(desk: Desk, actionId: string, label: string): void {
  const buttonId = `${actionId}-button`;
  const end = (): void => {
    clearTimeout(timer);
    runtime.connection.close();
    runtime.frame.remove();
  };
  const runtime = open(desk, 'commands.html', {
    registered: (event) => {
      if (event === 'appCommandInvoked') setTimeout(() => runtime.connection.push('appCommandInvoked', [buttonId, actionId, '{}']), 0);
    },
    completed: (completedId, status) => {
      if (completedId !== buttonId) return;
      end();
      if (status !== 0) desk.form.notify('sandbox', { message: `${label} ended with error ${status}.`, isError: true });
    },
  });
  const timer = setTimeout(() => {
    end();
    desk.form.notify('sandbox', { message: `${label} has not called event.completed within ${PATIENCE_MS / 1000} seconds.`, isError: true });
  }, PATIENCE_MS);
  runtime.frame.title = 'Command runtime';
  runtime.frame.className = 'command-runtime';
  runtime.frame.tabIndex = -1;
  runtime.frame.setAttribute('aria-hidden', 'true');
  document.body.append(runtime.frame);
}

function open({ state, form }: Desk, page: string, { registered, completed }: Events): Open {
  const conversationId = crypto.randomUUID();
  const frame = appFrame(state, officeAddress(page, conversationId, location.origin));
  const connection = connectOffice(frame, state.appOrigin, conversationId, {
    initialData: () => initialData(state, form.item()),
    appContext: () => appContext(conversationId, frame),
    execute: (dispatchId, params) => executeOffice(form, dispatchId, params),
    completed,
    registered,
    nested: answerNestedMessage,
  });
  return { frame, connection };
}

start().catch(showFailure);
