import type { CalendarEvent, Person } from '../domain/calendar/event';
import type { Headline } from './coach';
import type { AddressEntry, Circle, CirclePart, Me } from './ports';
import type { OtherMeeting, UpcomingMeeting } from './upcoming';

/*
 * The device's cache holds what this app wrote, perhaps in an earlier version. What does not look right is no copy: it
 * is read anew, so these decoders answer undefined and never throw.
 */

/** The calendar as it was last read: what was read, when, and for which window. */
export type CalendarCopy = {
  readonly readAt: number;
  readonly from: number;
  readonly to: number;
  readonly events: readonly CalendarEvent[];
};

export function decodeMe(value: unknown): Me | undefined {
  if (!isRecord(value)) return undefined;
  const { name, addresses, accountId } = value;
  if (typeof name !== 'string' || typeof accountId !== 'string' || !isListOf(addresses, isText)) return undefined;
  return { name, addresses, accountId };
}

export function decodeCircle(value: unknown): Circle | undefined {
  if (!isRecord(value) || !isListOf(value['reports'], isPerson)) return undefined;
  const manager = value['manager'];
  return { manager: isPerson(manager) ? manager : undefined, reports: value['reports'] };
}

/** When the directory last refused a part of the circle. */
export function decodeRefusals(value: unknown): ReadonlyMap<CirclePart, number> {
  const isRefusal = (entry: [string, unknown]): entry is [CirclePart, number] => (entry[0] === 'manager' || entry[0] === 'reports') && typeof entry[1] === 'number';
  return new Map(isRecord(value) ? Object.entries(value).filter(isRefusal) : []);
}

/** What the directory said of addresses, each with when, and what became of the wish to read it. */
export type ColleaguesCopy = {
  readonly entries: readonly (readonly [address: string, readAt: number, entry: AddressEntry])[];
  readonly refusedAt: number | undefined;
  readonly isDeclined: boolean;
};

export function decodeColleagues(value: unknown): ColleaguesCopy | undefined {
  if (!isRecord(value) || !isListOf(value['entries'], isDatedEntry)) return undefined;
  const refusedAt = value['refusedAt'];
  return { entries: value['entries'], refusedAt: typeof refusedAt === 'number' ? refusedAt : undefined, isDeclined: value['isDeclined'] === true };
}

function isDatedEntry(value: unknown): value is ColleaguesCopy['entries'][number] {
  return Array.isArray(value) && isText(value[0]) && typeof value[1] === 'number' && isAddressEntry(value[2]);
}

function isAddressEntry(value: unknown): value is AddressEntry {
  if (!isRecord(value)) return false;
  return value['kind'] === 'group' || (value['kind'] === 'person' && isText(value['name']) && isListOf(value['addresses'], isText));
}

export function decodeCalendarCopy(value: unknown): CalendarCopy | undefined {
  if (!isRecord(value)) return undefined;
  const { readAt, from, to, events } = value;
  if (typeof readAt !== 'number' || typeof from !== 'number' || typeof to !== 'number') return undefined;
  if (!isListOf(events, isEvent)) return undefined;
  return { readAt, from, to, events };
}

export function decodeUpcomingView(value: unknown): { meetings: readonly UpcomingMeeting[]; others: readonly OtherMeeting[] } | undefined {
  if (!isRecord(value) || !isListOf(value['meetings'], isUpcomingMeeting) || !isListOf(value['others'], isOtherMeeting)) return undefined;
  return { meetings: value['meetings'], others: value['others'] };
}

function isUpcomingMeeting(value: unknown): value is UpcomingMeeting {
  return (
    isRecord(value) &&
    isEvent(value['event']) &&
    isPerson(value['counterpart']) &&
    isText(value['situation']) &&
    isHeadline(value['headline']) &&
    typeof value['openCommitments'] === 'number' &&
    typeof value['inInvitation'] === 'boolean'
  );
}

function isHeadline(value: unknown): value is Headline {
  return isRecord(value) && isText(value['text']) && isText(value['reason']);
}

function isOtherMeeting(value: unknown): value is OtherMeeting {
  return isRecord(value) && isEvent(value['event']) && isText(value['because']);
}

const EVENT_TEXTS = ['id', 'kind', 'subject', 'bodyPreview', 'myAnswer', 'showAs'];
const EVENT_NUMBERS = ['startsAt', 'endsAt'];
const EVENT_FLAGS = ['isAllDay', 'isCancelled', 'isOrganizer', 'hidesInvitees', 'isPrivate'];

/** JSON leaves out what is undefined, and reading a missing key gives undefined again, so optional parts need no look. */
function isEvent(value: unknown): value is CalendarEvent {
  return (
    isRecord(value) &&
    EVENT_TEXTS.every((key) => isText(value[key])) &&
    EVENT_NUMBERS.every((key) => typeof value[key] === 'number') &&
    EVENT_FLAGS.every((key) => typeof value[key] === 'boolean') &&
    isPerson(value['organizer']) &&
    isListOf(value['invitees'], isPerson)
  );
}

function isPerson(value: unknown): value is Person {
  return isRecord(value) && isText(value['name']) && isText(value['address']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
