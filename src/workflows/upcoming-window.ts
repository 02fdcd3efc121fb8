import type { TimeWindow } from '../domain/calendar/event';
import { addDays, localDate, wallClock } from '../domain/shared/time';

const DAYS = 14;
/** With the days to come, more than a month: an absence before the 1:1 of a month ahead is still seen. */
const PAST_DAYS = 28;

/** The next fourteen days, from the start of today as the user's clock has it. */
export function upcomingWindow(now: number, timeZone: string): TimeWindow {
  const today = localDate(now, timeZone);
  return { from: startOfDay(Date.parse(today), timeZone), to: startOfDay(Date.parse(addDays(today, DAYS)), timeZone) };
}

/** The four weeks before today: only asked for what the user was absent. */
export function pastWindow(now: number, timeZone: string): TimeWindow {
  const today = localDate(now, timeZone);
  return { from: startOfDay(Date.parse(addDays(today, -PAST_DAYS)), timeZone), to: startOfDay(Date.parse(today), timeZone) };
}

/** @param day midnight of the day as if its zone were UTC */
function startOfDay(day: number, timeZone: string): number {
  // The offset at a first guess may be that of the other side of a change of clocks; the second look has the right one.
  const guess = day - offsetAt(day, timeZone);
  const start = day - offsetAt(guess, timeZone);
  // Where clocks skip midnight itself, the day begins with the first minute that it has.
  return wallClock(start, timeZone) < day ? start + (day - wallClock(start, timeZone)) : start;
}

function offsetAt(at: number, timeZone: string): number {
  return wallClock(at, timeZone) - at;
}
