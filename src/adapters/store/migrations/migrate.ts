import type { IDBPDatabase } from 'idb';

import { filesAndCache } from './0001-files-and-cache';
import { agreedTextOnce } from './0002-agreed-text-once';

/** The n-th entry lifts a database from version n to n + 1. Never edit one that shipped; append the next. */
const MIGRATIONS: readonly ((database: IDBPDatabase) => void)[] = [filesAndCache, agreedTextOnce];

export const DATABASE_VERSION = MIGRATIONS.length;

/** Runs every migration that a database of `fromVersion` (0: a new one) has not seen. */
export function migrate(database: IDBPDatabase, fromVersion: number): void {
  for (const step of MIGRATIONS.slice(fromVersion)) step(database);
}
