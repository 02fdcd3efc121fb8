import { graphCalendar } from '../../../src/adapters/graph/calendar';
import { graphInviteWriter } from '../../../src/adapters/graph/invite-writer';
import { oneEvent } from '../../support/one-event';
import { calendarContract } from '../../contract/calendar.contract';
import { inviteWriterContract } from '../../contract/invite-writer.contract';
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
