import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

import type { EmulatorSettings } from './emulator-settings';
import { GraphRefusal, type RefusalDetails } from './graph-refusal';

/** One request on its way through the emulator: who asks, with which rights, under which number. */
export type GraphCall = {
  readonly requestId: string;
  readonly clientRequestId: string;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  readonly scopes: ReadonlySet<string>;
  readonly userId: string;
  /** Of a part of a batch: whose files were looked at for one of its parts already. */
  readonly looked?: Set<object>;
};

export type GraphEnv = { Bindings: GraphCall };
export type GraphApp = Hono<GraphEnv>;
export type GraphContext = Context<GraphEnv>;

/** The part of Graph that answers; each spells its refusals in its own way. */
export type Area = 'files' | 'outlook' | 'directory' | 'teams';

export type RouteSpec = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Hono pattern below `/v1.0`. */
  readonly path: string;
  readonly area: Area;
  /** Delegated scopes of which any one is enough. A function where it depends on the request. */
  readonly scopes: readonly string[] | ((c: GraphContext) => readonly string[]);
  /** The page that documents the operation. */
  readonly page: string;
};

/** What all routes of the emulator share. */
export type RouteContext = {
  readonly clock: () => number;
  readonly settings: EmulatorSettings;
  /** Scheme, host and port under which `/v1.0` is reached: links in answers start with it. */
  readonly origin: string;
  /** Every route registered so far, in order. */
  readonly routes: RouteSpec[];
};

const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

const FORBIDDEN: Readonly<Record<Area, readonly [code: string, message: string]>> = {
  files: ['accessDenied', 'Access denied'],
  outlook: ['ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  directory: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
  teams: ['Forbidden', 'Missing scope permissions on the request.'],
};

/** The refusal of a token that lacks the scopes, in the words of `area`. */
export function forbidden(area: Area): GraphRefusal {
  const [code, message] = FORBIDDEN[area];
  return new GraphRefusal(403, code, message);
}

/**
 * Registers a route with the page that documents it. The handler runs only
 * for a token that holds one of the route's scopes.
 */
export function documented(
  app: GraphApp,
  context: RouteContext,
  spec: RouteSpec,
  handle: (c: GraphContext) => Response | Promise<Response>,
): void {
  context.routes.push(spec);
  app.on(spec.method, spec.path, (c) => {
    const accepted = typeof spec.scopes === 'function' ? spec.scopes(c) : spec.scopes;
    if (!accepted.some((scope) => c.env.scopes.has(scope))) throw forbidden(spec.area);
    return handle(c);
  });
}

/** A JSON answer with the content type that Graph sends. */
export function answer(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': JSON_TYPE, ...headers } });
}

/** A documented error body: `error` with `code`, `message` and `innerError` with date and both request ids. */
export function errorAnswer(call: Pick<GraphCall, 'at' | 'requestId' | 'clientRequestId'>, refusal: GraphRefusal): Response {
  const trace = {
    date: new Date(call.at).toISOString().slice(0, 19), // Graph sends it without a zone.
    'request-id': call.requestId,
    'client-request-id': call.clientRequestId,
  };
  const innerError = nest(refusal.details.innerCodes ?? [], trace);
  return answer({ error: { code: refusal.code, message: refusal.message, innerError } }, refusal.status, refusal.details.headers);
}

function nest(codes: readonly string[], trace: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const [first, ...rest] = codes;
  if (first === undefined) return trace;
  const [second] = rest;
  return { code: first, ...(second === undefined ? {} : { innerError: nest(rest, {}) }), ...trace };
}

/** Throws the refusal; for use where an expression is wanted. */
export function refuse(status: ContentfulStatusCode, code: string, message: string, details?: RefusalDetails): never {
  throw new GraphRefusal(status, code, message, details);
}

/** A decoded path parameter; Hono decodes it. */
export function pathParam(c: GraphContext, name: string): string {
  return c.req.param(name) ?? refuse(400, 'BadRequest', `The path lacks '${name}'.`);
}

/** A query parameter by name, whose case Graph does not mind. */
export function queryParam(c: GraphContext, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const hit = [...new URL(c.req.url).searchParams].find(([key]) => key.toLowerCase() === wanted);
  return hit?.[1];
}

/** The routes below `/me/drive`, made for the context that they share with all others. */
export type DriveRoutes = (context: RouteContext) => GraphApp;
