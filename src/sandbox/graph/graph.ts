import { randomUUID } from 'node:crypto';

import { Hono } from 'hono';

import { runBatch } from './batch';
import { calendarDeltaRoutes } from './calendar-delta';
import { calendarViewRoutes } from './calendar-view';
import { chatRoutes } from './chat-routes';
import { corsHeaders, preflightAnswer } from './cors';
import { directoryRoutes } from './directory-routes';
import type { EmulatorSettings } from './emulator-settings';
import { eventRoutes } from './event-routes';
import { faultAnswer, refusedToken } from './fault-answer';
import type { Fault, FaultPlan } from './fault-plan';
import { GraphRefusal } from './graph-refusal';
import { mailboxSettingsRoutes } from './mailbox-settings-routes';
import { mailboxOf } from './mailbox';
import { photoRoutes } from './photo-routes';
import type { RequestLog } from './request-log';
import { answer, errorAnswer, type DriveRoutes, type GraphCall, type GraphEnv, type RouteContext, type RouteSpec } from './route-context';
import { scheduleRoutes } from './schedule';
import type { TenantState } from './tenant-state';
import type { TokenVerifier } from './verify-token';

export type GraphOptions = {
  readonly tenant: TenantState;
  readonly drive: DriveRoutes;
  readonly verify: TokenVerifier;
  readonly clock: () => number;
  /** How long each answer takes; parts of a batch share the wait of the batch. */
  readonly latencyMs: number;
  readonly faults: FaultPlan;
  readonly settings: EmulatorSettings;
  readonly log: RequestLog;
  /** Scheme, host and port of the service, without a slash at the end. */
  readonly origin: string;
};

export type Graph = {
  /**
   * Answers as graph.microsoft.com would. A broken connection is
   * `Response.error()`: whoever owns the socket destroys it.
   */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly routes: readonly RouteSpec[];
};

/** How long after its 504 a late request takes effect. */
const LATE_MS = 1500;
/** More requests at a time than this are too many for one mailbox. */
const MAILBOX_CONCURRENCY = 4;
const MAILBOX_PATHS = /^\/me\/(?:calendar|events|mailboxSettings|outlook)/i;

/** Microsoft Graph v1.0 as far as the product needs it, over a pretended tenant. */
export function createGraph(options: GraphOptions): Graph {
  const context: RouteContext = { clock: options.clock, settings: options.settings, origin: options.origin, routes: [] };
  const app = routesOf(options, context);
  const service = `${options.origin}/v1.0`;
  let atMailbox = 0;

  /** One request with a known sender: a single one, or a part of a batch. */
  const run = async (request: Request, call: GraphCall, path: string): Promise<Response> => {
    if (request.method === 'POST' && /^\/\$batch\b/.test(path)) return runParts(request, call);
    return app.fetch(request, call);
  };

  const runParts = async (request: Request, call: GraphCall): Promise<Response> => {
    const looked = new Set<object>();
    const part = async (partRequest: Request): Promise<Response> => {
      const partCall = { ...call, ...callIds(partRequest), looked };
      const fault = options.faults.next({ method: partRequest.method, path: pathOf(partRequest), isPart: true });
      const body = await partRequest.clone().text();
      const response = finished(fault === undefined ? await run(partRequest, partCall, pathOf(partRequest)) : faultAnswer(fault, partCall, pathOf(partRequest), options.settings), partCall);
      record(options, partRequest, body, response.status);
      return response;
    };
    try {
      return answer(await runBatch(await request.text(), service, part));
    } catch (error) {
      if (error instanceof GraphRefusal) return errorAnswer(call, error);
      throw error;
    }
  };

  const atMostFour = async (path: string, call: GraphCall, work: () => Promise<Response>): Promise<Response> => {
    if (!MAILBOX_PATHS.test(path)) return work();
    if (atMailbox >= MAILBOX_CONCURRENCY) return faultAnswer({ kind: 'throttled', saysWhen: true }, call, path, options.settings);
    atMailbox += 1;
    return work().finally(() => {
      atMailbox -= 1;
    });
  };

  const respond = async (request: Request, call: Omit<GraphCall, 'scopes' | 'userId'>, path: string): Promise<Response> => {
    const verdict = await options.verify(request.headers.get('Authorization'));
    const nobody: GraphCall = { ...call, scopes: new Set(), userId: '' };
    if (verdict.kind === 'refused') return refusedToken(verdict.reason, nobody, options.settings);
    const known: GraphCall = { ...call, scopes: verdict.scopes, userId: verdict.userId };
    return atMostFour(path, known, async () => {
      await pause(options.latencyMs);
      const fault = options.faults.next({ method: request.method, path, isPart: false });
      return fault === undefined ? run(request, known, path) : struck(fault, request, known, path);
    });
  };

  const struck = async (fault: Fault, request: Request, call: GraphCall, path: string): Promise<Response> => {
    if (fault.kind === 'answer-lost') {
      await run(request, call, path);
      return Response.error();
    }
    if (fault.kind === 'late') void pause(LATE_MS).then(() => run(request, call, path));
    return faultAnswer(fault, call, path, options.settings);
  };

  return {
    routes: context.routes,
    fetch: async (request) => {
      if (!options.faults.isOnline()) return Response.error();
      if (request.method === 'OPTIONS') return preflightAnswer(request);
      const body = ['GET', 'HEAD'].includes(request.method) ? undefined : await request.arrayBuffer();
      const inner = new Request(plainUrl(request.url), { method: request.method, headers: request.headers, ...(body === undefined ? {} : { body }) });
      const call = { ...callIds(request), at: options.clock() };
      const response = await respond(inner, call, pathOf(inner));
      record(options, request, body === undefined ? '' : Buffer.from(body).toString(), response.status);
      if (response.type === 'error') return response;
      const readable = corsHeaders(request.headers.get('Origin'), options.settings.exposedHeaders);
      return finished(response, call, readable);
    },
  };
}

