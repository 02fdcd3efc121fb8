import type { CalendarEvent, EventId, Person } from '../domain/calendar/event';
import { personIdOf } from '../domain/notes/paths';
import { localDate, MINUTE } from '../domain/shared/time';
import { eventsOf, type KnownCalendar } from './known-calendar';
import type { AddressBook, HostMeeting, Surroundings } from './ports';
import type { Recognise } from './recognition';

export type CallPorts = {
  readonly calendar: Pick<KnownCalendar, 'snapshot' | 'took'>;
  readonly recognise: Recognise;
  readonly addressBook: Pick<AddressBook, 'lookUp'>;
  readonly surroundings: Pick<Surroundings, 'now' | 'timeZone'>;
};

/** A call may come this much before its 1:1, or go on after it. */
const AROUND_MS = 10 * MINUTE;

/** How long a call is planned for, since nobody did. */
const USUAL_MS = 30 * MINUTE;

/**
 * The meeting that a 1:1 without a planned one belongs to (O22): the 1:1 with that person that runs or is about to, since people
 * who have a 1:1 may as well call each other; else one of its own, so that all calls with a person on one day share a note.
 */
export function meetingWith(person: Person, { calendar, recognise, surroundings }: Omit<CallPorts, 'addressBook'>): EventId {
  const now = surroundings.now();
  const call = callWith(person, now, surroundings.timeZone);
  const counterpart = counterpartOf(call, recognise);
  const planned = eventsOf(calendar)
    .filter(({ kind, startsAt, endsAt }) => kind !== 'call' && startsAt - AROUND_MS <= now && now < endsAt + AROUND_MS)
    .filter((event) => counterpart !== undefined && counterpartOf(event, recognise) === counterpart)
    .sort((a, b) => distance(a, now) - distance(b, now))[0];
  if (planned !== undefined) return planned.id;
  calendar.took(call);
  return call.id;
}

/** Who is called, as far as the host and the directory tell; undefined is to be asked. Never throws. */
export async function calledPerson({ call }: HostMeeting, { addressBook }: Pick<CallPorts, 'addressBook'>): Promise<Person | undefined> {
  const key = call?.otherAddress ?? call?.otherId;
  if (key === undefined) return undefined;
  // The directory takes an id wherever it takes a sign-in name.
  const found = (await addressBook.lookUp([key]).catch(() => undefined))?.get(key);
  if (found?.kind === 'person' && found.addresses[0] !== undefined) return { name: found.name, address: found.addresses[0] };
  return call?.otherAddress === undefined ? undefined : { name: '', address: call.otherAddress };
}

/** @param now when it was first seen: nobody says when it began */
function callWith(person: Person, now: number, timeZone: string): CalendarEvent {
  return {
    id: `call-${personIdOf(person.address)}-${localDate(now, timeZone)}` as EventId,
    kind: 'call',
    seriesId: undefined,
    originalStartsAt: undefined,
    subject: '',
    startsAt: now,
    endsAt: now + USUAL_MS,
    isAllDay: false,
    isCancelled: false,
    organizer: person,
    isOrganizer: false,
    invitees: [],
    hidesInvitees: false,
    myAnswer: 'none',
    showAs: 'busy',
    isPrivate: false,
    joinUrl: undefined,
    location: undefined,
    webLink: undefined,
    bodyPreview: '',
  };
}

function counterpartOf(event: CalendarEvent, recognise: Recognise): string | undefined {
  const meeting = recognise(event);
  return meeting.kind === 'one-on-one' ? meeting.counterpart.personId : undefined;
}

function distance({ startsAt, endsAt }: CalendarEvent, now: number): number {
  return Math.max(startsAt - now, now - endsAt, 0);
}
