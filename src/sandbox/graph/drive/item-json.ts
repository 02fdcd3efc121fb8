import type { Drive as GraphDrive, DriveItem, DriveItemVersion, ItemReference } from '@microsoft/microsoft-graph-types';

import { readContent } from './disk';
import type { Drive } from './drive-state';
import type { Content, FileRecord, ItemRecord } from './drive-index';
import { quickXorHash } from './quick-xor-hash';
import { cTagOf, eTagOf } from './tags';
import { childrenOf, isLiving, rootOf, segmentsOf, withDescendants } from './tree';
import { versionId } from './versions';

/** Fields of an item by name, annotations included. */
export type ItemJson = Readonly<Record<string, unknown>>;

const TOTAL_BYTES = 1024 ** 4;

export function driveJson(drive: Drive): GraphDrive {
  const used = usedBytes(drive);
  return {
    id: drive.index.driveId,
    driveType: drive.kind,
    name: 'OneDrive',
    createdDateTime: isoTime(rootOf(drive).createdAt),
    owner: by(drive),
    quota: { deleted: 0, remaining: TOTAL_BYTES - used, state: 'normal', total: TOTAL_BYTES, used },
    webUrl: webUrl(drive, rootOf(drive)),
  };
}

/** The whole item as a GET tells it. */
export function itemJson(drive: Drive, item: ItemRecord): DriveItem {
  const cTag = cTagOf(drive, item);
  const times = { createdDateTime: isoTime(item.createdAt), lastModifiedDateTime: isoTime(item.modifiedAt) };
  return {
    ...times,
    createdBy: by(drive),
    lastModifiedBy: by(drive),
    eTag: eTagOf(drive, item),
    ...(cTag === undefined ? {} : { cTag }),
    id: item.id,
    name: item.id === drive.index.rootId && drive.kind === 'business' ? 'OneDrive' : item.name,
    size: sizeOf(drive, item),
    webUrl: webUrl(drive, item),
    fileSystemInfo: { ...times, ...(item.clientModifiedAt === undefined ? {} : { lastModifiedDateTime: isoTime(item.clientModifiedAt) }) },
    ...parentOf(drive, item),
    ...facetsOf(drive, item),
  };
}

/** An item as a delta tells it: what is left out there differs between the kinds of account. */
export function changeJson(drive: Drive, item: ItemRecord, isDeleted: boolean): ItemJson {
  const whole = itemJson(drive, item);
  const parent = item.id === drive.index.rootId ? {} : { parentReference: omit(whole.parentReference ?? {}, ['path']) };
  if (!isDeleted) return { ...omit(whole, ['webUrl', 'parentReference', ...(drive.kind === 'business' ? ['cTag'] : [])]), ...parent };
  const missing = drive.kind === 'business' ? ['cTag', 'name'] : ['cTag', 'size'];
  return { ...omit(whole, ['webUrl', 'parentReference', ...missing]), ...parent, deleted: drive.kind === 'business' ? { state: 'deleted' } : {} };
}

function omit(json: object, names: readonly string[]): ItemJson {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
}

export function versionJson(drive: Drive, version: Content): DriveItemVersion {
  return { id: versionId(version), lastModifiedBy: by(drive), lastModifiedDateTime: isoTime(version.modifiedAt), size: version.size };
}

/** Only what was asked for; annotations that nobody names are left out, `@odata.` ones stay. */
export function selectFields(json: ItemJson, fields: readonly string[] | undefined): ItemJson {
  if (fields === undefined) return json;
  const wanted = new Set(fields.map((field) => field.toLowerCase()));
  return Object.fromEntries(Object.entries(json).filter(([name]) => wanted.has(name.toLowerCase()) || name.startsWith('@odata.')));
}

function facetsOf(drive: Drive, item: ItemRecord): Pick<DriveItem, 'file' | 'folder' | 'root' | 'specialFolder'> {
  if (item.kind === 'file') return { file: { mimeType: mimeType(item.name), hashes: hashesOf(drive, item) } };
  return {
    folder: { childCount: childrenOf(drive, item.id).length },
    ...(item.id === drive.index.rootId ? { root: {} } : {}),
    ...(item.id === drive.index.appFolderId ? { specialFolder: { name: 'approot' } } : {}),
  };
}

function hashesOf(drive: Drive, { content }: FileRecord): NonNullable<NonNullable<DriveItem['file']>['hashes']> {
  if (drive.kind === 'personal') return { sha256Hash: content.hash.toUpperCase() };
  const known = drive.quickXorHashes.get(content.hash);
  if (known !== undefined) return { quickXorHash: known };
  const bytes = readContent(drive.disk, content.hash);
  if (bytes === undefined) return {};
  const hash = quickXorHash(bytes);
  drive.quickXorHashes.set(content.hash, hash);
  return { quickXorHash: hash };
}

function parentOf(drive: Drive, item: ItemRecord): { readonly parentReference?: ItemReference } {
  const { index, kind } = drive;
  const common = { driveId: index.driveId, driveType: kind };
  if (item.id === index.rootId) return { parentReference: common };
  const above = segmentsOf(drive, item).slice(0, -1).map(encodeURIComponent);
  return { parentReference: { ...common, id: item.parentId, path: ['/drive/root:', ...above].join('/') } };
}

function sizeOf(drive: Drive, item: ItemRecord): number {
  if (item.kind === 'file') return item.content.size;
  return withDescendants(drive, item).reduce((sum, below) => sum + (below.kind === 'file' ? below.content.size : 0), 0);
}

function usedBytes({ index }: Drive): number {
  return [...index.items.values()].reduce((sum, item) => sum + (item.kind === 'file' && isLiving(item) ? item.content.size : 0), 0);
}

function by({ owner }: Drive): NonNullable<DriveItem['createdBy']> {
  return { user: { id: owner.id, displayName: owner.displayName } };
}

function webUrl(drive: Drive, item: ItemRecord): string {
  const path = segmentsOf(drive, item).map(encodeURIComponent);
  const base = drive.kind === 'business' ? 'https://contoso-my.sharepoint.com/personal/alex_contoso_com/Documents' : 'https://onedrive.live.com';
  return [base, ...path].join('/');
}

/** Seconds without a fraction where there is none, as the service writes it. */
function isoTime(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  txt: 'text/plain',
  yaml: 'application/x-yaml',
  yml: 'application/x-yaml',
  json: 'application/json',
  html: 'text/html',
};

function mimeType(name: string): string {
  return MIME_TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
