import type { FilePath } from '../../domain/notes/file-path';
import type { RemoteFile, RemoteNotes, RemoteVersion } from '../../sync/ports';
import { createAddresses } from './addresses';
import { atMost } from './at-most';
import type { GraphClient } from './client';
import { decodeDriveItem, type DriveItem } from './decode-drive-item';
import { DecodeError, decodeFields, decodeString, optionalList } from './decode-value';
import { download } from './download';
import { readChanges } from './drive-changes';
import { driveFolders, isAbsent } from './drive-folders';
import { driveRoot, type DriveRoot, type DriveRootOptions } from './drive-root';
import { ITEM_FIELDS } from './item-fields';
import { forgetfulMemory } from './place-memory';
import { CHECK_FILE, conditionsProbe } from './probe-conditions';
import { contentThroughBatch, readNote } from './read-note';
import { translateErrors } from './translate-errors';
import { noteWrites } from './write-notes';

export type OneDriveOptions = Partial<DriveRootOptions> & {
  /** For the addresses of contents alone, which take no token and no header. */
  readonly fetch?: typeof globalThis.fetch;
  /** Epoch ms; decides how often everything is listed. */
  readonly now?: () => number;
};

/** At a time: enough to fill the line, and far from what a file host takes for an attack. */
const DOWNLOADS = 4;

/** Notes in the user's OneDrive, through Graph. Every write is conditional (I3), files are known by their item's id. */
export function oneDriveNotes(graph: GraphClient, options: OneDriveOptions = {}): RemoteNotes {
  const { fetch = globalThis.fetch.bind(globalThis), memory = forgetfulMemory(), widerScopes, now = Date.now } = options;
  const root = driveRoot(graph, { memory, widerScopes });
  const client = inScopesOf(root, graph);
  const folders = driveFolders(client, root);
  const addresses = createAddresses(now);
  const inTurn = atMost(DOWNLOADS);
  const writes = noteWrites(client, folders, fetch);
  const get = (path: string) => client.send('read from OneDrive', { method: 'GET', path });
  const itemAt = async (path: FilePath): Promise<DriveItem> => decodeDriveItem((await get(`${await folders.addressOf(path)}?${ITEM_FIELDS}`)).body);

  const probe = conditionsProbe(writes, () => itemAt(CHECK_FILE));

  return {
    root: () =>
      reading('find the folder in OneDrive', async () => {
        const { id, driveId } = await root.find();
        return { itemId: id, driveId, ...(root.isSplit() && { isSplit: true }) };
      }),
    changes: (cursor) => reading('look for changes', () => readChanges({ client, root, folders, addresses, now }, cursor)),
    read: (itemId) => reading('read a note from OneDrive', async () => {
        const listed = addresses.take(itemId);
        const text = listed && (await inTurn(() => download(fetch, listed.address)).catch(() => undefined));
        // The tag was listed before the text was fetched: see `readNote`. An address that no longer leads anywhere is asked for anew.
        return listed === undefined || text === undefined ? readNote(client, fetch, itemId) : { text, tag: listed.tag };
      }),
    find: (path) =>
      reading('find a note in OneDrive', async () => {
        try {
          return remoteFile(path, await itemAt(path));
        } catch (error) {
          if (isAbsent(error)) return undefined;
          throw error;
        }
      }),
    create: (path, text) => writing('put a new note into OneDrive', async () => remoteFile(path, await writes.create(path, text))),
    update: (itemId, text, ifMatch, way = 'put') =>
      writing('put a note into OneDrive', async () => {
        addresses.take(itemId); // What was listed is the past from here on, whether or not the answer comes.
        const item = await writes.replace(itemId, text, ifMatch, way);
        return remoteFile((await folders.pathOf(item)) ?? ('' as FilePath), item);
      }),
    move: (itemId, to, ifMatch) =>
      writing('move a note in OneDrive', async () => {
        addresses.take(itemId); // It was listed with a tag that the move is about to change.
        return remoteFile(to, await writes.move(itemId, to, ifMatch));
      }),
    remove: (itemId, ifMatch) => writing('delete a note in OneDrive', () => writes.remove(itemId, ifMatch)),
    probe: () => reading('try how OneDrive keeps to conditions', probe),
    versions: (itemId) =>
      reading('list earlier versions', async () => {
        const { body } = await get(`/me/drive/items/${encodeURIComponent(itemId)}/versions`);
        const versions = optionalList(decodeFields(body, '$').value).map(decodeVersion);
        return versions.sort((a, b) => b.changedAt - a.changedAt); // `$orderby` is ignored there.
      }),
    readVersion: (itemId, versionId) =>
      reading('read an earlier version', () => {
        const path = `/me/drive/items/${encodeURIComponent(itemId)}/versions/${encodeURIComponent(versionId)}/content`;
        return contentThroughBatch(client, fetch, path);
      }),
  };
}

/** A folder of ours among the user's own is open to a wider token alone. */
function inScopesOf(root: Pick<DriveRoot, 'scopes'>, client: GraphClient): GraphClient {
  return {
    pathOf: client.pathOf,
    send: async (operation, request) => {
      const scopes = await root.scopes();
      return client.send(operation, scopes === undefined ? request : { ...request, scopes });
    },
  };
}

function reading<T>(operation: string, work: () => Promise<T>): Promise<T> {
  return translateErrors(operation, false, work);
}

function writing<T>(operation: string, work: () => Promise<T>): Promise<T> {
  return translateErrors(operation, true, work);
}

function remoteFile(path: FilePath, { id, tag }: DriveItem): RemoteFile {
  if (tag === undefined) throw new DecodeError('$.eTag', 'a string');
  return { itemId: id, path, tag };
}

function decodeVersion(value: unknown, index: number): RemoteVersion {
  const path = `$.value[${index}]`;
  const { id, lastModifiedDateTime, size } = decodeFields(value, path);
  return {
    id: decodeString(id, `${path}.id`),
    changedAt: Date.parse(decodeString(lastModifiedDateTime, `${path}.lastModifiedDateTime`)),
    size: typeof size === 'number' ? size : 0,
  };
}
