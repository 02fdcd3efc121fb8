import { mergeFile } from '../domain/notes/merge';
import { isEmptied, trashedOn } from '../domain/notes/trash';
import type { TextRules } from '../sync/text-rules';

/** What the sync has to know of the notes' files. */
export const noteRules: TextRules = {
  merge: (base, ours, theirs, path) => mergeFile(path, base, ours, theirs).text,
  isTrashed: (text) => trashedOn(text) !== undefined,
  isEmptied,
};
