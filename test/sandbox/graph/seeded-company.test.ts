import type { Event } from '@microsoft/microsoft-graph-types';

import { seedTenant } from '../../../src/sandbox/people/seed-tenant';
import { aGraph } from './support/a-graph';

const { tenant } = seedTenant({ today: '2026-11-24', timeZone: 'Europe/Berlin', seed: 1 });

describe('the emulator with the seeded company', () => {
  it('shows a year of its calendar by the description of Graph, each id readable by itself', async () => {
    const graph = aGraph({ tenant });
    const { body } = await graph.ask('GET', '/me/calendarView?startDateTime=2026-01-01&endDateTime=2026-12-31&$top=1000&$orderby=start/dateTime');
    const events = (body as { value: readonly Event[] }).value;
    expect(events.length).toBeGreaterThan(100);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const { id, subject } of events.slice(-60)) {
      expect((await graph.ask('GET', `/me/events/${encodeURIComponent(id ?? '')}`)).body).toMatchObject({ id, subject });
    }
  });

  it('opens in one batch', async () => {
    const graph = aGraph({ tenant });
    const view = '/me/calendarView?startDateTime=2026-11-24&endDateTime=2026-12-08&$top=200';
    const { body } = await graph.ask('POST', '/$batch', { body: { requests: [view, '/me', '/me/directReports'].map((url, id) => ({ id: String(id), method: 'GET', url })) } });
    expect((body as { responses: { status: number }[] }).responses.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('keeps the body of every event as it was read when it is written back', async () => {
    const graph = aGraph({ tenant });
    const read = async () => ((await graph.ask('GET', '/me/events?$top=1000&$select=body')).body as { value: readonly Event[] }).value;
    const before = await read();
    for (const { id, body } of before) await graph.ask('PATCH', `/me/events/${encodeURIComponent(id ?? '')}`, { body: { body } });
    const bodies = (events: readonly Event[]) => new Map(events.map(({ id, body }) => [id, body?.content]));
    expect(bodies(await read())).toEqual(bodies(before));
  });
});
