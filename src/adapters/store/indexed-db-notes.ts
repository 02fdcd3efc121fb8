import type { IDBPDatabase, IDBPObjectStore } from 'idb';

import type { FilePath } from '../../domain/notes/file-path';
import type { DeviceFile, NewFile } from '../../sync/ports';
import { connect } from './connection';
import { agreedOn, edited, fileOf, fromRecord, isDroppable, taken, toRecord, type Change } from './file-record';
import type { NotesStore } from './notes-store';
import { tabs } from './other-tabs';

type Outcome = { readonly after: DeviceFile | undefined; readonly isWritten: boolean };

/**
 * Notes kept in IndexedDB: one database for each account, so that accounts never meet (I14), one record for each file.
 *
 * Every promise settles with its transaction's `complete`, not with a request: a request that succeeded is still
 * undone when its transaction aborts, as on a full disk. A tab or browser that dies after that loses nothing; see
 * `docs/decisions/0009` for what a power cut may take.
 */
export function indexedDbNotes(accountId: string): NotesStore {
  const name = `two-hats:${accountId}`;
  const connection = connect(name);
  const listeners = new Set<(path: FilePath) => void>();
  const notify = (path: FilePath): void => {
    for (const listener of listeners) listener(path);
  };
  const others = tabs(name, notify);
  const tell = (path: FilePath): void => {
    notify(path);
    others.tell(path);
  };

  const apply = async (operation: string, path: FilePath, change: Change): Promise<Outcome> => {
    const outcome = await connection.use(operation, (database) => changeRecord(database, path, change));
    if (outcome.isWritten) tell(path);
    return outcome;
  };
  const close = (): void => {
    listeners.clear();
    others.close();
    connection.close();
  };

  return {
    durability: 'durable',
    read: (path) => connection.use('read a note here', (database) => readRecord(database, path)),
    list: () => connection.use('list notes here', listRecords),
    edit: async (path, change) => {
      const { after } = await apply('keep a note here', path, edited(path, change));
      if (after === undefined) throw new RangeError('an edit always leaves a file');
      return after;
    },
    agree: async (path, agreed) => {
      await apply('record what OneDrive has', path, agreedOn(agreed));
    },
    disagree: async (path) => {
      await apply('record that OneDrive has it no more', path, agreedOn(undefined));
    },
    take: async (path, revision, text, agreed) =>
      (await apply('take a note from OneDrive', path, taken(path, revision, text, agreed))).isWritten,
    takeAll: async (newFiles) => {
      const paths = await connection.use('take notes from OneDrive', (database) => addRecords(database, newFiles));
      paths.forEach(tell);
      return paths;
    },
    drop: async (path, revision, itemId) => {
      const isDropped = await connection.use('take a note off this device', (database) => dropRecord(database, path, revision, itemId));
      if (isDropped) tell(path);
      return isDropped;
    },
    readCache: (key) => connection.use('read what was kept', (database) => database.get('cache', key)),
    writeCache: (key, value) => connection.use('keep for later', (database) => putInCache(database, key, value)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
    remove: async () => {
      close();
      await connection.remove();
    },
  };
}

async function readRecord(database: IDBPDatabase, path: FilePath): Promise<DeviceFile | undefined> {
  return fromRecord(await database.get('files', path));
}

/** What one request brings is decoded in one task of the page: of ten thousand notes at once that stops a slow device for a second. */
const LISTED_AT_ONCE = 200;

/** All records as they are at one moment: a single transaction, many requests. */
async function listRecords(database: IDBPDatabase): Promise<readonly DeviceFile[]> {
  const transaction = database.transaction('files');
  const files: DeviceFile[] = [];
  let some: DeviceFile[];
  do {
    const last = files.at(-1);
    some = (await transaction.store.getAll(last && IDBKeyRange.lowerBound(last.path, true), LISTED_AT_ONCE)).map(fileOf);
    files.push(...some);
  } while (some.length === LISTED_AT_ONCE);
  await transaction.done;
  return files;
}

/** Reads, changes and writes one record in a single transaction, so that two tabs never overwrite each other unseen. */
function changeRecord(database: IDBPDatabase, path: FilePath, change: Change): Promise<Outcome> {
  return inTransaction(database, 'files', async (store) => {
    const before = fromRecord(await store.get(path));
    const after = change(before);
    if (after !== undefined) await store.put(toRecord(after));
    return { after: after ?? before, isWritten: after !== undefined };
  });
}

/** Reads and writes all records in a single transaction; those that are there already are left alone. */
function addRecords(database: IDBPDatabase, newFiles: readonly NewFile[]): Promise<readonly FilePath[]> {
  return inTransaction(database, 'files', async (store) => {
    const added: FilePath[] = [];
    await Promise.all(
      newFiles.map(async ({ path, agreed }) => {
        const after = taken(path, undefined, agreed.text, agreed)(fromRecord(await store.get(path)));
        if (after === undefined) return;
        await store.put(toRecord(after));
        added.push(path);
      }),
    );
    return added;
  });
}

/** Reads and deletes one record in a single transaction, so that no word typed in between goes with it. */
function dropRecord(database: IDBPDatabase, path: FilePath, revision: number, itemId: string | undefined): Promise<boolean> {
  return inTransaction(database, 'files', async (store) => {
    const mayGo = isDroppable(fromRecord(await store.get(path)), revision, itemId);
    if (mayGo) await store.delete(path);
    return mayGo;
  });
}

async function putInCache(database: IDBPDatabase, key: string, value: unknown): Promise<void> {
  // Taking something away finds its room on a full disk as well.
  await inTransaction<unknown>(database, 'cache', (store) => (value === undefined ? store.delete(key) : store.put(value, key)));
}

type Store = IDBPObjectStore<unknown, [string], string, 'readwrite'>;

/** All of `work` or nothing; settles with the transaction's end. */
async function inTransaction<T>(database: IDBPDatabase, name: 'files' | 'cache', work: (store: Store) => Promise<T>): Promise<T> {
  const transaction = database.transaction<string, 'readwrite'>(name, 'readwrite');
  try {
    const answer = await work(transaction.store);
    await transaction.done;
    return answer;
  } catch (error) {
    // `done` rejects as well when a request did: without a listener that would be an unhandled rejection.
    transaction.done.catch(() => undefined);
    throw abort(transaction, error);
  }
}

/** Ends a transaction that thrown work left open; one that is over already throws, and that is fine. */
function abort(transaction: { readonly abort: () => void; readonly error: DOMException | null }, reason: unknown): unknown {
  try {
    transaction.abort();
    return reason;
  } catch {
    // On a full disk the request says AbortError; the transaction alone knows that it was QuotaExceededError.
    return transaction.error ?? reason;
  }
}
