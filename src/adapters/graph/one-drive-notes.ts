import { Failure } from '../../domain/shared/failure';
import type { FilePath } from '../../domain/notes/file-path';
import type { RemoteFile, RemoteNotes, RemoteVersion } from '../../sync/ports';
import { createAddresses } from './addresses';
import { atMost } from './at-most';
import { sendBatch } from './batched';
import type { GraphClient } from './client';
import { decodeDriveItem, type DriveItem } from './decode-drive-item';
import { DecodeError, decodeFields, decodeString, optionalList } from './decode-value';
import { download } from './download';
import { readChanges } from './drive-changes';
import { driveFolders, isAbsent, ITEM_FIELDS, type StorageRoot } from './drive-folders';
import { translateErrors } from './translate-errors';

export type OneDriveOptions = {
  /** For the addresses of contents alone, which take no token and no header. */
  readonly fetch?: typeof globalThis.fetch;
  readonly place?: StorageRoot;
  /** What some accounts want before they give an app its folder. */
  readonly widerScopes?: readonly string[];
};

/** At a time: enough to fill the line, and far from what a file host takes for an attack. */
const DOWNLOADS = 4;

const MARKDOWN = { 'Content-Type': 'text/plain; charset=utf-8' };

/** Notes in the user's OneDrive, through Graph. Every write is conditional (I3), files are known by their item's id. */
export function oneDriveNotes(client: GraphClient, options: OneDriveOptions = {}): RemoteNotes {
  const { fetch = globalThis.fetch.bind(globalThis), place = 'app-folder', widerScopes } = options;
  const folders = driveFolders(client, place, widerScopes);
  const addresses = createAddresses(Date.now);
  const inTurn = atMost(DOWNLOADS);
  const get = (path: string) => client.send('read from OneDrive', { method: 'GET', path });

  return {
    root: () =>
      reading('find the folder in OneDrive', async () => {
        const { id, driveId } = await folders.root();
        return { itemId: id, driveId };
      }),
    changes: (cursor) => reading('look for changes', () => readChanges(client, folders, cursor, addresses)),
    read: (itemId) => reading('read a note from OneDrive', async () => {
        const listed = addresses.take(itemId);
        const text = listed && (await inTurn(() => download(fetch, listed.address)).catch(() => undefined));
        // The tag was listed before the text was fetched: see `readNote`. An address that no longer leads anywhere is asked for anew.
        return listed === undefined || text === undefined ? readNote(client, fetch, itemId) : { text, tag: listed.tag };
      }),
    find: (path) =>
      reading('find a note in OneDrive', async () => {
        try {
          return remoteFile(path, decodeDriveItem((await get(`${folders.addressOf(path)}?${ITEM_FIELDS}`)).body));
        } catch (error) {
          if (isAbsent(error)) return undefined;
          throw error;
        }
      }),
    create: (path, text) =>
      writing('put a new note into OneDrive', async () => {
        const [parent, name] = [await folders.parentOf(path), path.slice(path.lastIndexOf('/') + 1)];
        // Either condition rests on one engineer's word or one page; together they never overwrote anything.
        const address = `/me/drive/items/${encodeURIComponent(parent)}:/${encodeURIComponent(name)}:/content?@microsoft.graph.conflictBehavior=fail`;
        try {
          return remoteFile(path, await put(client, address, text, { 'If-None-Match': '*' }));
        } catch (error) {
          const isTaken = error instanceof Failure && error.reason === 'changed-elsewhere';
          throw isTaken ? new Failure('already-exists', error.operation, { cause: error }) : error;
        }
      }),
    update: (itemId, text, ifMatch) =>
      writing('put a note into OneDrive', async () => {
        addresses.take(itemId); // What was listed is the past from here on, whether or not the answer comes.
        const item = await put(client, `/me/drive/items/${encodeURIComponent(itemId)}/content`, text, { 'If-Match': ifMatch });
        return remoteFile((await folders.pathOf(item)) ?? ('' as FilePath), item);
      }),
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

function reading<T>(operation: string, work: () => Promise<T>): Promise<T> {
  return translateErrors(operation, false, work);
}

function writing<T>(operation: string, work: () => Promise<T>): Promise<T> {
  return translateErrors(operation, true, work);
}

async function put(client: GraphClient, path: string, text: string, condition: Readonly<Record<string, string>>): Promise<DriveItem> {
  const { body } = await client.send('write to OneDrive', { method: 'PUT', path, body: text, headers: { ...MARKDOWN, ...condition } });
  return decodeDriveItem(body);
}

/**
 * The tag is read before the text, so the text is never older than its tag. Should it be newer, the next write under
 * that tag is refused and read again: nothing is overwritten unseen. The other way round it could be.
 */
async function readNote(client: GraphClient, fetch: typeof globalThis.fetch, itemId: string): Promise<{ text: string; tag: string }> {
  const item = `/me/drive/items/${encodeURIComponent(itemId)}`;
  const path = `${item}?$select=id,eTag,file,@microsoft.graph.downloadUrl`;
  const { tag, downloadUrl } = decodeDriveItem((await client.send('read from OneDrive', { method: 'GET', path })).body);
  if (tag === undefined) throw new DecodeError('$.eTag', 'a string');
  const text = downloadUrl === undefined ? await contentThroughBatch(client, fetch, `${item}/content`) : await download(fetch, downloadUrl);
  return { text, tag };
}

/** A browser may not follow the redirect of `/content` itself, since it asked with a token; inside a batch it is only told. */
async function contentThroughBatch(client: GraphClient, fetch: typeof globalThis.fetch, path: string): Promise<string> {
  const [answer] = await sendBatch(client, [{ method: 'GET', path }]);
  const location = answer?.header('location');
  if (answer === undefined || location === undefined) {
    const isGone = answer?.status === 404 || answer?.status === 410;
    throw new Failure(isGone ? 'not-found' : 'unexpected', 'read from OneDrive');
  }
  return download(fetch, location);
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
