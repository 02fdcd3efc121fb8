import { createFaultPlan, FAULT_NAMES, isFaultName, type Fault } from '../../../src/sandbox/graph/fault-plan';
import { aGraph } from './support/a-graph';
import { anEvent } from './support/a-tenant';

const read = { method: 'GET', path: '/me', isPart: false };
const write = { method: 'PATCH', path: '/me/events/x', isPart: false };
const upload = { method: 'PUT', path: '/me/drive/items/x/content', isPart: false };
const times = (count: number, plan: ReturnType<typeof createFaultPlan>, request = read) => Array.from({ length: count }, () => plan.next(request)?.kind);

describe('createFaultPlan', () => {
  it('strikes nothing without a name', () => {
    expect(times(20, createFaultPlan()).filter((kind) => kind !== undefined)).toEqual([]);
  });

  it('strikes about every third request, the same ones each time', () => {
    const struck = times(30, createFaultPlan(['F4'])).flatMap((kind, index) => (kind === undefined ? [] : [index]));
    expect(struck).toEqual([2, 6, 8, 12, 15, 19, 21, 25, 28]);
    expect(times(30, createFaultPlan(['F4'])).flatMap((kind, index) => (kind === undefined ? [] : [index]))).toEqual(struck);
  });

  it.each([1, 2, 3])('lets %i requests at a time through before long, whatever went before', (atATime) => {
    for (let before = 0; before < 13; before += 1) {
      const plan = createFaultPlan(['F6']);
      times(before, plan);
      const rounds = Array.from({ length: 13 }, () => times(atATime, plan));
      expect(rounds.some((round) => round.every((kind) => kind === undefined))).toBe(true);
    }
  });

  it('strikes as often as it is told, at once, and then no more', () => {
    const plan = createFaultPlan();
    plan.set({ names: ['F5'], count: 2 });
    expect(times(4, plan)).toEqual(['throttled', 'throttled', undefined, undefined]);
  });

  it('waits with a counted fault for a request that it can strike', () => {
    const plan = createFaultPlan();
    plan.set({ names: ['F19'], count: 1 });
    expect(plan.next(read)).toBeUndefined();
    expect(plan.next(upload)).toMatchObject({ status: 507, code: 'quotaLimitReached' });
  });

  it('refuses every second write for F10', () => {
    expect(times(6, createFaultPlan(['F10']), write)).toEqual([undefined, 'refused', undefined, 'refused', undefined, 'refused']);
    expect(times(6, createFaultPlan(['F10'])).filter((kind) => kind !== undefined)).toEqual([]);
  });

  it('goes through the outages in turn', () => {
    const plan = createFaultPlan();
    plan.set({ names: ['F6'], count: 5 });
    const statuses = Array.from({ length: 5 }, () => plan.next(read)).map((fault: Fault | undefined) => (fault?.kind === 'refused' ? fault.status : undefined));
    expect(statuses).toEqual([500, 502, 503, 504, 500]);
  });

  it('lets most requests through even with every fault at once', () => {
    const plan = createFaultPlan(FAULT_NAMES);
    const passed = Array.from({ length: 300 }, (_, index) => plan.next([read, write, upload][index % 3] ?? read)).filter((fault) => fault === undefined);
    expect(passed.length).toBeGreaterThan(150);
  });

  it.each([
    ['F10', upload, 412, 'resourceModified'],
    ['F10', write, 412, 'ErrorIrresolvableConflict'],
    ['F11', upload, 409, 'nameAlreadyExists'],
    ['F17', { method: 'GET', path: '/me/drive/root/delta', isPart: false }, 410, 'resyncRequired'],
    ['F17', { method: 'GET', path: '/me/calendarView/delta?$deltatoken=x', isPart: false }, 410, 'SyncStateNotFound'],
  ])('plays %s in the words of the service it strikes', (name, request, status, code) => {
    const plan = createFaultPlan();
    plan.set({ names: [name], count: 1 });
    expect(plan.next(request)).toMatchObject({ status, code });
  });

  it('knows the faults of a server and no others', () => {
    expect(FAULT_NAMES).toHaveLength(12);
    expect(['F1', 'F9', 'F20', 'x'].map(isFaultName)).toEqual([true, false, false, false]);
  });
});

describe('faults in the emulator', () => {
  const path = `/me/events/${encodeURIComponent(anEvent().id)}`;
  const struckBy = (name: string, settings = {}) => {
    const graph = aGraph({ settings });
    graph.faults.set({ names: [name], count: 1 });
    return graph;
  };
  const patch = { body: { subject: 'New' } };

  it('[F1] breaks the connection before anything happens', async () => {
    const graph = struckBy('F1');
    expect((await graph.ask('PATCH', path, patch)).isBroken).toBe(true);
    expect(graph.state.event(anEvent().id)?.subject).toBe('Alex and Noor');
    expect(graph.log.entries()[0]?.status).toBe(0);
  });

  it('[F2] loses the answer after the change took effect', async () => {
    const graph = struckBy('F2');
    expect((await graph.ask('PATCH', path, patch)).isBroken).toBe(true);
    expect(graph.state.event(anEvent().id)?.subject).toBe('New');
  });

  it('[F3] answers 504 and lets the change take effect later', async () => {
    jest.useFakeTimers();
    try {
      const graph = struckBy('F3');
      expect((await graph.ask('PATCH', path, patch)).status).toBe(504);
      expect(graph.state.event(anEvent().id)?.subject).toBe('Alex and Noor');
      await jest.advanceTimersByTimeAsync(2000);
      expect(graph.state.event(anEvent().id)?.subject).toBe('New');
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['F4', 'seconds', '2'],
    ['F4', 'decimal', '2.128'],
    ['F4', 'absent', null],
    ['F5', 'seconds', null],
  ] as const)('[%s] throttles with Retry-After %s', async (name, retryAfter, expected) => {
    const { status, headers, body } = await struckBy(name, { retryAfter }).ask('GET', path);
    expect([status, body]).toMatchObject([429, { error: { code: 'ApplicationThrottled' } }]);
    expect(headers.get('Retry-After')).toBe(expected);
  });

  it.each([false, true])('[F7] refuses the token, claims challenge %s', async (claimsChallenge) => {
    const { status, headers } = await struckBy('F7', { claimsChallenge }).ask('GET', '/me');
    expect(status).toBe(401);
    const claims = /claims="([^"]+)"/.exec(headers.get('WWW-Authenticate') ?? '')?.[1];
    expect(claims !== undefined).toBe(claimsChallenge);
    if (claims !== undefined) expect(JSON.parse(Buffer.from(claims, 'base64').toString())).toHaveProperty('access_token.nbf.essential', true);
  });

  it('[F8] withdraws consent', async () => {
    const { status, body } = await struckBy('F8').ask('GET', path);
    expect([status, body]).toMatchObject([403, { error: { code: 'ErrorAccessDenied' } }]);
  });

  it('loses every connection while it is offline', async () => {
    const graph = aGraph();
    graph.faults.setOnline(false);
    expect((await graph.ask('GET', '/me')).isBroken).toBe(true);
    graph.faults.setOnline(true);
    expect((await graph.ask('GET', '/me')).status).toBe(200);
  });
});
