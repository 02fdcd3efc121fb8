import type { Occurrence, Range } from './expand-series';
import { occurrencesIn } from './expand-series';
import { wireEvent, type EventView, type WireEvent } from './event-shape';
import { GraphRefusal } from './graph-refusal';
import { isOrganizer, ownEntry, type CalendarItem, type Mailbox } from './mailbox';
import { addressWith, badQuery, pageOf, pick, selectedNames } from './odata-query';
import { readPreferences } from './preferences';
import { answer, queryParam, type GraphContext } from './route-context';

export const READ_SCOPES = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'];

/** Properties of an event in v1.0; `occurrenceId` and `uid` are not among them. */
const EVENT_PROPERTIES = new Set(
  (
    'id allowNewTimeProposals attendees body bodyPreview cancelledOccurrences categories changeKey createdDateTime end ' +
    'hasAttachments hideAttendees iCalUId importance isAllDay isCancelled isDraft isOnlineMeeting isOrganizer isReminderOn ' +
    'lastModifiedDateTime location locations onlineMeeting onlineMeetingProvider onlineMeetingUrl organizer originalEndTimeZone ' +
    'originalStart originalStartTimeZone recurrence reminderMinutesBeforeStart responseRequested responseStatus sensitivity ' +
    'seriesMasterId showAs start subject transactionId type webLink'
  ).split(' '),
);

/** How this request wants events shown; bodies need more than the basic scope. */
export function viewOf(c: GraphContext): EventView {
  const hasBody = c.env.scopes.has('Calendars.Read') || c.env.scopes.has('Calendars.ReadWrite');
  return { preferences: readPreferences(c.req.header('Prefer')), hasBody };
}

/**
 * Reads `startDateTime` and `endDateTime`. A value without an offset is UTC; `Prefer` does not move it.
 * @throws {GraphRefusal} 400 where one is missing or no date-time
 */
export function rangeOf(c: GraphContext): Range {
  const [from, to] = [instantParam(c, 'startDateTime'), instantParam(c, 'endDateTime')];
  if (to < from) throw badQuery('The end of the range lies before its start.');
  return { from, to };
}

const DATE_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

function instantParam(c: GraphContext, name: string): number {
  const text = queryParam(c, name);
  if (text === undefined) {
    throw new GraphRefusal(400, 'ErrorInvalidParameter', 'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.');
  }
  const parts = DATE_TIME.exec(text);
  const instant = parts === null ? Number.NaN : Date.parse(parts[1] === undefined && text.includes('T') ? `${text}Z` : text);
  if (Number.isNaN(instant)) throw new GraphRefusal(400, 'ErrorInvalidParameter', `The value '${text}' of parameter '${name}' is not valid.`);
  return instant;
}

/** All occurrences of the mailbox in a range. Their order means nothing, as with Graph. */
export function allOccurrences(mailbox: Mailbox, range: Range): readonly Occurrence[] {
  return mailbox.state.tenant().events.flatMap((event) => occurrencesIn(event, range, isOrganizer(mailbox, event)));
}

export function asItem(occurrence: Occurrence): CalendarItem {
  return { kind: 'occurrence', occurrence };
}

type ListOptions = {
  /** What follows `users('…')/` in the address of the metadata. */
  readonly segment: string;
  /** Properties that cannot be selected here: they are left out without a word. */
  readonly unselectable: readonly string[];
};

/** A page of events with `$select`, `$orderby`, `$top`, `$skip` and a link to the next one. */
export function eventPage(c: GraphContext, mailbox: Mailbox, items: readonly CalendarItem[], options: ListOptions): Response {
  refuseFilter(c);
  const view = viewOf(c);
  const names = selectedNames(c, EVENT_PROPERTIES, 'event')?.filter((name) => !options.unselectable.includes(name));
  const { skip, top } = pageOf(c, 10);
  const ordered = order(c, items);
  const value = ordered.slice(skip, skip + top).map((item) => pick(wireEvent(mailbox, item, view), names, ['id']));
  const rest = ordered.length > skip + top ? { '@odata.nextLink': addressWith(c, mailbox.service, '$skip', String(skip + top)) } : {};
  const count = queryParam(c, '$count') === 'true' ? { '@odata.count': ordered.length } : {};
  return answer({ '@odata.context': metadata(mailbox, options.segment, names), ...count, value, ...rest }, 200, view.preferences.applied);
}

