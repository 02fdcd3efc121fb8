import { useEffect, useMemo } from 'react';

import { addDays } from '../../domain/shared/time';
import type { NoteState } from '../../workflows/notebook';
import { useFormats } from '../shell/formats';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWatchedAll } from '../shell/use-watched-all';
import { useWords } from '../shell/words';
import { countNotes } from './count-notes';
import { InsightsView } from './insights-view';
import type { InsightsState } from './insights-view';

const QUARTER_DAYS = 91;
/** Enough for the balance, which looks at six, and for a weekly 1:1 over a quarter. */
const NOTES_EACH = 14;

/** What the notes of this device say about the user's own habits. */
export function InsightsPage() {
  return <InsightsView state={useInsights()} />;
}

function useInsights(): InsightsState {
  const { people, notebook } = useServices();
  const { dateOf, now } = useFormats();
  const list = useWatched(people.list);
  const words = useWords();

  const persons = useWatchedAll(useMemo(() => (list.kind === 'ready' ? list.people.map(({ personId }) => people.person(personId)) : []), [list, people]));
  const ready = useMemo(() => persons.filter((each) => each.kind === 'ready'), [persons]);
  const paths = useMemo(() => ready.map(({ notes }) => notes.slice(0, NOTES_EACH).map(({ path }) => path)), [ready]);
  const notes = useWatchedAll(useMemo(() => paths.flat().map((path) => notebook.note(path)), [paths, notebook]));

  useEffect(() => {
    for (const path of paths.flat()) void notebook.open(path);
  }, [paths, notebook]);

  return useMemo(() => {
    if (list.kind === 'failed') return list;
    if (list.kind === 'loading' || persons.some(isLoading) || notes.some(isLoading)) return { kind: 'loading' };
    const read = notes.filter((each): each is Extract<NoteState, { kind: 'ready' }> => each.kind === 'ready').map(({ note }) => note);
    if (read.length === 0) return { kind: 'empty' };
    const ofPeople = ready.map(({ person }) => ({ person, notes: read.filter(({ personId }) => personId === person.id) }));
    return { kind: 'ready', counts: countNotes(ofPeople, addDays(dateOf(now()), -QUARTER_DAYS), words) };
  }, [list, persons, notes, ready, dateOf, now, words]);
}

function isLoading({ kind }: { readonly kind: string }): boolean {
  return kind === 'loading';
}
