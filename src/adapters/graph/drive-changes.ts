import { Failure } from '../../domain/shared/failure';
import type { RemoteChanges, RemoteFile } from '../../sync/ports';
import type { GraphClient } from './client';
import type { Addresses } from './addresses';
import { decodeDriveItemPage, type DriveItem, type DriveItemPage } from './decode-drive-item';
import { ITEM_FIELDS, LISTED_FIELDS, type DriveFolders } from './drive-folders';
import { followPages } from './follow-pages';
import { CHECK_FILE } from './probe-conditions';

/** Stands in the place of a cursor for an account that was found to know no delta, so that nobody asks it again. */
const LISTING = 'listing';

/** Notes are a few kilobytes of text. Whatever else a user keeps in the folder is not ours to carry around. */
const NOTE_NAME = /\.(md|yaml)$/i;
const NOTE_BYTES = 4_000_000;

/**
 * What changed in the folder since `cursor`. Work accounts answer a folder's delta with 501, or 403 with the small
 * scope: then, and from then on, the folders are listed, as many at a time as a batch takes.
 */
export async function readChanges(
  client: GraphClient,
  folders: DriveFolders,
  cursor: string | undefined,
  addresses: Addresses,
): Promise<RemoteChanges> {
  if (cursor === LISTING) return listAll(client, folders, addresses);
  try {
    return await readDelta(client, folders, cursor);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (cursor === undefined) {
      if (!['unexpected', 'consent-needed', 'not-found'].includes(error.reason)) throw error;
      return listAll(client, folders, addresses);
    }
    // A token that is too old answers 410, and has been seen to answer 404.
    throw error.reason === 'not-found' ? new Failure('resync-needed', 'look for changes', { cause: error }) : error;
  }
}

async function readDelta(client: GraphClient, folders: DriveFolders, cursor: string | undefined): Promise<RemoteChanges> {
  const first = cursor ?? `/me/drive/items/${encodeURIComponent(await folders.rootId())}/delta?${ITEM_FIELDS}`;
  const pages = await readPages(client, first);
  // An item may come several times; its last state counts.
  const latest = new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const deltaLink = pages.at(-1)?.deltaLink;
  return toChanges(folders, [...latest.values()], cursor === undefined, deltaLink === undefined ? undefined : client.pathOf(deltaLink));
}

async function listAll(client: GraphClient, folders: DriveFolders, addresses: Addresses): Promise<RemoteChanges> {
  const items: DriveItem[] = [];
  let level = [await folders.rootId()];
  const seen = new Set(level); // No folder lies in itself, but an answer may say so.
  while (level.length > 0) {
    const children = (await Promise.all(level.map((id) => listChildren(client, id)))).flat();
    items.push(...children);
    children.forEach(addresses.learn);
    level = children.filter(({ id, kind }) => kind === 'folder' && !seen.has(id)).map(({ id }) => id);
    for (const id of level) seen.add(id);
  }
  return toChanges(folders, items, true, LISTING);
}

async function listChildren(client: GraphClient, folderId: string): Promise<readonly DriveItem[]> {
  const pages = await readPages(client, `/me/drive/items/${encodeURIComponent(folderId)}/children?${LISTED_FIELDS}&$top=200`);
  // The parent is known from the question, whether or not the answer repeats it.
  return pages.flatMap(({ items }) => items).map((item) => ({ ...item, parentId: folderId }));
}

function readPages(client: GraphClient, first: string): Promise<readonly DriveItemPage[]> {
  return followPages(client, 'look for changes', first, async (path) =>
    decodeDriveItemPage((await client.send('look for changes', { method: 'GET', path })).body),
  );
}

async function toChanges(
  folders: DriveFolders,
  items: readonly DriveItem[],
  isComplete: boolean,
  cursor: string | undefined,
): Promise<RemoteChanges> {
  items.forEach(folders.learn);
  const files: RemoteFile[] = [];
  for (const item of items) {
    if (item.isDeleted || item.kind !== 'file' || item.tag === undefined || item.size > NOTE_BYTES) continue;
    if (!NOTE_NAME.test(item.name ?? '') || item.name === CHECK_FILE) continue;
    const path = await folders.pathOf(item);
    if (path !== undefined) files.push({ itemId: item.id, path, tag: item.tag });
  }
  return { files, deleted: items.filter(({ isDeleted }) => isDeleted).map(({ id }) => id), isComplete, cursor };
}
