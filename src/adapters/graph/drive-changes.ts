import { Failure } from '../../domain/shared/failure';
import type { RemoteChanges, RemoteFile } from '../../sync/ports';
import { MOVED_FILE } from './app-home';
import type { GraphClient } from './client';
import type { Addresses } from './addresses';
import { decodeDriveItemPage, type DriveItem, type DriveItemPage } from './decode-drive-item';
import type { DriveFolders } from './drive-folders';
import { listDrive } from './drive-listing';
import type { DriveRoot } from './drive-root';
import { followPages } from './follow-pages';
import { ITEM_FIELDS } from './item-fields';
import { decodeListing, encodeListing, isListing, type Listed } from './listing-cursor';
import { CHECK_FILE } from './probe-conditions';

/** Notes are a few kilobytes of text. Whatever else a user keeps in the folder is not ours to carry around. */
const NOTE_NAME = /\.(md|yaml)$/i;
const NOTE_BYTES = 4_000_000;

export type LookPorts = {
  readonly client: GraphClient;
  readonly root: DriveRoot;
  readonly folders: DriveFolders;
  /** Learns where texts can be fetched from. */
  readonly addresses: Addresses;
  readonly now: () => number;
};

/**
 * What changed in the folder since `cursor`. Work accounts answer a folder's delta with 501, or 403 with the small
 * scope: then, and from then on, the folders are listed.
 */
export async function readChanges({ client, root, folders, addresses, now }: LookPorts, cursor: string | undefined): Promise<RemoteChanges> {
  const list = async (before: Listed | undefined): Promise<RemoteChanges> => {
    const { items, isComplete, listed } = await listDrive(client, await root.id(), before, now());
    items.forEach(addresses.learn);
    return toChanges(folders, items, isComplete, encodeListing(listed));
  };
  if (cursor !== undefined && isListing(cursor)) return list(decodeListing(cursor));
  try {
    return await readDelta({ client, root, folders }, cursor);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (cursor === undefined) {
      if (!['unexpected', 'consent-needed', 'not-found'].includes(error.reason)) throw error;
      return list(undefined);
    }
    // A token that is too old answers 410, and has been seen to answer 404.
    throw error.reason === 'not-found' ? new Failure('resync-needed', 'look for changes', { cause: error }) : error;
  }
}

async function readDelta({ client, root, folders }: Pick<LookPorts, 'client' | 'root' | 'folders'>, cursor: string | undefined): Promise<RemoteChanges> {
  const first = cursor ?? `/me/drive/items/${encodeURIComponent(await root.id())}/delta?${ITEM_FIELDS}`;
  const pages = await readPages(client, first);
  // An item may come several times; its last state counts.
  const latest = new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const deltaLink = pages.at(-1)?.deltaLink;
  return toChanges(folders, [...latest.values()], cursor === undefined, deltaLink === undefined ? undefined : client.pathOf(deltaLink));
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
    if (!NOTE_NAME.test(item.name ?? '') || item.name === CHECK_FILE || item.name === MOVED_FILE) continue;
    const path = await folders.pathOf(item);
    if (path !== undefined) files.push({ itemId: item.id, path, tag: item.tag });
  }
  return { files, deleted: items.filter(({ isDeleted }) => isDeleted).map(({ id }) => id), isComplete, cursor };
}
