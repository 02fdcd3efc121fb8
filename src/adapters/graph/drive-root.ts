import { Failure, reasonOf } from '../../domain/shared/failure';
import { APP_FOLDER, findAppFolder, NO_TOKEN, REFUSED, unless } from './app-folder';
import { MOVED_FILE } from './app-home';
import type { GraphClient } from './client';
import { decodeDriveItem, type DriveItem } from './decode-drive-item';
import { ITEM_FIELDS } from './item-fields';
import { otherPlace, OWN_FOLDER, OWN_FOLDER_ADDRESS } from './other-place';
import { readPlace, type Place, type PlaceMemory } from './place-memory';

/** The folder that the notes lie in. */
export type DriveRoot = {
  /**
   * Asks anew, every time: a folder that was deleted comes back with another id.
   * @throws {Failure} `consent-needed` where the account has none for the app, and the user did not agree to one of ours
   */
  readonly find: () => Promise<DriveItem>;
  /** The folder as it was found last. @throws {Failure} */
  readonly id: () => Promise<string>;
  /** Whether the app folder holds notes beside it, as it was seen last. */
  readonly isSplit: () => boolean;
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

const OPERATION = 'find the folder in OneDrive';

/**
 * The app folder, else a folder of ours among the user's own (`docs/decisions/0023`).
 *
 * Some accounts refuse an app its folder until it was touched once with a wider permission, and some refuse it for good. The wider one is
 * never asked for here: it is used where the user gave it. A folder of ours is made only where the user agreed on this device; one that
 * another device made is used, even where the app folder works by now: a device that has not looked yet looks for it once (S32).
 */
export function driveRoot(client: GraphClient, { memory, widerScopes }: DriveRootOptions): DriveRoot {
  let latest: Promise<DriveItem> | undefined;
  let isOwn: boolean | undefined;
  let isSplit = false;
  const other = widerScopes && otherPlace(client, widerScopes);

  const get = async (path: string, scopes?: readonly string[]): Promise<DriveItem> => {
    const { body } = await client.send('look into OneDrive', { method: 'GET', path: `${path}?${ITEM_FIELDS}`, ...(scopes && { scopes }) });
    return decodeDriveItem(body);
  };
  const ownFolder = async (wider: readonly string[], isAllowed: boolean): Promise<DriveItem | undefined> => {
    const found = await get(OWN_FOLDER_ADDRESS, wider).catch(unless(REFUSED, NO_TOKEN));
    if (found !== undefined || !isAllowed) return found;
    const making = { name: OWN_FOLDER, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
    try {
      return decodeDriveItem((await client.send('make a folder in OneDrive', { method: 'POST', path: '/me/drive/root/children', body: making, scopes: wider })).body);
    } catch (error) {
      if (NO_TOKEN.has(reasonOf(error))) return undefined;
      return get(OWN_FOLDER_ADDRESS, wider); // Another device was faster, or the answer was lost.
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
    const place = await readPlace(memory);
    if (place.ownFolderId === undefined) return place.hasLooked ? elsewhere(place) : firstLook(place);
    const [known, isAppFolderUsed] = await Promise.all([knownFolder(place.ownFolderId), other?.isAppFolderUsed()]);
    return known?.isLeft === false ? as(known.folder, true, isAppFolderUsed) : elsewhere(place, known?.folder);
  };
  /** Where the place is not the folder of ours that this device knows. @param left that folder, if the notes have left it */
  const elsewhere = async (place: Place, left?: DriveItem, asked = findAppFolder(get, widerScopes)): Promise<DriveItem> => {
    const apps = await asked;
    if (apps !== undefined) {
      // The user's word was for an account without a folder: it is not kept for a day on which this one is refused by chance.
      if (left !== undefined || (place.ownFolderId === undefined && (place.isOwnAllowed || !place.hasLooked))) await memory.write({ hasLooked: true });
      return as(apps, false);
    }
    const own = left ?? (widerScopes && (await ownFolder(widerScopes, place.isOwnAllowed)));
    if (own === undefined) throw new Failure('consent-needed', OPERATION);
    await memory.write({ isOwnAllowed: true, ownFolderId: own.id });
    return as(own, true);
  };
  const firstLook = async (place: Place): Promise<DriveItem> => {
    const apps = findAppFolder(get, widerScopes); // Beside the other question, which mostly comes to nothing.
    apps.catch(() => undefined);
    const own = await other?.ownFolder();
    if (own === undefined) return elsewhere(place, undefined, apps);
    await memory.write({ isOwnAllowed: true, ownFolderId: own.id });
    return as(own, true, await other?.isAppFolderUsed());
  };
  const as = (folder: DriveItem, isOurs: boolean, isOtherUsed = false): DriveItem => {
    if (folder.kind !== 'folder') throw new Failure('unexpected', OPERATION);
    isOwn = isOurs;
    isSplit = isOtherUsed;
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
    isSplit: () => isSplit,
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
