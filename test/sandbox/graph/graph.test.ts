import { aGraph, ORIGIN } from './support/a-graph';

describe('createGraph', () => {
  it('gives every answer its own number and the client’s', async () => {
    const { headers } = await aGraph().ask('GET', '/me', { headers: { 'client-request-id': 'mine' } });
    expect(headers.get('client-request-id')).toBe('mine');
    expect(headers.get('request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(headers.get('x-ms-ags-diagnostic')).toContain('ServerInfo');
    expect(headers.get('Date')).toBe('Tue, 24 Nov 2026 12:00:00 GMT');
  });

  it('answers 501 with the name of a route that it does not play', async () => {
    const { status, body } = await aGraph().ask('GET', '/me/messages');
    expect(status).toBe(501);
    expect(body).toMatchObject({ error: { code: 'NotImplemented', message: expect.stringContaining('GET /v1.0/me/messages') as string } });
  });

  it('answers 501 outside its version', async () => {
    expect((await aGraph().ask('GET', `${ORIGIN}/beta/me`)).status).toBe(501);
  });

  it('tells the request ids and the time without a zone in an error', async () => {
    const { body, headers } = await aGraph().ask('GET', '/users/nobody');
    expect(body).toEqual({
      error: {
        code: 'Request_ResourceNotFound',
        message: expect.any(String) as string,
        innerError: { date: '2026-11-24T12:00:00', 'request-id': headers.get('request-id'), 'client-request-id': headers.get('client-request-id') },
      },
    });
  });

  it('refuses a request without a token, with a challenge', async () => {
    const response = await aGraph().fetch(new Request(`${ORIGIN}/v1.0/me`));
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm=""/);
    expect(await response.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
  });

  it('logs each request with its body, and never its token', async () => {
    const graph = aGraph();
    await graph.ask('PATCH', '/me/events/nothing', { body: { subject: 'x' } });
    expect(graph.log.entries()).toEqual([
      {
        at: '2026-11-24T12:00:00.000Z',
        method: 'PATCH',
        url: `${ORIGIN}/v1.0/me/events/nothing`,
        requestHeaders: { authorization: 'redacted', 'content-type': 'application/json' },
        requestBody: '{"subject":"x"}',
        status: 404,
      },
    ]);
    graph.log.clear();
    expect(graph.log.entries()).toEqual([]);
  });

  it('refuses a fifth request at a time to one mailbox', async () => {
    const graph = aGraph({ latencyMs: 20 });
    const path = '/me/calendarView?startDateTime=2026-11-24&endDateTime=2026-11-25';
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => graph.ask('GET', path)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    expect((await graph.ask('GET', path)).status).toBe(200);
  });

  it('names a documentation page for each route', () => {
    const { routes } = aGraph();
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ page }) => !page.startsWith('https://learn.microsoft.com/'))).toEqual([]);
  });
});

describe('corsHeaders', () => {
  const preflight = (origin: string) =>
    new Request(`${ORIGIN}/v1.0/me`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'PATCH', 'Access-Control-Request-Headers': 'authorization,prefer' },
    });

  it('lets a page on this machine ask with any header, without a token', async () => {
    const response = await aGraph().fetch(preflight('http://localhost:4280'));
    expect(response.status).toBe(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:4280');
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('authorization,prefer');
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('PATCH');
  });

  it.each(['https://evil.example', 'http://localhost.evil.example', 'null'])('turns %s away', async (origin) => {
    const response = await aGraph().fetch(preflight(origin));
    expect(response.status).toBe(403);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('shows a page only what it can live with', async () => {
    const { headers } = await aGraph().ask('GET', '/me', { headers: { Origin: 'http://127.0.0.1:4280' } });
    expect(headers.get('Access-Control-Expose-Headers')).toBe('Retry-After, request-id, client-request-id, Location, ETag');
  });

  it('shows a page none of its headers where the settings say so', async () => {
    const { headers } = await aGraph({ settings: { exposedHeaders: 'none' } }).ask('GET', '/me', { headers: { Origin: 'http://127.0.0.1:4280' } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('http://127.0.0.1:4280');
    expect(headers.get('Access-Control-Expose-Headers')).toBeNull();
  });
});
