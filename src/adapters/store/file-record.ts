import type { FilePath } from '../../domain/notes/file-path';
import type { AgreedFile, DeviceFile } from '../../sync/ports';

/**
 * A file as the database keeps it: `agreed` has no text where that is the file's own. So most notes are kept once instead of twice, and ten
 * thousand of them are read in half the time.
 */
type FileRecord = Omit<DeviceFile, 'agreed'> & { readonly agreed: (Omit<AgreedFile, 'text'> & { readonly text?: string }) | undefined };

export function toRecord(file: DeviceFile): FileRecord {
  const { text, agreed } = file;
  if (agreed?.text !== text) return file;
  const { tag, itemId } = agreed;
  return { ...file, agreed: { tag, itemId } };
}

/** @param record as `toRecord`, or version 1 of the database, wrote it: nothing else writes there, so it is believed */
export function fileOf(record: unknown): DeviceFile {
  const { agreed, ...file } = record as FileRecord;
  return { ...file, agreed: agreed && { ...agreed, text: agreed.text ?? file.text } };
}

/** @param record undefined where the database has none */
export function fromRecord(record: unknown): DeviceFile | undefined {
  return record === undefined ? undefined : fileOf(record);
}

/** What a change of one record comes to: the record to write, or undefined where nothing is to be written. */
export type Change = (before: DeviceFile | undefined) => DeviceFile | undefined;

/** The text becomes what `change` makes of it; the same text writes nothing. */
export function edited(path: FilePath, change: (text: string | undefined) => string): Change {
  return (before) => {
    const text = change(before?.text);
    if (before?.text === text) return undefined;
    return { path, text, revision: (before?.revision ?? 0) + 1, agreed: before?.agreed };
  };
}

/** OneDrive has `agreed`; the text here stays. A file that is not here at all is not made by that. */
export function agreedOn(agreed: AgreedFile | undefined): Change {
  return (before) => before && { ...before, agreed };
}

/** The text of OneDrive, or of a merge with it, comes here; only onto the `revision` that it was made for. */
export function taken(path: FilePath, revision: number | undefined, text: string, agreed: AgreedFile): Change {
  return (before) => {
    if (before?.revision !== revision) return undefined;
    const isNew = before?.text !== text;
    return { path, text, revision: (before?.revision ?? 0) + (isNew ? 1 : 0), agreed };
  };
}

/** Whether a file may leave the device: nothing was typed since `revision`, and OneDrive has had every word of it, in this very item. */
export function isDroppable(file: DeviceFile | undefined, revision: number, itemId: string | undefined): boolean {
  return file?.revision === revision && file.text === file.agreed?.text && file.agreed.itemId === itemId;
}
