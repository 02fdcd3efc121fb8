import type { LocalDateTime } from '../people/tenant';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    era: 'short',
  });
  formats.set(timeZone, made);
  return made;
}

/** What the clocks of `timeZone` show at an instant. */
export function wallClockAt(at: number, timeZone: string): LocalDateTime {
  const part = Object.fromEntries(formatFor(timeZone).formatToParts(at).map(({ type, value }) => [type, value]));
  const year = (part.year ?? '').padStart(4, '0');
  return `${year}-${part.month ?? ''}-${part.day ?? ''}T${part.hour ?? ''}:${part.minute ?? ''}:${part.second ?? ''}`;
}

/**
 * The instant at which the clocks of `timeZone` show a time. A time that they
 * skip in spring is read with the offset before the jump, a time that they
 * show twice in autumn is the earlier one, as Exchange does.
 */
export function instantOf(local: LocalDateTime, timeZone: string): number {
  const asUtc = Date.parse(`${local.slice(0, 19)}Z`);
  const before = asUtc - offsetAt(asUtc - DAY, timeZone);
  if (wallClockAt(before, timeZone) === local.slice(0, 19)) return before;
  const after = asUtc - offsetAt(asUtc + DAY, timeZone);
  return wallClockAt(after, timeZone) === local.slice(0, 19) ? after : before;
}

const DAY = 86_400_000;

function offsetAt(at: number, timeZone: string): number {
  return Date.parse(`${wallClockAt(at, timeZone)}Z`) - at;
}

/** `local` moved by milliseconds, as if all days had 24 hours. */
export function shiftLocal(local: LocalDateTime, by: number): LocalDateTime {
  return new Date(Date.parse(`${local.slice(0, 19)}Z`) + by).toISOString().slice(0, 19);
}

/** Milliseconds between two wall-clock times, as if all days had 24 hours. */
export function localDistance(from: LocalDateTime, to: LocalDateTime): number {
  return Date.parse(`${to.slice(0, 19)}Z`) - Date.parse(`${from.slice(0, 19)}Z`);
}
