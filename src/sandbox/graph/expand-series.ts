import ICAL from 'ical.js';

import type { LocalDateTime, StoredEvent, StoredException } from '../people/tenant';
import { instantOf, localDistance, shiftLocal, wallClockAt } from './zoned-time';

/** One time that an event takes place. */
export type Occurrence = {
  readonly event: StoredEvent;
  /** Where the pattern puts it; for a single event its start. */
  readonly originalStart: LocalDateTime;
  readonly exception: StoredException | undefined;
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number;
};

/** Milliseconds since 1970, the end not included. */
export type Range = { readonly from: number; readonly to: number };

/** Exchange ends a series after 999 occurrences; a rule that goes on for longer than this is cut here. */
const MOST_STEPS = 20_000;
const DAY = 86_400_000;

/** What of an event overlaps `range`: moved occurrences where they are now, cancelled ones not at all for their organizer. */
export function occurrencesIn(event: StoredEvent, range: Range, isMine: boolean): readonly Occurrence[] {
  const isSingle = event.rule === undefined && event.extraDates.length === 0;
  if (isSingle && !isNear(event, range)) return [];
  const all = isSingle ? [single(event)] : series(event, range);
  return all.filter((occurrence) => overlaps(occurrence, range) && !(isMine && occurrence.exception?.isCancelled === true));
}

/** The occurrence that the pattern has at `originalStart`, changed or not; undefined where it has none. */
export function occurrenceAt(event: StoredEvent, originalStart: LocalDateTime): Occurrence | undefined {
  const at = instantOf(originalStart, event.timeZone);
  const range = { from: at, to: at + 1 };
  const isInPattern = patternStarts(event, range).includes(originalStart) || event.extraDates.includes(originalStart);
  return isInPattern ? placed(event, originalStart) : undefined;
}

/** Within a day of the range whatever the zone: spares a long calendar the reading of zones. */
function isNear({ start, end }: StoredEvent, { from, to }: Range): boolean {
  return Date.parse(`${start}Z`) < to + DAY && Date.parse(`${end}Z`) > from - DAY;
}

function single(event: StoredEvent): Occurrence {
  return between(event, event.start, undefined, event.start, event.end);
}

function series(event: StoredEvent, range: Range): readonly Occurrence[] {
  const starts = new Set([
    ...patternStarts(event, range),
    ...event.extraDates,
    ...event.exceptions.map(({ originalStart }) => originalStart), // One may have been moved into the range from far away.
  ]);
  return [...starts].sort().map((start) => placed(event, start));
}

function placed(event: StoredEvent, originalStart: LocalDateTime): Occurrence {
  const exception = event.exceptions.find((candidate) => candidate.originalStart === originalStart);
  const start = exception?.changes.start ?? originalStart;
  const end = exception?.changes.end ?? shiftLocal(start, localDistance(event.start, event.end));
  return between(event, originalStart, exception, start, end);
}

function between(
  event: StoredEvent,
  originalStart: LocalDateTime,
  exception: StoredException | undefined,
  start: LocalDateTime,
  end: LocalDateTime,
): Occurrence {
  const [startsAt, endsAt] = [instantOf(start, event.timeZone), instantOf(end, event.timeZone)];
  return { event, originalStart, exception, start, end, startsAt, endsAt };
}

function overlaps({ startsAt, endsAt }: Occurrence, { from, to }: Range): boolean {
  return startsAt < to && (endsAt > from || startsAt >= from);
}

/** Starts by the rule alone that can overlap `range`, as wall-clock times: a series keeps its hour over a change of clocks. */
function patternStarts(event: StoredEvent, range: Range): readonly LocalDateTime[] {
  if (event.rule === undefined) return [event.start];
  const length = localDistance(event.start, event.end);
  const from = wallClockAt(range.from - length - DAY, event.timeZone);
  const to = wallClockAt(range.to + DAY, event.timeZone);
  if (event.start > to) return [];

  const { rule, start } = fastForward(readRule(event.rule, event.timeZone), event.start, from);
  if (rule.count !== null && rule.count < 1) return [];
  const iterator = rule.iterator(ICAL.Time.fromDateTimeString(start));
  const starts: LocalDateTime[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = iterator.next() as ICAL.Time | null; // The types leave out that it ends.
    if (next === null) break;
    const at = next.toString().slice(0, 19);
    if (at > to) break;
    if (at >= from) starts.push(at);
  }
  return starts;
}

/** RFC 5545 states UNTIL in UTC; the pattern runs on the clocks of the event's zone. */
function readRule(text: string, timeZone: string): ICAL.Recur {
  const rule = ICAL.Recur.fromString(text);
  if (rule.until?.zone === ICAL.Timezone.utcTimezone) {
    const lastAt = Date.parse(rule.until.toString());
    rule.until = ICAL.Time.fromDateTimeString(wallClockAt(lastAt, timeZone));
  }
  return rule;
}

const STEP_MS: Readonly<Record<string, number>> = { SECONDLY: 1000, MINUTELY: 60_000, HOURLY: 3_600_000, DAILY: DAY, WEEKLY: 7 * DAY };

/**
 * Starts an even rule close to `from`, so that a million past recurrences cost
 * nothing. Rules that say more than how often keep their own beginning, unless
 * they are weekly and endless in number, where whole weeks can be left out.
 */
function fastForward(rule: ICAL.Recur, start: LocalDateTime, from: LocalDateTime): { rule: ICAL.Recur; start: LocalDateTime } {
  const unit = STEP_MS[rule.freq];
  const isEven = Object.keys(rule.parts).length === 0;
  const isEndless = rule.count === null;
  if (unit === undefined || from <= start || !(isEven || (rule.freq === 'WEEKLY' && isEndless))) return { rule, start };

  const step = unit * rule.interval;
  const skipped = Math.max(0, Math.floor(localDistance(start, from) / step) - 1);
  const shorter = rule.clone();
  if (rule.count !== null) shorter.count = Math.max(0, rule.count - skipped);
  return { rule: shorter, start: shiftLocal(start, skipped * step) };
}
