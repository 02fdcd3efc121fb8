import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync, type BigIntStats } from 'node:fs';
import { dirname, join, sep } from 'node:path';

import { contentHash, type Seen } from './drive-index';
import { accessDenied, badName, nameAlreadyExists, quotaLimitReached } from './refusal';

/** The folders that the drive lives in, as real paths. */
export type Disk = {
  /** What the user sees: the drive's root. */
  readonly root: string;
  readonly indexFile: string;
  readonly versions: string;
  readonly recycled: string;
  readonly temporary: string;
};

/** Names from the drive's root down. */
export type Segments = readonly string[];

export type DiskEntry = { readonly name: string; readonly kind: 'file' | 'folder'; readonly seen: Seen };

/** Coarsest time stamp of a file system in use (FAT): a file younger than this may change and look the same. */
const UNSETTLED_MS = 2000;
/** OneDrive's limit for a simple upload; larger files are not seen. */
const LARGEST_FILE = 250 * 1024 * 1024;

export function openDisk(folder: string): Disk {
  const makeReal = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    return realpathSync.native(join(folder, name));
  };
  const disk = {
    root: makeReal('onedrive'),
    versions: makeReal('versions'),
    recycled: makeReal('recycled'),
    temporary: makeReal('temporary'),
    indexFile: join(realpathSync(folder), 'onedrive.json'),
  };
  // What a crash left half-written was never acknowledged.
  for (const name of readdirSync(disk.temporary)) rmSync(join(disk.temporary, name), { recursive: true, force: true });
  return disk;
}

/** A user who clears out everything while the drive is open deleted their files, and broke nothing. */
export function keepFolders(disk: Disk): void {
  for (const folder of [disk.root, disk.versions, disk.recycled, disk.temporary]) mkdirSync(folder, { recursive: true });
}

export function readIndexFile(disk: Disk): string | undefined {
  return existsSync(disk.indexFile) ? readFileSync(disk.indexFile, 'utf8') : undefined;
}

/** Keeps an index that is of no use now under another name: one for a person to look at, or of another kind of account. */
export function setIndexAside(disk: Disk, suffix: string): void {
  renameSync(disk.indexFile, `${disk.indexFile}.${suffix}`);
}

/** Brings an index back that was set aside, if there is one and nothing in its place. */
export function takeIndexBack(disk: Disk, suffix: string): void {
  const aside = `${disk.indexFile}.${suffix}`;
  if (existsSync(aside) && !existsSync(disk.indexFile)) renameSync(aside, disk.indexFile);
}

export function writeIndexFile(disk: Disk, text: string): void {
  replaceFile(disk, disk.indexFile, text);
}

/** Files and folders in a folder, in code-unit order; links and other special files are not of the drive. */
export function listFolder(disk: Disk, segments: Segments): readonly DiskEntry[] {
  const path = pathInside(disk, segments);
  return refusing(() => readdirSync(path))
    .sort()
    .map((name) => entryAt(join(path, name), name))
    .filter((entry) => entry !== undefined);
}

export function seeEntry(disk: Disk, segments: Segments): DiskEntry | undefined {
  return entryAt(pathInside(disk, segments), segments.at(-1) ?? '');
}

/** Whether anything has this name on disk, seen by the drive or not. */
export function isTaken(disk: Disk, segments: Segments): boolean {
  const path = pathInside(disk, segments);
  return refusing(() => lstatSync(path, { throwIfNoEntry: false })) !== undefined;
}

