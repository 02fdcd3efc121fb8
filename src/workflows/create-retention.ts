import type { FilePath } from '../domain/notes/file-path';
import { keptFrom } from '../domain/notes/kept-from';
import { parsePath } from '../domain/notes/paths';
import type { LocalDate } from '../domain/shared/local-date';
import { localDate } from '../domain/shared/time';
import { derived } from './derived';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import { createLineOf } from './note-line';
import type { Surroundings } from './ports';
import type { Retention, RetentionState } from './retention';
import type { Trash } from './trash';

export type RetentionPorts = {
  readonly shelf: NoteShelf;
  readonly noteFiles: Pick<NoteFiles, 'editSettings'>;
  readonly trash: Pick<Trash, 'putNotes'>;
  readonly surroundings: Pick<Surroundings, 'now' | 'timeZone'>;
};

export function createRetention({ shelf, noteFiles, trash, surroundings }: RetentionPorts): Retention {
  const lineOf = createLineOf(shelf);
  const today = () => localDate(surroundings.now(), surroundings.timeZone);

  const stateOf = (): RetentionState => {
    const files = shelf.files.snapshot();
    if (files.kind !== 'ready') return files;
    const years = shelf.settings().keepNotes;
    const before = years === undefined ? undefined : keptFrom(today(), Number(years));
    return { kind: 'ready', years, before, older: before === undefined ? [] : linesBefore(before) };
  };
  const linesBefore = (day: LocalDate) =>
    pathsBefore(shelf, day)
      .map(shelf.note)
      .filter((shelved) => shelved !== undefined)
      .map(lineOf)
      .filter(({ date }) => date < day)
      .reverse();

  return {
    ...derived([shelf.files, shelf.decoded], stateOf),
    open: async () => {
      await shelf.open();
      const state = stateOf();
      if (state.kind === 'ready' && state.before !== undefined) await shelf.prepare(pathsBefore(shelf, state.before));
    },
    setYears: (keepNotes) => noteFiles.editSettings((settings) => ({ ...settings, keepNotes })),
    moveToTrash: trash.putNotes,
  };
}

/** By their names; one that was renamed by hand is left alone. */
function pathsBefore(shelf: NoteShelf, day: LocalDate): readonly FilePath[] {
  return shelf.notePaths().filter((path) => {
    const place = parsePath(path);
    return place.kind === 'note' && place.date < day;
  });
}
