import { Failure } from '../../domain/shared/failure';
import { sendBatch } from './batched';
import type { GraphClient } from './client';
import { decodeDriveItem } from './decode-drive-item';
import { DecodeError } from './decode-value';
import { download } from './download';

/**
 * The tag is read before the text, so the text is never older than its tag. Should it be newer, the next write under
 * that tag is refused and read again: nothing is overwritten unseen. The other way round it could be.
 */
export async function readNote(client: GraphClient, fetch: typeof globalThis.fetch, itemId: string): Promise<{ text: string; tag: string }> {
  const item = `/me/drive/items/${encodeURIComponent(itemId)}`;
  const path = `${item}?$select=id,eTag,file,@microsoft.graph.downloadUrl`;
  const { tag, downloadUrl } = decodeDriveItem((await client.send('read from OneDrive', { method: 'GET', path })).body);
  if (tag === undefined) throw new DecodeError('$.eTag', 'a string');
  const text = downloadUrl === undefined ? await contentThroughBatch(client, fetch, `${item}/content`) : await download(fetch, downloadUrl);
  return { text, tag };
}

/** A browser may not follow the redirect of `/content` itself, since it asked with a token; inside a batch it is only told. */
export async function contentThroughBatch(client: GraphClient, fetch: typeof globalThis.fetch, path: string): Promise<string> {
  const [answer] = await sendBatch(client, [{ method: 'GET', path }]);
  const location = answer?.header('location');
  if (answer === undefined || location === undefined) {
    const isGone = answer?.status === 404 || answer?.status === 410;
    throw new Failure(isGone ? 'not-found' : 'unexpected', 'read from OneDrive');
  }
  return download(fetch, location);
}
