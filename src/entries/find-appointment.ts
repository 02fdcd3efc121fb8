import type { CalendarEvent } from '../domain/calendar/event';
import { eventsOf, type KnownCalendar } from '../workflows/known-calendar';
import { openAppointment, type FoundAppointment } from '../workflows/open-appointment';
import type { Calendar, OpenForm } from '../workflows/ports';

type Known = Pick<KnownCalendar, 'openCopy' | 'snapshot' | 'took'>;

type OpenOutlook = {
  /** The open appointment, as a calendar of one. */
  readonly calendar: Pick<Calendar, 'list'>;
  readonly form: Pick<OpenForm, 'owner'>;
  /** The address of the mailbox that Outlook is signed in to. */
  readonly user: string;
  /** Epoch ms. */
  readonly now: () => number;
};

/** Finds the appointment that is open in Outlook; a pinned pane may stand beside none. @throws {Failure} when Outlook does not tell */
export function findAppointment({ calendar: outlook, form: openForm, user, now }: OpenOutlook, calendar: Known): () => Promise<FoundAppointment> {
  return async () => {
    const [form] = await outlook.list({ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
    if (form === undefined) return { kind: 'not-found' };
    const owner = await openForm.owner();
    if (owner !== undefined && !takesPart(form, user)) return { kind: 'other-calendar', owner: nameIn(form, owner) };
    await calendar.openCopy();
    const event = openAppointment(form, eventsOf(calendar), now());
    calendar.took(event);
    return { kind: 'found', eventId: event.id };
  };
}

function takesPart({ organizer, invitees }: CalendarEvent, address: string): boolean {
  return [organizer, ...invitees].some((person) => person.address.toLowerCase() === address.toLowerCase());
}

function nameIn({ organizer, invitees }: CalendarEvent, address: string): string {
  const named = [organizer, ...invitees].find((person) => person.address.toLowerCase() === address.toLowerCase() && person.name !== '');
  return named?.name ?? address;
}
