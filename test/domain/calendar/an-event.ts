import type { CalendarEvent, EventId, Invitee, SeriesId } from '../../../src/domain/calendar/event';

export const ME = { name: 'Alex Morgan', address: 'Alex@Contoso.example' };
export const NOOR = { name: 'Noor Haddad', address: 'noor@contoso.example' };
export const SAM = { name: 'Sam Okafor', address: 'sam@contoso.example' };

export function invitee(person: { name: string; address: string }, over: Partial<Invitee> = {}): Invitee {
  return { ...person, kind: 'person', answer: 'accepted', isOptional: false, ...over };
}

const NINE = Date.UTC(2026, 10, 24, 9);

/** A 1:1 that Alex organises with Noor, half an hour from nine. */
export function anEvent(over: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    id: 'event-1' as EventId,
    kind: 'single',
    seriesId: undefined,
    originalStartsAt: undefined,
    subject: 'Alex and Noor',
    startsAt: NINE,
    endsAt: NINE + 30 * 60_000,
    isAllDay: false,
    isCancelled: false,
    organizer: ME,
    isOrganizer: true,
    invitees: [invitee(NOOR)],
    hidesInvitees: false,
    myAnswer: 'organizer',
    showAs: 'busy',
    isPrivate: false,
    joinUrl: undefined,
    location: undefined,
    webLink: undefined,
    bodyPreview: '',
    ...over,
  };
}

export function anOccurrence(startsAt: number, over: Partial<CalendarEvent> = {}): CalendarEvent {
  return anEvent({ id: `at-${startsAt}` as EventId, kind: 'occurrence', seriesId: 'series-1' as SeriesId, originalStartsAt: startsAt, startsAt, endsAt: startsAt + 30, ...over });
}
