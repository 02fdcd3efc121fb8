import { Failure } from '../../domain/shared/failure';

const OPERATION = 'download a note';

/** Notes are a few kilobytes of text; a listing leaves out what is larger, and what has grown since is not taken either. */
const MOST_BYTES = 4_000_000;

/** After so long without an answer we stop waiting, ms. */
const PATIENCE_MS = 30_000;

/**
 * Fetches a file's text from the address that Graph handed out. It goes without any header of ours: the file host
 * answers no preflight. The address itself is a secret, so it appears in no error, and nor does an error that may quote it.
 * @throws {Failure}
 */
export async function download(fetch: typeof globalThis.fetch, address: string): Promise<string> {
  if (!isEncrypted(address)) throw new Failure('unexpected', OPERATION);
  const response = await ask(fetch, address);
  if (response.ok) return decodeText(await bytesOf(response));
  if (response.status === 404 || response.status === 410) throw new Failure('not-found', OPERATION);
  const isPassing = response.status === 429 || response.status >= 500;
  throw new Failure(isPassing ? 'busy' : 'unexpected', OPERATION);
}

/** Plain `http` is for this very machine alone. */
function isEncrypted(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'));
}

async function ask(fetch: typeof globalThis.fetch, address: string): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw new Failure('offline', OPERATION);
  }
}

async function bytesOf(response: Response): Promise<ArrayBuffer> {
  const bytes = await response.arrayBuffer().catch(() => {
    throw new Failure('offline', OPERATION);
  });
  if (bytes.byteLength > MOST_BYTES) throw new Failure('too-large', OPERATION);
  return bytes;
}

/** Text that an editor saved in another encoding is read as that, rather than with its letters replaced for good. */
function decodeText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
