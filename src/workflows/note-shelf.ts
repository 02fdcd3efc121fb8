import type { FilePath } from '../domain/notes/file-path';
import type { FileProblem } from '../domain/notes/file-problem';
import type { LocalDate, Note } from '../domain/notes/note';
import { readNote } from '../domain/notes/note-file';
import { ME_PATH, parsePath, personFolder, personIdOf, SETTINGS_PATH } from '../domain/notes/paths';
import { NO_SETTINGS, readSettings, type SettingsFile } from '../domain/notes/settings-file';
import { type MeFile, NOTHING_OF_ME } from '../domain/people/me';
import { readMe } from '../domain/people/me-file';
import type { PersonFile, PersonId } from '../domain/people/person';
import { readPerson } from '../domain/people/person-file';
import { memo } from '../domain/shared/memo';
import { decoding } from './decoding';
import { derived } from './derived';
import type { DeviceFiles } from './device-files';
import { inSlices } from './in-slices';
import { createNoteIndex } from './note-index';
import type { Surroundings } from './ports';
import { createStore, type Watched } from './store';

/** A note as its file has it, or a file that a person edited into something we cannot read. */
export type ShelvedNote =
  | { readonly kind: 'note'; readonly path: FilePath; readonly note: Note }
  | { readonly kind: 'broken'; readonly path: FilePath; readonly personId: PersonId; readonly text: string; readonly problem: FileProblem };

/**
 * The device's files as notes and people. Each file is decoded when it is first asked for, and once for each text. What is in the trash is
 * asked for by `trashed` and `inTrash` alone: for all else it is not there.
 */
export type NoteShelf = {
  readonly files: DeviceFiles;
  /** Rises when files that were not decoded before are. */
  readonly decoded: Watched<number>;
  /** Decodes in slices, so that asking for many notes afterwards blocks nothing. */
  readonly prepare: (paths: readonly FilePath[]) => Promise<void>;
  /** Settles with files read and people known. Never throws. */
  readonly open: () => Promise<void>;
  readonly note: (path: FilePath) => ShelvedNote | undefined;
  /** Files in the trash, with the day on which each was put there. */
  readonly trashed: () => ReadonlyMap<FilePath, LocalDate>;
  /** The note at a path in the trash. */
  readonly inTrash: (path: FilePath) => ShelvedNote | undefined;
  /** A person whose page is in the trash. */
  readonly personInTrash: (personId: PersonId) => PersonFile | undefined;
  /** Where a person's page is, in the trash or not. */
  readonly personPath: (personId: PersonId) => FilePath | undefined;
  /** Second versions of a note, which lie beside it and stand in no list of their own. */
  readonly copiesOf: (path: FilePath) => readonly FilePath[];
  /** Files that have two versions, beside each other or put together, until somebody decides. */
  readonly twoVersions: Watched<ReadonlySet<FilePath>>;
  readonly notePaths: (personId?: PersonId) => readonly FilePath[];
  /** Newest first; broken files stand where their name puts them. */
  readonly notesOf: (personId: PersonId) => readonly ShelvedNote[];
  /** Those that are decoded by now: quick, and complete once they were prepared. */
  readonly decodedNotesOf: (personId: PersonId) => readonly ShelvedNote[];
  /** The day of the first note of all, by file names: how far back this device can tell. */
  readonly oldestDay: () => LocalDate | undefined;
  readonly person: (personId: PersonId) => PersonFile | undefined;
  readonly people: () => readonly PersonFile[];
  /** Who an address belongs to: by a `person.md` that names it, else by the address itself. Lower-cased. */
  readonly personOf: (address: string) => PersonId;
  /** The folder that a person has already, else the one that they would get. */
  readonly folderOf: (person: Pick<PersonFile, 'id' | 'name'>) => string;
  readonly settings: () => SettingsFile;
  /** The user's own file; empty where there is none, or none that can be read. */
  readonly me: () => MeFile;
};

