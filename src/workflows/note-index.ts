import { originalOf } from '../domain/notes/copy-path';
import type { FilePath } from '../domain/notes/file-path';
import type { LocalDate } from '../domain/notes/note';
import { parsePath } from '../domain/notes/paths';
import { trashedOn } from '../domain/notes/trash';
import type { PersonId } from '../domain/people/person';
import { compare } from '../domain/shared/compare';
import { groupBy } from '../domain/shared/group-by';
import type { DeviceFiles } from './device-files';

/** Which files belong to whom, by their paths, and which of them are in the trash. */
export type NoteIndex = {
  /** Newest first; nothing that is in the trash, and no second version of a note that stands. */
  readonly notePaths: (personId?: PersonId) => readonly FilePath[];
  /** Second versions of the note, or of another file of ours, at a path, which lie beside it. */
  readonly copiesOf: (path: FilePath) => readonly FilePath[];
  /** Files that have some. */
  readonly withCopies: () => readonly FilePath[];
  readonly trashed: () => ReadonlyMap<FilePath, LocalDate>;
  /** Of everyone, those in the trash too. */
  readonly personPaths: () => readonly FilePath[];
  readonly personPath: (personId: PersonId) => FilePath | undefined;
  readonly oldestDay: () => LocalDate | undefined;
  readonly folder: (personId: PersonId) => string | undefined;
  /** Rises when a person's file changes, comes or goes. */
  readonly peopleRevision: () => number;
};

/** The index of the device's files: filled as they are read, and kept up to date from then on. */
export function createNoteIndex(files: DeviceFiles): NoteIndex {
  const places = createPlaces();
  const trashed = new Map<FilePath, LocalDate>();
  /** Of files that are still being read it says nothing: half of somebody's notes would look like all of them. */
  const isReady = () => files.snapshot().kind === 'ready';
  const filled = (): Places => (isReady() ? places : NOTHING);
  const listed = new Map<PersonId | undefined, readonly FilePath[]>();
  /** Lists of others stay as they were: of a thousand people one changes at a time. */
  const forget = (personId: PersonId | undefined) => {
    listed.delete(undefined);
    listed.delete(personId);
  };
  const enter = (path: FilePath) => {
    const text = files.get(path)?.text ?? '';
    forget(places.enter(path));
    // Most files have no such words at all, and to look for them costs less than to take the file apart.
    const day = text.includes('trashed:') ? trashedOn(text) : undefined;
    if (day === undefined) trashed.delete(path);
    else trashed.set(path, day);
  };
  files.paths().forEach(enter);
  files.onRead(enter);
  files.onChange((path) => {
    if (files.get(path) !== undefined) return;
    forget(places.leave(path));
    trashed.delete(path);
  });
  const stands = (path: FilePath | undefined) => path !== undefined && files.get(path) !== undefined && !trashed.has(path);
  const isListed = (path: FilePath) => !trashed.has(path) && !stands(originalOf(path));

  return {
    notePaths: (personId) => {
      if (!isReady()) return [];
      const known = listed.get(personId);
      if (known !== undefined) return known;
      const { notesByDay, notesByPerson } = places;
      const found = newestFirst(personId === undefined ? notesByDay : groupBy([...(notesByPerson.get(personId) ?? [])], dayIn)).filter(isListed);
      listed.set(personId, found);
      return found;
    },
    copiesOf: (path) => [...(filled().copies.get(path) ?? [])].filter(stands),
    withCopies: () => [...filled().copies].filter(([, of]) => [...of].some(stands)).map(([path]) => path),
    trashed: () => trashed,
    personPaths: () => [...filled().personPaths.values()],
    personPath: (personId) => filled().personPaths.get(personId),
    oldestDay: () => filled().oldestDay(),
    folder: (personId) => filled().folders.get(personId),
    peopleRevision: () => filled().peopleRevision(),
  };
}

