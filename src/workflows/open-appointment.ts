import { isUnsaved, type CalendarEvent, type EventId } from '../domain/calendar/event';

/** What is open in Outlook. */
export type FoundAppointment =
  | { readonly kind: 'found'; readonly eventId: EventId }
  /** The appointment stands in the calendar of somebody else, and the user is not in it. */
  | { readonly kind: 'other-calendar'; readonly owner: string }
  | { readonly kind: 'not-found' };

/**
 * The event of the calendar that an open appointment form shows, with what the form has now.
 *
 * A form has other ids than the calendar and knows no original start, so the event
 * is found by its time, by whom it is with or what it is called, and by its subject
 * where two begin at once. What the user keeps hangs on the calendar's identity;
 * people and words come from the form. An appointment that the calendar does not
 * have stays what the form says. One that was never saved may stand beside any other
 * meeting: it is one of the calendar only where the very same people meet. A series that is open as such stands for its
 * next date: its own time is that of the first one, which may be years ago.
 */
export function openAppointment(form: CalendarEvent, events: readonly CalendarEvent[], now: number): CalendarEvent {
  if (isWholeSeries(form)) return nextDate(form, events, now);
  const mayBe = isUnsaved(form.id) ? hasSamePeople : isAlike;
  const atOnce = events.filter((event) => event.startsAt === form.startsAt && event.endsAt === form.endsAt && !event.isCancelled && mayBe(form, event));
  const [match, ...others] = atOnce.length > 1 ? atOnce.filter(({ subject }) => subject.trim() === form.subject.trim()) : atOnce;
  if (match === undefined || others.length > 0) return form;
  const { id, kind, seriesId, originalStartsAt, joinUrl, webLink } = match;
  return { ...form, id, kind, seriesId, originalStartsAt, joinUrl, webLink };
}

/** How a form says that it is a series and no date of one. */
function isWholeSeries({ id, seriesId }: CalendarEvent): boolean {
  return (seriesId as string | undefined) === id;
}

function nextDate(form: CalendarEvent, events: readonly CalendarEvent[], now: number): CalendarEvent {
  const dates = events.filter((event) => event.seriesId !== undefined && event.endsAt > now && !event.isCancelled && hasSamePeople(form, event) && event.subject.trim() === form.subject.trim());
  const [next] = dates.toSorted((one, other) => one.startsAt - other.startsAt);
  if (next === undefined || dates.some(({ seriesId }) => seriesId !== next.seriesId)) return form;
  const { id, kind, seriesId, originalStartsAt, startsAt, endsAt, joinUrl, webLink } = next;
  return { ...form, id, kind, seriesId, originalStartsAt, startsAt, endsAt, joinUrl, webLink };
}

function isAlike(form: CalendarEvent, event: CalendarEvent): boolean {
  const people = peopleOf(event);
  // The user is in both; somebody else has to be.
  const shared = [...peopleOf(form)].filter((address) => people.has(address)).length;
  return shared > 1 || (form.subject.trim() !== '' && form.subject.trim() === event.subject.trim());
}

function hasSamePeople(form: CalendarEvent, event: CalendarEvent): boolean {
  const [here, there] = [peopleOf(form), peopleOf(event)];
  return here.size > 1 && here.size === there.size && [...here].every((address) => there.has(address));
}

function peopleOf({ organizer, invitees }: CalendarEvent): ReadonlySet<string> {
  return new Set([organizer, ...invitees.filter(({ kind }) => kind !== 'resource')].map(({ address }) => address.toLowerCase()));
}
