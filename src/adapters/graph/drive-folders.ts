import type { FilePath } from '../../domain/notes/file-path';
import { Failure } from '../../domain/shared/failure';
import type { GraphClient } from './client';
import { decodeDriveItem, type DriveItem } from './decode-drive-item';
import type { DriveRoot } from './drive-root';
import { ITEM_FIELDS } from './item-fields';

/** The folders below the notes' root: finds, makes and remembers them by id, since users rename things. */
export type DriveFolders = {
  /** Graph's address of whatever lies at a path. @throws {Failure} */
  readonly addressOf: (path: FilePath) => Promise<string>;
  /** The id of the folder that a new file at `path` goes into, made where it is missing. @throws {Failure} */
  readonly parentOf: (path: FilePath) => Promise<string>;
  /** Remembers an item as seen in a listing or delta. */
  readonly learn: (item: DriveItem) => void;
  /** Forgets the folders below the root: one of them may be gone. */
  readonly forget: () => void;
  /** The path of an item below the root; undefined for what lies elsewhere. @throws {Failure} */
  readonly pathOf: (item: DriveItem) => Promise<FilePath | undefined>;
};

type Known = { readonly name: string; readonly parentId: string };

export function driveFolders(client: GraphClient, root: DriveRoot): DriveFolders {
  const folders = new Map<string, Known>();

  const get = async (path: string): Promise<DriveItem> => {
    const { body } = await client.send('look into OneDrive', { method: 'GET', path: `${path}?${ITEM_FIELDS}` });
    return decodeDriveItem(body);
  };
  const makeFolder = async (parent: string, name: string): Promise<DriveItem> => {
    const { body } = await client.send('make a folder in OneDrive', {
      method: 'POST',
      path: `${parent}/children`,
      body: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
    });
    return decodeDriveItem(body);
  };
  const addressOf = async (path: string): Promise<string> => `${await root.address()}:/${path.split('/').map(encodeURIComponent).join('/')}`;

  const childFolder = async (parentId: string, name: string, path: string): Promise<string> => {
    for (const [id, known] of folders) if (known.parentId === parentId && known.name === name) return id;
    let folder: DriveItem;
    try {
      folder = await makeFolder(`/me/drive/items/${encodeURIComponent(parentId)}`, name);
    } catch (error) {
      // It was there already, or came to be while the answer was lost.
      const mayBeThere = error instanceof Failure && ['already-exists', 'changed-elsewhere', 'unknown-outcome'].includes(error.reason);
      if (!mayBeThere) throw error;
      folder = await get(await addressOf(path));
    }
    folders.set(folder.id, { name, parentId });
    return folder.id;
  };

  return {
    addressOf,
    parentOf: async (path) => {
      let id = await root.id();
      const segments = path.split('/').slice(0, -1);
      for (const [index, name] of segments.entries()) id = await childFolder(id, name, segments.slice(0, index + 1).join('/'));
      return id;
    },
    learn: (item) => {
      if (item.isDeleted) folders.delete(item.id);
      else if (item.kind === 'folder' && item.name !== undefined && item.parentId !== undefined) {
        folders.set(item.id, { name: item.name, parentId: item.parentId });
      }
    },
    forget: () => folders.clear(),
    pathOf: async (item) => {
      const top = await root.id();
      const names: string[] = [];
      let step: { readonly name: string | undefined; readonly parentId: string | undefined } = item;
      for (let depth = 0; depth < 32; depth += 1) {
        if (step.name === undefined || step.parentId === undefined) return undefined;
        names.unshift(step.name);
        if (step.parentId === top) return names.join('/') as FilePath;
        const known = folders.get(step.parentId) ?? (await get(`/me/drive/items/${encodeURIComponent(step.parentId)}`).catch(unlessAbsent));
        if (known === undefined) return undefined;
        if ('kind' in known && known.name !== undefined && known.parentId !== undefined) {
          folders.set(known.id, { name: known.name, parentId: known.parentId });
        }
        step = known;
      }
      return undefined;
    },
  };
}

export function isAbsent(error: unknown): boolean {
  return error instanceof Failure && error.reason === 'not-found';
}

function unlessAbsent(error: unknown): undefined {
  if (!isAbsent(error)) throw error;
  return undefined;
}
