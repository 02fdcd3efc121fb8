import { Failure } from '../../domain/shared/failure';
import type { GraphClient } from './client';
import { decodeDriveItem, type DriveItem } from './decode-drive-item';
import { decodeFields, decodeString } from './decode-value';
import { isEncrypted, PATIENCE_MS, UNSEEN } from './file-host';
import { failureOf } from './graph-answer';

const OPERATION = 'write to OneDrive in a session';

/**
 * Replaces a file's content by an upload session: two requests instead of one, for a service that keeps to `If-Match`
 * only where its pages promise it.
 *
 * @see https://learn.microsoft.com/graph/api/driveitem-createuploadsession
 * @throws {Failure} `changed-elsewhere`, `not-found`, `unknown-outcome`, …
 */
export async function replaceBySession(client: GraphClient, fetch: typeof globalThis.fetch, itemId: string, text: string, ifMatch: string): Promise<DriveItem> {
  const bytes = new TextEncoder().encode(text);
  // A range of no bytes cannot be written down, so an empty file cannot be sent this way.
  if (bytes.length === 0) throw new Failure('unexpected', OPERATION);
  const { body } = await client.send(OPERATION, {
    method: 'POST',
    path: `/me/drive/items/${encodeURIComponent(itemId)}/createUploadSession`,
    headers: { 'If-Match': ifMatch },
    body: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
    isRead: true, // Nothing is written before the bytes go.
  });
  return sendBytes(fetch, decodeString(decodeFields(body, '$').uploadUrl, '$.uploadUrl'), bytes);
}

/** All bytes at once. The address carries its own permission: it takes no token, and appears in no error. */
async function sendBytes(fetch: typeof globalThis.fetch, address: string, bytes: Uint8Array<ArrayBuffer>): Promise<DriveItem> {
  if (!isEncrypted(address)) throw new Failure('unexpected', OPERATION);
  const headers = { 'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}` };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(address, { ...UNSEEN, method: 'PUT', body: bytes, headers, signal }).catch(() => undefined);
  // A session that is not there any more may have been the one that took the bytes; and 202 says that some are missing.
  if (response === undefined || response.status === 404 || response.status === 202) throw new Failure('unknown-outcome', OPERATION);
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return decodeDriveItem(body);
  const answer = { status: response.status, header: (name: string) => response.headers.get(name) ?? undefined, body };
  void fetch(address, { ...UNSEEN, method: 'DELETE' }).catch(() => undefined); // Else it stands open for days.
  throw failureOf(OPERATION, answer, true);
}
