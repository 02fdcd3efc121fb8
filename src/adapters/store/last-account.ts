/** Enough of an account to paint its notes from this device before anyone is signed in. */
export type LastAccount = { readonly accountId: string; readonly name: string; readonly address: string };

const KEY = 'two-hats:last-account';

/** Which account's store this device opened last; undefined where there was none or storage is refused. */
export function lastAccount(): LastAccount | undefined {
  try {
    return decodeAccount(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return undefined; // Refused storage throws on access; an unreadable record is no record.
  }
}

/** Remembers `account`, or forgets whoever was remembered. Where storage is refused it does nothing. */
export function rememberAccount(account: LastAccount | undefined): void {
  try {
    if (account === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(account));
  } catch {
    // Without it the next start waits for the sign-in before it paints: slower, and nothing is lost.
  }
}

/** Undefined for what is no such record. */
export function decodeAccount(value: unknown): LastAccount | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { accountId, name, address } = value as Partial<Record<keyof LastAccount, unknown>>;
  if (typeof accountId !== 'string' || typeof name !== 'string' || typeof address !== 'string') return undefined;
  return { accountId, name, address };
}
