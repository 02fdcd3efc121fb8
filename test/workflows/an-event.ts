import type { CalendarEvent, EventId, Invitee, SeriesId } from '../../src/domain/calendar/event';

export const ALEX = { name: 'Alex Morgan', address: 'alex@example.com' };
export const NOOR = { name: 'Noor Haddad', address: 'noor@example.com' };
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export function anInvitee(person: { name: string; address: string }, change: Partial<Invitee> = {}): Invitee {
  return { ...person, kind: 'person', answer: 'accepted', isOptional: false, ...change };
}

type Change = Omit<Partial<CalendarEvent>, 'id' | 'seriesId' | 'startsAt'> & { id?: string; seriesId?: string; startsAt?: string };

/** A 1:1 of half an hour that Alex, the user, holds with Noor on 24 November 2026 at ten in Berlin. */
export function anEvent({ id = 'event-1', seriesId, startsAt = '2026-11-24T09:00:00Z', ...change }: Change = {}): CalendarEvent {
  const start = Date.parse(startsAt);
  return {
    id: id as EventId,
    kind: seriesId === undefined ? 'single' : 'occurrence',
    seriesId: seriesId as SeriesId | undefined,
    originalStartsAt: seriesId === undefined ? undefined : start,
    subject: 'Noor / Alex',
    startsAt: start,
    endsAt: start + 30 * MINUTE,
    isAllDay: false,
    isCancelled: false,
    organizer: ALEX,
    isOrganizer: true,
    invitees: [anInvitee(NOOR)],
    hidesInvitees: false,
    myAnswer: 'organizer',
    showAs: 'busy',
    isPrivate: false,
    joinUrl: undefined,
    location: undefined,
    webLink: undefined,
    bodyPreview: '',
    ...change,
  };
}
