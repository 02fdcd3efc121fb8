import { createHash, randomBytes } from 'node:crypto';

import type { LocalDateTime } from '../people/tenant';

/** What an id in a request stands for: a stored event, or one occurrence of a stored series. */
export type EventKey = { readonly eventId: string; readonly originalStart: LocalDateTime | undefined };

const IMMUTABLE = 'AAkALg';
const OCCURRENCE = /^(.*)FR(\d{8}T\d{6})(=*)$/;

/** The id of an occurrence: the series' own with the original start before its padding. */
export function occurrenceId(seriesId: string, originalStart: LocalDateTime): string {
  const padding = /=*$/.exec(seriesId)?.[0] ?? '';
  const stem = seriesId.slice(0, seriesId.length - padding.length);
  return `${stem}FR${originalStart.replace(/[-:]/g, '')}${padding}`;
}

/** The form of an id that survives a move within the mailbox. */
export function immutableId(id: string): string {
  return IMMUTABLE + id;
}

/** Reads any form of an id. Case matters, as in Exchange. */
export function eventKey(id: string, isKnown: (eventId: string) => boolean): EventKey | undefined {
  if (isKnown(id)) return { eventId: id, originalStart: undefined };
  const [, stem = '', compact = '', padding = ''] = OCCURRENCE.exec(id) ?? [];
  if (compact !== '' && isKnown(stem + padding)) {
    const originalStart = compact.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6');
    return { eventId: stem + padding, originalStart };
  }
  return id.startsWith(IMMUTABLE) ? eventKey(id.slice(IMMUTABLE.length), isKnown) : undefined;
}

/** Changes with every change of the event; 22 bytes in base64, as Exchange's. */
export function changeKey(eventId: string, revision: number): string {
  return createHash('sha256').update(`${eventId} ${revision}`).digest().subarray(0, 22).toString('base64');
}

/** A new id of Exchange's look and length. */
export function newEventId(): string {
  return `AAMkA${randomBytes(108).toString('base64url')}=`;
}

export function newICalUId(): string {
  return `040000008200E00074C5B7101A82E008${randomBytes(40).toString('hex').toUpperCase()}`;
}

/** In v1.0 each occurrence has an `iCalUId` of its own: the date stands where the series has zeros. */
export function occurrenceICalUId(seriesUid: string, originalStart: LocalDateTime): string {
  const date = originalStart.slice(0, 10).split('-').map(Number);
  const hex = [date[0] ?? 0, date[1] ?? 0, date[2] ?? 0].map((part, index) => part.toString(16).padStart(index === 0 ? 4 : 2, '0'));
  return seriesUid.slice(0, 32) + hex.join('').toUpperCase() + seriesUid.slice(40);
}
