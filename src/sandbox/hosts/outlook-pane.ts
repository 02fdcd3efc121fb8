import { appFrame } from './app-frame';
import { button, element } from './dom';
import type { HostState } from './host-state';
import { answerNestedMessage } from './nested-host';
import { executeOffice } from './office-calls';
import { appContext, initialData } from './office-data';
import { connectOffice, officeAddress, type OfficeConnection } from './office-protocol';
import type { FormChange, OutlookForm } from './outlook-form';
import type { OutlookSwitches } from './outlook-switches';
import type { TeamsTheme } from './teams-protocol';

/** The Outlook that is played: what it has open now, undefined where nothing is selected. */
export type Desk = {
  readonly state: HostState;
  readonly switches: OutlookSwitches;
  readonly form: () => OutlookForm | undefined;
};

export type Opened = { readonly frame: HTMLIFrameElement; readonly connection: OfficeConnection };
type Events = { readonly registered: (event: string) => void; readonly completed: (buttonId: string, status: number) => void };

/** Opens a page of the app beside what is open, under the real office.js. */
export function openOffice({ state, switches, form }: Desk, page: string, { registered, completed }: Events): Opened {
  const conversationId = crypto.randomUUID();
  const frame = appFrame(state, officeAddress(page, conversationId, location.origin));
  const connection = connectOffice(frame, state.appOrigin, conversationId, {
    initialData: () => initialDataOf({ state, switches, form }),
    appContext: () => appContext(conversationId, frame, switches),
    execute: (dispatchId, params) => {
      const open = form();
      return open === undefined ? Promise.resolve({ kind: 'failed', errorCode: ITEM_CHANGED }) : executeOffice(open, dispatchId, params, switches);
    },
    completed,
    registered,
    nested: answerNestedMessage,
  });
  return { frame, connection };
}

/** APICallFailedDueToItemChange in office.js's table. */
const ITEM_CHANGED = 9030;

function initialDataOf({ state, switches, form }: Desk): Readonly<Record<string, unknown>> | null {
  const open = form();
  return open === undefined ? null : initialData(state, open.item(), switches);
}

export type Pane = {
  readonly view: HTMLElement;
  readonly open: () => void;
  readonly isPinned: () => boolean;
  /** Another item was selected: a pinned pane hears of it, any other is closed. */
  readonly itemChanged: () => void;
  readonly formChanged: (what: FormChange) => void;
  /** Office.js for the web has no colours at the start; it hears of a change alone. */
  readonly themeChanged: (theme: TeamsTheme) => void;
};

/** Colours as numbers, as office.js takes them. */
const LIGHT = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xffffff, controlForegroundColor: 0x242424 };
const DARK = { bodyBackgroundColor: 0x292929, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x1f1f1f, controlForegroundColor: 0xffffff };

/** The task pane with its pin, which stays beside whatever is selected next. */
export function outlookPane(desk: Desk): Pane {
  const view = element('aside', { class: 'pane', 'aria-label': 'Task pane', hidden: '' });
  let opened: Opened | undefined;
  let isPinned = false;
  const close = (): void => {
    opened?.connection.close();
    opened = undefined;
    view.hidden = true;
    view.replaceChildren();
  };
  const push = (set: number, event: string, content: unknown): void => {
    if (desk.switches.set >= set) opened?.connection.push(event, content);
  };
  const pin = button('Pin', { 'aria-label': 'Pin task pane', 'aria-pressed': 'false' }, () => {
    isPinned = !isPinned;
    pin.setAttribute('aria-pressed', String(isPinned));
  });
  return {
    view,
    isPinned: () => isPinned && opened !== undefined,
    open: () => {
      if (opened !== undefined) return;
      opened = openOffice(desk, 'task-pane.html', { registered: () => undefined, completed: () => undefined });
      view.hidden = false;
      view.replaceChildren(element('div', { class: 'title' }, element('strong', {}, 'Two Hats'), element('span', {}, pin, ' ', button('Close', { 'aria-label': 'Close task pane' }, close))), opened.frame);
    },
    itemChanged: () => {
      if (isPinned) push(5, 'olkItemSelectedChanged', initialDataOf(desk));
      else close();
    },
    themeChanged: (theme) => push(14, 'officeThemeChanged', [JSON.stringify(theme === 'default' ? LIGHT : DARK)]),
    formChanged: (what) => {
      const item = desk.form()?.item();
      if (item === undefined) return;
      if (what === 'people') push(7, 'olkRecipientsChanged', [JSON.stringify({ requiredAttendees: true })]);
      else push(7, 'olkAppointmentTimeChanged', [JSON.stringify({ start: item.startsAt, end: item.endsAt })]);
    },
  };
}
