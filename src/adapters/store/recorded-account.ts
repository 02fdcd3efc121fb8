import { deleteDB, openDB } from 'idb';

import { decodeAccount, rememberAccount, type LastAccount } from './last-account';

const NAME = 'two-hats';
const STORE = 'device';
const KEY = 'last-account';

/** A browser that refuses this or says nothing costs no start more than this, ms. */
const PATIENCE_MS = 1_000;

/**
 * Who used this device last, by a second record: a browser writes what pages put into the local storage down when it finds the time, and one
 * that is killed in its first seconds starts again without it. Undefined where nobody did, or storage is refused; then no database is made.
 */
export async function recordedAccount(): Promise<LastAccount | undefined> {
  const account = await inTime(async () => {
    const database = await openDB(NAME, 1, {
      upgrade: (_, _from, _to, transaction) => {
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
    });
    try {
      return decodeAccount(await database.get(STORE, KEY));
    } finally {
      database.close();
    }
  });
  if (account !== undefined) rememberAccount(account);
  return account;
}

/** Settles when it is written down, or `undefined` leaves nothing; where storage is refused it does nothing. Never throws. */
export async function recordAccount(account: LastAccount | undefined): Promise<void> {
  await inTime(async () => {
    if (account === undefined) return deleteDB(NAME);
    const database = await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore(STORE) });
    try {
      await database.put(STORE, account, KEY);
    } finally {
      database.close();
    }
  });
}

async function inTime<T>(work: () => Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), PATIENCE_MS)));
  try {
    return await Promise.race([work(), late]);
  } catch {
    return undefined; // Without it a browser that was killed early asks for the sign-in: slower, and nothing is lost.
  } finally {
    clearTimeout(timer);
  }
}
