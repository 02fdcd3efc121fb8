import { aGraph, NOON, ORIGIN, type GraphUnderTest } from './support/a-graph';
import { anEvent } from './support/a-tenant';
import { shapeViolations } from './support/openapi';

type Part = { readonly id: string; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body?: unknown };

async function batch(graph: GraphUnderTest, requests: readonly object[]): Promise<readonly Part[]> {
  const { status, body } = await graph.ask('POST', '/$batch', { body: { requests } });
  expect(status).toBe(200);
  expect(shapeViolations('#/components/schemas/BatchResponse', body)).toEqual([]);
  return (body as { responses: readonly Part[] }).responses;
}

const get = (id: string, url = '/me', more: object = {}) => ({ id, method: 'GET', url, ...more });
const byId = (parts: readonly Part[]) => Object.fromEntries(parts.map((part) => [part.id, part.status]));
const eventUrl = `/me/events/${encodeURIComponent(anEvent().id)}`;

describe('runBatch', () => {
  it('answers each part with its own status, headers and body', async () => {
    const parts = await batch(aGraph(), [get('1'), get('2', '/users/nobody'), get('3', '/me/messages')]);
    expect(byId(parts)).toEqual({ 1: 200, 2: 404, 3: 501 });
    const me = parts.find(({ id }) => id === '1');
    expect(me?.headers['Content-Type']).toMatch(/^application\/json/);
    expect(me?.headers['request-id']).toBeDefined();
    expect(me?.body).toMatchObject({ displayName: 'Alex Morgan' });
  });

  it('passes a part’s own headers and JSON body on', async () => {
    const headers = { 'Content-Type': 'application/json', Prefer: 'outlook.timezone="Tokyo Standard Time"' };
    const [part] = await batch(aGraph(), [{ id: 'a', method: 'PATCH', url: eventUrl, headers, body: { subject: 'New' } }]);
    expect(part).toMatchObject({ status: 200, body: { subject: 'New', start: { timeZone: 'Tokyo Standard Time' } } });
  });

  it('sends bytes as base64', async () => {
    const [part] = await batch(aGraph({ settings: { photos: 'pixel' } }), [get('p', '/me/photo/$value')]);
    expect(Buffer.from(String(part?.body), 'base64').subarray(0, 3).toString()).toBe('GIF');
  });

  it('runs a part after those it depends on, and not when one of them failed', async () => {
    const parts = await batch(aGraph(), [get('3', '/me', { dependsOn: ['2'] }), get('2', '/users/nobody', { dependsOn: ['1'] }), get('1'), get('4', '/me', { dependsOn: ['1'] })]);
    expect(byId(parts)).toEqual({ 1: 200, 2: 404, 3: 424, 4: 200 });
    expect(parts.map(({ id }) => id).indexOf('1')).toBe(0);
  });

  it('takes twenty parts', async () => {
    expect(await batch(aGraph(), Array.from({ length: 20 }, (_, index) => get(String(index))))).toHaveLength(20);
  });

  it.each([
    ['no parts', []],
    ['twenty-one parts', Array.from({ length: 21 }, (_, index) => get(String(index)))],
    ['one id twice', [get('a'), get('A')]],
    ['an unknown dependency', [get('1', '/me', { dependsOn: ['9'] })]],
    ['a circle', [get('1', '/me', { dependsOn: ['2'] }), get('2', '/me', { dependsOn: ['1'] })]],
    ['a body without a type', [{ id: '1', method: 'PATCH', url: eventUrl, body: {} }]],
    ['an address of another host', [get('1', 'https://evil.example/me')]],
    ['a version in the address', [get('1', '/v1.0/me')]],
    ['a batch within', [{ id: '1', method: 'POST', url: '/$batch', headers: { 'Content-Type': 'application/json' }, body: { requests: [] } }]],
    ['a part without an id', [{ method: 'GET', url: '/me' }]],
    ['a header that is none', [get('1', '/me', { headers: { 'no header': 'x' } })]],
    ['a body where none can be', [get('1', '/me', { headers: { 'Content-Type': 'application/json' }, body: {} })]],
    ['an unknown method', [{ id: '1', method: 'BREW', url: '/me' }]],
  ])('refuses %s', async (_, requests) => {
    expect((await aGraph().ask('POST', '/$batch', { body: { requests } })).status).toBe(400);
  });

  it('refuses what is no JSON', async () => {
    expect((await aGraph().ask('POST', '/$batch', { body: 'requests' })).status).toBe(400);
  });

  it('asks each part for its scopes', async () => {
    const graph = aGraph();
    const { body } = await graph.ask('POST', '/$batch', { scopes: ['User.Read'], body: { requests: [get('1'), get('2', eventUrl)] } });
    expect(byId((body as { responses: readonly Part[] }).responses)).toEqual({ 1: 200, 2: 403 });
  });

  it('logs the parts beside the batch', async () => {
    const graph = aGraph();
    await batch(graph, [get('1'), get('2', '/users/nobody')]);
    expect(graph.log.entries().map(({ method, url, status }) => [method, url.replace(`${ORIGIN}/v1.0`, ''), status])).toEqual([
      ['GET', '/me', 200],
      ['GET', '/users/nobody', 404],
      ['POST', '/$batch', 200],
    ]);
    expect(graph.log.entries().every(({ at }) => at === new Date(NOON).toISOString())).toBe(true);
  });

  it('throttles parts one by one, with their own Retry-After', async () => {
    const graph = aGraph();
    graph.faults.set({ names: ['F4'], count: 1 });
    const parts = await batch(graph, [get('1'), get('2')]);
    expect(parts.map(({ status }) => status).sort()).toEqual([200, 429]);
    expect(parts.find(({ status }) => status === 429)?.headers['Retry-After']).toBe('2');
  });
});
