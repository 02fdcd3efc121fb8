import type { Drive, UploadSession } from './drive-state';
import type { FileRecord } from './drive-index';
import { putFile } from './items';
import { invalidRequest, itemNotFound, resourceModified } from './refusal';
import { checkIfMatch } from './tags';
import { findAt, itemById } from './tree';

const LIFE_MS = 15 * 60_000;

export type UploadProgress =
  | { readonly kind: 'expecting'; readonly nextByte: number; readonly expiresAt: number }
  | { readonly kind: 'done'; readonly file: FileRecord; readonly isNew: boolean };

/** Begins an upload in pieces; answers the session's name and when it expires. */
export function openUpload(drive: Drive, session: Omit<UploadSession, 'expiresAt' | 'pieces'>): { readonly id: string; readonly expiresAt: number } {
  const id = drive.newId();
  const expiresAt = drive.clock() + LIFE_MS;
  drive.uploads.set(id, { ...session, expiresAt, pieces: [] });
  return { id, expiresAt };
}

/**
 * Takes the next piece; with the last one the file is written, if the tag that the session was opened with still holds.
 * @param range the header `Content-Range`, `bytes 0-25/128`
 */
export function takePiece(drive: Drive, id: string, range: string | undefined, bytes: Uint8Array): UploadProgress {
  const session = livingSession(drive, id);
  const [, first, last, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range ?? '')?.map(Number) ?? [];
  const received = session.pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (first === undefined || last === undefined || total === undefined || last - first + 1 !== bytes.length || first !== received || last >= total) {
    throw invalidRequest('The Content-Range header is missing, malformed or not the next one.');
  }
  session.pieces.push(bytes);
  if (last + 1 < total) return { kind: 'expecting', nextByte: last + 1, expiresAt: session.expiresAt };
  drive.uploads.delete(id);
  return { kind: 'done', ...commit(drive, session) };
}

export function cancelUpload(drive: Drive, id: string): void {
  livingSession(drive, id);
  drive.uploads.delete(id);
}

function commit(drive: Drive, { folderId, name, onConflict, ifMatch, pieces }: UploadSession): { readonly file: FileRecord; readonly isNew: boolean } {
  const folder = itemById(drive, folderId);
  const existing = findAt(drive, folder, [name]);
  if (ifMatch !== undefined) {
    if (existing === undefined) throw resourceModified(412);
    checkIfMatch(drive, existing, { ifMatch, isDocumented: false });
  }
  return putFile(drive, folder, name, Buffer.concat(pieces), onConflict);
}

function livingSession(drive: Drive, id: string): UploadSession {
  const session = drive.uploads.get(id);
  if (session === undefined || session.expiresAt < drive.clock()) throw itemNotFound('The upload session was not found.');
  return session;
}
