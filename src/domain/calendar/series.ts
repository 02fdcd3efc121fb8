import type { CalendarEvent, SeriesId } from './event';

/** The occurrence of a series that is running or comes next. A moved one counts where it is now, a cancelled one not at all. */
export function nextOccurrence(events: readonly CalendarEvent[], seriesId: SeriesId, now: number): CalendarEvent | undefined {
  return takingPlace(events)
    .filter((event) => event.seriesId === seriesId && event.endsAt > now)
    .reduce<CalendarEvent | undefined>((best, event) => (best === undefined || event.startsAt < best.startsAt ? event : best), undefined);
}

/** The occurrence of a series that ended last: while one is running, the one before it. */
export function lastOccurrence(events: readonly CalendarEvent[], seriesId: SeriesId, now: number): CalendarEvent | undefined {
  return takingPlace(events)
    .filter((event) => event.seriesId === seriesId && event.endsAt <= now)
    .reduce<CalendarEvent | undefined>((best, event) => (best === undefined || event.startsAt > best.startsAt ? event : best), undefined);
}

/**
 * Which meeting a panel opened at `now` belongs to: the one that is running (of two, the one that began later),
 * else the nearest in time; between one just over and one about to begin at equal distance, the coming one.
 */
export function chooseOccurrence(events: readonly CalendarEvent[], now: number): CalendarEvent | undefined {
  return takingPlace(events).reduce<CalendarEvent | undefined>(
    (best, event) => (best === undefined || isCloser(event, best, now) ? event : best),
    undefined,
  );
}

function isCloser(event: CalendarEvent, other: CalendarEvent, now: number): boolean {
  const nearer = distance(event, now) - distance(other, now);
  return nearer === 0 ? event.startsAt > other.startsAt : nearer < 0;
}

/** 0 while it runs; the end itself is past. */
function distance({ startsAt, endsAt }: CalendarEvent, now: number): number {
  if (startsAt > now) return startsAt - now;
  return endsAt > now ? 0 : Math.max(now - endsAt, 1);
}

function takingPlace(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  return events.filter((event) => !event.isCancelled);
}
