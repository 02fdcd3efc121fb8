import type { FilePath } from '../domain/notes/file-path';
import { mergeFile } from '../domain/notes/merge';
import { putIntoTrash } from '../domain/notes/trash';
import { localDate } from '../domain/shared/time';
import type { MergeRecord } from './merge-record';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import type { Surroundings } from './ports';
import type { Choice, TwoTexts, TwoVersions } from './two-versions';

export type TwoVersionsPorts = {
  readonly shelf: NoteShelf;
  readonly noteFiles: Pick<NoteFiles, 'changeText'>;
  readonly merges: Pick<MergeRecord, 'read' | 'forget'>;
  /** Writes what is being typed, so that it counts as well. */
  readonly flush: () => Promise<void>;
  readonly surroundings: Pick<Surroundings, 'now' | 'timeZone'>;
};

export function createTwoVersions({ shelf, noteFiles, merges, flush, surroundings }: TwoVersionsPorts): TwoVersions {
  const textAt = (path: FilePath) => shelf.files.get(path)?.text;

  /** A copy is looked at first: until it is decided about, its words are in no agenda. */
  const of = async (path: FilePath): Promise<TwoTexts | undefined> => {
    await shelf.open();
    const now = textAt(path);
    const [copy, ...further] = shelf.copiesOf(path);
    const other = copy === undefined ? undefined : textAt(copy);
    const merge = await merges.read(path);
    if (now === undefined) return undefined;
    if (other !== undefined) return { mine: now, other, now, copy, more: further.length + Number(merge !== undefined) };
    return merge === undefined ? undefined : { mine: merge.ours, other: merge.theirs, now, copy: undefined, more: 0 };
  };

  return {
    of,
    choose: async (path, seen, choice) => {
      await flush();
      const merge = seen.copy === undefined ? await merges.read(path) : undefined;
      await noteFiles.changeText(path, (text) => chosen(path, text, seen, merge?.merged, choice));
      if (seen.copy === undefined) await merges.forget(path);
      else await noteFiles.changeText(seen.copy, (text) => putIntoTrash(text, localDate(surroundings.now(), surroundings.timeZone)));
    },
  };
}

/** @param merged what the merge made of both; undefined where the other text lies beside the file */
function chosen(path: FilePath, text: string, seen: TwoTexts, merged: string | undefined, choice: Choice): string {
  // What was written since then is no part of the choice, and stays.
  const become = (base: string, wanted: string) => mergeFile(path, base, text, wanted).text;
  switch (choice.kind) {
    case 'text':
      return become(seen.now, choice.text);
    case 'mine':
      return merged === undefined ? text : become(merged, seen.mine);
    case 'other':
      return become(merged ?? seen.now, seen.other);
    case 'both':
      return merged === undefined && seen.copy !== undefined ? mergeFile(path, undefined, text, seen.other).text : text;
  }
}
