import type { EventId } from '../../domain/calendar/event';

/** Where Graph has an event of the user's. */
export function eventPath(eventId: EventId): string {
  return `/me/events/${encodeURIComponent(eventId)}`;
}
