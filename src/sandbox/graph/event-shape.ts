import type { Event, NullableOption } from '@microsoft/microsoft-graph-types';

import type { LocalDateTime, StoredAttendee, StoredEvent } from '../people/tenant';
import { changeKey, immutableId, occurrenceICalUId, occurrenceId } from './event-id';
import { bodyPreview, htmlToText } from './html-to-text';
import { addressesOf, isOrganizer, isSeries, ownEntry, type CalendarItem, type Mailbox } from './mailbox';
import type { Preferences } from './preferences';
import { patternedRecurrence } from './recurrence';
import { sanitiseHtml } from './sanitise-html';
import { conferenceId, holdsMeeting, joinUrlOf, meetingBlock } from './teams-meeting';
import { windowsZone } from './zone-names';
import { instantOf, wallClockAt } from './zoned-time';

/** An event as it goes over the wire. */
export type WireEvent = Event & { readonly '@odata.etag': string };

export type EventView = {
  readonly preferences: Preferences;
  /** False for a token that may see times and people, but no bodies. */
  readonly hasBody: boolean;
};

/** `0001-01-01`: Exchange's way to say never. */
const NEVER = '0001-01-01T00:00:00Z';

/** All properties of an item that Graph sends without being asked for some. */
export function wireEvent(mailbox: Mailbox, item: CalendarItem, view: EventView): WireEvent {
  const stored = item.kind === 'series' ? item.event : item.occurrence.event;
  const content = contentOf(item);
  const record = mailbox.state.record(stored.id);
  const key = changeKey(stored.id, record.revision);
  const { customTimeZone, privateEvents } = mailbox.settings;
  const zone = customTimeZone ? 'tzone://Microsoft/Custom' : windowsZone(stored.timeZone);

  return {
    '@odata.etag': `W/"${key}"`,
    ...identity(mailbox, item, view),
    createdDateTime: new Date(record.createdAt).toISOString(),
    lastModifiedDateTime: new Date(record.modifiedAt).toISOString(),
    changeKey: key,
    categories: [...stored.categories],
    originalStartTimeZone: zone,
    originalEndTimeZone: zone,
    reminderMinutesBeforeStart: typeof stored.reminderMinutes === 'number' ? stored.reminderMinutes : 15,
    isReminderOn: stored.reminderMinutes !== 'off',
    ...(stored.transactionId === undefined ? {} : { transactionId: stored.transactionId }),
    hasAttachments: false,
    subject: content.subject,
    importance: 'normal',
    sensitivity: privateEvents ? 'private' : stored.sensitivity,
    isAllDay: stored.isAllDay,
    isCancelled: stored.isCancelled || (item.kind === 'occurrence' && item.occurrence.exception?.isCancelled === true),
    isDraft: false,
    responseRequested: true,
    showAs: content.showAs,
    onlineMeetingUrl: null,
    allowNewTimeProposals: true,
    recurrence: item.kind === 'series' ? patternedRecurrence(stored) : null,
    ...times(item, view.preferences),
    ...places(content),
    ...people(mailbox, content),
    ...meeting(mailbox, content),
    ...(view.hasBody ? bodies(mailbox, content, view.preferences) : {}),
  };
}

/** The stored event with the changes of an occurrence laid over it. */
export function contentOf(item: CalendarItem): StoredEvent {
  if (item.kind === 'series') return item.event;
  const { event, exception, start, end } = item.occurrence;
  return { ...event, ...exception?.changes, start, end };
}

/** The id under which an item is read and changed. */
export function itemId(item: CalendarItem): string {
  if (item.kind === 'series') return item.event.id;
  const { event, originalStart } = item.occurrence;
  return isSeries(event) ? occurrenceId(event.id, originalStart) : event.id;
}

