import { Failure } from '../../domain/shared/failure';

/**
 * Fetches a file's text from the address that Graph handed out. It goes without any header of ours: the file host
 * answers no preflight. The address itself is a secret, so it appears in no error.
 */
export async function download(fetch: typeof globalThis.fetch, address: string): Promise<string> {
  const { protocol, hostname } = new URL(address);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !isLocal) throw new Failure('unexpected', 'download a note');

  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (response.ok) return decodeText(await response.arrayBuffer());
  if (response.status === 404 || response.status === 410) throw new Failure('not-found', 'download a note');
  const isPassing = response.status === 429 || response.status >= 500;
  throw new Failure(isPassing ? 'busy' : 'unexpected', 'download a note');
}

/** Text that an editor saved in another encoding is read as that, rather than with its letters replaced for good. */
function decodeText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
