import { unsavedEventId, type Answer, type CalendarEvent, type EventId, type Invitee, type Person, type SeriesId } from '../../domain/calendar/event';
import type { InvitationBody } from '../../domain/invitation/invitation-body';
import { Failure } from '../../domain/shared/failure';
import type { Calendar, Invitation, InviteWriter } from '../../workflows/ports';
import { officeCall } from './office-call';
import { calendarOwner, currentItem, hasSet, openItem, serialOf } from './outlook-item';

/** Values of Office.js's enums as they are: the enums themselves exist only once it has loaded. */
const DISTRIBUTION_LIST: string = 'distributionList';

/**
 * The appointment that is open, as a calendar of one, or of none. Reads everything anew: a form changes while it is open.
 *
 * @param newId names a form that was never saved, for as long as it is open
 */
export function officeCalendar(newId: () => string): Calendar {
  const readAppointment = async (): Promise<CalendarEvent> => {
    const { item, isCompose } = openItem();
    const event = isCompose ? await readCompose(item as Office.AppointmentCompose) : await readRead(item as Office.AppointmentRead);
    return event.id === NO_ID ? { ...event, id: unsavedEventId(await nameOfUnsaved(item as Office.AppointmentCompose, event.startsAt, newId)) } : event;
  };
  return {
    list: async (window) => {
      if (currentItem() === undefined) return [];
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
 * The body of the appointment that is open. Office.js has no tags: the form and its body as they were read are their own
 * change tag, and both are looked at again right before the body is replaced. The form of an attendee is read-only, and
 * one in somebody else's calendar is theirs: nothing is ever written there.
 */
export function officeInviteWriter(): InviteWriter {
  const read = async (eventId: EventId): Promise<Invitation> => {
    const open = openItem();
    const { item, isCompose } = open;
    const format = isCompose ? await bodyFormat(item as Office.AppointmentCompose) : 'html';
    const content = await officeCall<string>('read the invitation', (done) => item.body.getAsync(format, done));
    const isOrganizer = isCompose && (await calendarOwner(open)) === undefined;
    return { eventId, isOrganizer, kind: await kindOf(item), body: { format, content }, changeTag: `${serialOf(item)}:${format}:${content}` };
  };

  return {
    // A form holds one text, its own: Office.js opens no other.
    reachesSeries: false,
    read,
    write: async (eventId, body, changeTag) => {
      const { item, isCompose } = openItem();
      if (!isCompose) throw new Failure('consent-needed', 'write the invitation');
      const before = await read(eventId);
      if (!before.isOrganizer) throw new Failure('consent-needed', 'write the invitation');
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

const SESSION_KEY = 'two-hats-form';

/**
 * One name for the pane and for each click on a command, which all run by themselves: kept in the form's own session, which is gone
 * when the form is closed. An Outlook without sessions has the time as the name: nobody meets a person twice at one time.
 */
async function nameOfUnsaved({ sessionData }: Office.AppointmentCompose, startsAt: number, newId: () => string): Promise<string> {
  if (!hasSet('1.11')) return String(startsAt);
  const kept = await officeCall<string>('read the form’s session', (done) => sessionData.getAsync(SESSION_KEY, done)).catch(() => '');
  if (kept !== '') return kept;
  const name = newId();
  const keep = officeCall<undefined>('keep the form’s name', (done) => sessionData.setAsync(SESSION_KEY, name, done as (result: Office.AsyncResult<void>) => void));
  return keep.then(
    () => name,
    () => String(startsAt),
  );
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
  const owner = await calendarOwner({ item, isCompose: true });
  return {
    ...common(subject, start, end, location, body),
    id: eventIdOf(id),
    ...(await placeInSeries(item, eventIdOf(id))),
    organizer: owner === undefined ? { name: displayName, address: emailAddress } : { name: owner, address: owner },
    isOrganizer: owner === undefined,
    invitees: [...required.map((one) => invitee(one, false)), ...optional.map((one) => invitee(one, true))],
    myAnswer: owner === undefined ? 'organizer' : 'none',
  };
}

async function readRead(item: Office.AppointmentRead): Promise<CalendarEvent> {
  const body = await officeCall<string>('read the appointment', (done) => item.body.getAsync('text', done));
  return {
    ...common(item.subject, item.start, item.end, item.location, body),
    id: eventIdOf(item.itemId),
    ...(await placeInSeries(item, eventIdOf(item.itemId))),
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

const NO_ID = '' as EventId;

/** The form the id has in Graph; Outlook's own has characters that Graph's has not. */
function eventIdOf(itemId: string | undefined): EventId {
  if (itemId === undefined || itemId === '') return NO_ID;
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

/** A series that is open as such is named as its own series, which no date of one is. */
async function placeInSeries(item: Office.AppointmentCompose | Office.AppointmentRead, id: EventId): Promise<Pick<CalendarEvent, 'kind' | 'seriesId'>> {
  const kind = await kindOf(item);
  if (kind === 'occurrence') return { kind, seriesId: item.seriesId as SeriesId };
  return { kind: 'single', seriesId: kind === 'series' && id !== NO_ID ? (id as string as SeriesId) : undefined };
}

/** Office.js does not tell an exception from other dates of a series. What it does not tell at all is taken for a single event. */
async function kindOf({ seriesId, recurrence }: Office.AppointmentCompose | Office.AppointmentRead): Promise<Invitation['kind']> {
  if (seriesId as string | null | undefined) return 'occurrence';
  const pattern = isReadable(recurrence) ? await officeCall<unknown>('read the invitation', (done) => recurrence.getAsync(done)).catch(() => undefined) : recurrence;
  return pattern === undefined || pattern === null ? 'single' : 'series';
}

function isReadable(recurrence: unknown): recurrence is { readonly getAsync: (done: (result: Office.AsyncResult<unknown>) => void) => void } {
  return typeof recurrence === 'object' && recurrence !== null && 'getAsync' in recurrence;
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
