import { aGraph } from './support/a-graph';
import { aTenant, anAttendee, anEvent, NOOR } from './support/a-tenant';

const absence = anEvent({ id: 'away', isAllDay: true, showAs: 'oof', start: '2026-11-30T00:00:00', end: '2026-12-05T00:00:00', attendees: [] });

describe('scheduleRoutes', () => {
  const at = (dateTime: string) => ({ dateTime, timeZone: 'W. Europe Standard Time' });
  const ask = (body: object) =>
    aGraph({ tenant: aTenant([anEvent({ location: 'Room 3' }), absence, anEvent({ id: 'declined', attendees: [anAttendee(NOOR, { response: 'declined' })], start: '2026-11-24T15:00:00', end: '2026-11-24T16:00:00' })]) }).ask('POST', '/me/calendar/getSchedule', { body });
  const day = { startTime: at('2026-11-24T09:00:00'), endTime: at('2026-11-24T11:00:00'), availabilityViewInterval: 30 };

  it('tells one’s own meetings, of others only when, and an error for a stranger', async () => {
    const { body } = await ask({ schedules: ['Alex@contoso.example', NOOR.mail, 'stranger@elsewhere.example'], ...day });
    expect(body).toMatchObject({
      value: [
        { scheduleId: 'Alex@contoso.example', availabilityView: '0200', scheduleItems: [{ subject: 'Alex and Noor', location: 'Room 3', status: 'busy', isPrivate: false }] },
        { scheduleId: NOOR.mail, availabilityView: '0200', scheduleItems: [{ status: 'busy', start: { dateTime: '2026-11-24T08:30:00.0000000', timeZone: 'UTC' } }] },
        { error: { responseCode: 'ErrorMailRecipientNotFound' } },
      ],
    });
    expect((body as { value: { scheduleItems: object[] }[] }).value[1]?.scheduleItems[0]).not.toHaveProperty('subject');
  });

  it('marks absence with a three, and leaves out what was declined', async () => {
    const { body } = await ask({ schedules: ['alex@contoso.example', NOOR.mail], startTime: at('2026-11-24T15:00:00'), endTime: at('2026-12-01T15:00:00'), availabilityViewInterval: 1440 });
    expect(body).toMatchObject({ value: [{ availabilityView: '2000033' }, { availabilityView: '0000000' }] });
  });

  it.each([
    { schedules: [], ...day },
    { schedules: ['a'], ...day, availabilityViewInterval: 4 },
    { schedules: ['a'], ...day, availabilityViewInterval: 1441 },
    { schedules: ['a'], startTime: day.endTime, endTime: day.startTime },
    { schedules: ['a'] },
  ])('refuses %j', async (body) => {
    expect((await ask(body)).status).toBe(400);
  });
});
