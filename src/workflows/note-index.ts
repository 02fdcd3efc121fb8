import type { FilePath } from '../domain/notes/file-path';
import type { LocalDate } from '../domain/notes/note';
import { parsePath } from '../domain/notes/paths';
import type { PersonId } from '../domain/people/person';
import type { DeviceFiles } from './device-files';

/** Which files belong to whom, by their paths alone. */
export type NoteIndex = {
  /** Newest first. */
  readonly notePaths: (personId?: PersonId) => readonly FilePath[];
  readonly personPaths: () => readonly FilePath[];
  readonly personPath: (personId: PersonId) => FilePath | undefined;
  readonly oldestDay: () => LocalDate | undefined;
  readonly folder: (personId: PersonId) => string | undefined;
  /** Rises when a person's file changes, comes or goes. */
  readonly peopleRevision: () => number;
};

/** The index of the device's files: filled when it is first asked, and kept up to date from then on. */
export function createNoteIndex(files: DeviceFiles): NoteIndex {
  const places = createPlaces();
  let isFilled = false;
  const filled = (): Places => {
    if (!isFilled && files.snapshot().kind === 'ready') {
      isFilled = true;
      files.paths().forEach(places.enter);
    }
    return places;
  };
  files.onChange((path) => {
    filled();
    if (files.get(path) === undefined) places.leave(path);
    else places.enter(path);
  });

  return {
    notePaths: (personId) => {
      const { notesByPerson } = filled();
      if (personId !== undefined) return newestFirst(notesByPerson.get(personId) ?? []);
      return newestFirst([...notesByPerson.values()].flatMap((paths) => [...paths]));
    },
    personPaths: () => [...filled().personPaths.values()],
    personPath: (personId) => filled().personPaths.get(personId),
    oldestDay: () => filled().oldestDay(),
    folder: (personId) => filled().folders.get(personId),
    peopleRevision: () => filled().peopleRevision(),
  };
}

type Places = {
  readonly enter: (path: FilePath) => void;
  /** A file that left the device leaves no person, folder or day behind that it alone told of. */
  readonly leave: (path: FilePath) => void;
  readonly notesByPerson: ReadonlyMap<PersonId, ReadonlySet<FilePath>>;
  readonly personPaths: ReadonlyMap<PersonId, FilePath>;
  readonly folders: ReadonlyMap<PersonId, string>;
  readonly oldestDay: () => LocalDate | undefined;
  readonly peopleRevision: () => number;
};

function createPlaces(): Places {
  const notesByPerson = new Map<PersonId, Set<FilePath>>();
  const personPaths = new Map<PersonId, FilePath>();
  const folders = new Map<PersonId, string>();
  const seen = new Set<FilePath>();
  let peopleRevision = 0;
  let oldest: LocalDate | undefined;

  const enterNote = (path: FilePath, personId: PersonId) => {
    const of = notesByPerson.get(personId) ?? new Set();
    notesByPerson.set(personId, of.add(path));
  };

  return {
    notesByPerson,
    personPaths,
    folders,
    oldestDay: () => oldest,
    peopleRevision: () => peopleRevision,
    enter: (path) => {
      const place = parsePath(path);
      if (place.kind === 'person') {
        peopleRevision += 1;
        personPaths.set(place.personId, path);
        folders.set(place.personId, place.folder);
      }
      if (seen.has(path)) return;
      seen.add(path);
      if (place.kind === 'note') {
        if (!folders.has(place.personId)) folders.set(place.personId, place.folder);
        if (oldest === undefined || place.date < oldest) oldest = place.date;
        enterNote(path, place.personId);
      }
      // A note that its owner renamed, or laid beside the others by hand, is a note all the same.
      if (place.kind === 'other' && place.personId !== undefined && path.endsWith('.md')) enterNote(path, place.personId);
    },
    leave: (path) => {
      const place = parsePath(path);
      if (!seen.delete(path) || !('personId' in place) || place.personId === undefined) return;
      notesByPerson.get(place.personId)?.delete(path);
      if (place.kind === 'note' && place.date === oldest) oldest = oldestOf(seen);
      if (place.kind === 'person') {
        peopleRevision += 1;
        if (personPaths.get(place.personId) === path) personPaths.delete(place.personId);
      }
      if (personPaths.has(place.personId)) return;
      const folder = folderOf(notesByPerson.get(place.personId) ?? []);
      if (folder === undefined) folders.delete(place.personId);
      else folders.set(place.personId, folder);
    },
  };
}

function folderOf(paths: Iterable<FilePath>): string | undefined {
  for (const path of paths) {
    const place = parsePath(path);
    if (place.kind === 'note') return place.folder;
  }
  return undefined;
}

function oldestOf(paths: Iterable<FilePath>): LocalDate | undefined {
  const days = [...paths].map(parsePath).flatMap((place) => (place.kind === 'note' ? [place.date] : []));
  return days.length === 0 ? undefined : days.reduce((oldest, day) => (day < oldest ? day : oldest));
}

function newestFirst(paths: Iterable<FilePath>): readonly FilePath[] {
  return [...paths]
    .map((path) => ({ path, key: dayIn(path) + path }))
    .sort((a, b) => order(b.key, a.key))
    .map(({ path }) => path);
}

function dayIn(path: FilePath): string {
  return /\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? '';
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
