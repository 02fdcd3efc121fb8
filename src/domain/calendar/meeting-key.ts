import type { CalendarEvent } from './event';

/**
 * Names a meeting for good: notes and the user's choices hang on it.
 *
 * Services may give a moved occurrence another id, so an occurrence is named
 * by its series and the time at which the pattern put it, in UTC. A single
 * event has nothing better than its id.
 */
export function meetingKey(event: CalendarEvent): string {
  const patternStart = event.originalStartsAt ?? (event.kind === 'occurrence' ? event.startsAt : undefined);
  if (event.seriesId === undefined || patternStart === undefined) return event.id;
  return `${event.seriesId}@${new Date(patternStart).toISOString()}`;
}

/** Under which keys the user's word on a meeting is kept: for this one, and for its whole series. */
export function overrideKeys(event: CalendarEvent): { readonly event: string; readonly series: string | undefined } {
  return { event: meetingKey(event), series: event.seriesId === undefined ? undefined : `series:${event.seriesId}` };
}
