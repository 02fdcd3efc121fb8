import { isTaken, keepContent, makeFolder, moveEntry, readContent, recycleFolder, removeFile, seeEntry, writeFile, type Segments } from './disk';
import { saveIndex, type Drive } from './drive-state';
import type { FileRecord, FolderRecord, ItemRecord } from './drive-index';
import { LONGEST_PATH, nameKey, nameProblem, numberedName } from './item-names';
import { accessDenied, badName, invalidRequest, itemNotFound, locked, nameAlreadyExists, quotaLimitReached, resourceModified } from './refusal';
import { addFile, addFolder, bury, childNamed, childrenOf, isLiving, isWithin, itemById, relocate, replaceContent, segmentsOf, siblingLike, touch } from './tree';

export type ConflictBehavior = 'fail' | 'replace' | 'rename';

/** How long after an upload the service changes the eTag once more. */
const SETTLING_MS = 1000;

/** The upload's own tag lives for a second; then the service has finished with the file, and the tag is another. */
export function settleTags(drive: Drive): void {
  const before = drive.index.sequence;
  for (const item of drive.index.items.values()) {
    if (item.kind !== 'file' || item.settlesAt === undefined || item.settlesAt > drive.clock()) continue;
    item.settlesAt = undefined;
    if (isLiving(item)) touch(drive, item, 'tag-alone');
  }
  if (drive.index.sequence !== before) saveIndex(drive);
}

/** @throws {GraphRefusal} what the settings let become of a write */
export function admitWrite({ settings }: Drive, kind: 'update' | 'other'): void {
  if (settings.writes === 'quota-exceeded') throw quotaLimitReached();
  if (settings.writes === 'locked' && kind === 'update') throw locked();
  if (settings.writes === 'modified-409' && kind === 'update') throw resourceModified(409);
}

export function createFolder(drive: Drive, parent: ItemRecord, name: string, onConflict: ConflictBehavior): FolderRecord {
  const folder = asFolder(parent);
  admitWrite(drive, 'other');
  checkName(drive, folder, name, 'folder');
  const free = onConflict === 'rename' ? freeName(drive, folder, name) : name;
  const sibling = siblingLike(drive, folder.id, free);
  if (sibling !== undefined) {
    // On business accounts a folder is never replaced.
    if (onConflict !== 'replace' || drive.kind === 'business' || sibling.kind !== 'folder') throw taken(sibling, free);
    return sibling;
  }
  return saved(drive, makeFolderOnDisk(drive, folder, free));
}

/** The folder at a path below `folder`; what is missing of it is made, as the service does for an upload. */
export function ensureFolder(drive: Drive, folder: ItemRecord, path: Segments): FolderRecord {
  const before = drive.index.sequence;
  let current = asFolder(folder);
  for (const name of path) {
    const child = childNamed(drive, current.id, name);
    if (child !== undefined) {
      if (child.kind !== 'folder') throw nameAlreadyExists();
      current = child;
      continue;
    }
    checkName(drive, current, name, 'folder');
    const sibling = siblingLike(drive, current.id, name);
    if (sibling !== undefined) throw taken(sibling, name);
    current = makeFolderOnDisk(drive, current, name);
  }
  if (drive.index.sequence !== before) saveIndex(drive);
  return current;
}

/** Writes a new file, or one that `onConflict` lets replace; tells which it was. */
export function putFile(
  drive: Drive,
  parent: ItemRecord,
  name: string,
  bytes: Uint8Array,
  onConflict: ConflictBehavior,
): { readonly file: FileRecord; readonly isNew: boolean } {
  const folder = asFolder(parent);
  checkName(drive, folder, name, 'file');
  const free = onConflict === 'rename' ? freeName(drive, folder, name) : name;
  const sibling = siblingLike(drive, folder.id, free);
  if (sibling !== undefined) {
    if (onConflict === 'fail' || nameKey(sibling.name) !== nameKey(free)) throw taken(sibling, free);
    return { file: updateContent(drive, sibling, bytes), isNew: false };
  }
  admitWrite(drive, 'other');
  const at = [...segmentsOf(drive, folder), free];
  if (isTaken(drive.disk, at)) throw nameAlreadyExists();
  const hash = keepContent(drive.disk, bytes);
  writeFile(drive.disk, at, bytes);
  const content = { hash, size: bytes.length, modifiedAt: drive.clock(), number: 1 };
  const file = addFile(drive, folder, free, seeEntry(drive.disk, at)?.seen, content);
  unsettle(drive, file);
  return { file: saved(drive, file), isNew: true };
}

export function updateContent(drive: Drive, item: ItemRecord, bytes: Uint8Array): FileRecord {
  if (item.kind !== 'file') throw invalidRequest('The item is not a file.');
  admitWrite(drive, 'update');
  const at = segmentsOf(drive, item);
  // The earlier content was kept when it came; the bytes are kept before the file so that a crash between loses nothing.
  const hash = keepContent(drive.disk, bytes);
  writeFile(drive.disk, at, bytes);
  replaceContent(drive, item, { hash, size: bytes.length, seen: seeEntry(drive.disk, at)?.seen });
  unsettle(drive, item);
  return saved(drive, item);
}

/** Where an item is to go; what is left out stays. */
export type Destination = {
  readonly parentId?: string | undefined;
  readonly name?: string | undefined;
  /** The client's own time stamp, which the service only keeps. */
  readonly clientModifiedAt?: number | undefined;
};

