import { randomBytes } from 'node:crypto';

import { openDisk, readIndexFile, setIndexAside, takeIndexBack, type Disk } from './disk';
import { decodeIndex, type DriveIndex } from './drive-index';
import { businessItemId, guid, newDriveId, saveIndex, type Drive, type DriveAccount, type DriveOwner, type DriveSettings } from './drive-state';
import { noticeOutsideChanges } from './notice-outside-changes';

export type DriveOptions = {
  /** Keeps everything: `onedrive/` is the drive's root, beside it lie the index and the versions. */
  readonly folder: string;
  readonly clock: () => number;
  readonly account: DriveAccount;
  /** Name of the app's folder below `Apps/`. */
  readonly appName: string;
  readonly settings: DriveSettings;
  /** A text that no earlier call gave. Ids, tags and names in the service's own forms are derived from it. */
  readonly newId: () => string;
  readonly owner?: DriveOwner;
};

/**
 * Opens the drive in `options.folder`, new or as an earlier run left it.
 *
 * An index that is missing or unreadable is made anew from the files: they
 * get new ids then, as in a folder that was made anew.
 */
export async function openDrive(options: DriveOptions): Promise<Drive> {
  const disk = openDisk(options.folder);
  const kind = options.account === 'personal' ? 'personal' : 'business';
  const drive: Drive = {
    kind,
    account: options.account,
    appName: options.appName,
    clock: options.clock,
    settings: options.settings,
    newId: options.newId,
    owner: options.owner ?? { id: guid(options.newId()).toLowerCase(), displayName: 'Alex Morgan' },
    disk,
    secret: randomBytes(32),
    uploads: new Map(),
    quickXorHashes: new Map(),
    index: readIndexOf(disk, kind) ?? newIndex(options, kind),
  };
  noticeOutsideChanges(drive);
  adoptAppFolder(drive);
  saveIndex(drive);
  return Promise.resolve(drive);
}

/** Ids and tags of one kind of account would give it away under the other: each has an index of its own. */
function readIndexOf(disk: Disk, kind: Drive['kind']): DriveIndex | undefined {
  const found = readIndex(disk);
  const foundKind = found?.driveId.startsWith('b!') === true ? 'business' : 'personal';
  if (found === undefined || foundKind === kind) return found;
  setIndexAside(disk, foundKind);
  takeIndexBack(disk, kind);
  return readIndex(disk);
}

function readIndex(disk: Disk): DriveIndex | undefined {
  const text = readIndexFile(disk);
  if (text === undefined) return undefined;
  try {
    return decodeIndex(text);
  } catch {
    setIndexAside(disk, 'damaged');
    return undefined;
  }
}

function newIndex({ newId, clock }: DriveOptions, kind: Drive['kind']): DriveIndex {
  const driveId = newDriveId(newId, kind);
  const rootId = kind === 'business' ? businessItemId(newId()) : `${driveId}!101`;
  const now = clock();
  const root = {
    kind: 'folder' as const,
    id: rootId,
    guid: guid(newId()),
    parentId: '',
    name: 'root',
    createdAt: now,
    modifiedAt: now,
    clientModifiedAt: undefined,
    revision: 1,
    contentRevision: 0,
    sequence: 1,
    deletedAt: undefined,
    seen: undefined,
  };
  return {
    driveId,
    epoch: guid(newId()),
    rootId,
    sequence: 1,
    nextNumber: 102,
    appFolderId: undefined,
    wasAppFolderOpened: false,
    wasWiderScopeUsed: false,
    departures: [],
    items: new Map([[rootId, root]]),
  };
}

/** An app folder that lies there before the first request was opened by whoever put files in it. */
function adoptAppFolder({ index, appName }: Drive): void {
  if (index.appFolderId !== undefined) return;
  const folder = (parentId: string, name: string) =>
    [...index.items.values()].find((item) => item.kind === 'folder' && item.deletedAt === undefined && item.parentId === parentId && item.name === name);
  const apps = folder(index.rootId, 'Apps');
  const found = apps && folder(apps.id, appName);
  if (found === undefined) return;
  index.appFolderId = found.id;
  index.wasAppFolderOpened = true;
}
