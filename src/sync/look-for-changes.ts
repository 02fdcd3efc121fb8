import type { FilePath } from '../domain/notes/file-path';
import { Failure } from '../domain/shared/failure';
import { besidePath } from './beside-path';
import { AT_A_TIME, inPool } from './in-pool';
import type { There } from './plan';
import type { AgreedFile, DeviceFile, DeviceNotes, RemoteChanges, RemoteFile, RemoteNotes } from './ports';
import type { TextRules } from './text-rules';
import { isInTrashFolder, pathOutOfTrash } from './trash-folder';

const CURSOR = 'sync:cursor';

/** Files that may be other than agreed, each under the path it has on this device. */
export type Found = {
  readonly files: ReadonlyMap<FilePath, There>;
  /** Those of `files` that are not on this device at all, with their items. */
  readonly fresh: ReadonlyMap<FilePath, string>;
  /** How many files the answer had. */
  readonly listed: number;
  /** Where items lie that may lie elsewhere than their texts say, by the file's path here. */
  readonly places: ReadonlyMap<FilePath, FilePath>;
  /** To be called when all of `files` is settled; only then is the next look to begin where this one ended. */
  readonly done: () => Promise<void>;
};

type Matched = Pick<Found, 'files' | 'places'>;

/** Asks OneDrive what changed since the last look that was settled, and finds the device's file for each. */
export async function lookForChanges(device: DeviceNotes, remote: RemoteNotes, isTrashed: TextRules['isTrashed']): Promise<Found> {
  const cursor = await device.readCache(CURSOR);
  const changes = await changesSince(remote, typeof cursor === 'string' ? cursor : undefined);
  const here = await device.list();
  const { files, places } = await match(here, changes, remote, isTrashed);
  return { files, fresh: freshOf(files, here), listed: changes.files.length, places, done: () => device.writeCache(CURSOR, changes.cursor) };
}

async function match(here: readonly DeviceFile[], changes: RemoteChanges, remote: RemoteNotes, isTrashed: TextRules['isTrashed']): Promise<Matched> {
  const files = new Map<FilePath, There>();
  const places = new Map<FilePath, FilePath>();
  const pathHere = pathsHere(here, changes, remote, files);
  const byItem = new Map(here.map((file) => [file.agreed?.itemId, file]));

  const found = async (file: RemoteFile): Promise<void> => {
    const known = byItem.get(file.itemId);
    const isNews = known?.agreed?.tag !== file.tag;
    const path = known?.path ?? (await pathHere(file));
    if (isNews) files.set(path, { kind: 'suspect', itemId: file.itemId });
    if (isNews || isTrashed(known.text) !== isInTrashFolder(file.path)) places.set(path, file.path);
  };
  const [living, trashed] = [changes.files.filter(({ path }) => !isInTrashFolder(path)), changes.files.filter(({ path }) => isInTrashFolder(path))];
  // What is in the trash gives way where both have the same path here.
  for (const file of [...living, ...trashed]) await found(file);
  for (const { path, agreed } of await goneThere(here, changes, remote)) {
    // Read once more rather than believed: a delta may repeat and reorder what happened.
    if (!files.has(path)) files.set(path, { kind: 'suspect', itemId: agreed.itemId });
  }
  return { files, places };
}

function freshOf(files: ReadonlyMap<FilePath, There>, here: readonly DeviceFile[]): ReadonlyMap<FilePath, string> {
  const paths = new Set(here.map(({ path }) => path));
  return new Map([...files].flatMap(([path, there]) => (there.kind === 'suspect' && !paths.has(path) ? [[path, there.itemId] as const] : [])));
}

type AgreedHere = { readonly path: FilePath; readonly agreed: AgreedFile };

/**
 * What the service says was deleted, and what a whole listing lacks and is gone when it is asked for. That a listing lacks it says
 * nothing by itself (I6); but what is nowhere but on this device is not in OneDrive, whatever was agreed.
 */
async function goneThere(here: readonly DeviceFile[], { files, deleted, isComplete }: RemoteChanges, remote: RemoteNotes): Promise<readonly AgreedHere[]> {
  const [listed, gone] = [new Set(files.map(({ itemId }) => itemId)), new Set(deleted)];
  const agreed = here.flatMap((file): readonly AgreedHere[] => (file.agreed === undefined ? [] : [{ path: file.path, agreed: file.agreed }]));
  const lacked = agreed.filter(({ agreed: { itemId } }) => isComplete && !gone.has(itemId) && !listed.has(itemId));
  const found = agreed.filter(({ agreed: { itemId } }) => gone.has(itemId));
  await inPool(AT_A_TIME, lacked, async (file) => {
    if (await isGone(remote, file.agreed.itemId)) found.push(file);
  });
  return found;
}

/** Who moved it out of the folder still has it, where we may not look. */
function isGone(remote: RemoteNotes, itemId: string): Promise<boolean> {
  return isMissing(remote, itemId).catch((error: unknown) => {
    if (error instanceof Failure && error.reason === 'consent-needed') return false;
    throw error;
  });
}

/** Makes the next look begin from nothing. */
export async function forgetCursor(device: Pick<DeviceNotes, 'writeCache'>): Promise<void> {
  await device.writeCache(CURSOR, undefined);
}

/**
 * Two tabs at once may bind two files here to one item there, when its name is written in two ways, or when it moved meanwhile. The
 * second is set free, to get an item of its own. Which of the two had the item's last version was lost with that: the look begins from nothing.
 */
export async function freeDoubles(device: DeviceNotes): Promise<void> {
  const bound = new Set<string>();
  for (const { path, agreed } of await device.list()) {
    if (agreed === undefined) continue;
    if (bound.has(agreed.itemId)) {
      await forgetCursor(device);
      await device.disagree(path);
    }
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
 * The path that a new item gets here: a file is known by its item, wherever the user moved or renamed it (S20); by its
 * path only where the item is new. What is in neither list is left alone: that a listing lacks a file says nothing (I6).
 *
 * @param taken the paths that this look has given away already
 */
function pathsHere(
  here: readonly DeviceFile[],
  changes: RemoteChanges,
  remote: RemoteNotes,
  taken: ReadonlyMap<FilePath, There>,
): (file: RemoteFile) => Promise<FilePath> {
  const byName = new Map(here.map((file) => [nameOf(file.path), file]));
  const listed = new Set(changes.files.map(({ itemId }) => itemId));
  const isGone = async (itemId: string): Promise<boolean> => {
    if (listed.has(itemId)) return false;
    return changes.deleted.includes(itemId) || isMissing(remote, itemId);
  };
  const isFree = async (holder: DeviceFile | undefined): Promise<boolean> => holder?.agreed === undefined || isGone(holder.agreed.itemId);

  /** The path as it is written here, if no other item has it. */
  const freePath = async (place: FilePath, itemId: string): Promise<FilePath | undefined> => {
    const holder = byName.get(nameOf(place));
    const path = holder?.path ?? place;
    const other = taken.get(path);
    const isTaken = other?.kind === 'suspect' && other.itemId !== itemId;
    return !isTaken && (await isFree(holder)) ? path : undefined;
  };
  return async ({ path: lies, itemId }) => {
    const wanted = pathOutOfTrash(lies);
    let path = await freePath(wanted, itemId);
    // A place beside may be another item's too: that of one which was made anew there before this one was restored.
    for (let count = 0; path === undefined; count += 1) path = await freePath(besidePath(wanted, itemId + ' '.repeat(count)), itemId);
    return path;
  };
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
