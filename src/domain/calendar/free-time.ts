import { localDate, MINUTE } from '../shared/time';
import type { CalendarEvent } from './event';

export const SET_ASIDE_MS = 10 * MINUTE;

/** From its start up to, but not with, its end, epoch ms. */
export type TimeSpan = { readonly startsAt: number; readonly endsAt: number };

const TAKEN: ReadonlySet<CalendarEvent['showAs']> = new Set(['busy', 'tentative', 'oof', 'unknown']);

/**
 * The ten minutes right before a meeting, else the nearest free ones before those (O23); undefined where that day has none from `now` on.
 *
 * @param events of that day, the meeting itself or not
 */
export function freeTimeBefore(meeting: CalendarEvent, events: readonly CalendarEvent[], now: number, timeZone: string): TimeSpan | undefined {
  const others = events.filter((event) => event.id !== meeting.id && takesTime(event));
  const day = localDate(meeting.startsAt, timeZone);
  let endsAt = meeting.startsAt;
  for (;;) {
    const startsAt = endsAt - SET_ASIDE_MS;
    if (startsAt < now || localDate(startsAt, timeZone) !== day) return undefined;
    const inTheWay = others.filter((other) => other.startsAt < endsAt && other.endsAt > startsAt);
    if (inTheWay.length === 0) return { startsAt, endsAt };
    // Each of them begins before the end, so that every round looks earlier.
    endsAt = Math.min(...inTheWay.map((other) => other.startsAt));
  }
}

/** An event of the whole day says where one is, or what day it is, and not that each minute of it is taken. */
function takesTime({ showAs, isAllDay, isCancelled, myAnswer }: CalendarEvent): boolean {
  return TAKEN.has(showAs) && !isAllDay && !isCancelled && myAnswer !== 'declined';
}
