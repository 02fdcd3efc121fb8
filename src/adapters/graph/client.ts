import { Client, ResponseType } from '@microsoft/microsoft-graph-client';

import { Failure } from '../../domain/shared/failure';
import { DecodeError } from './decode-value';
import { failureOf, type GraphAnswer } from './graph-answer';
import { FetchMiddleware, SCOPES_HEADER, TokenMiddleware, type GetToken } from './middleware';
import { translateErrors } from './translate-errors';

export type GraphRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the version and percent-encoded: `/me/events/AAM%3D?$select=id`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text goes as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Asked for instead of the usual ones. */
  readonly scopes?: readonly string[];
  /** A POST that changes nothing: without an answer it was not done. */
  readonly isRead?: boolean;
};

/** The one way to Graph. */
export type GraphClient = {
  /** @throws {Failure} for any answer but a success (2xx), and when none came */
  readonly send: (operation: string, request: GraphRequest) => Promise<GraphAnswer>;
  /** What of a link that an answer carried goes into `GraphRequest.path`. @throws {Failure} if it leads elsewhere */
  readonly pathOf: (link: string) => string;
};

export type GraphClientOptions = {
  /** `https://graph.microsoft.com`, or a stand-in for it. */
  readonly baseUrl: string;
  /** What a token is asked for where a request does not say. */
  readonly scopes: readonly string[];
  readonly token: GetToken;
  /** The browser's own, where nothing stands in for the network. */
  readonly fetch?: typeof globalThis.fetch;
};

const VERSION = 'v1.0';

/** A client of Microsoft Graph, made of the SDK and two pieces of middleware of our own. */
export function createGraphClient({ baseUrl, scopes, token, fetch = globalThis.fetch }: GraphClientOptions): GraphClient {
  const { origin } = new URL(baseUrl);
  const sdk = Client.initWithMiddleware({
    baseUrl: origin,
    defaultVersion: VERSION,
    middleware: [new TokenMiddleware(origin, token), new FetchMiddleware(fetch)],
  });

  return {
    pathOf: (link) => pathBelow(`${origin}/${VERSION}`, link),
    send: (operation, request) => {
      const isWrite = request.method !== 'GET' && request.isRead !== true;
      return translateErrors(operation, isWrite, async () => {
        refuseDots(operation, request.path);
        const call = sdk
          .api(request.path)
          .headers({ ...request.headers, [SCOPES_HEADER]: (request.scopes ?? scopes).join(' ') })
          // Raw, because the SDK would throw most of an error away: headers, nested codes, bodies that are no JSON.
          .responseType(ResponseType.RAW);
        const answer = await readAnswer((await perform(call, request)) as Response);
        if (answer.status < 200 || answer.status > 299) throw failureOf(operation, answer, isWrite);
        return answer;
      });
    },
  };
}

/** The same client for what needs other permissions than the usual ones; a request that says its own keeps them. */
export function inScopes(client: GraphClient, scopes: readonly string[]): GraphClient {
  return { pathOf: client.pathOf, send: (operation, request) => client.send(operation, { ...request, scopes: request.scopes ?? scopes }) };
}

function perform(call: ReturnType<Client['api']>, { method, body }: GraphRequest): Promise<unknown> {
  switch (method) {
    case 'GET':
      return call.get();
    case 'POST':
      return call.post(body);
    case 'PUT':
      return call.put(body);
    case 'PATCH':
      return call.patch(body);
    case 'DELETE':
      return call.delete();
  }
}

/** The largest answer that is asked for, a hundred meetings or two hundred files, stays far below it. Characters. */
const MOST_TEXT = 8_000_000;

async function readAnswer(response: Response): Promise<GraphAnswer> {
  const text = await response.text();
  if (text.length > MOST_TEXT) throw new DecodeError('$', 'a shorter answer');
  const isJson = /^application\/(.+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    body: isJson ? parsed(text, response.ok) : text,
  };
}

/** An error's body may be cut off, and its status still says enough; a success that is cut off is none. */
function parsed(text: string, mustBeWhole: boolean): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own error quotes what it stumbled over, which may be a note.
    if (mustBeWhole) throw new DecodeError('$', 'JSON');
    return undefined;
  }
}

const DOTS = /^(?:\.|%2e){1,2}$/i;

/**
 * An id is one segment of an address, and encoding leaves `..` as it is: the browser would then take away the segment
 * before it, and ask for another thing than the one that was meant.
 * @throws {Failure}
 */
export function refuseDots(operation: string, path: string): void {
  const [address = ''] = path.split(/[?#]/, 1);
  if (address.split('/').some((segment) => DOTS.test(segment))) throw new Failure('unexpected', operation);
}

/** The SDK takes only https links apart, and would follow one to any host: so links are cut to paths here. */
function pathBelow(root: string, link: string): string {
  const path = link.startsWith(`${root}/`) ? link.slice(root.length) : undefined;
  if (path === undefined) throw new Failure('unexpected', 'follow a link to another host');
  return path;
}
