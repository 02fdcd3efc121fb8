import type { FilePath } from '../domain/notes/file-path';
import type { Note } from '../domain/notes/note';
import { readNote, writeNote } from '../domain/notes/note-file';
import { ME_PATH, personFilePath, SETTINGS_PATH } from '../domain/notes/paths';
import { takeOutOfTrash } from '../domain/notes/trash';
import { NO_SETTINGS, readSettings, type SettingsFile, writeSettings } from '../domain/notes/settings-file';
import { type MeFile, NOTHING_OF_ME } from '../domain/people/me';
import { readMe, writeMe } from '../domain/people/me-file';
import { NO_PERSON_ENTRIES, type PersonFile } from '../domain/people/person';
import { readPerson, writePerson } from '../domain/people/person-file';
import { Failure } from '../domain/shared/failure';
import type { NoteShelf } from './note-shelf';
import type { LocalNotes } from './ports';
import type { Counterpart } from './upcoming';

/**
 * Writes to notes, people, settings and the user's own file: each a change to the text as it is at that very moment, never an overwrite.
 * A change beats a delete: what is written into comes out of the trash with its earlier words.
 */
export type NoteFiles = {
  /** Tells what a note begins with whose file is made with the first thing that is written. */
  readonly expect: (path: FilePath, blank: Note, counterpart: Counterpart) => void;
  readonly blank: (path: FilePath) => Note | undefined;
  /** Who the note is expected to be about. */
  readonly counterpart: (path: FilePath) => Counterpart | undefined;
  /** Answers the note as it reads back. @throws {Failure} `not-found` for a note nobody expects, `unexpected` for a file that cannot be read, `storage-unavailable` … */
  readonly editNote: (path: FilePath, change: (note: Note) => Note) => Promise<Note>;
  /** Makes the person's file if there is none. @throws {Failure} */
  readonly editPerson: (person: PersonFile, change: (person: PersonFile) => PersonFile) => Promise<void>;
  /** @throws {Failure} */
  readonly editSettings: (change: (settings: SettingsFile) => SettingsFile) => Promise<void>;
  /** @throws {Failure} */
  readonly editMe: (change: (me: MeFile) => MeFile) => Promise<void>;
  /** Puts the lines that a file does not have at its end: where it cannot be read, typed words go nowhere else. @throws {Failure} */
  readonly appendLines: (path: FilePath, text: string) => Promise<void>;
  /** Makes a file where none is; answers whether it did. What is there already stays as it is. @throws {Failure} */
  readonly add: (path: FilePath, text: string) => Promise<boolean>;
  /** Changes a file's text as such, whatever it is. @throws {Failure} `not-found` for a file that is not here (any more) */
  readonly changeText: (path: FilePath, change: (text: string) => string) => Promise<void>;
};

export function createNoteFiles(ports: {
  readonly local: Pick<LocalNotes, 'edit'>;
  readonly shelf: NoteShelf;
}): NoteFiles {
  const { local, shelf } = ports;
  const expected = new Map<FilePath, { readonly blank: Note; readonly counterpart: Counterpart }>();

  const edit = async (path: FilePath, change: (text: string | undefined) => string) => {
    const stored = await local.edit(path, change);
    shelf.files.took(stored);
    return stored.text;
  };

  /** An unreadable file is left as it is: what we do not understand we do not write to. */
  const editAs = async <T>(path: FilePath, codec: Codec<T>, blank: T | undefined, change: (value: T) => T): Promise<T> => {
    if (blank === undefined && shelf.files.get(path) === undefined) throw new Failure('not-found', 'edit file');
    let result: T | undefined;
    const stored = await edit(path, (text) => {
      const before = text === undefined ? blank : codec.read(text);
      if (before === undefined) return text ?? '';
      result = change(before);
      return text !== undefined && result === before ? text : codec.write(text === undefined ? undefined : takeOutOfTrash(text), result);
    });
    if (result === undefined) throw new Failure('unexpected', 'edit file');
    return codec.read(stored) ?? result;
  };

  const makePersonOf = async (path: FilePath) => {
    const counterpart = expected.get(path)?.counterpart;
    if (counterpart === undefined || shelf.person(counterpart.personId) !== undefined) return;
    const person = personOf(counterpart);
    // A page that is in the trash stays there: a new note asks for nothing of what was deleted.
    await editAs(personFilePath(shelf.folderOf(person)), PERSON, person, (before) => before);
  };

  return {
    expect: (path, blank, counterpart) => expected.set(path, { blank, counterpart }),
    blank: (path) => expected.get(path)?.blank,
    counterpart: (path) => expected.get(path)?.counterpart,
    editNote: async (path, change) => {
      const isNew = shelf.files.get(path) === undefined;
      const note = await editAs(path, NOTE, expected.get(path)?.blank, change);
      if (isNew) await makePersonOf(path);
      return note;
    },
    editPerson: async (person, change) => {
      await editAs(personFilePath(shelf.folderOf(person)), PERSON, person, change);
    },
    editSettings: async (change) => {
      await editAs(SETTINGS_PATH, SETTINGS, NO_SETTINGS, change);
    },
    editMe: async (change) => {
      await editAs(ME_PATH, ME, NOTHING_OF_ME, change);
    },
    appendLines: async (path, text) => {
      await edit(path, (before = '') => {
        const has = new Set(before.split('\n').map((line) => line.trim()));
        const missing = text.split('\n').filter((line) => !has.has(line.trim()));
        return missing.length === 0 ? before : [takeOutOfTrash(before).trimEnd(), '', ...missing, ''].join('\n');
      });
    },
    changeText: async (path, change) => {
      await edit(path, (text) => {
        if (text === undefined) throw new Failure('not-found', 'edit file');
        return change(text);
      });
    },
    add: async (path, text) => {
      let isNew = false;
      await edit(path, (before) => {
        isNew = before === undefined;
        return before ?? text;
      });
      return isNew;
    },
  };
}

/** A person of whom nothing is kept yet. */
export function personOf({ personId, name, address, relation }: Counterpart): PersonFile {
  return {
    id: personId,
    name,
    addresses: address === '' ? [] : [address],
    relation,
    relationIsChosen: false,
    since: undefined,
    ...NO_PERSON_ENTRIES,
  };
}

type Codec<T> = { readonly read: (text: string) => T | undefined; readonly write: (before: string | undefined, value: T) => string };

function codecOf<Read extends { readonly kind: string }, T>(
  read: (text: string) => Read,
  of: (readable: Extract<Read, { readonly kind: 'readable' }>) => T,
  write: Codec<T>['write'],
): Codec<T> {
  return {
    read: (text) => {
      const found = read(text);
      return isReadable(found) ? of(found) : undefined;
    },
    write,
  };
}

function isReadable<Read extends { readonly kind: string }>(read: Read): read is Extract<Read, { readonly kind: 'readable' }> {
  return read.kind === 'readable';
}

const NOTE = codecOf(readNote, ({ note }) => note, writeNote);
const PERSON = codecOf(readPerson, ({ person }) => person, writePerson);
const SETTINGS = codecOf(readSettings, ({ settings }) => settings, writeSettings);
const ME = codecOf(readMe, ({ me }) => me, writeMe);