/** Undefined where the file went away or may not be read. */
export function readFile(disk: Disk, segments: Segments): Buffer | undefined {
  const path = pathInside(disk, segments);
  if (entryAt(path, '')?.kind !== 'file') return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

export function writeFile(disk: Disk, segments: Segments, bytes: Uint8Array): void {
  refusing(() => {
    replaceFile(disk, pathInside(disk, segments), bytes);
  });
}

/** Makes a file look as old as it is said to be. */
export function backdateFile(disk: Disk, segments: Segments, modifiedAt: number): void {
  utimesSync(pathInside(disk, segments), modifiedAt / 1000, modifiedAt / 1000);
}

export function makeFolder(disk: Disk, segments: Segments): void {
  refusing(() => {
    mkdirSync(pathInside(disk, segments));
  });
}

export function moveEntry(disk: Disk, from: Segments, to: Segments): void {
  refusing(() => {
    renameSync(pathInside(disk, from), pathInside(disk, to));
  });
}

export function removeFile(disk: Disk, segments: Segments): void {
  refusing(() => {
    unlinkSync(pathInside(disk, segments));
  });
}

/** Moves a whole folder out of sight, together with what in it the drive does not see. */
export function recycleFolder(disk: Disk, segments: Segments): void {
  refusing(() => {
    renameSync(pathInside(disk, segments), join(disk.recycled, `${randomBytes(8).toString('hex')} ${segments.at(-1) ?? ''}`.slice(0, 80)));
  });
}

/** Keeps bytes for ever under their hash. */
export function keepContent(disk: Disk, bytes: Uint8Array): string {
  const hash = contentHash(bytes);
  const path = join(disk.versions, hash);
  if (!existsSync(path)) {
    refusing(() => {
      replaceFile(disk, path, bytes);
    });
  }
  return hash;
}

export function readContent(disk: Disk, hash: string): Buffer | undefined {
  const path = join(disk.versions, hash);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** A reader sees the old bytes or the new ones, never a part, also after a crash. */
function replaceFile(disk: Disk, path: string, content: string | Uint8Array): void {
  const temporary = join(disk.temporary, randomBytes(12).toString('hex'));
  writeFileSync(temporary, content);
  try {
    renameSync(temporary, path);
  } catch (error) {
    unlinkSync(temporary);
    throw error;
  }
}

/**
 * The one way from names to a path.
 *
 * Names were judged before; this refuses again whatever could lead out of the root, and a parent that someone replaced
 * by a link.
 */
function pathInside(disk: Disk, segments: Segments): string {
  for (const segment of segments) {
    if (segment === '' || segment === '.' || segment === '..' || /[/\\\0]/.test(segment)) throw badName('invalidPath');
  }
  const path = join(disk.root, ...segments);
  const parent = segments.length === 0 ? disk.root : refusing(() => realpathSync.native(dirname(path)));
  if (parent !== disk.root && !parent.startsWith(disk.root + sep)) throw accessDenied();
  return path;
}

function entryAt(path: string, name: string): DiskEntry | undefined {
  const stats = refusing(() => lstatSync(path, { bigint: true, throwIfNoEntry: false }));
  if (stats?.isDirectory()) return { name, kind: 'folder', seen: seenOf(stats) };
  if (stats?.isFile() && stats.size <= LARGEST_FILE) return { name, kind: 'file', seen: seenOf(stats) };
  return undefined;
}

function seenOf(stats: BigIntStats): Seen {
  return {
    size: Number(stats.size),
    inode: String(stats.ino),
    modified: String(stats.mtimeNs),
    born: String(stats.birthtimeNs),
    // The machine's clock, not the sandbox's: file systems stamp with it.
    isSettled: Number(stats.mtimeMs) < Date.now() - UNSETTLED_MS,
  };
}

const REFUSALS: Readonly<Record<string, () => Error>> = {
  ENAMETOOLONG: () => badName('pathIsTooLong'),
  EILSEQ: () => badName('invalidPath'),
  EINVAL: () => badName('invalidPath'),
  EEXIST: () => nameAlreadyExists(),
  ENOTEMPTY: () => nameAlreadyExists(),
  EISDIR: () => nameAlreadyExists(),
  ENOTDIR: () => nameAlreadyExists(),
  ENOSPC: quotaLimitReached,
  EDQUOT: quotaLimitReached,
  EACCES: accessDenied,
  EPERM: accessDenied,
  EROFS: accessDenied,
};

/** Runs `work`; what the local file system cannot do becomes what the service would answer. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    throw REFUSALS[code]?.() ?? error;
  }
}
