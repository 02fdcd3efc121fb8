import { batched } from '../../../src/adapters/graph/batched';
import { createGraphClient } from '../../../src/adapters/graph/client';
import { graphCalendar } from '../../../src/adapters/graph/calendar';
import { graphDirectory } from '../../../src/adapters/graph/directory';
import type { GetToken } from '../../../src/adapters/graph/middleware';
import { Failure } from '../../../src/domain/shared/failure';
import { emulatedGraph, GRAPH, SCOPES } from '../../support/emulated-graph';

type Answering = (request: Request) => Response | Promise<Response>;

function clientOn(answer: Answering, token: GetToken = (_scopes, claims) => Promise.resolve(`token${claims ?? ''}`)) {
  const requests: Request[] = [];
  const client = createGraphClient({
    baseUrl: GRAPH,
    scopes: SCOPES,
    token,
    fetch: (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      return Promise.resolve(answer(request));
    },
  });
  return { client, requests };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
const me = { method: 'GET', path: '/me' } as const;

describe('createGraphClient', () => {
  it('puts the token on a request, and nothing of its own besides', async () => {
    const { client, requests } = clientOn(() => json(200, {}));
    await client.send('read', me);
    expect(requests[0]?.url).toBe(`${GRAPH}/v1.0/me`);
    expect(requests[0]?.headers.get('Authorization')).toBe('Bearer token');
    expect([...(requests[0]?.headers.keys() ?? [])]).not.toContain('x-two-hats-scopes');
  });

  it.each(['https://evil.example/v1.0/me', 'https://graph.microsoft.com.evil.example/v1.0/me'])(
    'follows no link to another host: %s',
    async (link) => {
      const { client, requests } = clientOn(() => json(200, {}));
      expect(() => client.pathOf(link)).toThrow(Failure);
      await expect(client.send('read', { method: 'GET', path: link })).rejects.toBeInstanceOf(Failure);
      expect(requests).toEqual([]);
    },
  );

  it('[F7] meets a claims challenge once, with a token that was asked for with the claims', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true}}}';
    const challenge = { 'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"` };
    const isMet = (request: Request): boolean => request.headers.get('Authorization') === `Bearer token${claims}`;
    const kind = clientOn((request) => (isMet(request) ? json(200, { ok: true }) : json(401, {}, challenge)));
    expect((await kind.client.send('read', me)).body).toEqual({ ok: true });
    const stubborn = clientOn(() => json(401, {}, challenge));
    await expect(stubborn.client.send('read', me)).rejects.toMatchObject({ reason: 'signed-out', claims });
    expect(stubborn.requests).toHaveLength(2);
  });

  it('[F7] renews once a token that was refused without a word on what is missing', async () => {
    const asked: (boolean | undefined)[] = [];
    const token = (_: readonly string[], _claims?: string, isRefused?: boolean) => {
      asked.push(isRefused);
      return Promise.resolve(isRefused === true ? 'fresh' : 'old');
    };
    const { client } = clientOn((request) => (request.headers.get('Authorization') === 'Bearer fresh' ? json(200, { ok: true }) : json(401, {})), token);
    expect((await client.send('read', me)).body).toEqual({ ok: true });
    expect(asked).toEqual([undefined, true]);
  });

  it('hands on why no token could be had', async () => {
    const { client } = clientOn(
      () => json(200, {}),
      () => Promise.reject(new Failure('consent-needed', 'get a token')),
    );
    await expect(client.send('read', me)).rejects.toMatchObject({ reason: 'consent-needed' });
  });

  it('[F1] tells a read that found nobody from a write whose outcome is unknown', async () => {
    const { client } = clientOn(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(client.send('read', me)).rejects.toMatchObject({ reason: 'offline' });
    await expect(client.send('write', { method: 'PUT', path: '/x', body: 'text' })).rejects.toMatchObject({ reason: 'unknown-outcome' });
  });

  it.each([
    ['HTML', () => new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } }), 'busy'],
    ['half an answer', () => new Response('{"value":[', { status: 200, headers: { 'Content-Type': 'application/json' } }), 'unexpected'],
    ['half an error', () => new Response('{"err', { status: 404, headers: { 'Content-Type': 'application/json' } }), 'not-found'],
  ])('survives %s', async (_, answer, reason) => {
    await expect(clientOn(answer).client.send('read', me)).rejects.toMatchObject({ reason });
  });

  it('[F4] knows how long to wait, decimals included', async () => {
    const { client } = clientOn(() => json(429, { error: { code: 'TooManyRequests' } }, { 'Retry-After': '2.128' }));
    await expect(client.send('read', me)).rejects.toMatchObject({ reason: 'busy', retryAfterMs: 2128 });
  });

  it('lets the deepest code that it knows decide', async () => {
    const error = { code: 'invalidRequest', innerError: { code: 'odd', innererror: { code: 'nameAlreadyExists', innerError: { code: 'odder' } } } };
    const { client } = clientOn(() => json(400, { error }));
    await expect(client.send('read', me)).rejects.toMatchObject({ reason: 'already-exists' });
  });
});

describe('batched', () => {
  it('opens the app in one round trip', async () => {
    const { client, roundTrips } = await emulatedGraph();
    const together = batched(client);
    const directory = graphDirectory(together);
    await Promise.all([directory.me(), directory.circle(new Set()), graphCalendar(together).list({ from: 0, to: 86_400_000 })]);
    expect(roundTrips()).toBe(1);
  });

  it('sends one read alone directly, and more than twenty in several', async () => {
    const { client, requests } = await emulatedGraph();
    const together = batched(client);
    await together.send('read', me);
    expect(requests().map(({ path }) => path)).toEqual(['/me']);
    await Promise.all(Array.from({ length: 45 }, () => together.send('read', me)));
    expect(requests().filter(({ path }) => path === '/$batch')).toHaveLength(3);
  });

  it('leaves room for other tasks before each answer', async () => {
    const seen: string[] = [];
    const rest = async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      seen.push('room');
    };
    const together = batched(clientOn(() => json(200, { responses: [1, 2].map((id) => ({ id: String(id), status: 200, body: id })) })).client, rest);
    await Promise.all([1, 2].map(() => together.send('read', me).then(({ body }) => seen.push(`answer ${String(body)}`))));
    expect(seen).toEqual(['room', 'answer 1', 'room', 'answer 2']);
  });

  it('lets each part succeed or fail by itself', async () => {
    const parts = [
      { id: '2', status: 429, headers: { 'Retry-After': '41' }, body: { error: { code: 'activityLimitReached' } } },
      { id: '1', status: 200, body: { ok: true } },
    ];
    const together = batched(clientOn(() => json(200, { responses: parts })).client);
    const [first, second, third] = await Promise.allSettled([1, 2, 3].map(() => together.send('read', me)));
    expect(first).toMatchObject({ value: { body: { ok: true } } });
    expect(second).toMatchObject({ reason: { reason: 'busy', retryAfterMs: 41_000 } });
    expect(third).toMatchObject({ reason: { reason: 'unexpected' } });
  });
});
