import type { FilePath } from '../domain/notes/file-path';

/**
 * Three-way merge of two texts of the file at `path` that grew from `base`; undefined: from nothing that both had.
 * Keeps every word of both (I1, I9), and gives the same text whichever side is ours (I5).
 */
export type MergeTexts = (base: string | undefined, ours: string, theirs: string, path: FilePath) => string;

/** All that the engine has to know of the texts that it carries. How they are written is not its affair. */
export type TextRules = {
  readonly merge: MergeTexts;
  /** Whether the text says that its file is in the trash. */
  readonly isTrashed: (text: string) => boolean;
  /** Whether nothing that a person wrote is left in it. */
  readonly isEmptied: (text: string) => boolean;
};
