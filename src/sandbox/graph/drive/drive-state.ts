import { createHash } from 'node:crypto';

import { writeIndexFile, type Disk } from './disk';
import { encodeIndex, type DriveIndex } from './drive-index';

export type DriveAccount = 'business' | 'personal' | 'no-app-folder';

/** What a service may do to a client of it; read anew at each request, so that a test may change it while it runs. */
export type DriveSettings = {
  /** Whether the eTag of an upload changes once more by itself a second later, the content and cTag being the same. */
  restlessTags: boolean;
  /** What the app folder answers instead of itself. */
  appFolder: 'present' | 'denied' | 'not-found';
  /** Where `If-Match` and `If-None-Match` count: the pages promise them for PATCH, DELETE and upload sessions only. */
  conditions: 'honoured' | 'as-documented' | 'ignored';
  /** What comes of a write. */
  writes: 'accepted' | 'modified-409' | 'locked' | 'quota-exceeded';
  /** Whether an administrator switched versions off. */
  versions: 'kept' | 'off';
  /** Whether every token given out so far is too old; how old is too old otherwise is for the emulator's settings to say. */
  deltaTokens: 'kept' | 'expired';
  /** Whether a delta repeats items and lists children before their parents. */
  deltaIsNoisy: boolean;
};

export const HARDER_DRIVE: Readonly<DriveSettings> = {
  restlessTags: true,
  appFolder: 'present',
  conditions: 'honoured',
  writes: 'accepted',
  versions: 'kept',
  deltaTokens: 'kept',
  deltaIsNoisy: true,
};

/** A person or an app, as `createdBy` names them. */
export type DriveOwner = { readonly id: string; readonly displayName: string };

/** A OneDrive over a folder of real files. Everything done to it is synchronous, hence undivided. */
export type Drive = {
  readonly kind: 'business' | 'personal';
  readonly account: DriveAccount;
  readonly appName: string;
  readonly clock: () => number;
  readonly settings: DriveSettings;
  readonly newId: () => string;
  readonly owner: DriveOwner;
  readonly disk: Disk;
  readonly index: DriveIndex;
  /** Signs addresses at the download host; no address outlives the run. */
  readonly secret: Uint8Array;
  readonly uploads: Map<string, UploadSession>;
  /** By content hash: every listing tells them, and they cost a read of the file. */
  readonly quickXorHashes: Map<string, string>;
};

/** A file on its way in pieces. */
export type UploadSession = {
  readonly folderId: string;
  readonly name: string;
  readonly onConflict: 'fail' | 'replace' | 'rename';
  /** The tag that the file must still have when the last piece is here. */
  readonly ifMatch: string | undefined;
  readonly expiresAt: number;
  readonly pieces: Uint8Array[];
};

export function saveIndex(drive: Drive): void {
  writeIndexFile(drive.disk, encodeIndex(drive.index));
}

/** An id in the form of the account's kind: `01NKDM7…` or `9E1F…!104`. */
export function newItemId({ kind, index, newId }: Pick<Drive, 'kind' | 'index' | 'newId'>): string {
  return kind === 'personal' ? `${index.driveId}!${index.nextNumber++}` : businessItemId(newId());
}

export function businessItemId(text: string): string {
  return `01${base32(digest(text)).slice(0, 32)}`;
}

export function newGuid(drive: Drive): string {
  return guid(drive.newId());
}

/** A fresh id for a drive; its form tells the kind of account. */
export function newDriveId(newId: () => string, kind: Drive['kind']): string {
  return kind === 'business' ? `b!${digest(newId()).toString('base64url')}` : digest(newId()).toString('hex').slice(0, 16).toUpperCase();
}

/** Upper-case GUID out of any text. */
export function guid(text: string): string {
  const hex = digest(text).toString('hex').toUpperCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32.charAt(Number.parseInt(five, 2))).join('');
}
