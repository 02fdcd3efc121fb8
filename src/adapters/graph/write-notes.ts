import { Failure } from '../../domain/shared/failure';
import type { FilePath } from '../../domain/notes/file-path';
import type { GraphClient } from './client';
import { decodeDriveItem, type DriveItem } from './decode-drive-item';
import type { DriveFolders } from './drive-folders';
import { replaceBySession } from './upload-session';

/** Writes to a drive, each under a condition (I3). */
export type NoteWrites = {
  /** @throws {Failure} `already-exists` */
  readonly create: (path: FilePath, text: string) => Promise<DriveItem>;
  /** @throws {Failure} `changed-elsewhere`, `not-found` */
  readonly replace: (itemId: string, text: string, ifMatch: string, way: 'put' | 'session') => Promise<DriveItem>;
  /** @throws {Failure} `changed-elsewhere`, `already-exists`, `not-found` */
  readonly move: (itemId: string, to: FilePath, ifMatch: string) => Promise<DriveItem>;
  /** @throws {Failure} `changed-elsewhere`, `not-found` */
  readonly remove: (itemId: string, ifMatch: string) => Promise<void>;
};

const MARKDOWN = { 'Content-Type': 'text/plain; charset=utf-8' };
const OPERATION = 'write to OneDrive';

export function noteWrites(client: GraphClient, folders: DriveFolders, fetch: typeof globalThis.fetch): NoteWrites {
  const addressOf = (itemId: string): string => `/me/drive/items/${encodeURIComponent(itemId)}`;
  const put = async (path: string, text: string, condition: Readonly<Record<string, string>>): Promise<DriveItem> => {
    const { body } = await client.send(OPERATION, { method: 'PUT', path, body: text, headers: { ...MARKDOWN, ...condition } });
    return decodeDriveItem(body);
  };
  /** A folder that is remembered may have been deleted since: then it is made anew, once. */
  const inFolderOf = async (path: FilePath, work: (parentId: string, name: string) => Promise<DriveItem>): Promise<DriveItem> => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    try {
      return await work(await folders.parentOf(path), name);
    } catch (error) {
      if (!(error instanceof Failure && error.reason === 'not-found')) throw error;
      folders.forget();
      return work(await folders.parentOf(path), name);
    }
  };

  return {
    create: (path, text) =>
      inFolderOf(path, async (parentId, name) => {
        // Either condition rests on one engineer's word or one page; together they never overwrote anything.
        const address = `${addressOf(parentId)}:/${encodeURIComponent(name)}:/content?@microsoft.graph.conflictBehavior=fail`;
        try {
          return await put(address, text, { 'If-None-Match': '*' });
        } catch (error) {
          const isTaken = error instanceof Failure && error.reason === 'changed-elsewhere';
          throw isTaken ? new Failure('already-exists', error.operation, { cause: error }) : error;
        }
      }),
    replace: (itemId, text, ifMatch, way) =>
      way === 'put'
        ? put(`${addressOf(itemId)}/content`, text, { 'If-Match': ifMatch })
        : replaceBySession(client, fetch, itemId, text, ifMatch),
    move: (itemId, to, ifMatch) =>
      inFolderOf(to, async (parentId, name) => {
        const { body } = await client.send('move in OneDrive', {
          method: 'PATCH',
          path: addressOf(itemId),
          headers: { 'If-Match': ifMatch },
          body: { name, parentReference: { id: parentId } },
        });
        return decodeDriveItem(body);
      }),
    remove: async (itemId, ifMatch) => {
      await client.send('delete in OneDrive', { method: 'DELETE', path: addressOf(itemId), headers: { 'If-Match': ifMatch } });
    },
  };
}
