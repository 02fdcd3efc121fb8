import { Hono } from 'hono';

import { HARDER_SETTINGS, type EmulatorSettings } from '../../../../src/sandbox/graph/emulator-settings';
import { createFaultPlan, type FaultPlan } from '../../../../src/sandbox/graph/fault-plan';
import { createGraph } from '../../../../src/sandbox/graph/graph';
import { createRequestLog, type RequestLog } from '../../../../src/sandbox/graph/request-log';
import type { GraphEnv, RouteSpec } from '../../../../src/sandbox/graph/route-context';
import { memoryTenantState, type TenantState } from '../../../../src/sandbox/graph/tenant-state';
import type { TokenVerifier } from '../../../../src/sandbox/graph/verify-token';
import type { Tenant } from '../../../../src/sandbox/people/tenant';
import { aTenant } from './a-tenant';
import { checkAnswer } from './openapi';

export const ORIGIN = 'http://localhost:4299';
export const NOON = Date.parse('2026-11-24T12:00:00Z');

const EVERYTHING = ['User.Read', 'User.ReadBasic.All', 'User.Read.All', 'Calendars.ReadWrite', 'MailboxSettings.Read', 'Chat.ReadBasic', 'Files.ReadWrite'];

export type AskOptions = {
  readonly scopes?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown; readonly isBroken: boolean };

export type GraphUnderTest = {
  /** Sends a request and checks the answer against the description of Graph. */
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<Answer>;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly state: TenantState;
  readonly faults: FaultPlan;
  readonly log: RequestLog;
  readonly routes: readonly RouteSpec[];
  /** Moves the clock on. */
  readonly wait: (milliseconds: number) => void;
};

/** Takes the scopes out of the header itself: `Bearer User.Read+Calendars.Read`. */
const trusting: TokenVerifier = (authorization) => {
  if (authorization === null) return Promise.resolve({ kind: 'refused', reason: 'missing' });
  return Promise.resolve({ kind: 'ok', userId: 'alex-id', scopes: new Set(authorization.replace('Bearer ', '').split('+')) });
};

export function aGraph(options: { readonly tenant?: Tenant; readonly settings?: Partial<EmulatorSettings>; readonly verify?: TokenVerifier; readonly latencyMs?: number } = {}): GraphUnderTest {
  let now = NOON;
  const clock = () => now;
  const state = memoryTenantState(options.tenant ?? aTenant(), clock);
  const faults = createFaultPlan();
  const log = createRequestLog();
  const graph = createGraph({
    tenant: state,
    drive: () => new Hono<GraphEnv>(),
    verify: options.verify ?? trusting,
    clock,
    latencyMs: options.latencyMs ?? 0,
    faults,
    settings: { ...HARDER_SETTINGS, ...options.settings },
    log,
    origin: ORIGIN,
  });
  return {
    state,
    faults,
    log,
    routes: graph.routes,
    fetch: graph.fetch,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    ask: async (method, path, { scopes = EVERYTHING, headers = {}, body } = {}) => {
      const url = path.startsWith('http') ? path : `${ORIGIN}/v1.0${path}`;
      const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
      const response = await graph.fetch(
        new Request(url, { method, headers: { Authorization: `Bearer ${scopes.join('+')}`, 'Content-Type': 'application/json', ...headers }, ...sent }),
      );
      const isBroken = response.type === 'error';
      const answer = { status: response.status, headers: response.headers, body: isBroken ? undefined : await bodyOf(response), isBroken };
      if (!isBroken) checkAnswer(method, url, answer);
      return answer;
    },
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') === true;
  return isJson ? ((await response.json()) as unknown) : response.text();
}