/** Renames, moves or both; asking for what is already so changes nothing, not even the tag. */
export function moveItem(drive: Drive, item: ItemRecord, to: Destination): ItemRecord {
  if (item.id === drive.index.rootId) throw accessDenied();
  admitWrite(drive, 'update');
  const parent = asFolder(itemById(drive, to.parentId ?? item.parentId));
  const name = to.name ?? item.name;
  if (parent.id !== item.parentId || name !== item.name) carry(drive, item, parent, name);
  if (to.clientModifiedAt !== undefined && to.clientModifiedAt !== item.clientModifiedAt) {
    item.clientModifiedAt = to.clientModifiedAt;
    touch(drive, item, 'metadata');
  }
  return saved(drive, item);
}

function carry(drive: Drive, item: ItemRecord, parent: FolderRecord, name: string): void {
  if (isWithin(drive, parent, item.id)) throw invalidRequest('A folder cannot be moved into itself.');
  checkName(drive, parent, name, item.kind);
  const sibling = siblingLike(drive, parent.id, name);
  if (sibling !== undefined && sibling.id !== item.id) throw taken(sibling, name);
  const [from, at] = [segmentsOf(drive, item), [...segmentsOf(drive, parent), name]];
  if (isTaken(drive.disk, at) && !isSamePlace(drive, from, at)) throw nameAlreadyExists();
  moveEntry(drive.disk, from, at);
  relocate(drive, item, parent, name);
  item.seen = seeEntry(drive.disk, at)?.seen;
}

/** Puts the item into the recycle bin, with everything in it. */
export function deleteItem(drive: Drive, item: ItemRecord): void {
  if (item.id === drive.index.rootId) throw accessDenied();
  admitWrite(drive, 'update');
  const at = segmentsOf(drive, item);
  if (item.kind === 'folder') recycleFolder(drive.disk, at);
  else removeFile(drive.disk, at);
  bury(drive, item);
  saveIndex(drive);
}

/** Brings an item back from the recycle bin, with what was deleted together with it. Ids stay. */
export function restoreItem(drive: Drive, id: string, to: Destination): ItemRecord {
  const item = drive.index.items.get(id);
  if (item?.deletedAt === undefined) throw itemNotFound();
  admitWrite(drive, 'other');
  const parent = asFolder(itemById(drive, to.parentId ?? item.parentId));
  const name = to.name ?? item.name;
  checkName(drive, parent, name, item.kind);
  const sibling = siblingLike(drive, parent.id, name);
  if (sibling !== undefined) throw taken(sibling, name);
  const { deletedAt } = item;
  item.parentId = parent.id;
  item.name = name;
  revive(drive, item, deletedAt);
  return saved(drive, item);
}

function revive(drive: Drive, item: ItemRecord, deletedAt: number): void {
  const at = segmentsOf(drive, item);
  if (item.kind === 'folder') makeFolder(drive.disk, at);
  else writeFile(drive.disk, at, readContent(drive.disk, item.content.hash) ?? new Uint8Array());
  item.deletedAt = undefined;
  item.seen = seeEntry(drive.disk, at)?.seen;
  touch(drive, item, 'metadata');
  const below = [...drive.index.items.values()].filter((child) => child.parentId === item.id && child.deletedAt === deletedAt);
  for (const child of below) revive(drive, child, deletedAt);
}

/** @throws {GraphRefusal} 400 for a name or a path that OneDrive does not take */
export function checkName(drive: Drive, parent: ItemRecord, name: string, kind: ItemRecord['kind']): void {
  const above = segmentsOf(drive, parent);
  const problem = nameProblem(name, { isFolder: kind === 'folder', isAtRoot: above.length === 0 });
  if (problem !== undefined) throw badName(problem);
  if ([...above, name].join('/').length > LONGEST_PATH) throw badName('pathIsTooLong');
}

/** Judges every name of a path before the first folder of it is made. */
export function checkPath(drive: Drive, folder: ItemRecord, path: Segments): void {
  path.forEach((name, index) => {
    const isAtRoot = index === 0 && folder.id === drive.index.rootId;
    const problem = nameProblem(name, { isFolder: index < path.length - 1, isAtRoot });
    if (problem !== undefined) throw badName(problem);
  });
  if ([...segmentsOf(drive, folder), ...path].join('/').length > LONGEST_PATH) throw badName('pathIsTooLong');
}

function makeFolderOnDisk(drive: Drive, parent: FolderRecord, name: string): FolderRecord {
  const at = [...segmentsOf(drive, parent), name];
  makeFolder(drive.disk, at);
  return addFolder(drive, parent, name, seeEntry(drive.disk, at)?.seen);
}

function freeName(drive: Drive, parent: FolderRecord, name: string): string {
  const limit = childrenOf(drive, parent.id).length + 1;
  const candidates = [name, ...Array.from({ length: limit }, (_, index) => numberedName(name, index + 1))];
  return candidates.find((candidate) => siblingLike(drive, parent.id, candidate) === undefined) ?? name;
}

const taken = (sibling: ItemRecord, name: string) =>
  nameAlreadyExists(nameKey(sibling.name) === nameKey(name) ? undefined : 'similarRelationshipNameAlreadyExists');

/** On file systems that ignore case, the new spelling of a name is the old file. */
const isSamePlace = (drive: Drive, a: Segments, b: Segments) => seeEntry(drive.disk, a)?.seen.inode === seeEntry(drive.disk, b)?.seen.inode;

function asFolder(item: ItemRecord): FolderRecord {
  if (item.kind !== 'folder') throw invalidRequest('The item is not a folder.');
  return item;
}

function unsettle(drive: Drive, file: FileRecord): void {
  file.settlesAt = drive.settings.restlessTags ? drive.clock() + SETTLING_MS : undefined;
}

function saved<T extends ItemRecord>(drive: Drive, item: T): T {
  saveIndex(drive);
  return item;
}
