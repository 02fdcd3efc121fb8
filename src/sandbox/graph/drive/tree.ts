import type { Segments } from './disk';
import { newGuid, newItemId, type Drive } from './drive-state';
import type { Content, FileRecord, FolderRecord, ItemRecord, Seen } from './drive-index';
import { nameKey, similarityKey } from './item-names';
import { accessDenied, itemNotFound } from './refusal';

/** The living item with this id. */
export function itemById(drive: Drive, id: string): ItemRecord {
  const item = id === 'root' ? rootOf(drive) : drive.index.items.get(id);
  if (item === undefined || item.deletedAt !== undefined) throw itemNotFound();
  return item;
}

export function rootOf({ index }: Drive): FolderRecord {
  const root = index.items.get(index.rootId);
  if (root?.kind !== 'folder') throw new Error('the drive has lost its root');
  return root;
}

export function isLiving(item: ItemRecord): boolean {
  return item.deletedAt === undefined;
}

/** Living children, in code-unit order of their names. */
export function childrenOf(drive: Drive, folderId: string): readonly ItemRecord[] {
  return [...(childrenByFolder(drive).get(folderId) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Children = ReadonlyMap<string, readonly ItemRecord[]>;

/** Good until the next change, which every item that comes, moves or goes makes the sequence tell of. */
const keptChildren = new WeakMap<Drive['index'], { readonly sequence: number; readonly byFolder: Children }>();

/** Living children of every folder at once. */
export function childrenByFolder({ index }: Drive): Children {
  const kept = keptChildren.get(index);
  if (kept?.sequence === index.sequence) return kept.byFolder;
  const byFolder = childrenIn(index);
  keptChildren.set(index, { sequence: index.sequence, byFolder });
  return byFolder;
}

function childrenIn(index: Drive['index']): Children {
  const byFolder = new Map<string, ItemRecord[]>();
  for (const item of index.items.values()) {
    if (!isLiving(item)) continue;
    const siblings = byFolder.get(item.parentId);
    if (siblings === undefined) byFolder.set(item.parentId, [item]);
    else siblings.push(item);
  }
  return byFolder;
}

/** From the item's own folder up to the root. */
export function foldersAbove(drive: Drive, item: ItemRecord): readonly FolderRecord[] {
  const above: FolderRecord[] = [];
  for (let next = drive.index.items.get(item.parentId); next?.kind === 'folder'; next = drive.index.items.get(next.parentId)) {
    above.push(next);
  }
  return above;
}

export function isWithin(drive: Drive, item: ItemRecord, folderId: string): boolean {
  return item.id === folderId || foldersAbove(drive, item).some(({ id }) => id === folderId);
}

/** The item and all that lives below it, parents first. */
export function withDescendants(drive: Drive, item: ItemRecord): readonly ItemRecord[] {
  const byFolder = childrenByFolder(drive);
  const found = [item];
  for (const next of found) found.push(...(byFolder.get(next.id) ?? []));
  return found;
}

/** Where the item lies on disk. */
export function segmentsOf(drive: Drive, item: ItemRecord): Segments {
  if (item.id === drive.index.rootId) return [];
  const above = foldersAbove(drive, item).slice(0, -1);
  return [...above.map(({ name }) => name).reverse(), item.name];
}

/**
 * The child that this name addresses, whatever its case or Unicode form.
 * @throws {GraphRefusal} 404 for a name that is only similar, which is how the service answers it
 */
export function childNamed(drive: Drive, folderId: string, name: string): ItemRecord | undefined {
  const sibling = siblingLike(drive, folderId, name);
  if (sibling !== undefined && nameKey(sibling.name) !== nameKey(name)) {
    throw itemNotFound('The resource could not be found. It is incompatible with a similar name.');
  }
  return sibling;
}

/** The child beside which an item of this name cannot stand. */
export function siblingLike(drive: Drive, folderId: string, name: string): ItemRecord | undefined {
  const key = similarityKey(name);
  return childrenOf(drive, folderId).find((child) => similarityKey(child.name) === key);
}

/** What a path below `folder` leads to, or undefined where nothing is, be it that a similar name is taken. */
export function findAt(drive: Drive, folder: ItemRecord, path: Segments): ItemRecord | undefined {
  return path.reduce<ItemRecord | undefined>((item, name) => {
    const sibling = item && siblingLike(drive, item.id, name);
    return sibling !== undefined && nameKey(sibling.name) === nameKey(name) ? sibling : undefined;
  }, folder);
}

/** The item at a path below `folder`. */
export function itemAt(drive: Drive, folder: ItemRecord, path: Segments): ItemRecord {
  let item = folder;
  for (const name of path) {
    const child = childNamed(drive, item.id, name);
    if (child === undefined) throw itemNotFound();
    item = child;
  }
  return item;
}

/**
 * Notes that the item changed: a new eTag, and a new place in the sequence of changes for it and the folders above it.
 */
export function touch(drive: Drive, item: ItemRecord, what: 'content' | 'metadata' | 'tag-alone'): void {
  item.revision++;
  if (what === 'content') item.contentRevision++;
  if (what !== 'tag-alone') item.modifiedAt = drive.clock();
  item.sequence = ++drive.index.sequence;
  touchFoldersAbove(drive, item);
}

/** On personal accounts a folder's cTag changes with anything below it. */
export function touchFoldersAbove(drive: Drive, item: ItemRecord): void {
  for (const folder of foldersAbove(drive, item)) {
    folder.contentRevision++;
    folder.sequence = ++drive.index.sequence;
  }
}

export function addFolder(drive: Drive, parent: ItemRecord, name: string, seen: Seen | undefined): FolderRecord {
  return add(drive, { kind: 'folder', ...newRecord(drive, parent, name, seen) });
}

export function addFile(drive: Drive, parent: ItemRecord, name: string, seen: Seen | undefined, content: Content): FileRecord {
  const record = newRecord(drive, parent, name, seen);
  return add(drive, { kind: 'file', ...record, modifiedAt: content.modifiedAt, content, earlier: [], settlesAt: undefined });
}

function newRecord(drive: Drive, parent: ItemRecord, name: string, seen: Seen | undefined) {
  const now = drive.clock();
  return {
    id: newItemId(drive),
    guid: newGuid(drive),
    parentId: parent.id,
    name,
    createdAt: now,
    modifiedAt: now,
    clientModifiedAt: undefined,
    revision: 1,
    contentRevision: drive.kind === 'business' ? 1 : 0,
    sequence: ++drive.index.sequence,
    deletedAt: undefined,
    seen,
  };
}

function add<T extends ItemRecord>(drive: Drive, item: T): T {
  drive.index.items.set(item.id, item);
  touchFoldersAbove(drive, item);
  return item;
}

/** Takes a present content's place, which becomes an earlier version. */
export function replaceContent(drive: Drive, file: FileRecord, next: { readonly hash: string; readonly size: number; readonly seen: Seen | undefined }): void {
  file.earlier = [file.content, ...file.earlier];
  file.content = { hash: next.hash, size: next.size, modifiedAt: drive.clock(), number: file.content.number + 1 };
  file.seen = next.seen;
  touch(drive, file, 'content');
}

/** Gives the item another folder, name or both; its id stays. */
export function relocate(drive: Drive, item: ItemRecord, parent: ItemRecord, name: string): void {
  if (parent.id !== item.parentId) leaveFolders(drive, item, parent);
  item.parentId = parent.id;
  item.name = name;
  touch(drive, item, 'metadata');
}

/** Records, for deltas on single folders, which of them the item and all below it leave, and that they come into others. */
function leaveFolders(drive: Drive, item: ItemRecord, parent: ItemRecord): void {
  const staying = new Set([parent.id, ...foldersAbove(drive, parent).map(({ id }) => id)]);
  const left = foldersAbove(drive, item).filter(({ id }) => !staying.has(id));
  touchFoldersAbove(drive, item);
  const moved = withDescendants(drive, item);
  const departures = moved.flatMap(({ id: itemId }) => left.map(({ id: folderId }) => ({ itemId, folderId, sequence: ++drive.index.sequence })));
  drive.index.departures = [...drive.index.departures, ...departures];
  for (const descendant of moved) descendant.sequence = ++drive.index.sequence;
}

/** Marks the item and all below it as deleted; what lies on disk is the caller's business. */
export function bury(drive: Drive, item: ItemRecord): void {
  if (item.id === drive.index.rootId) throw accessDenied();
  touchFoldersAbove(drive, item);
  for (const dead of withDescendants(drive, item)) {
    dead.deletedAt = drive.clock();
    dead.sequence = ++drive.index.sequence;
    if (drive.index.appFolderId === dead.id) drive.index.appFolderId = undefined;
  }
}
