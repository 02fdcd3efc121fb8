import { DAY, wallClock } from '../shared/time';
import { WINDOWS_ZONES } from './windows-zone-names';

const ianaByWindowsName = new Map(WINDOWS_ZONES.map(([windows, iana]) => [windows.toLowerCase(), iana]));

/**
 * The IANA zone that a calendar's zone name means; letter case does not count.
 *
 * Undefined for what no table can tell: `tzone://Microsoft/Custom`, a zone that an old program defined itself, offsets
 * such as `+01:00`, misspellings. The caller then decides, in the open, on the mailbox's own zone.
 */
export function ianaZone(name: string): string | undefined {
  const trimmed = name.trim();
  return ianaByWindowsName.get(trimmed.toLowerCase()) ?? (isKnownToIntl(trimmed) ? trimmed : undefined);
}

/**
 * The instant (epoch ms) at which a clock in `zone`, by Windows or IANA name, shows `localDateTime`
 * (`2026-11-24T09:00`, with seconds and any number of decimals if need be, without an offset).
 *
 * When clocks go back, a time happens twice: the first is meant. When they go
 * forward, a time is skipped: it is read with the offset before the change, so
 * 02:30 in a gap of an hour is the instant that clocks show as 03:30. Both are
 * what Exchange and `Temporal` ("compatible") do.
 *
 * @throws {RangeError} for a zone that `ianaZone` does not know and for what is no date-time
 */
export function zonedTime(localDateTime: string, zone: string): number {
  const timeZone = ianaZone(zone);
  if (timeZone === undefined) throw new RangeError('unknown time zone');
  const wall = parseWallClock(localDateTime);
  // No zone changes its clocks twice within two days: these are the offsets on both sides of a change, if there is one.
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  const early = wall - before;
  if (offsetAt(early, timeZone) === before) return early;
  const late = wall - after;
  return offsetAt(late, timeZone) === after ? late : early;
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

function parseWallClock(localDateTime: string): number {
  // Graph writes seven decimals; ms are all that Date is defined for.
  const wall = DATE_TIME.test(localDateTime) ? Date.parse(`${localDateTime.replace(/(\.\d{3})\d+$/, '$1')}Z`) : NaN;
  if (Number.isNaN(wall)) throw new RangeError('not a local date-time');
  return wall;
}

function offsetAt(at: number, timeZone: string): number {
  return wallClock(at, timeZone) - at;
}

function isKnownToIntl(name: string): boolean {
  // Newer engines take "+01:00" as a zone, older ones do not: a calendar never means it.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    wallClock(0, name);
    return true;
  } catch {
    return false;
  }
}
