import { addEvent } from '../graph/change-event';
import { newEventId, newICalUId } from '../graph/event-id';
import { ownEntry, type Mailbox } from '../graph/mailbox';
import { BLANK_EVENT } from '../people/blank-event';
import type { StoredEvent } from '../people/tenant';
import type { Appointment } from './host-state';

export type NewAppointment = Pick<Appointment, 'subject' | 'bodyHtml' | 'startsAt' | 'endsAt' | 'attendees'>;

/** What a form sends; undefined for what makes no sense. */
export function readNewAppointment(body: unknown): NewAppointment | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { subject, bodyHtml, startsAt, endsAt, attendees } = body as Partial<Record<keyof NewAppointment, unknown>>;
  const isSense = typeof subject === 'string' && typeof bodyHtml === 'string' && typeof startsAt === 'number' && typeof endsAt === 'number' && Array.isArray(attendees);
  return isSense ? (body as NewAppointment) : undefined; // The page is of the same build, so its people have the shape that both were compiled against.
}

/** Saves a form for the first time, and sends the invitation, as Outlook does; answers the event's id. */
export async function createAppointment(mailbox: Mailbox, { subject, bodyHtml, startsAt, endsAt, attendees }: NewAppointment): Promise<string> {
  const me = ownEntry(mailbox);
  const event: StoredEvent = {
    ...BLANK_EVENT,
    id: newEventId(),
    iCalUId: newICalUId(),
    subject,
    timeZone: 'UTC',
    start: utc(startsAt),
    end: utc(endsAt),
    organizer: { name: me.displayName, address: me.mail },
    attendees: attendees.map(({ name, address, isOptional }) => ({ name, address, type: isOptional ? 'optional' : 'required', response: 'none' })),
    bodyHtml,
  };
  await addEvent(mailbox, event);
  return event.id;
}

function utc(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}
