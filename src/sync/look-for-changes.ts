import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { besidePath } from './beside-path';
import type { There } from './plan';
import type { DeviceFile, DeviceNotes, RemoteChanges, RemoteFile, RemoteNotes } from './ports';

const CURSOR = 'sync:cursor';

/** Files that may be other than agreed, each under the path it has on this device. */
export type Found = {
  readonly files: ReadonlyMap<FilePath, There>;
  /** Those of `files` that are not on this device at all, with their items. */
  readonly fresh: ReadonlyMap<FilePath, string>;
  /** To be called when all of `files` is settled; only then is the next look to begin where this one ended. */
  readonly done: () => Promise<void>;
};

/** Asks OneDrive what changed since the last look that was settled, and finds the device's file for each. */
export async function lookForChanges(device: DeviceNotes, remote: RemoteNotes): Promise<Found> {
  const cursor = await device.readCache(CURSOR);
  const changes = await changesSince(remote, typeof cursor === 'string' ? cursor : undefined);
  const here = await device.list();
  const files = await match(here, changes, remote);
  return { files, fresh: freshOf(files, here), done: () => device.writeCache(CURSOR, changes.cursor) };
}

function freshOf(files: ReadonlyMap<FilePath, There>, here: readonly DeviceFile[]): ReadonlyMap<FilePath, string> {
  const paths = new Set(here.map(({ path }) => path));
  return new Map([...files].flatMap(([path, there]) => (there.kind === 'suspect' && !paths.has(path) ? [[path, there.itemId] as const] : [])));
}

/** Makes the next look begin from nothing. */
export async function forgetCursor(device: Pick<DeviceNotes, 'writeCache'>): Promise<void> {
  await device.writeCache(CURSOR, undefined);
}

/**
 * Two tabs at once may bind two files here to one item there, when its name is written in two ways. The second is set
 * free, to get an item of its own.
 */
export async function freeDoubles(device: DeviceNotes): Promise<void> {
  const bound = new Set<string>();
  for (const { path, agreed } of await device.list()) {
    if (agreed === undefined) continue;
    if (bound.has(agreed.itemId)) await device.disagree(path);
    bound.add(agreed.itemId);
  }
}

async function changesSince(remote: RemoteNotes, cursor: string | undefined): Promise<RemoteChanges> {
  try {
    return await remote.changes(cursor);
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== 'resync-needed') throw error;
    return remote.changes(undefined);
  }
}

/**
 * A file is known by its item, wherever the user moved or renamed it (S20); by its path only where the item is new.
 * What is in neither list is left alone: that a listing lacks a file says nothing (I6).
 */
async function match(
  here: readonly DeviceFile[],
  changes: RemoteChanges,
  remote: RemoteNotes,
): Promise<ReadonlyMap<FilePath, There>> {
  const byItem = new Map(here.map((file) => [file.agreed?.itemId, file]));
  const byName = new Map(here.map((file) => [nameOf(file.path), file]));
  const listed = new Set(changes.files.map(({ itemId }) => itemId));
  const found = new Map<FilePath, There>();

  const isGone = async (itemId: string): Promise<boolean> => {
    if (listed.has(itemId)) return false;
    return changes.deleted.includes(itemId) || isMissing(remote, itemId);
  };
  const pathHere = async (file: RemoteFile): Promise<FilePath> => {
    const holder = byName.get(nameOf(file.path));
    const isFree = holder?.agreed === undefined || (await isGone(holder.agreed.itemId));
    return isFree ? (holder?.path ?? file.path) : besidePath(file.path, file.itemId);
  };

  for (const file of changes.files) {
    const known = byItem.get(file.itemId);
    if (known?.agreed?.tag === file.tag) continue;
    found.set(known?.path ?? (await pathHere(file)), { kind: 'suspect', itemId: file.itemId });
  }
  for (const itemId of changes.deleted) {
    const path = byItem.get(itemId)?.path;
    // Read once more rather than believed: a delta may repeat and reorder what happened.
    if (path !== undefined && !found.has(path)) found.set(path, { kind: 'suspect', itemId });
  }
  return found;
}

/** Names that differ in case or Unicode form alone are one name to OneDrive: there they are the same file (F11). */
function nameOf(path: FilePath): string {
  return path.normalize('NFC').toLowerCase();
}

async function isMissing(remote: RemoteNotes, itemId: string): Promise<boolean> {
  try {
    await remote.read(itemId);
    return false;
  } catch (error) {
    if (error instanceof Failure && error.reason === 'not-found') return true;
    throw error;
  }
}
