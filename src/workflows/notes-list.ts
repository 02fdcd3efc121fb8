import { originalOf } from '../domain/notes/copy-path';
import type { FilePath } from '../domain/notes/file-path';
import { searchableText } from '../domain/notes/note-words';
import { createSearch, excerpt } from '../domain/notes/search';
import type { NoteLine, NotesFilter, NotesState } from './notebook';
import { letDraw } from './in-slices';
import type { NoteShelf, ShelvedNote } from './note-shelf';
import type { Surroundings } from './ports';
import { createLineOf } from './note-line';
import { NO_FILTER, type NotesList } from './notes-filter';
import { createStore } from './store';

/** Between two slices the screen may draw. */
const SLICE = 25;
/** After the first slice, and after each so many, the list shows what it has so far. */
const SHOWN_EVERY = 1000;

/** `copies` are the words of second versions, which are found with the note. */
type Entry = { readonly shelved: ShelvedNote; readonly line: NoteLine; readonly copies: string };

export function createNotesList(shelf: NoteShelf, surroundings: Pick<Surroundings, 'after'>, first: NotesFilter = NO_FILTER): NotesList {
  const store = createStore<NotesState>({ kind: 'loading' });
  const entries = createEntries(shelf);
  const { enter } = entries;
  let filter = first;
  let building: Promise<void> | undefined;
  /** Until every note was entered, the index knows less of them than there are. */
  let isWhole = false;

  const publish = () => store.set({ kind: 'ready', ...matching() });

  /** As the lines say it by now. */
  let twoVersions: ReadonlySet<FilePath> = new Set();
  shelf.twoVersions.subscribe(() => {
    const [before, now] = [twoVersions, shelf.twoVersions.snapshot()];
    if (building === undefined || before === now) return;
    twoVersions = now;
    for (const path of new Set([...before, ...now])) enter(path);
    if (store.snapshot().kind === 'ready') publish();
  });

  const build = async () => {
    await shelf.open();
    twoVersions = shelf.twoVersions.snapshot();
    const files = shelf.files.snapshot();
    if (files.kind === 'failed') {
      store.set(files);
      building = undefined;
      return;
    }
    const paths = shelf.notePaths();
    for (let from = 0; from < paths.length; from += SLICE) {
      const slice = paths.slice(from, from + SLICE);
      await shelf.prepare(slice);
      slice.forEach(enter);
      if (from % SHOWN_EVERY === 0) publish();
      await letDraw(surroundings);
    }
    isWhole = true;
    publish();
  };

  /** Newest first, which is how the index finds and how the shelf lists. */
  const matching = (): { lines: readonly NoteLine[]; total: number } => {
    const words = filter.words.trim();
    const paths = words === '' ? shelf.notePaths() : entries.find(words);
    const found = paths
      .map((path) => entries.get(path))
      .filter((entry) => entry !== undefined)
      .filter((entry) => passes(entry, filter));
    const lines = found.map((entry) => (words === '' ? entry.line : around(entry, words)));
    return { lines, total: isWhole ? entries.size() : Math.max(entries.size(), shelf.notePaths().length) };
  };

  shelf.files.onChange((path) => {
    if (building === undefined) return;
    enter(path);
    const original = originalOf(path);
    if (original !== undefined) enter(original);
    // When a note goes, what lay beside it stands for itself.
    for (const copy of shelf.copiesOf(path)) enter(copy);
    if (store.snapshot().kind === 'ready') publish();
  });

  return {
    notes: {
      snapshot: store.snapshot,
      subscribe: (listener) => {
        building ??= build();
        return store.subscribe(listener);
      },
    },
    filter: () => filter,
    setFilter: (next) => {
      filter = next;
      if (store.snapshot().kind === 'ready') publish();
    },
  };
}

/** The lines of the notes, and the index of their words. */
function createEntries(shelf: NoteShelf) {
  const search = createSearch();
  const entries = new Map<FilePath, Entry>();
  const lineOf = createLineOf(shelf);

  const isSecondVersion = (path: FilePath) => {
    const original = originalOf(path);
    return original !== undefined && shelf.note(original) !== undefined;
  };
  /** Takes a note in as it is by now; one that is gone, or lies beside another, goes. */
  const enter = (path: FilePath) => {
    const shelved = isSecondVersion(path) ? undefined : shelf.note(path);
    if (shelved === undefined) {
      if (entries.delete(path)) search.remove(path);
      return;
    }
    const copies = shelf.copiesOf(path).map((copy) => wordsOf(shelf.note(copy))).join('\n');
    const [before, line] = [entries.get(path), lineOf(shelved)];
    if (before?.shelved === shelved && before.copies === copies) {
      if (before.line.hasTwoVersions !== line.hasTwoVersions) entries.set(path, { ...before, line });
      return;
    }
    entries.set(path, { shelved, line, copies });
    search.put(path, line.date, `${line.personName}\n${wordsOf(shelved)}\n${copies}`);
  };

  return {
    enter,
    get: (path: FilePath) => entries.get(path),
    size: () => entries.size,
    /** Newest first. */
    find: (words: string) => search.find(words).map(({ key }) => key as FilePath),
  };
}

/** The line with what stands around the words that were looked for: worked out when a screen asks, since a letter is in thousands of notes. */
function around({ shelved, line, copies }: Entry, words: string): NoteLine {
  let known: string | undefined;
  return {
    ...line,
    get excerpt() {
      return (known ??= excerpt(`${wordsOf(shelved)}\n${copies}`, words));
    },
  };
}

function passes({ shelved, line }: Entry, { personId, from, to, kind }: NotesFilter): boolean {
  if (personId !== undefined && line.personId !== personId) return false;
  if (from !== undefined && line.date < from) return false;
  if (to !== undefined && line.date > to) return false;
  if (kind === 'with-commitments') return line.hasOpenCommitments;
  if (kind === 'with-private') return shelved.kind === 'note' && shelved.note.privateText.trim() !== '';
  return true;
}

function wordsOf(shelved: ShelvedNote | undefined): string {
  if (shelved === undefined) return '';
  return shelved.kind === 'note' ? searchableText(shelved.note) : shelved.text;
}
