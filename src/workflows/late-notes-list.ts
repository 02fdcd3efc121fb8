import { lateScript } from './late-script';
import type { NotesState } from './notebook';
import type { NoteShelf } from './note-shelf';
import { NO_FILTER, type NotesList } from './notes-filter';
import type { Surroundings } from './ports';
import { createStore } from './store';

/** The list of notes as a script of its own: beside a meeting nobody looks through them. Until it is there the list loads; the filter holds from the beginning. */
export function lateNotesList(shelf: NoteShelf, surroundings: Pick<Surroundings, 'after'>): NotesList {
  let filter = NO_FILTER;
  let list: NotesList | undefined;
  const before = createStore<NotesState>({ kind: 'loading' });
  const script = lateScript(async () => (list = (await import('./notes-list')).createNotesList(shelf, surroundings, filter)).notes);
  const load = () => {
    if (script.now() === undefined) script.ready().catch(() => before.set({ kind: 'failed', reason: 'offline' }));
  };
  return {
    notes: {
      snapshot: () => script.now()?.snapshot() ?? before.snapshot(),
      subscribe: (listener) => {
        load();
        const leave = [script.subscribe(listener), before.subscribe(listener)];
        return () => leave.forEach((each) => each());
      },
    },
    filter: () => filter,
    setFilter: (next) => {
      filter = next;
      list?.setFilter(next);
    },
  };
}
