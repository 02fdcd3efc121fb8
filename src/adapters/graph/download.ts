import { Failure } from '../../domain/shared/failure';
import { isEncrypted, PATIENCE_MS, UNSEEN } from './file-host';

const OPERATION = 'download a note';

/** Notes are a few kilobytes of text; a listing leaves out what is larger, and what has grown since is not taken either. */
const MOST_BYTES = 4_000_000;

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

async function ask(fetch: typeof globalThis.fetch, address: string): Promise<Response> {
  try {
    return await fetch(address, { ...UNSEEN, signal: AbortSignal.timeout(PATIENCE_MS) });
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
