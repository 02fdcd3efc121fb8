import { Failure } from '../../domain/shared/failure';
import { refuseDots, type GraphClient, type GraphRequest } from './client';
import { decodeFields, decodeList, decodeString, optionalFields } from './decode-value';
import { failureOf, type GraphAnswer } from './graph-answer';
import { translateErrors } from './translate-errors';

/** More than that Graph refuses. */
const BATCH_SIZE = 20;

type Part = {
  readonly operation: string;
  readonly request: GraphRequest;
  readonly resolve: (answer: GraphAnswer) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * The same client, but reads that are asked for at the same moment travel together, 20 at most, so that opening the
 * app costs one round trip. One alone goes directly. Each read succeeds or fails by itself, with its own `Retry-After`.
 * Those that want a token of their own travel apart: it may be refused, and must not take the usual reads down with it.
 * @param rest waited for before each answer is handed on: what is done with all of them at once would hold up the screen
 */
export function batched(client: GraphClient, rest: () => Promise<void> = () => Promise.resolve()): GraphClient {
  let parts: Part[] = [];

  const flush = (): void => {
    const all = parts;
    parts = [];
    const byScopes = new Map<string, Part[]>();
    for (const part of all) {
      const key = part.request.scopes?.join(' ') ?? '';
      byScopes.set(key, [...(byScopes.get(key) ?? []), part]);
    }
    for (const some of byScopes.values()) {
      for (let start = 0; start < some.length; start += BATCH_SIZE) void sendParts(client, rest, some.slice(start, start + BATCH_SIZE));
    }
  };

  return {
    pathOf: client.pathOf,
    send: (operation, request) => {
      if (request.method !== 'GET') return client.send(operation, request);
      return new Promise((resolve, reject) => {
        refuseDots(operation, request.path);
        // A turn of the event loop, not a microtask: who asks may first have awaited something that was there already.
        if (parts.length === 0) setTimeout(flush, 0);
        parts.push({ operation, request, resolve, reject });
      });
    },
  };
}

async function sendParts(client: GraphClient, rest: () => Promise<void>, parts: readonly Part[]): Promise<void> {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    client.send(only.operation, only.request).then(only.resolve, only.reject);
    return;
  }
  try {
    const answers = await sendBatch(client, parts.map(({ request }) => request), parts[0]?.request.scopes);
    for (const [index, { operation, resolve, reject }] of parts.entries()) {
      await rest();
      const answer = answers[index];
      if (answer === undefined) reject(new Failure('unexpected', operation));
      else if (answer.status < 200 || answer.status > 299) reject(failureOf(operation, answer, false));
      else resolve(answer);
    }
  } catch (error) {
    for (const { reject } of parts) reject(error);
  }
}

/**
 * Several reads in one `$batch`, answered in the order of `requests`; what the service left out is undefined.
 * A part that is no success, such as a redirect, is handed on as it is.
 * @param scopes asked for instead of the usual ones
 * @throws {Failure} when the batch as a whole failed
 */
export async function sendBatch(
  client: GraphClient,
  requests: readonly GraphRequest[],
  scopes?: readonly string[],
): Promise<readonly (GraphAnswer | undefined)[]> {
  for (const { path } of requests) refuseDots('read several things at once', path);
  const { body } = await client.send('read several things at once', {
    method: 'POST',
    path: '/$batch',
    isRead: true,
    ...(scopes && { scopes }),
    body: {
      requests: requests.map(({ method, path, headers }, index) => ({
        id: String(index + 1),
        method,
        url: path,
        ...(headers && { headers }),
      })),
    },
  });
  const byId = await translateErrors('read several things at once', false, () => Promise.resolve(decodeParts(body)));
  return requests.map((_, index) => byId.get(String(index + 1)));
}

function decodeParts(body: unknown): ReadonlyMap<string, GraphAnswer> {
  const parts = decodeList(decodeFields(body, '$').responses, '$.responses', (item, path) => {
    const { id, status, headers, body: inner } = decodeFields(item, path);
    const byName = new Map(Object.entries(optionalFields(headers)).map(([name, value]) => [name.toLowerCase(), String(value)]));
    const answer: GraphAnswer = { status: Number(status), header: (name) => byName.get(name), body: inner };
    return [decodeString(id, `${path}.id`), answer] as const;
  });
  return new Map(parts);
}
