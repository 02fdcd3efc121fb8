import { areaOf } from '../../../src/sandbox/graph/fault-answer';
import type { RouteSpec } from '../../../src/sandbox/graph/route-context';
import { aGraph, type GraphUnderTest } from './support/a-graph';
import { aTenant, anEvent } from './support/a-tenant';
import { operations } from './support/openapi';

const FORBIDDEN = { files: 'accessDenied', outlook: 'ErrorAccessDenied', directory: 'Authorization_RequestDenied', teams: 'Forbidden' };

/** Every scope that any route of ours accepts. */
const scopesOf = ({ scopes }: RouteSpec): readonly string[] => (typeof scopes === 'function' ? [] : scopes);
const concrete = (path: string): string =>
  path
    .replace(/\{event-id\}|:id/, encodeURIComponent(anEvent().id))
    .replace(/\{user-id\}|:user/, 'noor-id')
    .replace(/\{size\}|:size/, '48x48')
    .replace(/:call\{.*\}/, "supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')")
    .replace('{chat-id}', 'chat');

const BODIES: Readonly<Record<string, unknown>> = {
  PATCH: { subject: 'x' },
  POST: { start: { dateTime: '2026-11-24T10:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-11-24T11:00:00', timeZone: 'UTC' } },
};

const ask = (graph: GraphUnderTest, method: string, path: string, scopes: readonly string[]) => {
  const query = /calendarView|instances/i.test(path) ? '?startDateTime=2026-11-01&endDateTime=2026-11-30' : '';
  const body = BODIES[method];
  return graph.ask(method, concrete(path) + query, { scopes, ...(body === undefined ? {} : { body }) });
};

const ROUTES = aGraph().routes;

describe('scopes', () => {
  it.each(ROUTES)('$method $path is closed to a token with every scope but its own', async (route) => {
    const others = [...new Set(ROUTES.flatMap(scopesOf))].filter((scope) => !scopesOf(route).includes(scope));
    const { status, body } = await ask(aGraph(), route.method, route.path, ['openid', ...others]);
    expect([status, body]).toMatchObject([403, { error: { code: FORBIDDEN[route.area] } }]);
  });

  it.each(ROUTES.flatMap((route) => scopesOf(route).map((scope) => ({ ...route, scope }))))('$method $path is open to $scope alone', async ({ method, path, scope }) => {
    const { status } = await ask(aGraph({ tenant: aTenant([anEvent()]) }), method, path, [scope]);
    expect(status).not.toBe(403);
  });

  it.each(ROUTES)('$method $path knows which part of Graph it belongs to', ({ path, area }) => {
    expect(areaOf(path)).toBe(area);
  });

  /** The least scope that the permission table lists must open the route, else the client would ask for too much. */
  const listed = operations().flatMap(({ method, path, operation }) =>
    (operation['x-permissions']?.DelegatedWork ?? []).filter((text) => text.endsWith('(least)')).map((text) => ({ method, path, least: text.replace(' (least)', '') })),
  );

  it.each(listed.filter(({ path }) => path !== '/me/people'))('$method $path is open to $least, the least that is listed', async ({ method, path, least }) => {
    const { status } = await ask(aGraph(), method, path, [least]);
    expect(status).not.toBe(403);
  });
});
