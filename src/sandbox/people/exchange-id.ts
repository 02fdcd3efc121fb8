import { createHash } from 'node:crypto';

/** An id as long and as opaque as Exchange's: the same seed gives the same id, so a second start finds what it knew. */
export function exchangeId(seed: string): string {
  const bytes = [0, 1, 2, 3].map((part) => createHash('sha256').update(`${part}:${seed}`).digest());
  return `AAMkAD${Buffer.concat(bytes).subarray(0, 108).toString('base64').replaceAll('+', '-').replaceAll('/', '_')}`;
}

/** A directory object id (GUID form) made from a seed. */
export function directoryId(seed: string): string {
  const hex = createHash('sha256').update(`directory:${seed}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** The thread of a Teams meeting; one for a whole series. */
export function meetingThread(seed: string): string {
  const name = createHash('sha256').update(`thread:${seed}`).digest('base64url').replaceAll(/[-_]/g, 'x').slice(0, 48);
  return `19:meeting_${name}@thread.v2`;
}

/** The new, short form of a Teams address, out of which nothing can be read. */
export function shortJoinUrl(seed: string): string {
  const hash = createHash('sha256').update(`join:${seed}`).digest();
  const digits = BigInt(`0x${hash.toString('hex').slice(0, 14)}`).toString().padStart(13, '2').slice(0, 13);
  return `https://teams.microsoft.com/meet/${digits}?p=${hash.toString('base64url').replaceAll(/[-_]/g, 'k').slice(8, 26)}`;
}
