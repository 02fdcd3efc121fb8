import type { LocalDateTime, StoredAttendee, StoredEvent, StoredException } from '../people/tenant';
import { occurrencesIn, type Occurrence } from './expand-series';
import { recurrenceOf, storedChanges, wholeEventChanges, type EventInput } from './event-input';
import { contentOf, itemId, shownBody, shownJoinUrl } from './event-shape';
import { GraphRefusal } from './graph-refusal';
import { addressesOf, findItem, isOrganizer, isSeries, ownEntry, type CalendarItem, type Mailbox } from './mailbox';
import { ruleOf } from './recurrence';
import { holdsMeeting, newMeeting } from './teams-meeting';
import type { Mail } from './tenant-state';

const NEIGHBOURHOOD_MS = 400 * 86_400_000;

/**
 * Applies a PATCH and answers the item as it is afterwards.
 *
 * The organizer's change is mailed to the others; an attendee's stays in
 * their own copy. One occurrence of a series becomes an exception. A body
 * without the way into the meeting ends the meeting.
 */
export async function changeEvent(mailbox: Mailbox, item: CalendarItem, input: EventInput): Promise<CalendarItem> {
  const mails = isOrganizer(mailbox, contentOf(item)) ? updateMails(mailbox, item, input) : [];
  const isOneOfMany = item.kind === 'occurrence' && isSeries(item.occurrence.event);
  const changed = isOneOfMany ? withException(mailbox, item.occurrence, input) : changedWhole(mailbox, item, input);
  await mailbox.state.put(changed, mails);
  return findItem(mailbox, itemId(item));
}

function changedWhole(mailbox: Mailbox, item: CalendarItem, input: EventInput): StoredEvent {
  const event = item.kind === 'series' ? item.event : item.occurrence.event;
  const recurrence = recurrenceOf(input);
  const next: StoredEvent = {
    ...event,
    ...storedChanges(input, event),
    ...wholeEventChanges(input),
    ...(recurrence === undefined ? {} : { rule: ruleOf(recurrence) }),
    ...(input.isOnlineMeeting === true && event.joinUrl === undefined ? newMeeting() : {}),
  };
  return endsMeeting(mailbox, event, input) ? { ...next, joinUrl: undefined, threadId: undefined } : next;
}

function withException(mailbox: Mailbox, occurrence: Occurrence, input: EventInput): StoredEvent {
  const { event, exception, originalStart } = occurrence;
  const content = contentOf({ kind: 'occurrence', occurrence });
  const changes = {
    ...exception?.changes,
    ...storedChanges(input, content),
    ...(endsMeeting(mailbox, content, input) ? { joinUrl: '' } : {}),
  };
  if (changes.start !== undefined) refuseCrossing(event, originalStart, changes.start);
  return { ...event, exceptions: [...otherExceptions(event, originalStart), { originalStart, isCancelled: false, changes }] };
}

function otherExceptions(event: StoredEvent, originalStart: LocalDateTime): readonly StoredException[] {
  return event.exceptions.filter((candidate) => candidate.originalStart !== originalStart);
}

/** A new body is measured against the one that the client could read, where the meeting's block always stands. */
function endsMeeting(mailbox: Mailbox, before: StoredEvent, input: EventInput): boolean {
  const joinUrl = shownJoinUrl(mailbox, before);
  if (joinUrl === undefined || !input.body || !holdsMeeting(shownBody(mailbox, before), joinUrl)) return false;
  return !holdsMeeting(input.body.content ?? '', joinUrl);
}

/** An occurrence stays between its neighbours. */
function refuseCrossing(event: StoredEvent, originalStart: LocalDateTime, start: LocalDateTime): void {
  const around = { from: Date.parse(`${originalStart}Z`) - NEIGHBOURHOOD_MS, to: Date.parse(`${originalStart}Z`) + NEIGHBOURHOOD_MS };
  const others = occurrencesIn(event, around, true).filter((other) => other.originalStart !== originalStart);
  const crosses = others.some((other) => (other.originalStart < originalStart ? start <= other.start : start >= other.start));
  if (crosses) {
    throw new GraphRefusal(400, 'ErrorOccurrenceCrossingBoundary', 'Modified occurrence is crossing or overlapping adjacent occurrence.');
  }
}

