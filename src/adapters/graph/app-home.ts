import type { FilePath } from '../../domain/notes/file-path';
import { Failure, reasonOf } from '../../domain/shared/failure';
import type { HomeFolder } from '../../workflows/ports';
import { findAppFolder } from './app-folder';
import type { GraphClient } from './client';
import { decodeDriveItem, decodeDriveItemPage, type DriveItem } from './decode-drive-item';
import { followPages } from './follow-pages';
import { ITEM_FIELDS } from './item-fields';
import { readPlace, type PlaceMemory } from './place-memory';
import { translateErrors } from './translate-errors';

/** Lies in a folder that the notes have left: people read it, and other devices see by it that there is an app folder now. It is no note. */
export const MOVED_FILE = 'two-hats-moved.md' as FilePath;

const WORDS = 'Two Hats keeps its notes in its app folder now (Apps, Two Hats). What it left here are copies. This folder can be deleted.\n';
/** What is ours at the top of the folder; it may be a folder that the user had before, with files of their own. */
const OURS: ReadonlySet<string> = new Set(['People', 'Trash', 'me.md', 'settings.yaml', 'prompts.yaml']);
const OPERATION = 'move to the app folder';

type Options = { readonly memory: PlaceMemory; readonly widerScopes: readonly string[] };

/**
 * The way back from a folder of ours among the user's own to the app folder (`docs/decisions/0025`). Whole folders move, so each item
 * keeps its id and its earlier versions. What cannot move, because the app folder has one of that name, stays, and is put together with it
 * by the engine. Begun again after a failure it goes on from what is left.
 */
export function appHome(client: GraphClient, { memory, widerScopes: scopes }: Options): HomeFolder {
  const get = async (path: string, wanted?: readonly string[]): Promise<DriveItem> =>
    decodeDriveItem((await client.send(OPERATION, { method: 'GET', path: `${path}?${ITEM_FIELDS}`, ...(wanted && { scopes: wanted }) })).body);
  const appFolder = () => findAppFolder(get, scopes);
  const childrenOf = async (folderId: string): Promise<readonly DriveItem[]> => {
    const pages = await followPages(client, OPERATION, `/me/drive/items/${encodeURIComponent(folderId)}/children?${ITEM_FIELDS}&$top=200`, async (path) =>
      decodeDriveItemPage((await client.send(OPERATION, { method: 'GET', path, scopes })).body),
    );
    return pages.flatMap(({ items }) => items);
  };
  const moveInto = async (home: DriveItem, { id, name, tag = '' }: DriveItem): Promise<void> => {
    try {
      await client.send(OPERATION, {
        method: 'PATCH',
        path: `/me/drive/items/${encodeURIComponent(id)}`,
        headers: { 'If-Match': tag },
        body: { name, parentReference: { id: home.id } },
        scopes,
      });
    } catch (error) {
      if (reasonOf(error) !== 'already-exists') throw error;
    }
  };
  const leaveWords = async (folderId: string): Promise<void> => {
    const path = `/me/drive/items/${encodeURIComponent(folderId)}:/${MOVED_FILE}:/content?@microsoft.graph.conflictBehavior=fail`;
    try {
      await client.send(OPERATION, { method: 'PUT', path, body: WORDS, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'If-None-Match': '*' }, scopes });
    } catch (error) {
      if (!['already-exists', 'changed-elsewhere'].includes(reasonOf(error))) throw error;
    }
  };

  return {
    isMovable: async () => {
      const { ownFolderId } = await readPlace(memory);
      return ownFolderId !== undefined && (await appFolder()) !== undefined;
    },
    move: () =>
      translateErrors(OPERATION, true, async () => {
        const [{ ownFolderId }, home] = [await readPlace(memory), await appFolder()];
        if (ownFolderId === undefined) return;
        if (home === undefined) throw new Failure('consent-needed', OPERATION);
        for (const child of await childrenOf(ownFolderId)) if (OURS.has(child.name ?? '')) await moveInto(home, child);
        // In this order: a device that dies in between still knows the folder, and sees by the words that the notes have left it.
        await leaveWords(ownFolderId);
        await memory.write({ hasLooked: true });
      }),
  };
}
