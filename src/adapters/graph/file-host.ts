/** After so long without an answer of the host that holds the files we stop waiting, ms. */
export const PATIENCE_MS = 30_000;

/** How a file's address is asked: it carries its own permission, and is a secret. */
export const UNSEEN: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' };

/** Whether an address may be followed at all: plain `http` is for this very machine alone. */
export function isEncrypted(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'));
}
