import { indexedDbNotes } from './indexed-db-notes';
import { memoryNotes } from './memory-notes';
import type { NotesStore } from './notes-store';
import { untilFull } from './until-full';

const PROBE = 'probe';

/**
 * The account's notes on this device: durable where the browser allows it, else for as long as the tab lives, which
 * `durability` tells. A frame of another site, a private window or a policy may refuse storage in ways that show only
 * when something is written, so something is.
 */
export async function openNotes(accountId: string): Promise<NotesStore> {
  if (!isStorageOffered()) return memoryNotes();
  const durable = indexedDbNotes(accountId);
  try {
    // Where it could be written once, reading it is enough to know that the store is open.
    if ((await durable.readCache(PROBE)) !== true) await durable.writeCache(PROBE, true);
    return untilFull(durable);
  } catch {
    durable.close();
    return memoryNotes();
  }
}

/** Where storage is refused, some browsers have no IndexedDB, some have null in its place, and some throw when it is looked at. */
function isStorageOffered(): boolean {
  try {
    return typeof indexedDB === 'object' && (indexedDB as IDBFactory | null) !== null;
  } catch {
    return false;
  }
}
