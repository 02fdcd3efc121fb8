import type { CalendarEvent } from '../../src/domain/calendar/event';
import { findAppointment } from '../../src/entries/find-appointment';
import { aDesk } from '../workflows/a-desk';
import { anEvent, anInvitee, NOOR } from '../workflows/an-event';
import { calendarOf } from '../workflows/stand-ins';

const outlookWith = (form: CalendarEvent | undefined, owner?: string) => ({
  calendar: calendarOf(form === undefined ? [] : [form]),
  form: { owner: () => Promise.resolve(owner) },
  user: 'Alex@example.com',
  now: () => Date.parse('2026-11-24T08:00:00Z'),
});

describe('findAppointment', () => {
  it('[OL1] finds none where none is open', async () => {
    expect(await findAppointment(outlookWith(undefined), aDesk().calendar)()).toEqual({ kind: 'not-found' });
  });

  it('[OL4] leaves what is in somebody else’s calendar alone, and names them', async () => {
    const theirs = anEvent({ organizer: { name: 'Priya Raman', address: 'priya@example.com' }, isOrganizer: false, invitees: [anInvitee(NOOR)] });
    const { calendar } = aDesk();
    expect(await findAppointment(outlookWith(theirs, 'Priya@example.com'), calendar)()).toEqual({ kind: 'other-calendar', owner: 'Priya Raman' });
    expect(calendar.seen(theirs.id)).toBeUndefined();
  });

  it('[OL4] prepares a 1:1 of the user’s own that is open in the other one’s calendar', async () => {
    const ours = anEvent({ organizer: NOOR, isOrganizer: false, invitees: [anInvitee({ name: 'Alex', address: 'alex@example.com' })] });
    expect(await findAppointment(outlookWith(ours, NOOR.address), aDesk({ events: [] }).calendar)()).toEqual({ kind: 'found', eventId: ours.id });
  });

  it('gives the open form the calendar’s identity and the form’s people', async () => {
    const { calendar } = aDesk({ events: [anEvent({ id: 'known' })] });
    await calendar.refresh();
    const form = anEvent({ id: 'form', subject: 'New subject' });
    expect(await findAppointment(outlookWith(form), calendar)()).toEqual({ kind: 'found', eventId: 'known' });
    expect(await calendar.event('known' as typeof form.id)).toMatchObject({ id: 'known', subject: 'New subject' });
  });

  it('takes an appointment that the calendar does not have as the form says', async () => {
    const { calendar } = aDesk({ events: [] });
    expect(await findAppointment(outlookWith(anEvent({ id: 'new' })), calendar)()).toEqual({ kind: 'found', eventId: 'new' });
    expect(await calendar.event('new' as ReturnType<typeof anEvent>['id'])).toMatchObject({ id: 'new' });
  });
});
