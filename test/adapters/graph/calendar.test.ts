import { graphCalendar } from '../../../src/adapters/graph/calendar';
import { graphInviteWriter } from '../../../src/adapters/graph/invite-writer';
import { graphOwnTimes } from '../../../src/adapters/graph/own-times';
import { oneEvent } from '../../support/one-event';
import { calendarContract } from '../../contract/calendar.contract';
import { inviteWriterContract } from '../../contract/invite-writer.contract';
import { ownTimesContract } from '../../contract/own-times.contract';
import { emulatedGraph } from '../../support/emulated-graph';
import { aSeries, anEvent } from '../../sandbox/graph/support/a-tenant';

const WINDOW = { from: Date.UTC(2026, 10, 1), to: Date.UTC(2027, 10, 1) };

calendarContract('Graph', async () => graphCalendar((await emulatedGraph({ events: [anEvent()] })).client));

for (const eventIfMatch of ['honoured', 'ignored'] as const) {
  inviteWriterContract(`Graph, with If-Match ${eventIfMatch}`, async () => {
    const { client, requests } = await emulatedGraph({ events: [anEvent()], graph: { eventIfMatch } });
    const eventId = await oneEvent(client);
    return {
      writer: graphInviteWriter(client),
      eventId,
      editElsewhere: async (content) => {
        const path = `/me/events/${encodeURIComponent(eventId)}`;
        await client.send('edit elsewhere', { method: 'PATCH', path, body: { body: { contentType: 'html', content } } });
      },
      writes: () => requests().filter(({ method }) => method === 'PATCH').length,
    };
  });
}

for (const eventIfMatch of ['honoured', 'ignored'] as const) {
  ownTimesContract(`Graph, with If-Match ${eventIfMatch}`, async () => {
    const { client } = await emulatedGraph({ events: [anEvent()], graph: { eventIfMatch } });
    return {
      ownTimes: graphOwnTimes(client),
      events: () => graphCalendar(client).list(WINDOW),
      foreign: await oneEvent(client),
      rename: async (eventId, subject) => {
        await client.send('rename', { method: 'PATCH', path: `/me/events/${encodeURIComponent(eventId)}`, body: { subject } });
      },
      keepsConditions: eventIfMatch === 'honoured',
    };
  });
}

describe('graphOwnTimes', () => {
  it('[O23] invites nobody, and reminds as the time begins', async () => {
    const { client } = await emulatedGraph({ events: [] });
    const id = await graphOwnTimes(client).add({ subject: 'Prepare: Noor', startsAt: Date.UTC(2026, 10, 24, 8), endsAt: Date.UTC(2026, 10, 24, 8, 10), body: { format: 'html', content: '<p>x</p>' }, mark: 'm' }, 'once');
    const { body } = await client.send('read', { method: 'GET', path: `/me/events/${encodeURIComponent(id)}` });
    expect(body).toMatchObject({ attendees: [], isReminderOn: true, reminderMinutesBeforeStart: 0, sensitivity: 'private', showAs: 'busy', isOnlineMeeting: false });
  });

  it('says what is missing where the calendar may only be read', async () => {
    const { client } = await emulatedGraph({ events: [], scopes: ['User.Read', 'Calendars.Read'] });
    const added = graphOwnTimes(client).add({ subject: 'x', startsAt: 0, endsAt: 1, body: { format: 'html', content: '' }, mark: 'm' }, 'once');
    await expect(added).rejects.toMatchObject({ reason: 'consent-needed' });
  });

  it('writes one time where an answer was lost and the same is asked for again', async () => {
    const { client, faults } = await emulatedGraph({ events: [] });
    const time = { subject: 'Prepare: Noor', startsAt: Date.UTC(2026, 10, 24, 8), endsAt: Date.UTC(2026, 10, 24, 8, 10), body: { format: 'html' as const, content: '<p>x</p>' }, mark: 'm' };
    faults.set({ names: ['F2'], count: 1 });
    await expect(graphOwnTimes(client).add(time, 'once')).rejects.toMatchObject({ reason: 'unknown-outcome' });
    await graphOwnTimes(client).add(time, 'once');
    expect(await graphCalendar(client).list(WINDOW)).toHaveLength(1);
  });
});

describe('graphCalendar', () => {
  it('expands a series and follows every page', async () => {
    const { client, requests } = await emulatedGraph({ events: [aSeries({ rule: 'FREQ=DAILY' })] });
    const events = await graphCalendar(client).list(WINDOW);
    expect(events.length).toBeGreaterThan(350);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.map(({ startsAt }) => startsAt)).toEqual(events.map(({ startsAt }) => startsAt).sort((a, b) => a - b));
    expect(requests().length).toBeGreaterThan(3);
    expect(requests().every(({ headers }) => headers.prefer?.includes('outlook.timezone="UTC"'))).toBe(true);
  });

  it('keeps nine o’clock at nine o’clock across the change of the clocks', async () => {
    const { client } = await emulatedGraph({ events: [aSeries({ start: '2026-10-20T09:30:00', end: '2026-10-20T10:00:00' })] });
    const events = await graphCalendar(client).list({ from: Date.UTC(2026, 9, 19), to: Date.UTC(2026, 9, 30) });
    expect(events.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual(['2026-10-20T07:30:00.000Z', '2026-10-27T08:30:00.000Z']);
    expect(events[0]).toMatchObject({ kind: 'occurrence', originalStartsAt: events[0]?.startsAt });
  });

  it('takes a distribution list for what the calendar says: one entry', async () => {
    const event = anEvent({ attendees: [{ name: 'Team', address: 'team@contoso.example', type: 'required', response: 'none' }] });
    const { client } = await emulatedGraph({ events: [event] });
    expect((await graphCalendar(client).list(WINDOW))[0]?.invitees).toHaveLength(1);
  });
});