function routesOf(options: GraphOptions, context: RouteContext): Hono<GraphEnv> {
  const mailbox = mailboxOf(options.tenant, context);
  const app = new Hono<GraphEnv>();
  for (const register of [directoryRoutes, photoRoutes, mailboxSettingsRoutes, scheduleRoutes, calendarDeltaRoutes, calendarViewRoutes, eventRoutes, chatRoutes]) {
    register(app, context, mailbox);
  }
  app.route('/', options.drive(context));
  app.notFound((c) => errorAnswer(c.env, unknownRoute(c.req.method, c.req.path)));
  app.onError((error, c) => {
    if (error instanceof GraphRefusal) return errorAnswer(c.env, error);
    console.error(error);
    return errorAnswer(c.env, new GraphRefusal(500, 'generalException', 'General exception while processing'));
  });
  const versioned = new Hono<GraphEnv>();
  versioned.route('/v1.0', app);
  versioned.notFound((c) => errorAnswer(c.env, unknownRoute(c.req.method, c.req.path)));
  return versioned;
}

function unknownRoute(method: string, path: string): GraphRefusal {
  return new GraphRefusal(501, 'NotImplemented', `The emulator does not play ${method} ${path}.`);
}

function callIds(request: Request): Pick<GraphCall, 'requestId' | 'clientRequestId'> {
  const requestId = randomUUID();
  return { requestId, clientRequestId: request.headers.get('client-request-id') ?? requestId };
}

/** A client may write `$` as `%24`; routes are spelled with the sign. */
function plainUrl(url: string): string {
  const [path = '', ...query] = url.split('?');
  return [path.replaceAll(/%24/g, '$'), ...query].join('?');
}

/** Path and query below the version. */
function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname.replace(/^\/v1\.0/i, '') + search;
}

/** The answer with what every answer of Graph carries. */
function finished(response: Response, call: Pick<GraphCall, 'requestId' | 'clientRequestId'> & { readonly at: number }, more: Readonly<Record<string, string>> = {}): Response {
  const own = {
    'request-id': call.requestId,
    'client-request-id': call.clientRequestId,
    'x-ms-ags-diagnostic': JSON.stringify({ ServerInfo: { DataCenter: 'Sandbox', Slice: 'E', Ring: '5', ScaleUnit: '001' } }),
    'Cache-Control': 'no-cache',
    'OData-Version': '4.0',
    Date: new Date(call.at).toUTCString(),
  };
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries({ ...own, ...more })) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

function record({ log, clock }: GraphOptions, request: Request, body: string, status: number): void {
  const requestHeaders = Object.fromEntries(request.headers);
  log.add({ at: new Date(clock()).toISOString(), method: request.method, url: request.url, requestHeaders, requestBody: body === '' ? null : body, status });
}

function pause(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
}
