import { keepContent, keepFolders, listFolder, readFile, type DiskEntry, type Segments } from './disk';
import { saveIndex, type Drive } from './drive-state';
import { contentHash, type FileRecord, type FolderRecord, type ItemRecord, type Seen } from './drive-index';
import { LONGEST_PATH, nameKey, nameProblem, similarityKey } from './item-names';
import { addFile, addFolder, bury, childrenByFolder, isLiving, relocate, replaceContent, rootOf } from './tree';

/** Something on disk for which no item is known at its place. */
type Stray = { readonly entry: DiskEntry; readonly at: Segments; readonly parent: FolderRecord };

type Look = {
  readonly drive: Drive;
  readonly byFolder: ReadonlyMap<string, readonly ItemRecord[]>;
  /** Items that were not met at their place; they moved, or are gone. */
  readonly missing: Map<string, ItemRecord>;
  readonly strayFolders: Stray[];
  readonly strayFiles: Stray[];
};

/**
 * Takes into the index what was done to the files since the last look, in an editor or a file manager, as OneDrive's
 * client would upload it.
 *
 * An item keeps its id where its name stayed, where the file system says that the file was moved, or where a file
 * of the same content turns up elsewhere; else it is a deletion and a new item. Names that OneDrive would refuse, a
 * second name that it could not tell from the first, and links are not seen at all.
 */
export function noticeOutsideChanges(drive: Drive): void {
  keepFolders(drive.disk);
  const before = drive.index.sequence;
  const look: Look = {
    drive,
    byFolder: childrenByFolder(drive),
    missing: new Map([...drive.index.items].filter(([id, item]) => isLiving(item) && id !== drive.index.rootId)),
    strayFolders: [],
    strayFiles: [],
  };
  compareFolder(look, rootOf(drive), []);
  placeStrayFolders(look);
  placeStrayFiles(look);
  for (const item of look.missing.values()) {
    if (isLiving(item)) bury(drive, item);
  }
  if (drive.index.sequence !== before) saveIndex(drive);
}

function compareFolder(look: Look, folder: FolderRecord, at: Segments): void {
  const known = (look.byFolder.get(folder.id) ?? []).filter(({ id }) => look.missing.has(id));
  const byName = new Map(known.map((item) => [item.name, item]));
  const byKey = new Map(known.map((item) => [nameKey(item.name), item]));
  for (const entry of visibleEntries(look, at, new Set(byName.keys()))) {
    const place = [...at, entry.name];
    const item = byName.get(entry.name) ?? byKey.get(nameKey(entry.name));
    if (item?.kind === entry.kind && look.missing.has(item.id)) {
      settle(look, item, entry, folder, place);
    } else {
      (entry.kind === 'folder' ? look.strayFolders : look.strayFiles).push({ entry, at: place, parent: folder });
    }
  }
}

/** What of a folder OneDrive would hold. Of names that it cannot tell apart the one that it knows wins, else the first. */
function visibleEntries({ drive }: Look, at: Segments, known: ReadonlySet<string>): readonly DiskEntry[] {
  const entries = listFolder(drive.disk, at).filter(
    ({ name, kind }) =>
      nameProblem(name, { isFolder: kind === 'folder', isAtRoot: at.length === 0 }) === undefined &&
      [...at, name].join('/').length <= LONGEST_PATH,
  );
  const chosen = new Map<string, DiskEntry>();
  for (const entry of entries) {
    const key = similarityKey(entry.name);
    if (!chosen.has(key) || known.has(entry.name)) chosen.set(key, entry);
  }
  return [...chosen.values()];
}

/** The item is the one found at this place: notes a new name, a new folder and new content. */
function settle(look: Look, item: ItemRecord, entry: DiskEntry, parent: FolderRecord, at: Segments): void {
  look.missing.delete(item.id);
  if (item.parentId !== parent.id || item.name !== entry.name) relocate(look.drive, item, parent, entry.name);
  if (item.kind === 'file') {
    noticeContent(look.drive, item, entry.seen, at);
    return;
  }
  item.seen = entry.seen;
  compareFolder(look, item, at);
}

function noticeContent(drive: Drive, file: FileRecord, seen: Seen, at: Segments): void {
  if (file.seen?.isSettled && isUntouched(file.seen, seen)) return;
  const bytes = readFile(drive.disk, at);
  // Gone or unreadable between two system calls: the next look will tell.
  if (bytes === undefined) return;
  if (contentHash(bytes) === file.content.hash) file.seen = seen;
  else replaceContent(drive, file, { hash: keepContent(drive.disk, bytes), size: bytes.length, seen });
}

const isUntouched = (a: Seen, b: Seen) => a.size === b.size && a.modified === b.modified && a.inode === b.inode;

/** Parents come before their children, for a found folder's entries are appended. */
function placeStrayFolders(look: Look): void {
  for (const { entry, at, parent } of look.strayFolders) {
    const moved = [...look.missing.values()].find((item) => item.kind === 'folder' && isSameOnDisk(item.seen, entry.seen));
    if (moved === undefined) compareFolder(look, addFolder(look.drive, parent, entry.name, entry.seen), at);
    else settle(look, moved, entry, parent, at);
  }
}

function placeStrayFiles(look: Look): void {
  for (const { entry, at, parent } of look.strayFiles) {
    const bytes = readFile(look.drive.disk, at);
    if (bytes === undefined) continue;
    const moved = missingTwin(look, entry, contentHash(bytes));
    if (moved !== undefined) {
      settle(look, moved, entry, parent, at);
      continue;
    }
    const hash = keepContent(look.drive.disk, bytes);
    // A file may be older than the drive's clock has come, for days can be skipped, but not younger.
    const modifiedAt = Math.min(Number(BigInt(entry.seen.modified) / 1_000_000n), look.drive.clock());
    addFile(look.drive, parent, entry.name, entry.seen, { hash, size: bytes.length, modifiedAt, number: 1 });
  }
}

/** The missing file that turned up here: by what the file system says, else by a content that only one of them had. */
function missingTwin({ missing }: Look, { seen, name }: DiskEntry, hash: string): FileRecord | undefined {
  const files = [...missing.values()].filter((item) => item.kind === 'file');
  const same = files.find((file) => isSameOnDisk(file.seen, seen));
  if (same !== undefined) return same;
  const twins = files.filter((file) => file.content.hash === hash && file.content.size > 0);
  return twins.find((twin) => twin.name === name) ?? (twins.length === 1 ? twins[0] : undefined);
}

/** An inode alone proves nothing: file systems hand it out again at once. */
const isSameOnDisk = (a: Seen | undefined, b: Seen) => a !== undefined && a.inode === b.inode && a.born === b.born && b.born !== '0';
