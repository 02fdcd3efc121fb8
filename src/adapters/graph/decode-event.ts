import type { Answer, CalendarEvent, EventId, Invitee, Person, SeriesId } from '../../domain/calendar/event';
import { DecodeError, decodeFields, decodeList, decodeString, optionalFields, optionalList, optionalString, type Fields } from './decode-value';

export type EventPage = { readonly events: readonly CalendarEvent[]; readonly nextLink: string | undefined };

export function decodeEventPage(body: unknown): EventPage {
  const fields = decodeFields(body, '$');
  return {
    events: decodeList(fields.value, '$.value', decodeEvent),
    nextLink: optionalString(fields['@odata.nextLink']),
  };
}

/** Expects the times in UTC, which the `Prefer` header of the request asks for. */
export function decodeEvent(value: unknown, path = '$'): CalendarEvent {
  const event = decodeFields(value, path);
  return {
    id: decodeString(event.id, `${path}.id`) as EventId,
    kind: oneOf(KINDS, event.type, 'single'),
    seriesId: optionalString(event.seriesMasterId) as SeriesId | undefined,
    originalStartsAt: optionalTime(event.originalStart),
    subject: optionalString(event.subject) ?? '',
    startsAt: utcTime(event.start, `${path}.start`),
    endsAt: utcTime(event.end, `${path}.end`),
    isAllDay: event.isAllDay === true,
    isCancelled: event.isCancelled === true,
    organizer: person(event.organizer),
    isOrganizer: event.isOrganizer === true,
    invitees: optionalList(event.attendees).map(invitee),
    hidesInvitees: event.hideAttendees === true,
    myAnswer: oneOf(ANSWERS, optionalFields(event.responseStatus).response, 'none'),
    showAs: oneOf(SHOWN_AS, event.showAs, 'unknown'),
    isPrivate: ['private', 'confidential', 'personal'].includes(lower(event.sensitivity)),
    joinUrl: optionalString(optionalFields(event.onlineMeeting).joinUrl),
    location: optionalString(optionalFields(event.location).displayName),
    webLink: optionalString(event.webLink),
    bodyPreview: optionalString(event.bodyPreview) ?? '',
  };
}

const KINDS: Readonly<Record<string, CalendarEvent['kind']>> = { singleinstance: 'single', occurrence: 'occurrence', exception: 'exception' };

/** Unlike a calendar's list, one invitation may be the series' own. */
export function decodeInvitationKind(type: unknown): CalendarEvent['kind'] | 'series' {
  return lower(type) === 'seriesmaster' ? 'series' : oneOf(KINDS, type, 'single');
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  organizer: 'organizer',
  tentativelyaccepted: 'tentative',
  accepted: 'accepted',
  declined: 'declined',
};
const SHOWN_AS: Readonly<Record<string, CalendarEvent['showAs']>> = {
  free: 'free',
  tentative: 'tentative',
  busy: 'busy',
  oof: 'oof',
  workingelsewhere: 'working-elsewhere',
};

/** Some services print enum values with a capital: they are compared without case. */
function oneOf<T>(known: Readonly<Record<string, T>>, value: unknown, otherwise: T): T {
  const word = lower(value);
  return Object.hasOwn(known, word) ? (known[word] ?? otherwise) : otherwise;
}

function lower(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}

function person(value: unknown): Person {
  const { name, address } = optionalFields(optionalFields(value).emailAddress);
  const written = optionalString(address) ?? '';
  return { name: optionalString(name) ?? written, address: written };
}

/** A distribution list looks like a person here; the address book can tell them apart where it may be read. */
function invitee(value: unknown): Invitee {
  const { type, status } = optionalFields(value);
  return {
    ...person(value),
    kind: lower(type) === 'resource' ? 'resource' : 'person',
    answer: oneOf(ANSWERS, optionalFields(status).response, 'none'),
    isOptional: lower(type) === 'optional',
  };
}

/** `{ dateTime: "2026-11-24T09:00:00.0000000", timeZone: "UTC" }`: seven decimals and no offset. */
function utcTime(value: unknown, path: string): number {
  const { dateTime, timeZone }: Fields = decodeFields(value, path);
  if (lower(timeZone) !== 'utc') throw new DecodeError(`${path}.timeZone`, 'UTC');
  const at = Date.parse(`${decodeString(dateTime, `${path}.dateTime`).slice(0, 23)}Z`);
  if (Number.isNaN(at)) throw new DecodeError(`${path}.dateTime`, 'a time');
  return at;
}

function optionalTime(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
