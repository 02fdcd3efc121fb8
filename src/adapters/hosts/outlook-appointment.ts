import type { Answer, CalendarEvent, EventId, Invitee, Person, SeriesId } from '../../domain/calendar/event';
import type { InvitationBody } from '../../domain/invitation/invitation-body';
import { Failure } from '../../domain/shared/failure';
import type { Calendar, Invitation, InviteWriter } from '../../workflows/ports';
import { officeCall } from './office-call';

/** Stands for an appointment that was never saved and so has no id of its own. */
export const UNSAVED = 'unsaved-appointment' as EventId;

/** Values of Office.js's enums as they are: the enums themselves exist only once it has loaded. */
const DISTRIBUTION_LIST: string = 'distributionList';


/** The longest text that Outlook shows above an item. */
const NOTIFICATION_LENGTH = 150;

/** The appointment that is open, as a calendar of one. Reads everything anew: a form changes while it is open. */
export function officeCalendar(): Calendar {
  return {
    list: async (window) => {
      const event = await readAppointment();
      return event.startsAt < window.to && event.endsAt > window.from ? [event] : [];
    },
    read: async (eventId) => {
      const event = await readAppointment();
      if (event.id !== eventId) throw new Failure('not-found', 'read the appointment');
      return event;
    },
  };
}

/**
 * The body of the appointment that is open. Office.js has no tags: the body as it was read is its own change tag, and
 * it is read again right before it is replaced. An attendee's form is read-only, and nothing is ever written there.
 */
export function officeInviteWriter(): InviteWriter {
  const read = async (eventId: EventId): Promise<Invitation> => {
    const { item, isCompose } = openItem();
    const format = isCompose ? await bodyFormat(item as Office.AppointmentCompose) : 'html';
    const content = await officeCall<string>('read the invitation', (done) => item.body.getAsync(format, done));
    return { eventId, isOrganizer: isCompose, body: { format, content }, changeTag: `${format}:${content}` };
  };

  return {
    read,
    write: async (eventId, body, changeTag) => {
      const { item, isCompose } = openItem();
      if (!isCompose) throw new Failure('consent-needed', 'write the invitation');
      const before = await read(eventId);
      if (before.changeTag !== changeTag) throw new Failure('changed-elsewhere', 'write the invitation');
      if (!isSame(before.body, body)) {
        const compose = item as Office.AppointmentCompose;
        await officeCall<undefined>('write the invitation', (done) =>
          compose.body.setAsync(body.content, { coercionType: body.format }, done as (result: Office.AsyncResult<void>) => void),
        );
      }
      return read(eventId);
    },
  };
}

/** Says something above the appointment; a function command has no other place. Never throws: it is a courtesy. */
export async function showNotification(text: string): Promise<void> {
  const { item } = openItem();
  const message: Office.NotificationMessageDetails = {
    type: 'informationalMessage',
    message: text.length > NOTIFICATION_LENGTH ? `${text.slice(0, NOTIFICATION_LENGTH - 1)}…` : text,
    icon: 'icon16',
    persistent: false,
  };
  await officeCall<undefined>('say something in Outlook', (done) =>
    item.notificationMessages.replaceAsync('two-hats', message, done as (result: Office.AsyncResult<void>) => void),
  ).catch(() => undefined);
}

type OpenItem = { readonly item: Office.AppointmentCompose | Office.AppointmentRead; readonly isCompose: boolean };

function openItem(): OpenItem {
  const item = Office.context.mailbox.item as Office.AppointmentCompose | Office.AppointmentRead | undefined;
  if (item === undefined) throw new Failure('not-found', 'read the appointment');
  // In a form that can be edited, properties are objects with `getAsync`; in one that cannot, they are values.
  return { item, isCompose: typeof item.subject !== 'string' };
}

async function readAppointment(): Promise<CalendarEvent> {
  const { item, isCompose } = openItem();
  return isCompose ? readCompose(item as Office.AppointmentCompose) : readRead(item as Office.AppointmentRead);
}

