import { looksSetAside } from '../../domain/calendar/looks-set-aside';
import { eventsOf, type KnownCalendar } from '../../workflows/known-calendar';
import type { Preparation } from '../../workflows/preparation';
import type { Upcoming } from '../../workflows/upcoming';

/** With each fresh reading of the calendar, times that are set aside for nothing any more are taken out. Without any, not even the script for it is loaded. */
export function keepTidy(calendar: Pick<KnownCalendar, 'snapshot'>, upcoming: Pick<Upcoming, 'snapshot' | 'subscribe'>, preparation: Pick<Preparation, 'tidy'>): void {
  let last: unknown;
  // The list is fresh once all is known that tells a 1:1 from other meetings.
  upcoming.subscribe(() => {
    const list = upcoming.snapshot();
    const events = eventsOf(calendar);
    if (list.kind !== 'ready' || list.freshness.kind !== 'fresh' || events === last) return;
    last = events;
    if (events.some(looksSetAside)) void preparation.tidy();
  });
}
