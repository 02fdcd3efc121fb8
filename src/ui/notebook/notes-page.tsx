import { useState } from 'react';

import type { PersonLine } from '../../workflows/people';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { NotesView } from './notes-view';

const NOBODY: readonly PersonLine[] = [];

/** All notes, and what a search finds in them. */
export function NotesPage() {
  const { notebook, people } = useServices();
  const state = useWatched(notebook.notes);
  const peopleState = useWatched(people.list);
  // The search field outside changes the filter too, so what it holds is read again with every draw.
  const [, drawAgain] = useState(0);
  return (
    <NotesView
      state={state}
      filter={notebook.filter()}
      people={peopleState.kind === 'ready' ? peopleState.people : NOBODY}
      onFilter={(filter) => {
        notebook.setFilter(filter);
        drawAgain((count) => count + 1);
      }}
    />
  );
}
