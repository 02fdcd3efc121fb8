import type { Drive } from './drive-state';
import type { ItemRecord } from './drive-index';
import { resourceModified } from './refusal';

/** Where a condition was sent: the pages document it for some operations only. */
export type Conditions = {
  readonly ifMatch: string | undefined;
  readonly isDocumented: boolean;
};

/** The item's tag: quotes belong to the value on business accounts, and not on personal ones. */
export function eTagOf(drive: Drive, item: ItemRecord): string {
  return drive.kind === 'business' ? `"{${item.guid}},${item.revision}"` : personalTag(`${item.id}.${item.revision}`);
}

/** The content's tag. Folders have one on personal accounts only, where it changes with anything below them. */
export function cTagOf(drive: Drive, item: ItemRecord): string | undefined {
  if (drive.kind === 'personal') return personalTag(`c:${item.id}.${item.contentRevision}`);
  return item.kind === 'file' ? `"c:{${item.guid}},${item.contentRevision}"` : undefined;
}

const personalTag = (text: string) => `a${Buffer.from(text).toString('base64url')}`;

/** @throws {GraphRefusal} 412 where the client means another state of the item than the present one */
export function checkIfMatch(drive: Drive, item: ItemRecord, { ifMatch, isDocumented }: Conditions): void {
  if (ifMatch === undefined || ifMatch === '*' || !countsConditions(drive, isDocumented)) return;
  if (ifMatch !== eTagOf(drive, item) && ifMatch !== cTagOf(drive, item)) throw resourceModified(412);
}

export function countsConditions({ settings }: Drive, isDocumented: boolean): boolean {
  return settings.conditions === 'honoured' || (settings.conditions === 'as-documented' && isDocumented);
}
