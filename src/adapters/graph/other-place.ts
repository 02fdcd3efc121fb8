import { APP_FOLDER, NO_TOKEN, REFUSED, unless } from './app-folder';
import { MOVED_FILE } from './app-home';
import type { GraphClient } from './client';
import { decodeDriveItem, decodeDriveItemPage, type DriveItem } from './decode-drive-item';
import { ITEM_FIELDS } from './item-fields';

/** Graph's address of the folder of ours among the user's own, as long as nobody renames it. */
export const OWN_FOLDER = 'Two Hats';
export const OWN_FOLDER_ADDRESS = `/me/drive/root:/${encodeURIComponent(OWN_FOLDER)}`;

/** What notes are known by at the top of a folder. */
const MARKS: ReadonlySet<string> = new Set(['People', 'me.md', 'settings.yaml']);
const OPERATION = 'look into OneDrive';

/** Sees whether notes of ours lie in the other one of the two places in which they may (S32). Makes no folder of ours. */
export type OtherPlace = {
  /**
   * A folder of ours among the user's own that holds notes and was not left. It is asked for with the usual token, which carries whatever was
   * ever given: a wider one would have to be asked for on each new device, mostly in vain. @throws {Failure}
   */
  readonly ownFolder: () => Promise<DriveItem | undefined>;
  /** Whether the app folder holds notes; not where it is refused. @throws {Failure} */
  readonly isAppFolderUsed: () => Promise<boolean>;
};

export function otherPlace(client: GraphClient, widerScopes: readonly string[]): OtherPlace {
  const send = async (path: string, scopes?: readonly string[]): Promise<unknown> => (await client.send(OPERATION, { method: 'GET', path, ...(scopes && { scopes }) })).body;
  const asked = <T>(answer: Promise<T>): Promise<T | undefined> => answer.catch(unless(REFUSED, NO_TOKEN));
  /** The first page holds all that stands at the top of a folder of ours. */
  const namesIn = async (folder: string, scopes?: readonly string[]): Promise<ReadonlySet<string | undefined>> => {
    const page = await asked(send(`${folder}/children?${ITEM_FIELDS}&$top=200`, scopes).then(decodeDriveItemPage));
    return new Set(page?.items.map(({ name }) => name));
  };
  const hasNotes = (names: ReadonlySet<string | undefined>): boolean => [...MARKS].some((mark) => names.has(mark));
  return {
    ownFolder: async () => {
      const [folder, names] = await Promise.all([asked(send(`${OWN_FOLDER_ADDRESS}?${ITEM_FIELDS}`).then(decodeDriveItem)), namesIn(`${OWN_FOLDER_ADDRESS}:`)]);
      return folder?.kind === 'folder' && hasNotes(names) && !names.has(MOVED_FILE) ? folder : undefined;
    },
    isAppFolderUsed: async () => hasNotes(await namesIn(APP_FOLDER, widerScopes)),
  };
}
