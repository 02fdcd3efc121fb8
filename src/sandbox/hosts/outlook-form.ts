import { bodyView } from './body-view';
import { button, element } from './dom';
import type { Appointment } from './host-state';
import type { Notice, OfficeForm } from './office-calls';
import { showDraft } from './outlook-draft';
import { sentMails } from './sent-mails';
import { readPerson } from './outlook-switches';
import { createAppointment, saveAppointment } from './sandbox-api';

export type OutlookForm = OfficeForm & { readonly view: HTMLElement; readonly notify: (key: string, notice: Notice) => void };

/** What the user of the form changed that Outlook tells of. */
export type FormChange = 'people' | 'time';

/** An appointment's form. Changes live here until Save or Send writes them into the mailbox. */
export function outlookForm(initial: Appointment, changed: (what: FormChange) => void): OutlookForm {
  let item = initial;
  const notices = new Map<string, Notice>();
  const bar = element('div', { class: 'notices', role: 'status' });
  const saved = element('span', { class: 'status', role: 'status' });
  const subject = element('input', { id: 'subject', value: item.subject, ...(item.isOrganizer ? {} : { readonly: '' }) });
  const when = element('span', {}, times(item));
  const where = element('span', {}, item.location);
  const change = (next: Partial<Appointment>): void => {
    item = { ...item, ...next };
    saved.textContent = 'Not saved';
  };
  const body = bodyView(item.isOrganizer, (bodyHtml) => change({ bodyHtml }));
  body.show(item.bodyHtml);
  subject.addEventListener('input', () => change({ subject: subject.value }));
  const edit = (next: Partial<Appointment>, what: FormChange): void => {
    change(next);
    when.textContent = times(item);
    changed(what);
  };

  const mails = sentMails();
  const save = async (): Promise<void> => {
    const saving = item.eventId === '' ? createAppointment(item) : saveAppointment(item.eventId, { subject: item.subject, bodyHtml: item.bodyHtml });
    item = { ...(await saving), organizer: item.organizer, startsAt: item.startsAt, endsAt: item.endsAt, location: item.location };
    saved.textContent = 'Saved';
    body.show(item.bodyHtml);
    await mails.refresh();
  };
  const noticesChanged = (): void => bar.replaceChildren(...[...notices.values()].map(({ message, isError }) => element('p', isError ? { class: 'error' } : {}, message)));
  const saveOrSay = (): void => {
    save().catch(() => (saved.textContent = 'Not saved: the sandbox does not answer.'));
  };

  return {
    view: element(
      'main',
      { class: 'form' },
      bar,
      ...(item.isOrganizer ? [element('div', {}, button('Save', { class: 'primary' }, saveOrSay), ' ', button('Send', {}, saveOrSay), ' ', saved)] : []),
      element('div', { class: 'row' }, element('label', { for: 'subject' }, 'Subject'), subject),
      element('div', { class: 'row' }, element('span', {}, 'Organizer'), element('span', {}, person(item.organizer))),
      ...(item.eventId === '' ? newRows(item, edit) : [element('div', { class: 'row' }, element('span', {}, 'People'), element('span', {}, item.attendees.map(person).join('; ')))]),
      element('div', { class: 'row' }, element('span', {}, 'Time'), when),
      element('div', { class: 'row' }, element('span', {}, 'Place'), where),
      element('div', { class: 'body' }, body.frame),
      mails.view,
    ),
    item: () => item,
    bodyHtml: () => item.bodyHtml,
    setBody: (bodyHtml) => {
      change({ bodyHtml });
      body.show(bodyHtml);
    },
    parse: body.parse,
    setSubject: (text) => {
      change({ subject: text });
      subject.value = text;
    },
    setTime: (part, at) => {
      change(part === 'start' ? { startsAt: at, endsAt: at + item.endsAt - item.startsAt } : { endsAt: at });
      when.textContent = times(item);
    },
    setLocation: (location) => {
      change({ location });
      where.textContent = location;
    },
    notices,
    noticesChanged,
    notify: (key, notice) => {
      notices.set(key, notice);
      noticesChanged();
    },
    save,
    showDraft: (draft) => showDraft(draft, item),
    session: new Map(),
  };
}

/** What can still be chosen in a form that was never saved. */
function newRows({ startsAt, endsAt }: Appointment, edit: (next: Partial<Appointment>, what: FormChange) => void): readonly HTMLElement[] {
  const people = element('input', { id: 'people', placeholder: 'Name <address>; …' });
  people.addEventListener('change', () => edit({ attendees: peopleIn(people.value) }, 'people'));
  const start = element('input', { id: 'start', type: 'datetime-local', value: localInput(startsAt) });
  start.addEventListener('change', () => {
    const chosen = new Date(start.value).getTime();
    if (!Number.isNaN(chosen)) edit({ startsAt: chosen, endsAt: chosen + endsAt - startsAt }, 'time');
  });
  return [
    element('div', { class: 'row' }, element('label', { for: 'people' }, 'People'), people),
    element('div', { class: 'row' }, element('label', { for: 'start' }, 'Starts'), start),
  ];
}

function peopleIn(text: string): Appointment['attendees'] {
  const parts = text.split(';');
  return parts.filter((part) => part.includes('@')).map((part) => ({ ...readPerson(part), isOptional: false, response: 'none' }));
}

/** The form of a time that a date-time field takes: of this browser's zone, without seconds. */
function localInput(at: number): string {
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

function person({ name, address }: { readonly name: string; readonly address: string }): string {
  return `${name} <${address}>`;
}

function times({ startsAt, endsAt, recurrence }: Appointment): string {
  const range = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' }).formatRange(startsAt, endsAt);
  return recurrence === undefined ? range : `${range}, repeats`;
}
