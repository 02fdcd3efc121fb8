import type { CalendarEvent } from '../domain/calendar/event';

/**
 * The event of the calendar that an open appointment form shows, with what the form has now.
 *
 * A form has other ids than the calendar and knows no original start, so the event
 * is found by its time, and by its subject where two begin at once. What the user
 * keeps hangs on the calendar's identity; people and words come from the form. An
 * appointment that the calendar does not have stays what the form says.
 */
export function openAppointment(form: CalendarEvent, events: readonly CalendarEvent[]): CalendarEvent {
  const atOnce = events.filter(({ startsAt, endsAt, isCancelled }) => startsAt === form.startsAt && endsAt === form.endsAt && !isCancelled);
  const [match, ...others] = atOnce.length > 1 ? atOnce.filter(({ subject }) => subject.trim() === form.subject.trim()) : atOnce;
  if (match === undefined || others.length > 0) return form;
  const { id, kind, seriesId, originalStartsAt, joinUrl, webLink } = match;
  return { ...form, id, kind, seriesId, originalStartsAt, joinUrl, webLink };
}