function identity(mailbox: Mailbox, item: CalendarItem, { preferences }: EventView): Partial<Event> {
  const form = preferences.hasImmutableIds ? immutableId : (id: string) => id;
  const id = itemId(item);
  const common = { id: form(id), webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item` };
  if (item.kind === 'series') return { ...common, iCalUId: item.event.iCalUId, seriesMasterId: null, type: 'seriesMaster' };
  const { event, originalStart, exception } = item.occurrence;
  if (!isSeries(event)) return { ...common, iCalUId: event.iCalUId, seriesMasterId: null, type: 'singleInstance' };
  return {
    ...common,
    iCalUId: occurrenceICalUId(event.iCalUId, originalStart),
    seriesMasterId: form(event.id),
    type: exception === undefined ? 'occurrence' : 'exception',
    originalStart: new Date(instantOf(originalStart, event.timeZone)).toISOString(),
  };
}

function times(item: CalendarItem, { timeZone }: Preferences): Pick<Event, 'start' | 'end'> {
  const { start, end, timeZone: zone, isAllDay } = contentOf(item);
  const shown = (local: LocalDateTime): NullableOption<NonNullable<Event['start']>> => {
    // An all-day event is a date: it has no instant that could be moved to another zone.
    const dateTime = isAllDay ? local : wallClockAt(instantOf(local, zone), timeZone.iana);
    return { dateTime: `${dateTime}.0000000`, timeZone: timeZone.name };
  };
  return { start: shown(start), end: shown(end) };
}

function places({ location, attendees }: StoredEvent): Pick<Event, 'location' | 'locations'> {
  if (location === '') return { location: { displayName: '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} }, locations: [] };
  const room = attendees.find(({ type, name }) => type === 'resource' && name === location);
  const place: NonNullable<Event['location']> =
    room === undefined
      ? { displayName: location, locationType: 'default', uniqueId: location, uniqueIdType: 'private' }
      : { displayName: location, locationType: 'conferenceRoom', uniqueId: room.address, uniqueIdType: 'directory' };
  return { location: place, locations: [place] };
}

type PeopleFields = 'organizer' | 'attendees' | 'isOrganizer' | 'hideAttendees' | 'responseStatus';

function people(mailbox: Mailbox, event: StoredEvent): Pick<Event, PeopleFields> {
  const isMine = isOrganizer(mailbox, event);
  const isHidden = mailbox.settings.hideAttendees || event.hideAttendees;
  const mine = addressesOf(ownEntry(mailbox));
  const visible = isHidden && !isMine ? event.attendees.filter(({ address }) => mine.has(address.toLowerCase())) : event.attendees;
  return {
    organizer: { emailAddress: { name: event.organizer.name, address: event.organizer.address } },
    attendees: visible.map((attendee) => wireAttendee(attendee)),
    isOrganizer: isMine,
    hideAttendees: isHidden,
    responseStatus: { response: isMine ? 'organizer' : event.myResponse, time: NEVER },
  };
}

function wireAttendee({ type, response, name, address }: StoredAttendee): NonNullable<Event['attendees']>[number] {
  return { type, status: { response, time: NEVER }, emailAddress: { name, address } };
}

function meeting(mailbox: Mailbox, event: StoredEvent): Pick<Event, 'isOnlineMeeting' | 'onlineMeetingProvider' | 'onlineMeeting'> {
  const joinUrl = shownJoinUrl(mailbox, event);
  if (joinUrl === undefined) return { isOnlineMeeting: false, onlineMeetingProvider: 'unknown', onlineMeeting: null };
  return {
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    onlineMeeting: { joinUrl, conferenceId: conferenceId(joinUrl), tollNumber: '+1 323-555-0166' },
  };
}

/** Where the meeting is joined, in the form that the settings ask for; undefined where there is none. */
export function shownJoinUrl(mailbox: Mailbox, event: StoredEvent): string | undefined {
  const { tenantId, directory } = mailbox.state.tenant();
  const organizer = directory.find((entry) => addressesOf(entry).has(event.organizer.address.toLowerCase()));
  return joinUrlOf(event, mailbox.settings.joinUrls, tenantId, organizer?.id ?? tenantId);
}

/** The body as a client reads it: sanitised, and with the way into its meeting. */
export function shownBody(mailbox: Mailbox, event: StoredEvent): string {
  const joinUrl = shownJoinUrl(mailbox, event);
  const hasBlock = joinUrl === undefined || holdsMeeting(event.bodyHtml, joinUrl);
  const html = hasBlock ? event.bodyHtml : event.bodyHtml.replace(/\s*<\/body>[\s\S]*$/i, '') + meetingBlock(joinUrl);
  return sanitiseHtml(html, mailbox.settings.bodySanitising);
}

function bodies(mailbox: Mailbox, event: StoredEvent, { bodyType }: Preferences): Pick<Event, 'body' | 'bodyPreview'> {
  const html = shownBody(mailbox, event);
  const content = bodyType === 'text' ? htmlToText(html) : html;
  return { bodyPreview: bodyPreview(html), body: { contentType: bodyType, content } };
}
