import { updateMails } from '../graph/change-event';
import { contentOf, itemId, shownBody } from '../graph/event-shape';
import { occurrencesIn, type Occurrence } from '../graph/expand-series';
import { addressesOf, findItem, isOrganizer, isSeries, ownEntry, type CalendarItem, type Mailbox } from '../graph/mailbox';
import { instantOf } from '../graph/zoned-time';
import type { StoredEvent } from '../people/tenant';
import type { Appointment, HostAttendee, HostMeeting } from './host-state';
import { recurrenceWords } from './recurrence-words';

const DAY_MS = 24 * 3600 * 1000;

/** The user's 1:1s around now. What counts as one is the product's to say: this is the plain sense of it, for a list to choose from. */
export function oneToOnes(mailbox: Mailbox): readonly HostMeeting[] {
  return meetingsAround(mailbox).flatMap(({ meeting, people }) => (people === 'one' && !meeting.isCancelled ? [meeting] : []));
}

/** What else a panel can be opened in: whatever has a Teams link. */
export function otherMeetings(mailbox: Mailbox): readonly HostMeeting[] {
  return meetingsAround(mailbox).flatMap(({ meeting, people }) => ((people === 'one' && !meeting.isCancelled) || meeting.joinUrl === undefined ? [] : [meeting]));
}

type Around = { readonly meeting: HostMeeting; readonly people: 'one' | 'not-one' };

function meetingsAround(mailbox: Mailbox): readonly Around[] {
  const range = { from: mailbox.clock() - DAY_MS, to: mailbox.clock() + 31 * DAY_MS };
  return mailbox.state
    .tenant()
    .events.filter((event) => !event.isAllDay)
    .flatMap((event) => occurrencesIn(event, range, isOrganizer(mailbox, event)))
    .map((occurrence) => aroundOf(mailbox, occurrence))
    .sort((a, b) => a.meeting.startsAt - b.meeting.startsAt);
}

function aroundOf(mailbox: Mailbox, occurrence: Occurrence): Around {
  const item: CalendarItem = { kind: 'occurrence', occurrence };
  const event = contentOf(item);
  const mine = addressesOf(ownEntry(mailbox));
  const others = new Map(
    [event.organizer, ...event.attendees.filter(({ type }) => type !== 'resource')]
      .filter(({ address }) => !mine.has(address.toLowerCase()))
      .map(({ address, name }) => [address.toLowerCase(), name]),
  );
  const [[address = ''] = [], ...rest] = others;
  const { directory, tenantId } = mailbox.state.tenant();
  const isOne = others.size === 1 && !directory.some((entry) => entry.kind !== 'user' && addressesOf(entry).has(address));
  const organizer = directory.find((entry) => addressesOf(entry).has(event.organizer.address.toLowerCase()));
  const meeting: HostMeeting = {
    eventId: itemId(item),
    title: event.subject,
    counterpart: [...others.values()].join(', '),
    counterpartId: rest.length > 0 ? undefined : directory.find((entry) => addressesOf(entry).has(address))?.id,
    startsAt: instantOf(event.start, event.timeZone),
    endsAt: instantOf(event.end, event.timeZone),
    isCancelled: event.isCancelled || occurrence.exception?.isCancelled === true,
    isOrganizer: isOrganizer(mailbox, event),
    organizerId: organizer?.id ?? tenantId,
    joinUrl: event.joinUrl,
    threadId: event.threadId,
  };
  return { meeting, people: isOne ? 'one' : 'not-one' };
}

/** @throws {GraphRefusal} where the id names nothing */
export function readAppointment(mailbox: Mailbox, id: string): Appointment {
  const item = findItem(mailbox, id);
  const event = contentOf(item);
  const stored = item.kind === 'series' ? item.event : item.occurrence.event;
  return {
    eventId: itemId(item),
    seriesId: item.kind !== 'series' && isSeries(stored) ? stored.id : undefined, // A series is part of none.
    subject: event.subject,
    startsAt: instantOf(event.start, event.timeZone),
    endsAt: instantOf(event.end, event.timeZone),
    timeZone: event.timeZone,
    isOrganizer: isOrganizer(mailbox, event),
    organizer: event.organizer,
    attendees: event.attendees.filter(({ type }) => type !== 'resource').map(attendeeOf),
    location: event.location,
    bodyHtml: shownBody(mailbox, event),
    recurrence: recurrenceWords(stored),
  };
}

function attendeeOf({ name, address, type, response }: StoredEvent['attendees'][number]): HostAttendee {
  return { name, address, isOptional: type === 'optional', response };
}

/**
 * Saves what stands in the form, as Outlook does when its user presses Save or Send: of one occurrence as an exception,
 * of a whole series in its own body. The others get a mail, as they do from Exchange.
 * @throws {GraphRefusal} where the id names nothing
 */
export async function saveAppointment(mailbox: Mailbox, id: string, changed: { readonly subject: string; readonly bodyHtml: string }): Promise<void> {
  const item = findItem(mailbox, id);
  const { subject } = contentOf(item);
  const input = { ...(changed.subject === subject ? {} : { subject: changed.subject }), body: { contentType: 'html', content: changed.bodyHtml } } as const;
  await mailbox.state.put(withChange(item, changed), updateMails(mailbox, item, input));
}

function withChange(item: CalendarItem, changed: { readonly subject: string; readonly bodyHtml: string }): StoredEvent {
  if (item.kind === 'series') return { ...item.event, ...changed };
  const { event, originalStart, exception } = item.occurrence;
  if (!isSeries(event)) return { ...event, ...changed };
  const changes = { ...exception?.changes, ...changed };
  const others = event.exceptions.filter((other) => other.originalStart !== originalStart);
  return { ...event, exceptions: [...others, { originalStart, isCancelled: false, changes }] };
}
