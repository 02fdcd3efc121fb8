import { LeftOut } from '../domain/import/left-out';
import type { LeftOutFile } from '../domain/import/plan-import';
import type { SourceText } from '../domain/import/source-text';
import type { ChosenFile } from './note-import';
import { readChosen, type DocumentReaders } from './read-chosen';

/** The words of the files that were chosen so far, and which files have none for us. A file that is chosen twice is there once. */
export type ChosenTexts = {
  readonly add: (file: ChosenFile) => Promise<void>;
  readonly texts: () => readonly SourceText[];
  readonly leftOut: () => readonly LeftOutFile[];
  /** Whether the file was read as Western European text, being no Unicode. */
  readonly isLatin1: (path: string) => boolean;
  readonly clear: () => void;
};

export function createChosenTexts(readers: DocumentReaders): ChosenTexts {
  const texts = new Map<string, SourceText>();
  const leftOut = new Map<string, LeftOutFile>();
  const latin1 = new Set<string>();
  return {
    add: async (file) => {
      const key = [file.path, file.size, file.changedAt].join('\n');
      try {
        const { isLatin1, ...text } = await readChosen(file, readers);
        // Two files may have one name, being from two folders: they are one only if they say the same.
        texts.set(`${text.path}\n${text.text}`, text);
        leftOut.delete(key);
        if (isLatin1) latin1.add(file.path);
      } catch (error) {
        leftOut.set(key, { path: file.path, reason: error instanceof LeftOut ? error.reason : 'unreadable' });
      }
    },
    texts: () => [...texts.values()],
    leftOut: () => [...leftOut.values()],
    isLatin1: (path) => latin1.has(path),
    clear: () => {
      for (const each of [texts, leftOut, latin1]) each.clear();
    },
  };
}