/** One mail for the event and, for a series, one more for each changed occurrence. A change of attendees alone reaches only those. */
export function updateMails(mailbox: Mailbox, item: CalendarItem, input: EventInput): readonly Mail[] {
  const content = contentOf(item);
  const to = Object.keys(input).every((name) => name === 'attendees') && input.attendees ? changedAttendees(mailbox, content, input) : othersIn(mailbox, content);
  if (to.length === 0) return [];
  const base = { at: mailbox.clock(), kind: 'update', rule: ruleFor(input), to, subject: input.subject ?? content.subject, eventId: content.id } as const;
  if (item.kind === 'occurrence') {
    return [{ ...base, originalStart: isSeries(item.occurrence.event) ? item.occurrence.originalStart : undefined }];
  }
  const changed = item.event.exceptions.filter(({ isCancelled }) => !isCancelled);
  return [{ ...base, originalStart: undefined }, ...changed.map(({ originalStart }) => ({ ...base, originalStart }))];
}

/** What a change of attendees, or of a series with exceptions, mails is documented; whether one of the text alone does is not. */
function ruleFor(input: EventInput): Mail['rule'] {
  return Object.keys(input).every((name) => name === 'body') ? 'harder-reading' : 'documented';
}

function changedAttendees(mailbox: Mailbox, content: StoredEvent, input: EventInput): readonly string[] {
  const before = new Set(othersIn(mailbox, content).map((address) => address.toLowerCase()));
  const next = othersIn(mailbox, { ...content, ...storedChanges(input, content) });
  const after = new Set(next.map((address) => address.toLowerCase()));
  return [...next.filter((address) => !before.has(address.toLowerCase())), ...[...before].filter((address) => !after.has(address))];
}

/** Addresses of the people who hear of a change: all invited but the user and the rooms. */
export function othersIn(mailbox: Mailbox, event: StoredEvent): readonly string[] {
  const mine = addressesOf(ownEntry(mailbox));
  const isOther = ({ type, address }: StoredAttendee) => type !== 'resource' && !mine.has(address.toLowerCase());
  return event.attendees.filter(isOther).map(({ address }) => address);
}

/** Puts a new event into the calendar; whoever is invited is told. */
export async function addEvent(mailbox: Mailbox, event: StoredEvent): Promise<void> {
  const to = othersIn(mailbox, event);
  await mailbox.state.put(event, to.length === 0 ? [] : [{ at: mailbox.clock(), kind: 'invitation', rule: 'documented', to, subject: event.subject, eventId: event.id, originalStart: undefined }]);
}

/** Takes an item out of the calendar; the organizer's guests are told. */
export async function removeEvent(mailbox: Mailbox, item: CalendarItem): Promise<void> {
  const content = contentOf(item);
  const to = isOrganizer(mailbox, content) ? othersIn(mailbox, content) : [];
  const isOneOfMany = item.kind === 'occurrence' && isSeries(item.occurrence.event);
  const originalStart = isOneOfMany ? item.occurrence.originalStart : undefined;
  const mail: Mail = { at: mailbox.clock(), kind: 'cancellation', rule: 'documented', to, subject: content.subject, eventId: content.id, originalStart };
  const mails = to.length === 0 ? [] : [mail];
  if (originalStart === undefined) return mailbox.state.remove(content.id, mails);
  const event = mailbox.state.event(content.id);
  if (event === undefined) return;
  await mailbox.state.put({ ...event, exceptions: [...otherExceptions(event, originalStart), { originalStart, isCancelled: true, changes: {} }] }, mails);
}
