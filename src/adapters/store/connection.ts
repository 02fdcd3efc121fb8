import { deleteDB, openDB, type IDBPDatabase } from 'idb';

import { Failure } from '../../domain/shared/failure';
import { DATABASE_VERSION, migrate } from './migrations/migrate';

/** How long another tab with an older version of the app may keep us from opening, ms. */
const BLOCKED_MS = 5_000;
/** How long the browser may say nothing at all, which some do at times until they are started again (WebKit bug 226547), ms. */
const SILENT_MS = 15_000;

/** An IndexedDB database that is opened when it is needed, and again after the browser closed it. */
export type Connection = {
  /**
   * Runs `work` on an open database. A connection that the browser took away meanwhile is opened anew, once.
   * @throws {Failure} `storage-unavailable`, with the browser's own error as its cause
   */
  readonly use: <T>(operation: string, work: (database: IDBPDatabase) => Promise<T>) => Promise<T>;
  readonly close: () => void;
  /** Deletes the database itself and closes the connection. */
  readonly remove: () => Promise<void>;
};

export function connect(name: string): Connection {
  let opening: Promise<IDBPDatabase> | undefined;
  let isClosed = false;

  const letGo = (): void => {
    const closing = opening;
    opening = undefined;
    closing?.then(
      (database) => database.close(),
      () => undefined,
    );
  };
  const database = (): Promise<IDBPDatabase> => {
    if (isClosed) return Promise.reject(new DOMException('the store is closed', 'InvalidStateError'));
    opening ??= open(name, letGo).catch((error: unknown) => {
      opening = undefined; // A refusal may be for the moment only: the next call tries again.
      throw error;
    });
    return opening;
  };
  const close = (): void => {
    isClosed = true;
    letGo();
  };

  return {
    use: async (operation, work) => {
      try {
        return await work(await database());
      } catch (error) {
        if (!isLostConnection(error) || isClosed) throw unavailable(operation, error);
      }
      letGo();
      try {
        return await work(await database());
      } catch (error) {
        throw unavailable(operation, error);
      }
    },
    close,
    remove: async () => {
      close();
      try {
        await deleteDB(name);
      } catch (error) {
        throw unavailable('remove the copy on this device', error);
      }
    },
  };
}

/** @param letGo called when another tab wants to upgrade or remove the database, or when the browser closed it */
function open(name: string, letGo: () => void): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const giveUpAfter = (ms: number, reason: string): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        reject(new DOMException(reason, 'TimeoutError'));
        attempt.then((late) => late.close(), () => undefined);
      }, ms);
    };
    const attempt = openDB(name, DATABASE_VERSION, {
      upgrade: (database, fromVersion) => {
        clearTimeout(timer); // Moving ten years of notes may take its time.
        migrate(database, fromVersion);
      },
      blocked: () => giveUpAfter(BLOCKED_MS, 'another tab holds an older version'),
      // Without this a newer version of the app, or a sign-out, in another tab would wait for us for ever.
      blocking: letGo,
      terminated: letGo,
    });
    giveUpAfter(SILENT_MS, 'the browser does not answer');
    attempt.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What `transaction()` and pending requests fail with when the database was closed under them. */
function isLostConnection(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'AbortError');
}

function unavailable(operation: string, cause: unknown): unknown {
  // What a caller's own callback threw is the caller's, not the store's.
  if (cause instanceof Failure || !(cause instanceof DOMException)) return cause;
  return new Failure('storage-unavailable', operation, { cause });
}