/** The answer to a request for one event. */
export function eventAnswer(c: GraphContext, mailbox: Mailbox, item: CalendarItem, status = 200): Response {
  const view = viewOf(c);
  const names = selectedNames(c, EVENT_PROPERTIES, 'event');
  const event: WireEvent = { ...wireEvent(mailbox, item, view), ...(names?.includes('cancelledOccurrences') === true ? cancelled(item) : {}) };
  return answer(
    { '@odata.context': `${metadata(mailbox, 'events', names)}/$entity`, ...pick(event, names, ['id']), ...expanded(c, item) },
    status,
    { ...view.preferences.applied, ETag: event['@odata.etag'] },
  );
}

const EXPAND = /^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/;

/** An app's own property comes only expanded, by its id, and not at all where the event has none of that id. Names mind their case. */
function expanded(c: GraphContext, item: CalendarItem): Pick<WireEvent, 'singleValueExtendedProperties'> {
  const text = queryParam(c, '$expand');
  if (text === undefined) return {};
  const id = EXPAND.exec(text)?.[1];
  if (id === undefined) throw badQuery(`'${text}' cannot be expanded here.`);
  const { extendedProperties = {} } = item.kind === 'series' ? item.event : item.occurrence.event;
  const value = Object.hasOwn(extendedProperties, id) ? extendedProperties[id] : undefined;
  return value === undefined ? {} : { singleValueExtendedProperties: [{ id, value }] };
}

/** Only on request: where the pattern of a series has gaps. */
function cancelled(item: CalendarItem): { readonly cancelledOccurrences?: string[] } {
  if (item.kind !== 'series') return {};
  const gaps = item.event.exceptions.filter(({ isCancelled }) => isCancelled);
  return { cancelledOccurrences: gaps.map(({ originalStart }) => `OID.${item.event.id}.${originalStart.slice(0, 10)}`) };
}

function metadata(mailbox: Mailbox, segment: string, names: readonly string[] | undefined): string {
  return `${mailbox.service}/$metadata#users('${ownEntry(mailbox).id}')/${segment}${names === undefined ? '' : `(${names.join(',')})`}`;
}

/** In a view the range is the filter, and the emulator knows no other. */
function refuseFilter(c: GraphContext): void {
  if (queryParam(c, '$filter') !== undefined) {
    throw new GraphRefusal(400, 'ErrorInvalidUrlQueryFilter', 'The query filter is not supported here. Use the range.');
  }
}

function order(c: GraphContext, items: readonly CalendarItem[]): readonly CalendarItem[] {
  const text = queryParam(c, '$orderby');
  if (text === undefined) return items;
  const [, field, direction] = /^(start\/dateTime|subject)(?:\s+(asc|desc))?$/i.exec(text.trim()) ?? [];
  if (field === undefined) throw badQuery(`The property in '${text}' is not supported for OrderBy.`);
  const key = field.toLowerCase() === 'subject' ? subjectOf : startOf;
  const sorted = items.toSorted((left, right) => (key(left) < key(right) ? -1 : Number(key(left) > key(right))));
  return direction?.toLowerCase() === 'desc' ? sorted.reverse() : sorted;
}

function startOf(item: CalendarItem): number | string {
  return item.kind === 'series' ? item.event.start : item.occurrence.startsAt;
}

function subjectOf(item: CalendarItem): string {
  return item.kind === 'series' ? item.event.subject : (item.occurrence.exception?.changes.subject ?? item.occurrence.event.subject);
}
