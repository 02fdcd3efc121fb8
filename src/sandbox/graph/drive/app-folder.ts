import type { SeedFile } from '../../people/tenant';
import { backdateFile, writeFile } from './disk';
import { newGuid, newItemId, saveIndex, type Drive } from './drive-state';
import type { ItemRecord } from './drive-index';
import { ensureFolder } from './items';
import { noticeOutsideChanges } from './notice-outside-changes';
import { accessDenied, itemNotFound } from './refusal';
import { itemById, rootOf, segmentsOf, touch, withDescendants } from './tree';

/** Who opens the app folder, and how. */
export type Opening = { readonly isGet: boolean; readonly mayWrite: boolean; readonly hasWiderScope: boolean };

/**
 * The app folder, made at the first GET, and made anew after its user deleted it.
 *
 * @throws {GraphRefusal} 403 before the first GET, for a token that may only read while there is no folder, and on an
 * account without app folders until a wider scope was used once
 */
export function openAppFolder(drive: Drive, { isGet, mayWrite, hasWiderScope }: Opening): ItemRecord {
  const { index, settings } = drive;
  if (hasWiderScope) noteWiderScope(drive);
  if (!hasAppFolders(drive) || settings.appFolder === 'denied') throw accessDenied();
  if (settings.appFolder === 'not-found') throw itemNotFound();
  if (index.appFolderId !== undefined) return itemById(drive, index.appFolderId);
  if (!mayWrite || (!isGet && !index.wasAppFolderOpened)) throw accessDenied();
  return makeAppFolder(drive);
}

/** Whether app folders work in this account, or work by now. */
export function hasAppFolders({ account, index }: Drive): boolean {
  return account !== 'no-app-folder' || index.wasWiderScopeUsed;
}

/** Lays `files` into the app folder of a drive that has none yet, dated as they say. */
export function seedAppFolder(drive: Drive, files: readonly SeedFile[]): void {
  if (drive.index.appFolderId !== undefined || files.length === 0) return;
  const folder = makeAppFolder(drive);
  for (const { path, text, modifiedAt } of files) {
    const names = path.split('/');
    ensureFolder(drive, folder, names.slice(0, -1));
    const at = [...segmentsOf(drive, folder), ...names];
    writeFile(drive.disk, at, Buffer.from(text));
    backdateFile(drive.disk, at, modifiedAt);
  }
  noticeOutsideChanges(drive);
}

/** Gives the app folder and all in it new ids, as if it had been deleted and put back by other means. */
export function renewAppFolder(drive: Drive): void {
  const { index } = drive;
  if (index.appFolderId === undefined) return;
  const ids = new Map<string, string>();
  for (const item of withDescendants(drive, itemById(drive, index.appFolderId))) {
    const renewed: ItemRecord = { ...item, id: newItemId(drive), guid: newGuid(drive), parentId: ids.get(item.parentId) ?? item.parentId };
    ids.set(item.id, renewed.id);
    index.items.set(renewed.id, renewed);
    item.deletedAt = drive.clock();
    item.sequence = ++index.sequence;
    touch(drive, renewed, 'metadata');
  }
  index.appFolderId = ids.get(index.appFolderId);
  saveIndex(drive);
}

function makeAppFolder(drive: Drive): ItemRecord {
  const folder = ensureFolder(drive, rootOf(drive), ['Apps', drive.appName]);
  drive.index.appFolderId = folder.id;
  drive.index.wasAppFolderOpened = true;
  saveIndex(drive);
  return folder;
}

function noteWiderScope(drive: Drive): void {
  if (drive.index.wasWiderScopeUsed) return;
  drive.index.wasWiderScopeUsed = true;
  saveIndex(drive);
}
