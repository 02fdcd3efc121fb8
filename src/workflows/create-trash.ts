import type { FilePath } from '../domain/notes/file-path';
import { parsePath } from '../domain/notes/paths';
import { putIntoTrash, takeOutOfTrash } from '../domain/notes/trash';
import { daysBetween, localDate } from '../domain/shared/time';
import type { LocalDate } from '../domain/shared/local-date';
import { derived } from './derived';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import { createLineOf } from './note-line';
import { extentOfPerson } from './person-extent';
import type { Cloud, Surroundings } from './ports';
import type { Trash, TrashedNote, TrashedPerson, TrashEntry, TrashState, Undo } from './trash';

export type TrashPorts = {
  readonly shelf: NoteShelf;
  readonly noteFiles: Pick<NoteFiles, 'changeText'>;
  readonly cloud: Pick<Cloud, 'deleteForGood'>;
  /** Writes what is being typed, so that it goes along and does not bring the note back. */
  readonly flush: () => Promise<void>;
  readonly surroundings: Pick<Surroundings, 'now' | 'timeZone'>;
};

/** How long something stays before it is offered for deletion. */
const KEPT_DAYS = 30;

export function createTrash(ports: TrashPorts): Trash {
  const { shelf, noteFiles } = ports;
  const today = () => localDate(ports.surroundings.now(), ports.surroundings.timeZone);

  const put = async (paths: readonly FilePath[]): Promise<Undo> => {
    const [day, before] = [today(), shelf.trashed()];
    const going = paths.filter((path) => !before.has(path));
    await Promise.all(going.map((path) => noteFiles.changeText(path, (text) => putIntoTrash(text, day))));
    return () => restore(going);
  };
  const restore = async (paths: readonly FilePath[]): Promise<void> => {
    await Promise.all(paths.map((path) => noteFiles.changeText(path, takeOutOfTrash)));
  };
  const putNotes = async (paths: readonly FilePath[]): Promise<Undo> => {
    await ports.flush();
    return put(paths.flatMap(withCopies));
  };
  const withCopies = (path: FilePath) => [path, ...shelf.copiesOf(path)];

  return {
    ...derived([shelf.files, shelf.decoded], () => stateOf(shelf, today())),
    open: async () => {
      await shelf.open();
      await shelf.prepare([...shelf.trashed().keys()]);
    },
    putNote: (path) => putNotes([path]),
    putNotes,
    extentOf: async (personId) => {
      await shelf.open();
      await shelf.prepare(shelf.notePaths(personId));
      return extentOfPerson(shelf, personId);
    },
    putPerson: async (personId) => {
      await ports.flush();
      await shelf.open();
      const page = shelf.personPath(personId);
      const copies = page === undefined ? [] : shelf.copiesOf(page);
      const undoNotes = await put([...shelf.notePaths(personId).flatMap(withCopies), ...copies]);
      // The page goes last: whoever is interrupted still sees the person, and can go on from there.
      const undoPage = page === undefined ? undefined : await put([page]);
      return async () => {
        await Promise.all([undoNotes(), undoPage?.()]);
      };
    },
    restore,
    restorePerson: async (personId) => {
      const [page, state] = [shelf.personPath(personId), stateOf(shelf, today())];
      const entry = state.kind === 'ready' ? state.entries.find(({ path }) => path === page) : undefined;
      await restore(entry?.paths ?? []);
    },
    deleteForGood: (paths) => ports.cloud.deleteForGood(paths),
  };
}

function stateOf(shelf: NoteShelf, today: LocalDate): TrashState {
  const files = shelf.files.snapshot();
  if (files.kind !== 'ready') return files;
  const all = [...shelf.trashed()].map(([path, day]) => entryOf(shelf, path, day, today));
  const people = all.filter((entry) => entry.kind === 'person');
  const withPeople = people.map((person) => withNotes(person, all));
  const grouped = new Set(withPeople.flatMap(({ paths }) => paths));
  return { kind: 'ready', entries: [...withPeople, ...all.filter(({ path }) => !grouped.has(path))].sort(dueFirst) };
}

function entryOf(shelf: NoteShelf, path: FilePath, trashedOn: LocalDate, today: LocalDate): TrashEntry {
  const place = parsePath(path);
  // A clock that is ahead keeps nothing for longer than thirty days, and one that is behind lets nothing go sooner.
  const ago = daysBetween(trashedOn, today);
  const daysLeft = Number.isNaN(ago) ? KEPT_DAYS : Math.min(KEPT_DAYS, Math.max(0, KEPT_DAYS - ago));
  const base = { path, paths: [path], trashedOn, daysLeft };
  if (place.kind === 'person') {
    return { ...base, kind: 'person', personName: shelf.personInTrash(place.personId)?.name ?? nameIn(place.folder, place.personId), notes: [] };
  }
  const shelved = shelf.inTrash(path);
  if (shelved === undefined) return { ...base, kind: 'file' };
  const { personId, personName, date, title, isBroken } = createLineOf(shelf)(shelved);
  return { ...base, kind: 'note', personName: personName === '' ? (shelf.personInTrash(personId)?.name ?? '') : personName, date, title, isBroken };
}

/** A page that cannot be read is called by its folder. */
function nameIn(folder: string, personId: string): string {
  return folder.slice(folder.indexOf('/') + 1).replace(`-${personId}`, '');
}

function withNotes(person: TrashedPerson, all: readonly TrashEntry[]): TrashedPerson {
  const folder = person.path.slice(0, person.path.lastIndexOf('/') + 1);
  const notes = all.filter((entry): entry is TrashedNote => entry.kind === 'note' && entry.trashedOn === person.trashedOn && entry.path.startsWith(folder));
  return { ...person, notes, paths: [person.path, ...notes.map(({ path }) => path)] };
}

function dueFirst(a: TrashEntry, b: TrashEntry): number {
  const isDue = (entry: TrashEntry) => Number(entry.daysLeft === 0);
  if (isDue(a) !== isDue(b)) return isDue(b) - isDue(a);
  if (a.trashedOn !== b.trashedOn) return a.trashedOn < b.trashedOn ? 1 : -1;
  return a.path < b.path ? 1 : -1;
}
