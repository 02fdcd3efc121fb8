import { unsavedEventId } from '../../src/domain/calendar/event';
import { openAppointment } from '../../src/workflows/open-appointment';
import { anEvent, anInvitee, NOOR } from './an-event';

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

  it('stays what the form says where the calendar has none, or two alike', () => {
    expect(openAppointment(form, [])).toBe(form);
    expect(openAppointment(form, [anEvent({ id: 'a', subject: form.subject }), anEvent({ id: 'b', subject: form.subject })])).toBe(form);
    expect(openAppointment(form, [anEvent({ id: 'gone', isCancelled: true })])).toBe(form);
  });
});
