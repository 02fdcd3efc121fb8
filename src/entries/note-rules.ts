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

/** The merge of `noteRules`, which notes the notes and pages in which both sides rewrote one place: somebody should look at both. */
export function noticingMerge(notice: MergeRecord['add']): MergeTexts {
  return (base, ours, theirs, path) => {
    const { text, conflicts } = mergeFile(path, base, ours, theirs);
    const place = parsePath(path);
    if (conflicts > 0 && 'personId' in place && place.personId !== undefined) notice(path, { ours, theirs, merged: text });
    return text;
  };
}
