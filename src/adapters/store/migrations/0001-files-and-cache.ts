import type { IDBPDatabase } from 'idb';

/** Version 1: one record for each notes file under its path, and a place for small JSON values by key. */
export function filesAndCache(database: IDBPDatabase): void {
  database.createObjectStore('files', { keyPath: 'path' });
  database.createObjectStore('cache');
}