async function readCompose(item: Office.AppointmentCompose): Promise<CalendarEvent> {
  const read = <T>(property: { getAsync: (done: (result: Office.AsyncResult<T>) => void) => void }): Promise<T> =>
    officeCall('read the appointment', (done) => property.getAsync(done));
  const [subject, start, end, location, required, optional, id, body] = await Promise.all([
    read<string>(item.subject),
    read<Date>(item.start),
    read<Date>(item.end),
    read<string>(item.location),
    read<Office.EmailAddressDetails[]>(item.requiredAttendees),
    read<Office.EmailAddressDetails[]>(item.optionalAttendees),
    // Fails for a form that was never saved, and is missing before requirement set 1.8: it has no id then.
    officeCall<string>('read the appointment', (done) => item.getItemIdAsync(done)).catch(() => undefined),
    officeCall<string>('read the appointment', (done) => item.body.getAsync('text', done)),
  ]);
  const { displayName, emailAddress } = Office.context.mailbox.userProfile;
  const seriesId = item.seriesId as string | null | undefined;
  return {
    ...common(subject, start, end, location, body),
    id: eventIdOf(id),
    kind: seriesId ? 'occurrence' : 'single',
    seriesId: seriesId ? (seriesId as SeriesId) : undefined,
    organizer: { name: displayName, address: emailAddress },
    isOrganizer: true,
    invitees: [...required.map((one) => invitee(one, false)), ...optional.map((one) => invitee(one, true))],
    myAnswer: 'organizer',
  };
}

async function readRead(item: Office.AppointmentRead): Promise<CalendarEvent> {
  const body = await officeCall<string>('read the appointment', (done) => item.body.getAsync('text', done));
  const seriesId = item.seriesId as string | null | undefined;
  return {
    ...common(item.subject, item.start, item.end, item.location, body),
    id: eventIdOf(item.itemId),
    kind: seriesId ? 'occurrence' : 'single',
    seriesId: seriesId ? (seriesId as SeriesId) : undefined,
    organizer: person(item.organizer),
    isOrganizer: false,
    invitees: [
      ...item.requiredAttendees.map((one) => invitee(one, false)),
      ...item.optionalAttendees.map((one) => invitee(one, true)),
    ],
    myAnswer: 'none',
  };
}

/** What Office.js tells in the same way in both forms, and what it does not tell at all. */
function common(subject: string, start: Date, end: Date, location: string, body: string) {
  const [startsAt, endsAt] = [start.getTime(), end.getTime()];
  return {
    subject,
    startsAt,
    endsAt,
    isAllDay: isMidnight(start) && isMidnight(end) && endsAt > startsAt,
    originalStartsAt: undefined,
    isCancelled: false,
    hidesInvitees: false,
    showAs: 'unknown' as const,
    isPrivate: false,
    joinUrl: undefined,
    location: location === '' ? undefined : location,
    webLink: undefined,
    bodyPreview: body.slice(0, 255),
  };
}

/** The form the id has in Graph; Outlook's own has characters that Graph's has not. */
function eventIdOf(itemId: string | undefined): EventId {
  if (itemId === undefined || itemId === '') return UNSAVED;
  const { mailbox } = Office.context;
  return mailbox.convertToRestId(itemId, 'v2.0') as EventId;
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentative',
  organizer: 'organizer',
};

function person({ displayName, emailAddress }: Office.EmailAddressDetails): Person {
  return { name: displayName === '' ? emailAddress : displayName, address: emailAddress };
}

function invitee(details: Office.EmailAddressDetails, isOptional: boolean): Invitee {
  return {
    ...person(details),
    kind: details.recipientType === DISTRIBUTION_LIST ? 'group' : 'person',
    answer: ANSWERS[details.appointmentResponse] ?? 'none',
    isOptional,
  };
}

async function bodyFormat(item: Office.AppointmentCompose): Promise<InvitationBody['format']> {
  const type = await officeCall<Office.CoercionType>('read the invitation', (done) => item.body.getTypeAsync(done));
  return (type as string) === 'text' ? 'text' : 'html';
}

function isSame(a: InvitationBody, b: InvitationBody): boolean {
  return a.format === b.format && a.content === b.content;
}

function isMidnight(date: Date): boolean {
  return date.getHours() === 0 && date.getMinutes() === 0;
}
