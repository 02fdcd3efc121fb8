import type { DateTimeTimeZone, Event, PatternedRecurrence } from '@microsoft/microsoft-graph-types';

import type { LocalDateTime, StoredAttendee, StoredEvent } from '../people/tenant';
import { GraphRefusal } from './graph-refusal';
import { escapeText } from './html-entities';
import { ianaZone } from './zone-names';
import { instantOf, wallClockAt } from './zoned-time';

/** What a client sends to make or change an event. Properties that only Exchange sets are passed over, as Graph does. */
export type EventInput = Partial<Event>;

/** @throws {GraphRefusal} 400 unless the body is a JSON object */
export function readEventInput(body: string): EventInput {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Falls through to the same refusal as for JSON of another kind.
  }
  throw new GraphRefusal(400, 'BadRequest', 'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
}

/** Zone in which an event of the client's is kept. @throws {GraphRefusal} 400 for none that a mailbox knows */
export function zoneOf(moment: DateTimeTimeZone | null | undefined): string {
  const iana = ianaZone(moment?.timeZone ?? 'UTC');
  if (iana === undefined) throw badRequest('TimeZoneNotSupportedException', 'A valid TimeZone value must be specified.');
  return iana;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/** The wall-clock time in `zone` of what a client sent. @throws {GraphRefusal} 400 for no date-time */
export function localTime(moment: DateTimeTimeZone | null | undefined, zone: string, isAllDay: boolean): LocalDateTime {
  const text = moment?.dateTime ?? '';
  const parts = MOMENT.exec(text);
  if (parts === null) throw badRequest('ErrorInvalidArgument', `'${text}' is not a valid date-time.`);
  const local = text.slice(0, 19).padEnd(19, ':00');
  if (isAllDay) return local;
  const instant = parts[1] === undefined ? instantOf(local, zoneOf(moment)) : Date.parse(text);
  return wallClockAt(instant, zone);
}

/** Changes in terms of the stored event; times are read into the event's own zone. */
export function storedChanges(input: EventInput, event: StoredEvent): Partial<StoredEvent> {
  const isAllDay = input.isAllDay ?? event.isAllDay;
  return {
    ...(typeof input.subject === 'string' ? { subject: input.subject } : {}),
    ...(input.body ? { bodyHtml: bodyHtml(input.body) } : {}),
    ...(input.start ? { start: localTime(input.start, event.timeZone, isAllDay) } : {}),
    ...(input.end ? { end: localTime(input.end, event.timeZone, isAllDay) } : {}),
    ...(input.attendees ? { attendees: readAttendees(input.attendees, event.attendees) } : {}),
    ...(input.location ? { location: input.location.displayName ?? '' } : {}),
    ...(input.showAs ? { showAs: input.showAs } : {}),
  };
}

/** Changes that only a whole event or series can have. */
export function wholeEventChanges(input: EventInput): Partial<StoredEvent> {
  return {
    ...(typeof input.isAllDay === 'boolean' ? { isAllDay: input.isAllDay } : {}),
    ...(input.sensitivity ? { sensitivity: input.sensitivity } : {}),
    ...(input.categories ? { categories: input.categories } : {}),
    ...(typeof input.hideAttendees === 'boolean' ? { hideAttendees: input.hideAttendees } : {}),
    ...(typeof input.reminderMinutesBeforeStart === 'number' ? { reminderMinutes: input.reminderMinutesBeforeStart } : {}),
    ...(input.isReminderOn === false ? { reminderMinutes: 'off' } : {}),
    ...(input.singleValueExtendedProperties ? { extendedProperties: extendedProperties(input.singleValueExtendedProperties) } : {}),
  };
}

/** The id names a type, the property set's GUID, and a name or a number. */
const PROPERTY_ID = /^[A-Za-z]+(?:Array)? (?:\{[\da-f-]{36}\} (?:Name \S.*|Id 0x[\da-f]+)|0x[\da-f]+)$/i;

function extendedProperties(sent: NonNullable<Event['singleValueExtendedProperties']>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sent.map(({ id, value }) => {
      if (id === undefined || !PROPERTY_ID.test(id)) throw badRequest('ErrorInvalidExtendedProperty', `'${id ?? ''}' is not the id of an extended property.`);
      if (typeof value !== 'string') throw badRequest('ErrorInvalidExtendedProperty', 'An extended property needs a value.');
      return [id, value];
    }),
  );
}

export function recurrenceOf(input: EventInput): PatternedRecurrence | undefined {
  return input.recurrence ?? undefined;
}

function bodyHtml(body: NonNullable<Event['body']>): string {
  const content = body.content ?? '';
  const isText = (body.contentType ?? 'text').toLowerCase() === 'text';
  return isText ? escapeText(content).replace(/\r\n|\r|\n/g, '<br>\r\n') : content;
}

/** Who was invited before keeps the answer that they gave. */
function readAttendees(sent: NonNullable<Event['attendees']>, before: readonly StoredAttendee[]): readonly StoredAttendee[] {
  const answers = new Map(before.map(({ address, response }) => [address.toLowerCase(), response]));
  return sent.map(({ emailAddress, type }) => {
    const address = emailAddress?.address;
    if (!address) throw badRequest('ErrorInvalidRecipients', 'At least one recipient is not valid.');
    return { address, name: emailAddress.name ?? address, type: type ?? 'required', response: answers.get(address.toLowerCase()) ?? 'none' };
  });
}

function badRequest(code: string, message: string): GraphRefusal {
  return new GraphRefusal(400, code, message);
}
