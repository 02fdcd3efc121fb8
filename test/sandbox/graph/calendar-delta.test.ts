import { aGraph, type GraphUnderTest } from './support/a-graph';
import { aSeries, aTenant, anEvent } from './support/a-tenant';

type Item = { readonly id: string; readonly subject?: string; readonly '@removed'?: { readonly reason: string } };
type Page = { readonly value: readonly Item[]; readonly '@odata.nextLink'?: string; readonly '@odata.deltaLink'?: string };

const START = '/me/calendarView/delta?startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';

async function round(graph: GraphUnderTest, from: string, size = 2): Promise<{ pages: readonly Page[]; items: readonly Item[]; link: string }> {
  const pages: Page[] = [];
  let link: string | undefined = from;
  while (link !== undefined) {
    const { body } = await graph.ask('GET', link, { headers: { Prefer: `odata.maxpagesize=${size}` } });
    pages.push(body as Page);
    link = pages.at(-1)?.['@odata.nextLink'];
  }
  return { pages, items: pages.flatMap(({ value }) => value), link: pages.at(-1)?.['@odata.deltaLink'] ?? '' };
}

const event = (day: number) => anEvent({ id: `day-${day}`, subject: `Day ${day}`, start: `2026-11-${day}T09:00:00`, end: `2026-11-${day}T10:00:00` });
const known = (items: readonly Item[]) => [...new Set(items.filter((item) => item['@removed'] === undefined).map(({ id }) => id))].sort();
const removed = (items: readonly Item[]) => items.filter((item) => item['@removed'] !== undefined).map(({ id }) => id);

describe('calendarDeltaRoutes', () => {
  it('begins with an empty page that leads on, then gives every event, one of them twice and an unknown one removed', async () => {
    const { pages, items } = await round(aGraph({ tenant: aTenant([event(10), event(11), event(12)]) }), START);
    expect(pages[0]?.value).toEqual([]);
    expect(pages.every(({ value }) => value.length <= 2)).toBe(true);
    expect(known(items)).toEqual(['day-10', 'day-11', 'day-12']);
    expect(items).toHaveLength(5);
    expect(removed(items)).toHaveLength(1);
  });

  it('is quiet and direct where the settings say so', async () => {
    const { pages, items } = await round(aGraph({ tenant: aTenant([event(10), event(11)]), settings: { deltaStartsEmpty: false, deltaIsNoisy: false } }), START);
    expect(pages).toHaveLength(1);
    expect(items.map(({ id }) => id)).toEqual(['day-10', 'day-11']);
  });

  it('gives in the next round only what changed, and nothing in the one after', async () => {
    const graph = aGraph({ tenant: aTenant([event(10), event(11), event(12)]), settings: { deltaIsNoisy: false } });
    const first = await round(graph, START);
    await graph.ask('PATCH', '/me/events/day-11', { body: { subject: 'Changed' } });
    await graph.ask('DELETE', '/me/events/day-12');
    const second = await round(graph, first.link);
    expect(second.items).toMatchObject([{ id: 'day-11', subject: 'Changed' }, { id: 'day-12', '@removed': { reason: 'deleted' } }]);
    expect((await round(graph, second.link)).items).toEqual([]);
  });

  it('reports an event changed outside the range as removed', async () => {
    const graph = aGraph({ tenant: aTenant([event(10), anEvent({ id: 'far', start: '2027-01-05T09:00:00', end: '2027-01-05T10:00:00' })]), settings: { deltaIsNoisy: false } });
    const first = await round(graph, START);
    await graph.ask('PATCH', '/me/events/far', { body: { subject: 'Changed' } });
    expect(removed((await round(graph, first.link)).items)).toEqual(['far']);
  });

  it('reports an occurrence that was taken out of a series', async () => {
    const graph = aGraph({ tenant: aTenant([aSeries({ id: 'series' })]), settings: { deltaIsNoisy: false } });
    const first = await round(graph, START, 50);
    const gone = first.items[1]?.id ?? '';
    await graph.ask('DELETE', `/me/events/${gone}`);
    const { items } = await round(graph, first.link, 50);
    expect(removed(items)).toEqual([gone]);
    expect(known(items)).toHaveLength(first.items.length - 1);
  });

  it.each(['$select=subject', '$expand=x', '$filter=x', '$orderby=subject', '$search=x'])('refuses %s', async (option) => {
    expect((await aGraph().ask('GET', `${START}&${option}`)).status).toBe(400);
  });

  it.each(['absent', 'present'] as const)('answers an expired token with 410, Location %s', async (goneLocation) => {
    const graph = aGraph({ settings: { goneLocation, deltaTokenLifeSeconds: 60 } });
    const { link } = await round(graph, START);
    graph.wait(61_000);
    const { status, body, headers } = await graph.ask('GET', link);
    expect([status, body]).toMatchObject([410, { error: { code: 'SyncStateNotFound' } }]);
    expect(headers.has('Location')).toBe(goneLocation === 'present');
    if (goneLocation === 'present') expect((await graph.ask('GET', headers.get('Location') ?? '')).status).toBe(200);
  });

  it('answers a made-up token with 410', async () => {
    expect((await aGraph().ask('GET', '/me/calendarView/delta?$deltatoken=nonsense')).status).toBe(410);
  });
});
