import { unsavedEventId, type CalendarEvent, type SeriesId } from '../../src/domain/calendar/event';
import { openAppointment as openAppointmentAt } from '../../src/workflows/open-appointment';
import { anEvent, anInvitee, NOOR } from './an-event';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const openAppointment = (shown: CalendarEvent, events: readonly CalendarEvent[]) => openAppointmentAt(shown, events, NOW);
const form = anEvent({ id: 'form', subject: 'Noor / Alex, changed', invitees: [anInvitee(NOOR), anInvitee({ name: 'Sam', address: 's@example.com' })] });

describe('openAppointment', () => {
  it('has the identity of the calendar and the people of the form', () => {
    const known = anEvent({ id: 'known', seriesId: 'weekly' });
    expect(openAppointment(form, [anEvent({ id: 'later', startsAt: '2026-11-24T11:00:00Z' }), known])).toMatchObject({
      id: 'known',
      seriesId: 'weekly',
      originalStartsAt: known.startsAt,
      subject: 'Noor / Alex, changed',
      invitees: form.invitees,
    });
  });

  it('tells two that begin at once by their subject', () => {
    const events = [anEvent({ id: 'a', subject: 'Other' }), anEvent({ id: 'b', subject: 'Noor / Alex, changed' })];
    expect(openAppointment(form, events).id).toBe('b');
  });

  it('[OL3] takes no other meeting for it that begins at the same time', () => {
    const team = anEvent({ id: 'team', subject: 'Team', invitees: [anInvitee({ name: 'Sam', address: 'sam@example.com' })] });
    expect(openAppointment(anEvent({ id: 'form', subject: 'New' }), [team]).id).toBe('form');
    expect(openAppointment(anEvent({ id: 'form', subject: '', invitees: [] }), [anEvent({ id: 'focus', subject: '', invitees: [] })]).id).toBe('form');
  });

  it('[OL3] takes one that was never saved for a meeting of the very same people alone', () => {
    const unsaved = { ...anEvent({ subject: 'Noor / Alex' }), id: unsavedEventId('x') };
    expect(openAppointment(unsaved, [anEvent({ id: 'known', subject: 'Another name' })]).id).toBe('known');
    expect(openAppointment(unsaved, [anEvent({ id: 'team', invitees: [anInvitee(NOOR), anInvitee({ name: 'Sam', address: 'sam@example.com' })] })]).id).toBe(unsaved.id);
  });

  it('[OL3] takes a series that is open as such for its next date', () => {
    const series = { ...anEvent({ id: 'master', startsAt: '2025-11-25T10:00:00Z' }), seriesId: 'master' as SeriesId };
    const date = (day: number, id = `date-${day}`, seriesId = 'weekly') => anEvent({ id, seriesId, kind: 'occurrence', startsAt: `2026-11-${day}T09:00:00Z` });
    const next = date(25);
    expect(openAppointment(series, [date(26), next, date(24)])).toMatchObject({ id: 'date-25', seriesId: 'weekly', startsAt: next.startsAt, endsAt: next.endsAt });
    expect(openAppointment(series, [date(24)])).toBe(series);
    expect(openAppointment(series, [next, date(26, 'other', 'another-series')])).toBe(series);
    expect(openAppointment(series, [anEvent({ id: 'once', startsAt: '2026-11-25T09:00:00Z' })])).toBe(series);
  });

  it('stays what the form says where the calendar has none, or two alike', () => {
    expect(openAppointment(form, [])).toBe(form);
    expect(openAppointment(form, [anEvent({ id: 'a', subject: form.subject }), anEvent({ id: 'b', subject: form.subject })])).toBe(form);
    expect(openAppointment(form, [anEvent({ id: 'gone', isCancelled: true })])).toBe(form);
  });
});
