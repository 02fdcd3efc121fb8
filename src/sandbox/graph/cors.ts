import type { EmulatorSettings } from './emulator-settings';

const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** The headers that a browser may read. Which ones Graph exposes is not documented: these are the fewest a client can live with. */
const EXPOSED = 'Retry-After, request-id, client-request-id, Location, ETag';

/** Recorded answers of Graph name this one as well, its pages do not. */
const WITH_CHALLENGE = `${EXPOSED}, WWW-Authenticate`;

/** What an answer must carry so that a page at `origin` may read it; nothing for a page from elsewhere. */
export function corsHeaders(origin: string | null, exposed: EmulatorSettings['exposedHeaders']): Readonly<Record<string, string>> {
  if (origin === null || !LOOPBACK.test(origin)) return { Vary: 'Origin' };
  const readable = exposed === 'none' ? {} : { 'Access-Control-Expose-Headers': exposed === 'few' ? EXPOSED : WITH_CHALLENGE };
  return { Vary: 'Origin', 'Access-Control-Allow-Origin': origin, ...readable };
}

/** The answer to a browser's question before it sends a request with a token. */
export function preflightAnswer(request: Request): Response {
  const headers = corsHeaders(request.headers.get('Origin'), 'none');
  if (!('Access-Control-Allow-Origin' in headers)) return new Response(null, { status: 403, headers });
  return new Response(null, {
    status: 200,
    headers: {
      ...headers,
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
      'Access-Control-Allow-Headers': request.headers.get('Access-Control-Request-Headers') ?? '',
      'Access-Control-Max-Age': '600',
    },
  });
}
