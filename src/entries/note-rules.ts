import type { FilePath } from '../domain/notes/file-path';
import { mergeFile } from '../domain/notes/merge';
import { parsePath } from '../domain/notes/paths';
import { isEmptied, trashedOn } from '../domain/notes/trash';
import type { MergeTexts, TextRules } from '../sync/text-rules';
import type { MergeRecord } from '../workflows/merge-record';

/** What the sync has to know of the notes' files. */
export const noteRules: TextRules = {
  merge: (base, ours, theirs, path) => mergeFile(path, base, ours, theirs).text,
  isTrashed: (text) => trashedOn(text) !== undefined,
  isEmptied,
};

/** The merge of `noteRules`, which notes the files in which both sides rewrote one place: somebody should look at both. */
export function noticingMerge(notice: MergeRecord['add']): MergeTexts {
  return (base, ours, theirs, path) => {
    const { text, conflicts } = mergeFile(path, base, ours, theirs);
    if (conflicts > 0 && isShown(path)) notice(path, { ours, theirs, merged: text });
    return text;
  };
}

/** The day of a note, later than any for what is none: pages and settings are read first, so who stops half-way has what the next 1:1 needs. */
export function dayOf(path: FilePath): string {
  const place = parsePath(path);
  return place.kind === 'note' ? place.date : '9999';
}

/** Whether a page shows what the file has: there it can be chosen. */
function isShown(path: FilePath): boolean {
  const place = parsePath(path);
  return place.kind !== 'other' || place.personId !== undefined;
}
