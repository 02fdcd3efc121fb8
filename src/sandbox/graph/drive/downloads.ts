import { createHmac, timingSafeEqual } from 'node:crypto';

import type { Drive } from './drive-state';
import type { Content } from './drive-index';

/** What an address at the download host stands for, as its claim says. */
type Ticket = { readonly itemId: string; readonly number: number; readonly kind: 'present' | 'version' };

/** The service says "minutes" on one page and "an hour" on another. */
const LIFE_MS = 5 * 60_000;

/** An address that needs no token and lives for minutes. One for the present content dies with it. */
export function downloadUrl(drive: Drive, origin: string, itemId: string, { number }: Content, kind: Ticket['kind'] = 'present'): string {
  const claim = Buffer.from(JSON.stringify([itemId, number, kind, drive.clock() + LIFE_MS])).toString('base64url');
  return `${origin}/download?tempauth=${claim}.${signature(drive, claim)}`;
}

/** The content that an address still stands for; undefined where it is not of ours, was changed, or is too old. */
export function redeem(drive: Drive, tempauth: string): (Content & { readonly name: string }) | undefined {
  const ticket = readTicket(drive, tempauth);
  const item = ticket && drive.index.items.get(ticket.itemId);
  if (ticket === undefined || item?.kind !== 'file' || item.deletedAt !== undefined) return undefined;
  const candidates = ticket.kind === 'present' ? [item.content] : [item.content, ...item.earlier];
  const content = candidates.find(({ number }) => number === ticket.number);
  return content && { ...content, name: item.name };
}

function readTicket(drive: Drive, tempauth: string): Ticket | undefined {
  const [claim = '', given = ''] = tempauth.split('.');
  const expected = Buffer.from(signature(drive, claim));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  // Only `downloadUrl` signs.
  const [itemId, number, kind, expiresAt] = JSON.parse(Buffer.from(claim, 'base64url').toString()) as [string, number, Ticket['kind'], number];
  return expiresAt < drive.clock() ? undefined : { itemId, number, kind };
}

function signature({ secret }: Drive, claim: string): string {
  return createHmac('sha256', secret).update(claim).digest('base64url');
}
