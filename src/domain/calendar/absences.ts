import type { LocalDate } from '../shared/local-date';
import { addDays, DAY, HOUR, wallClock } from '../shared/time';
import type { CalendarEvent } from './event';

/** A time in which the user was away: from its first working day to its last, both included. */
export type Absence = { readonly from: LocalDate; readonly to: LocalDate; readonly workingDays: number };

/** Days of the week on which the user works; 0 is Sunday. */
export type WorkingDays = ReadonlySet<number>;

export const MONDAY_TO_FRIDAY: WorkingDays = new Set([1, 2, 3, 4, 5]);

/** The hours of a day that tell whether it was a day away, and how many of them it takes. */
const FIRST_HOUR = 8;
const LAST_HOUR = 18;
const AWAY_HOURS = 6;
/** An absence is worth asking about from so many working days on (S10). */
const LEAST_DAYS = 2;
/** Nobody is away for longer in one go; a calendar may hold events without an end. */
const LONGEST = 400 * DAY;

type Span = readonly [from: number, to: number];

/**
 * The times in which the user was away, oldest first, as the calendar tells them: by what is shown as out of office, all
 * day or for most of a day's working hours. Days that adjoin, or have only free days between them, are one absence, whatever the
 * number of events; free days do not count.
 *
 * Cancelled and declined events are none of it. Times are read by the clock of `timeZone`.
 */
export function absences(events: readonly CalendarEvent[], workingDays: WorkingDays, timeZone: string): readonly Absence[] {
  const spans = events.filter(isAway).map((event) => spanOf(event, timeZone));
  const days = daysAway(merged(spans)).filter((day) => workingDays.has(weekday(day)));
  const found: Absence[] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last !== undefined && isNextWorkingDay(last.to, day, workingDays)) found[found.length - 1] = { ...last, to: day, workingDays: last.workingDays + 1 };
    else found.push({ from: day, to: day, workingDays: 1 });
  }
  return found;
}

/**
 * The absence that a 1:1 on `date` is the first one after: of two or more working days, over before that day, and without
 * another 1:1 with the same person since.
 *
 * @param lastMet the day of the last 1:1 before this one, as far as anyone knows
 */
export function absenceBefore(known: readonly Absence[], date: LocalDate, lastMet: LocalDate | undefined): Absence | undefined {
  return known.findLast(({ to, workingDays }) => workingDays >= LEAST_DAYS && to < date && (lastMet === undefined || lastMet <= to));
}

function isAway({ showAs, isCancelled, myAnswer }: CalendarEvent): boolean {
  return showAs === 'oof' && !isCancelled && myAnswer !== 'declined';
}

/** As the wall clock has it. An all-day event stands on its days wherever one is: services give it in UTC, or as midnight of a zone. */
function spanOf({ startsAt, endsAt, isAllDay }: CalendarEvent, timeZone: string): Span {
  const isFloating = isAllDay && startsAt % DAY === 0;
  const end = Math.min(endsAt, startsAt + LONGEST);
  return isFloating ? [startsAt, end] : [wallClock(startsAt, timeZone), wallClock(end, timeZone)];
}

/** Spans without overlap, in order. */
function merged(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}

function daysAway(spans: readonly Span[]): readonly LocalDate[] {
  const hours = new Map<LocalDate, number>();
  for (const [from, to] of spans) {
    for (let midnight = Math.floor(from / DAY) * DAY; midnight < to; midnight += DAY) {
      const [open, close] = [Math.max(from, midnight + FIRST_HOUR * HOUR), Math.min(to, midnight + LAST_HOUR * HOUR)];
      const day = dayOf(midnight);
      if (close > open) hours.set(day, (hours.get(day) ?? 0) + (close - open));
    }
  }
  return [...hours].filter(([, away]) => away >= AWAY_HOURS * HOUR).map(([day]) => day).sort();
}

function isNextWorkingDay(last: LocalDate, day: LocalDate, workingDays: WorkingDays): boolean {
  let next = addDays(last, 1);
  while (next < day && !workingDays.has(weekday(next))) next = addDays(next, 1);
  return next === day;
}

function weekday(day: LocalDate): number {
  return new Date(day).getUTCDay();
}

function dayOf(midnight: number): LocalDate {
  return new Date(midnight).toISOString().slice(0, 10) as LocalDate;
}
