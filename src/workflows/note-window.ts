import type { FilePath } from '../domain/notes/file-path';
import type { Note } from '../domain/notes/note';
import { parsePath } from '../domain/notes/paths';
import type { NoteFact } from '../domain/insights/facts';
import type { LocalDate } from '../domain/shared/local-date';
import type { NoteShelf } from './note-shelf';
import type { Surroundings } from './ports';
import { createStore, type Watched } from './store';

/** The notes that the insights look at, newest first: undefined until they are read. */
export type NoteWindow = Watched<readonly NoteFact[] | undefined> & { readonly open: () => Promise<void> };

/** However long ago they were, so many 1:1s with each person tell of the balance. */
const EACH = 6;

/**
 * Keeps the notes since a day, and the last six with each person. They are read once and in slices; afterwards each change costs what it
 * changes, so that a store of ten thousand notes blocks nothing.
 */
export function createNoteWindow(shelf: NoteShelf, surroundings: Pick<Surroundings, 'after'>, since: () => LocalDate): NoteWindow {
  const store = createStore<readonly NoteFact[] | undefined>(undefined);
  const facts = new Map<FilePath, NoteFact>();
  const changed = new Set<FilePath>();
  let opening: Promise<void> | undefined;

  const take = async (paths: readonly FilePath[]) => {
    await shelf.prepare(paths);
    for (const path of paths) {
      const shelved = shelf.note(path);
      if (shelved?.kind === 'note') facts.set(path, { path, note: named(shelved.note) });
      else facts.delete(path);
    }
    store.set([...facts.values()].sort(newestFirst));
  };
  /** A figure says with whom it was, by the name that the person has now. */
  const named = (note: Note): Note => {
    const name = shelf.person(note.personId)?.name;
    return name === undefined ? note : { ...note, personName: name };
  };
  const follow = (path: FilePath) => {
    if (!isNote(path)) return;
    changed.add(path);
    if (changed.size > 1) return;
    surroundings.after(0, () => {
      const paths = [...changed];
      changed.clear();
      void take(paths);
    });
  };

  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    open: () =>
      (opening ??= (async () => {
        await shelf.open();
        if (shelf.files.snapshot().kind !== 'ready') {
          opening = undefined;
          return;
        }
        shelf.files.onChange(follow);
        await take(pathsOf(shelf.notePaths(), since()));
      })()),
  };
}

/** Of paths that are newest first. A file whose name tells no day is read to find out. */
function pathsOf(paths: readonly FilePath[], since: LocalDate): readonly FilePath[] {
  const seen = new Map<string, number>();
  return paths.filter((path) => {
    const place = parsePath(path);
    if (place.kind !== 'note') return true;
    const before = seen.get(place.personId) ?? 0;
    seen.set(place.personId, before + 1);
    return before < EACH || place.date >= since;
  });
}

function isNote(path: FilePath): boolean {
  const place = parsePath(path);
  return place.kind === 'note' || (place.kind === 'other' && place.personId !== undefined);
}

function newestFirst(a: NoteFact, b: NoteFact): number {
  if (a.note.date !== b.note.date) return a.note.date < b.note.date ? 1 : -1;
  return (b.note.startsAt ?? 0) - (a.note.startsAt ?? 0) || (a.path < b.path ? 1 : -1);
}
