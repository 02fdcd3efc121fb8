import type { GraphClient } from './client';
import { decodeDriveItemPage, type DriveItem } from './decode-drive-item';
import { isAbsent } from './drive-folders';
import { followPages } from './follow-pages';
import { LISTED_FIELDS } from './item-fields';
import { activeFolders, type Listed, type ListedFolder } from './listing-cursor';

export type Listing = { readonly items: readonly DriveItem[]; readonly isComplete: boolean; readonly listed: Listed };

/** How seldom everything is listed, ms. */
const COMPLETE_MS = 24 * 3_600_000;

/**
 * What lies in the folders, for accounts that know no delta: one request for each folder, as many at a time as a batch takes.
 *
 * The first time, and once a day, everything is listed, level by level. In between only the folders where notes are written are, all of
 * them at the same moment; and those that are new, or whose stamp says that something in them changed. No page promises such a stamp for
 * work accounts: what was changed by hand in a note of years ago may be found a day later.
 */
export async function listDrive(client: GraphClient, rootId: string, before: Listed | undefined, now: number): Promise<Listing> {
  const known = before !== undefined && before.rootId === rootId && isRecent(before.completeAt, now) ? before : undefined;
  const found = new Map<string, ListedFolder>(known?.folders);
  const items: DriveItem[] = [];

  let level: readonly string[] = [rootId, ...activeFolders(found, now)];
  const asked = new Set(level); // No folder lies in itself, but an answer may say so.
  while (level.length > 0) {
    const answers = await Promise.all(level.map((id) => listChildren(client, id, id === rootId)));
    level.forEach((id, index) => {
      if (answers[index] === undefined) found.delete(id);
    });
    const children = answers.flatMap((answer) => answer ?? []);
    items.push(...children);
    level = children.filter(({ kind }) => kind === 'folder').filter((folder) => {
      const isNews = found.get(folder.id)?.stamp !== folder.stamp;
      found.set(folder.id, { name: folder.name ?? '', parentId: folder.parentId ?? '', stamp: folder.stamp });
      if (!isNews || asked.has(folder.id)) return false;
      asked.add(folder.id);
      return true;
    }).map(({ id }) => id);
  }
  return { items, isComplete: known === undefined, listed: { rootId, completeAt: known?.completeAt ?? now, folders: found } };
}

/** Undefined for a folder that is not there any more; what has become of its notes is not for a listing to say. */
async function listChildren(client: GraphClient, folderId: string, isRoot: boolean): Promise<readonly DriveItem[] | undefined> {
  const first = `/me/drive/items/${encodeURIComponent(folderId)}/children?${LISTED_FIELDS}&$top=200`;
  try {
    const pages = await followPages(client, 'look for changes', first, async (path) =>
      decodeDriveItemPage((await client.send('look for changes', { method: 'GET', path })).body),
    );
    // The parent is known from the question, whether or not the answer repeats it.
    return pages.flatMap((page) => page.items).map((item) => ({ ...item, parentId: folderId }));
  } catch (error) {
    if (isRoot || !isAbsent(error)) throw error;
    return undefined;
  }
}

/** A clock that was set back is no reason to wait. */
function isRecent(at: number, now: number): boolean {
  return now - at >= 0 && now - at < COMPLETE_MS;
}
