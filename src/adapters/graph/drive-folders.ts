import type { FilePath } from '../../domain/notes/file-path';
import { Failure } from '../../domain/shared/failure';
import type { GraphClient } from './client';
import { decodeDriveItem, type DriveItem } from './decode-drive-item';

export const ITEM_FIELDS = '$select=id,name,eTag,size,file,folder,deleted,parentReference';

/**
 * The same, where each file's text can be fetched from, so that a listing needs no question for each file, and what may tell of a folder
 * that something in it changed.
 */
export const LISTED_FIELDS = `${ITEM_FIELDS},cTag,lastModifiedDateTime,@microsoft.graph.downloadUrl`;

/** Where the notes lie: the app folder, or one of our own where a tenant has no app folders and the user agreed. */
export type StorageRoot = 'app-folder' | 'own-folder';

const OWN_FOLDER = 'Two Hats';

/** The folders below the notes' root: finds, makes and remembers them by id, since users rename things. */
export type DriveFolders = {
  /** Asks anew, every time: a folder that was deleted comes back with another id. @throws {Failure} */
  readonly root: () => Promise<DriveItem>;
  readonly rootId: () => Promise<string>;
  /** Graph's address of whatever lies at a path. */
  readonly addressOf: (path: FilePath) => string;
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

/** @param widerScopes what some accounts want before they give an app its folder; undefined where that is of no use */
export function driveFolders(client: GraphClient, place: StorageRoot, widerScopes?: readonly string[]): DriveFolders {
  const rootPath = place === 'app-folder' ? '/me/drive/special/approot' : `/me/drive/root:/${encodeURIComponent(OWN_FOLDER)}`;
  const folders = new Map<string, Known>();
  let latestRoot: Promise<DriveItem> | undefined;

  const get = async (path: string, scopes?: readonly string[]): Promise<DriveItem> => {
    const separator = path.includes('?') ? '&' : '?';
    const { body } = await client.send('look into OneDrive', { method: 'GET', path: `${path}${separator}${ITEM_FIELDS}`, ...(scopes && { scopes }) });
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
  const root = (): Promise<DriveItem> => {
    const asked = touched(get, rootPath, widerScopes).catch((error: unknown) => {
      if (place === 'own-folder' && isAbsent(error)) return makeFolder('/me/drive/root', OWN_FOLDER);
      latestRoot = undefined;
      throw error;
    });
    latestRoot = asked;
    return asked;
  };
  const rootId = async (): Promise<string> => (await (latestRoot ?? root())).id;
  const addressOf = (path: string): string =>
    `${rootPath}${place === 'app-folder' ? ':' : ''}/${path.split('/').map(encodeURIComponent).join('/')}`;

  const childFolder = async (parentId: string, name: string, path: string): Promise<string> => {
    for (const [id, known] of folders) if (known.parentId === parentId && known.name === name) return id;
    let folder: DriveItem;
    try {
      folder = await makeFolder(`/me/drive/items/${encodeURIComponent(parentId)}`, name);
    } catch (error) {
      // It was there already, or came to be while the answer was lost.
      const mayBeThere = error instanceof Failure && ['already-exists', 'changed-elsewhere', 'unknown-outcome'].includes(error.reason);
      if (!mayBeThere) throw error;
      folder = await get(addressOf(path));
    }
    folders.set(folder.id, { name, parentId });
    return folder.id;
  };

  return {
    root,
    rootId,
    addressOf,
    parentOf: async (path) => {
      let id = await rootId();
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
      const top = await rootId();
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

/**
 * Some accounts refuse an app its folder until it was touched once with a wider permission; from then on it is open. The
 * wider one is never asked for here: it is used where the user gave it.
 */
async function touched(get: (path: string, scopes?: readonly string[]) => Promise<DriveItem>, path: string, widerScopes?: readonly string[]): Promise<DriveItem> {
  try {
    return await get(path);
  } catch (error) {
    if (widerScopes === undefined || !isRefused(error)) throw error;
    return get(path, widerScopes).catch(() => {
      throw error;
    });
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Failure && error.reason === 'consent-needed';
}

export function isAbsent(error: unknown): boolean {
  return error instanceof Failure && error.reason === 'not-found';
}

function unlessAbsent(error: unknown): undefined {
  if (!isAbsent(error)) throw error;
  return undefined;
}
