import { readContent } from './disk';
import type { Drive } from './drive-state';
import type { Content, FileRecord, ItemRecord } from './drive-index';
import { updateContent } from './items';
import { invalidRequest, itemNotFound } from './refusal';

/** A file's contents, newest first; the first is the present one. */
export function versionsOf(drive: Drive, item: ItemRecord): readonly Content[] {
  const file = asFile(item);
  return drive.settings.versions === 'off' ? [file.content] : [file.content, ...file.earlier];
}

/** Version ids are opaque to clients: `3.0`. */
export function versionId({ number }: Content): string {
  return `${number}.0`;
}

export function versionById(drive: Drive, item: ItemRecord, id: string): Content {
  const version = versionsOf(drive, item).find((candidate) => versionId(candidate) === id);
  if (version === undefined) throw itemNotFound();
  return version;
}

/** Makes an earlier content the present one again, as a new version. */
export function restoreVersion(drive: Drive, item: ItemRecord, id: string): void {
  const version = versionById(drive, item, id);
  if (version === asFile(item).content) throw invalidRequest('The version is the current one already.');
  const bytes = readContent(drive.disk, version.hash);
  if (bytes === undefined) throw itemNotFound();
  updateContent(drive, item, bytes);
}

function asFile(item: ItemRecord): FileRecord {
  if (item.kind !== 'file') throw invalidRequest('The item is not a file.');
  return item;
}
