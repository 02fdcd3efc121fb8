import type { LocalDate } from '../notes/note';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** Of a clock, not of a calendar: a day on which clocks change is an hour shorter or longer. */
export const DAY = 24 * HOUR;

const zoneFormats = new Map<string, Intl.DateTimeFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The wall clock of `timeZone` at an instant, written as if it were UTC: `new Date(wallClock(…))` has the local
 * figures in its UTC fields.
 * @throws {RangeError} for a zone that Intl does not know
 */
export function wallClock(at: number, timeZone: string): number {
  const parts = new Map(zoneFormat(timeZone).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const wholeSeconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wholeSeconds + (((at % SECOND) + SECOND) % SECOND);
}

/** Making a format costs more than using it a hundred times. */
function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  let format = zoneFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zoneFormats.set(timeZone, format);
  }
  return format;
}

/** The day that a clock in `timeZone` shows at an instant. */
export function localDate(at: number, timeZone: string): LocalDate {
  return dateOf(wallClock(at, timeZone));
}

/** Days of the calendar: never shifted by a change of clocks. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(Date.parse(date) + days * DAY);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The value as a day, or undefined when it is none that the calendar has: no 30 February, no time of day. */
export function parseLocalDate(value: unknown): LocalDate | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) || dateOf(at) !== value ? undefined : dateOf(at);
}

/** "3 October" as the locale writes it; with the year when it lies more than ten months from `near`. */
export function formatDay(date: LocalDate, locale: string, near: LocalDate = date): string {
  const withYear = Math.abs(daysBetween(date, near)) > 300;
  return dayFormat(locale, withYear).format(Date.parse(date));
}

function dayFormat(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${String(withYear)}`;
  let format = dayFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', ...(withYear && { year: 'numeric' }) });
    dayFormats.set(key, format);
  }
  return format;
}

function dateOf(utc: number): LocalDate {
  return new Date(utc).toISOString().slice(0, 10) as LocalDate;
}