/** @param merges files of which two versions were put together and nobody looked yet */
export function createNoteShelf(files: DeviceFiles, surroundings: Pick<Surroundings, 'now' | 'after'>, merges: Watched<ReadonlySet<FilePath>> = createStore(new Set())): NoteShelf {
  const notes = decoding(files, (text, path) => decodeNote(text, path));
  const persons = decoding(files, decodePerson);
  const settings = decoding(files, (text) => {
    const read = readSettings(text);
    return read.kind === 'readable' ? read.settings : NO_SETTINGS;
  });
  const me = decoding(files, (text) => {
    const read = readMe(text);
    return read.kind === 'readable' ? read.me : NOTHING_OF_ME;
  });
  const index = createNoteIndex(files);
  // Whoever hears of files asks for these at once: they are taken apart before. Of all that a device has, people and notes are when they are asked for.
  files.onRead((path) => {
    if (path === ME_PATH) me.get(path);
    else if (path === SETTINGS_PATH) settings.get(path);
    else if (files.snapshot().kind === 'ready') (parsePath(path).kind === 'person' ? persons : notes).get(path);
  });

  const isTrashed = (path: FilePath) => index.trashed().has(path);
  const people = (paths: readonly FilePath[]) => paths.map((path) => persons.get(path)).filter((person) => person !== undefined);
  const personAt = (personId: PersonId, isInTrash: boolean) => {
    const path = index.personPath(personId);
    return path === undefined || isTrashed(path) !== isInTrash ? undefined : persons.get(path);
  };
  // Of a person in the trash, too: what is written later belongs to the same one.
  const owners = memo(index.peopleRevision, () => new Map(people(index.personPaths()).flatMap(({ id, addresses }) => addresses.map((address) => [address, id] as const))));

  const decoded = createStore(0);
  const prepare = async (paths: readonly FilePath[]) => {
    const missing = paths.filter((path) => notes.peek(path) === undefined);
    if (missing.length === 0) return;
    await inSlices(surroundings, missing, notes.get);
    decoded.set((count) => count + 1);
  };

  return {
    files,
    decoded,
    prepare,
    open: async () => {
      await files.open();
      await inSlices(surroundings, index.personPaths(), persons.get);
    },
    note: (path) => (isTrashed(path) ? undefined : notes.get(path)),
    trashed: index.trashed,
    inTrash: (path) => (isTrashed(path) ? notes.get(path) : undefined),
    personInTrash: (personId) => personAt(personId, true),
    personPath: index.personPath,
    copiesOf: index.copiesOf,
    twoVersions: derived([files, merges], () => new Set([...index.withCopies(), ...merges.snapshot()].filter((path) => files.get(path) !== undefined && !isTrashed(path))), isSameSet),
    notePaths: index.notePaths,
    notesOf: (personId) => index.notePaths(personId).map(notes.get).filter((note) => note !== undefined),
    decodedNotesOf: (personId) => index.notePaths(personId).map(notes.peek).filter((note) => note !== undefined),
    oldestDay: index.oldestDay,
    person: (personId) => personAt(personId, false),
    people: () => people(index.personPaths().filter((path) => !isTrashed(path))),
    personOf: (address) => owners().get(address) ?? personIdOf(address),
    folderOf: (person) => index.folder(person.id) ?? personFolder(person),
    me: () => (isTrashed(ME_PATH) ? undefined : me.get(ME_PATH)) ?? NOTHING_OF_ME,
    settings: () => settings.get(SETTINGS_PATH) ?? NO_SETTINGS,
  };
}

function isSameSet(before: ReadonlySet<FilePath>, after: ReadonlySet<FilePath>): boolean {
  return before.size === after.size && [...before].every((path) => after.has(path));
}

function decodeNote(text: string, path: FilePath): ShelvedNote | undefined {
  const place = parsePath(path);
  if ((place.kind !== 'note' && place.kind !== 'other') || place.personId === undefined) return undefined;
  const read = readNote(text);
  if (read.kind === 'readable') return { kind: 'note', path, note: read.note };
  return { kind: 'broken', path, personId: place.personId, text, problem: read.problem };
}

function decodePerson(text: string): PersonFile | undefined {
  const read = readPerson(text);
  return read.kind === 'readable' ? read.person : undefined;
}
