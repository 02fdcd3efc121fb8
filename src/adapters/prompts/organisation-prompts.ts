import { Failure } from '../../domain/shared/failure';
import type { OrganisationPrompts } from '../../workflows/ports';

const OPERATION = 'read the organisation’s prompts';

/** Twice what a library may have of ASCII. */
const MOST_BYTES = 2_000_000;

/** After so long without an answer we stop waiting, ms. */
const PATIENCE_MS = 30_000;

/**
 * An organisation's file at an address of its own. Nothing of the user goes there: no cookie, no token, no referrer. The
 * host has to allow the request (`Access-Control-Allow-Origin`), and the page's policy allows this origin alone.
 */
export function organisationPrompts(url: string, fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis)): OrganisationPrompts {
  return {
    url,
    read: async () => {
      const response = await ask(fetch, url);
      if (!response.ok) throw new Failure(reasonFor(response.status), OPERATION);
      const bytes = await bytesOf(response);
      if (bytes === undefined) return { kind: 'too-large' };
      try {
        return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
      } catch {
        return { kind: 'not-utf-8' };
      }
    },
  };
}

async function ask(fetch: typeof globalThis.fetch, url: string): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new Failure('offline', OPERATION);
  }
}

function reasonFor(status: number): 'not-found' | 'busy' | 'unexpected' {
  if (status === 404 || status === 410) return 'not-found';
  return status === 429 || status >= 500 ? 'busy' : 'unexpected';
}

/** The whole body; undefined as soon as it is larger than any library, whatever its headers say. */
async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch(() => {
      throw new Failure('offline', OPERATION);
    });
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size <= MOST_BYTES) continue;
    await reader.cancel().catch(() => undefined);
    return undefined;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