type Places = {
  /** Answers whose file it is. */
  readonly enter: (path: FilePath) => PersonId | undefined;
  /** A file that left the device leaves no person, folder or day behind that it alone told of. */
  readonly leave: (path: FilePath) => PersonId | undefined;
  readonly notesByPerson: ReadonlyMap<PersonId, ReadonlySet<FilePath>>;
  /** Of everyone, by the day in their names: to put ten thousand of them in order at once would stop the screen. */
  readonly notesByDay: ReadonlyMap<string, ReadonlySet<FilePath>>;
  readonly copies: ReadonlyMap<FilePath, ReadonlySet<FilePath>>;
  readonly personPaths: ReadonlyMap<PersonId, FilePath>;
  readonly folders: ReadonlyMap<PersonId, string>;
  readonly oldestDay: () => LocalDate | undefined;
  readonly peopleRevision: () => number;
};

function createPlaces(): Places {
  const notesByPerson = new Map<PersonId, Set<FilePath>>();
  const notesByDay = new Map<string, Set<FilePath>>();
  const copies = new Map<FilePath, Set<FilePath>>();
  const personPaths = new Map<PersonId, FilePath>();
  const folders = new Map<PersonId, string>();
  const seen = new Set<FilePath>();
  let peopleRevision = 0;
  let oldest: LocalDate | undefined;

  const enterCopy = (path: FilePath) => {
    const original = originalOf(path);
    if (original !== undefined) add(copies, original, path);
  };
  const enterNote = (path: FilePath, personId: PersonId) => {
    add(notesByPerson, personId, path);
    add(notesByDay, dayIn(path), path);
    enterCopy(path);
  };

  const leaveNote = (path: FilePath, personId: PersonId) => {
    notesByPerson.get(personId)?.delete(path);
    notesByDay.get(dayIn(path))?.delete(path);
  };

  const findFolder = (personId: PersonId) => {
    const folder = folderOf(notesByPerson.get(personId) ?? []);
    if (folder === undefined) folders.delete(personId);
    else folders.set(personId, folder);
  };

  return {
    notesByPerson,
    notesByDay,
    copies,
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
      if (seen.has(path)) return ownerOf(place);
      seen.add(path);
      if (place.kind === 'note') {
        if (!folders.has(place.personId)) folders.set(place.personId, place.folder);
        if (oldest === undefined || place.date < oldest) oldest = place.date;
        enterNote(path, place.personId);
      }
      // A note that its owner renamed, or laid beside the others by hand, is a note all the same.
      if (place.kind === 'other' && place.personId !== undefined && path.endsWith('.md')) enterNote(path, place.personId);
      // Beside the user's own page and the settings: shown on Insights and in Settings (N25).
      if (place.kind === 'other' && place.personId === undefined) enterCopy(path);
      return ownerOf(place);
    },
    leave: (path) => {
      const place = parsePath(path);
      const owner = ownerOf(place);
      if (!seen.delete(path)) return owner;
      copies.get(originalOf(path) ?? path)?.delete(path);
      if (owner === undefined) return undefined;
      leaveNote(path, owner);
      if (place.kind === 'note' && place.date === oldest) oldest = oldestOf(seen);
      if (place.kind === 'person') {
        peopleRevision += 1;
        if (personPaths.get(owner) === path) personPaths.delete(owner);
      }
      if (!personPaths.has(owner)) findFolder(owner);
      return owner;
    },
  };
}

const NOTHING = createPlaces();

function ownerOf(place: ReturnType<typeof parsePath>): PersonId | undefined {
  return 'personId' in place ? place.personId : undefined;
}

function add<Key>(map: Map<Key, Set<FilePath>>, key: Key, path: FilePath): void {
  map.set(key, (map.get(key) ?? new Set()).add(path));
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

/** After every day. */
const LATEST = '~';

/** Those without a day in their names stand before all others. Long paths are slow to compare; the days among them are few. */
function newestFirst(byDay: ReadonlyMap<string, Iterable<FilePath>>): readonly FilePath[] {
  const days = [...byDay].toSorted(([a], [b]) => compare(b || LATEST, a || LATEST));
  return days.flatMap(([, of]) => [...of].toSorted((a, b) => compare(b, a)));
}

function dayIn(path: FilePath): string {
  return /\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? '';
}
