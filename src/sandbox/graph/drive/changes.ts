import { createHash } from 'node:crypto';

import { GraphRefusal } from '../graph-refusal';
import type { Drive } from './drive-state';
import type { ItemRecord } from './drive-index';
import { invalidRequest } from './refusal';
import { foldersAbove, isLiving, isWithin } from './tree';

export type Change = { readonly item: ItemRecord; readonly isDeleted: boolean };

export type ChangePage = {
  readonly changes: readonly Change[];
  /** Leads to the next page, or to what changes from now on. */
  readonly next: { readonly kind: 'page' | 'later'; readonly token: string };
};

/** What a token says; opaque to clients. */
type Cursor = {
  readonly epoch: string;
  readonly folderId: string;
  /** Changes after `since` and up to `upTo` are told; 0 is everything there is. */
  readonly since: number;
  readonly upTo: number;
  /** Rank of the last item told, while pages are left. */
  readonly after: string;
  readonly issuedAt: number;
};

export type ChangeQuery = {
  readonly token: string | undefined;
  readonly pageSize: number;
  readonly tokenLifeMs: number;
};

/**
 * One page of what changed in a folder and below it since `token` was given.
 *
 * Only the latest state of each item, not each step. Between pages nothing is skipped: an item that changes meanwhile
 * is told in the next round. When noisy, items come in an order of their own and the first one once more at the end.
 * @throws {GraphRefusal} 410 for a token of a lost index, or when the settings call all tokens expired
 */
export function changesSince(drive: Drive, folder: ItemRecord, { token, pageSize, tokenLifeMs }: ChangeQuery): ChangePage {
  if (token === 'latest') return { changes: [], next: { kind: 'later', token: encodeCursor(later(drive, folder, drive.index.sequence)) } };
  const cursor = token === undefined ? undefined : decodeCursor(drive, folder, token, tokenLifeMs);
  const since = cursor?.since ?? 0;
  const upTo = cursor?.upTo === undefined || cursor.upTo === 0 ? drive.index.sequence : cursor.upTo;

  const ranked = changedItems(drive, folder, since, upTo)
    .map((change) => ({ change, rank: rankOf(drive, change.item) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const left = ranked.filter(({ rank }) => rank > (cursor?.after ?? ''));
  const page = left.slice(0, pageSize);
  const last = page.at(-1);
  if (left.length > page.length && last !== undefined) {
    const next = encodeCursor({ ...later(drive, folder, since), upTo, after: last.rank });
    return { changes: page.map(({ change }) => change), next: { kind: 'page', token: next } };
  }
  const again = drive.settings.deltaIsNoisy && ranked.length > 1 ? ranked.slice(0, 1) : [];
  return { changes: [...page, ...again].map(({ change }) => change), next: { kind: 'later', token: encodeCursor(later(drive, folder, upTo)) } };
}

function changedItems(drive: Drive, folder: ItemRecord, since: number, upTo: number): readonly Change[] {
  const changed = [...drive.index.items.values()].filter(({ sequence }) => sequence > since && sequence <= upTo);
  const here = changed.filter((item) => isWithin(drive, item, folder.id) && (since > 0 || isLiving(item)));
  const departed = new Set(
    drive.index.departures
      .filter(({ folderId, sequence }) => folderId === folder.id && sequence > since && sequence <= upTo && since > 0)
      .map(({ itemId }) => itemId),
  );
  const gone = [...drive.index.items.values()].filter((item) => departed.has(item.id) && !isWithin(drive, item, folder.id));
  return [...here.map((item) => ({ item, isDeleted: !isLiving(item) })), ...gone.map((item) => ({ item, isDeleted: true }))];
}

/** A steady order without meaning; the plain one puts parents before their children. */
function rankOf(drive: Drive, item: ItemRecord): string {
  if (drive.settings.deltaIsNoisy) return createHash('sha256').update(item.id).digest('hex');
  return `${String(foldersAbove(drive, item).length).padStart(4, '0')} ${item.id}`;
}

function later({ index, clock }: Drive, folder: ItemRecord, since: number): Cursor {
  return { epoch: index.epoch, folderId: folder.id, since, upTo: 0, after: '', issuedAt: clock() };
}

function encodeCursor({ epoch, folderId, since, upTo, after, issuedAt }: Cursor): string {
  return Buffer.from(JSON.stringify([epoch, folderId, since, upTo, after, issuedAt])).toString('base64url');
}

function decodeCursor(drive: Drive, folder: ItemRecord, token: string, lifeMs: number): Cursor {
  const [epoch, folderId, since, upTo, after, issuedAt] = parseToken(token);
  if (typeof since !== 'number' || typeof upTo !== 'number' || typeof after !== 'string' || typeof issuedAt !== 'number') throw badToken();
  const isExpired = drive.settings.deltaTokens === 'expired' || drive.clock() > issuedAt + lifeMs;
  if (isExpired || epoch !== drive.index.epoch) throw resyncRequired();
  if (folderId !== folder.id) throw badToken();
  return { epoch, folderId, since, upTo, after, issuedAt };
}

function parseToken(token: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (Array.isArray(parts)) return parts;
  } catch {
    // Falls through to the refusal.
  }
  throw badToken();
}

const badToken = () => invalidRequest('The provided token is not valid.');

const resyncRequired = () =>
  new GraphRefusal(
    410,
    'resyncRequired',
    "Resync required. Replace any local items with the server's version (including deletes) if you're sure that the service was up to date with your local changes when you last sync'd. Upload any local changes that the server doesn't know about.",
  );
