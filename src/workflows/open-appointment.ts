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
 * meeting: it is one of the calendar only where the very same people meet.
 */
export function openAppointment(form: CalendarEvent, events: readonly CalendarEvent[]): CalendarEvent {
  const mayBe = isUnsaved(form.id) ? hasSamePeople : isAlike;
  const atOnce = events.filter((event) => event.startsAt === form.startsAt && event.endsAt === form.endsAt && !event.isCancelled && mayBe(form, event));
  const [match, ...others] = atOnce.length > 1 ? atOnce.filter(({ subject }) => subject.trim() === form.subject.trim()) : atOnce;
  if (match === undefined || others.length > 0) return form;
  const { id, kind, seriesId, originalStartsAt, joinUrl, webLink } = match;
  return { ...form, id, kind, seriesId, originalStartsAt, joinUrl, webLink };
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
