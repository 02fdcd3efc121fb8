import type { NotesFilter, NotesState } from './notebook';
import type { Watched } from './store';

/** The list of notes and the search in it. Lines and index are built in slices, from when someone first looks. */
export type NotesList = {
  readonly notes: Watched<NotesState>;
  readonly setFilter: (filter: NotesFilter) => void;
  readonly filter: () => NotesFilter;
};

export const NO_FILTER: NotesFilter = { words: '', personId: undefined, from: undefined, to: undefined, kind: 'all' };
