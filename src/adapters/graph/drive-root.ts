import { Failure, reasonOf } from '../../domain/shared/failure';
import { APP_FOLDER, findAppFolder, NO_TOKEN, REFUSED, unless } from './app-folder';
import { MOVED_FILE } from './app-home';
import type { GraphClient } from './client';
import { decodeDriveItem, type DriveItem } from './decode-drive-item';
import { ITEM_FIELDS } from './item-fields';
import { readPlace, type PlaceMemory } from './place-memory';

/** The folder that the notes lie in. */
export type DriveRoot = {
  /**
   * Asks anew, every time: a folder that was deleted comes back with another id.
   * @throws {Failure} `consent-needed` where the account has none for the app, and the user did not agree to one of ours
   */
  readonly find: () => Promise<DriveItem>;
  /** The folder as it was found last. @throws {Failure} */
  readonly id: () => Promise<string>;
  /** What requests below it want a token for; undefined for the usual scopes. */
  readonly scopes: () => Promise<readonly string[] | undefined>;
  /** Graph's address of the folder, to which a path may be added with a colon. @throws {Failure} */
  readonly address: () => Promise<string>;
};

export type DriveRootOptions = {
  readonly memory: PlaceMemory;
  /** What some accounts want before they give an app its folder, and what a folder of ours needs. */
  readonly widerScopes?: readonly string[] | undefined;
};

const OWN_FOLDER = 'Two Hats';
const OPERATION = 'find the folder in OneDrive';

/**
 * The app folder, else a folder of ours among the user's own (`docs/decisions/0023`).
 *
 * Some accounts refuse an app its folder until it was touched once with a wider permission, and some refuse it for good. The wider one is
 * never asked for here: it is used where the user gave it. A folder of ours is made only where the user agreed on this device; one that
 * another device made is used.
 */
export function driveRoot(client: GraphClient, { memory, widerScopes }: DriveRootOptions): DriveRoot {
  let latest: Promise<DriveItem> | undefined;
  let isOwn: boolean | undefined;

  const get = async (path: string, scopes?: readonly string[]): Promise<DriveItem> => {
    const { body } = await client.send('look into OneDrive', { method: 'GET', path: `${path}?${ITEM_FIELDS}`, ...(scopes && { scopes }) });
    return decodeDriveItem(body);
  };
  const ownFolder = async (wider: readonly string[], isAllowed: boolean): Promise<DriveItem | undefined> => {
    const path = `/me/drive/root:/${encodeURIComponent(OWN_FOLDER)}`;
    const found = await get(path, wider).catch(unless(REFUSED, NO_TOKEN));
    if (found !== undefined || !isAllowed) return found;
    const making = { name: OWN_FOLDER, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
    try {
      return decodeDriveItem((await client.send('make a folder in OneDrive', { method: 'POST', path: '/me/drive/root/children', body: making, scopes: wider })).body);
    } catch (error) {
      if (NO_TOKEN.has(reasonOf(error))) return undefined;
      return get(path, wider); // Another device was faster, or the answer was lost.
    }
  };
  /** Another device may have moved the notes from there to the app folder, and left words that say so. */
  const knownFolder = async (folderId: string): Promise<{ readonly folder: DriveItem; readonly isLeft: boolean } | undefined> => {
    const at = `/me/drive/items/${encodeURIComponent(folderId)}`;
    const asked = (path: string) => get(path, widerScopes).catch(unless(REFUSED, NO_TOKEN));
    const [folder, words] = widerScopes === undefined ? [] : await Promise.all([asked(at), asked(`${at}:/${MOVED_FILE}`)]);
    return folder && { folder, isLeft: words !== undefined };
  };
  const look = async (): Promise<DriveItem> => {
    const { isOwnAllowed, ownFolderId } = await readPlace(memory);
    const known = ownFolderId === undefined ? undefined : await knownFolder(ownFolderId);
    if (known?.isLeft === false) return as(known.folder, true);
    const apps = await findAppFolder(get, widerScopes);
    if (apps !== undefined) {
      // The user's word was for an account without a folder: it is not kept for a day on which this one is refused by chance.
      if (known !== undefined || (isOwnAllowed && ownFolderId === undefined)) await memory.write(undefined);
      return as(apps, false);
    }
    const own = known?.folder ?? (widerScopes && (await ownFolder(widerScopes, isOwnAllowed)));
    if (own === undefined) throw new Failure('consent-needed', OPERATION);
    await memory.write({ isOwnAllowed: true, ownFolderId: own.id });
    return as(own, true);
  };
  const as = (folder: DriveItem, isOurs: boolean): DriveItem => {
    if (folder.kind !== 'folder') throw new Failure('unexpected', OPERATION);
    isOwn = isOurs;
    return folder;
  };

  const find = (): Promise<DriveItem> => {
    const looking = look().catch((error: unknown) => {
      if (latest === looking) latest = undefined;
      throw error;
    });
    latest = looking;
    return looking;
  };
  const id = async (): Promise<string> => (await (latest ?? find())).id;
  return {
    find,
    id,
    scopes: async () => {
      isOwn ??= (await readPlace(memory)).ownFolderId !== undefined;
      return isOwn ? widerScopes : undefined;
    },
    address: async () => {
      const folderId = await id();
      return isOwn === true ? `/me/drive/items/${encodeURIComponent(folderId)}` : APP_FOLDER;
    },
  };
}
