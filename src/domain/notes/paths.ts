import type { PersonFile, PersonId } from '../people/person';
import { shortHash } from '../shared/short-hash';
import type { FilePath } from './file-path';
import { fold } from './fold';
import type { LocalDate, NoteId } from './note';

export const SETTINGS_PATH = 'settings.yaml' as FilePath;
export const ME_PATH = 'me.md' as FilePath;
/** The user's own prompts, written by hand: this app reads them and never writes there. */
export const PROMPTS_PATH = 'prompts.yaml' as FilePath;

/** What kind of file a path names. `other` is anything a person put there or renamed; beneath a person's folder it is theirs. */
export type ParsedPath =
  | { readonly kind: 'note'; readonly personId: PersonId; readonly folder: string; readonly date: LocalDate; readonly noteId: NoteId }
  | { readonly kind: 'person'; readonly personId: PersonId; readonly folder: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'me' }
  | { readonly kind: 'other'; readonly personId: PersonId | undefined };

/** The same on every device: made from the address, whose case and Unicode form do not count. */
export function personIdOf(address: string): PersonId {
  return shortHash(address.trim().normalize('NFC').toLowerCase(), 8) as PersonId;
}

/** One meeting has one note, whichever device opens it first. */
export function noteIdOf(personId: PersonId, meetingKey: string): NoteId {
  return shortHash(`${personId}\n${meetingKey}`, 10) as NoteId;
}

/** For a note without a meeting; `seed` is what the caller's chance gave. */
export function newNoteId(seed: string): NoteId {
  return shortHash(`note\n${seed}`, 10) as NoteId;
}

/** Of a note that is imported: the same file makes the same note on every device, however often (N23). */
export function importedNoteId(fileName: string, text: string): NoteId {
  return shortHash(`import\n${fileName}\n${text}`, 10) as NoteId;
}

/** Names that Windows keeps for devices, with whatever extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST_SLUG = 40;

/**
 * A name as a part of a file name: ASCII letters, digits and single hyphens, 1 to 40 of them.
 * Latin letters lose their accents; a name without any Latin letter or digit becomes `person`.
 */
export function slug(name: string): string {
  const plain = fold(name)
    .replace(/[’'`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST_SLUG)
    .replace(/-$/, '');
  if (plain === '') return 'person';
  return RESERVED.test(plain) ? `person-${plain}` : plain;
}

/**
 * Where a new person's files go. A person who is known already stays in the folder that they have (found by their id with
 * `parsePath`), whatever they are called by now.
 */
export function personFolder(person: Pick<PersonFile, 'id' | 'name'>): string {
  return `People/${slug(person.name)}-${person.id}`;
}

/** Whether a file lies in a person's folder, whatever that is called by now. */
export function isOfPerson(personId: PersonId): (path: FilePath) => boolean {
  return (path) => path.includes(`-${personId}/`);
}

/** Whether a file lies in the same person's folder as another one. */
export function isBeside(one: FilePath): (path: FilePath) => boolean {
  const [, folder] = one.split('/');
  return (path) => path.split('/')[1] === folder;
}

/** `person.md` in a person's folder. */
export function personFilePath(folder: string): FilePath {
  return `${folder}/person.md` as FilePath;
}

/** The note's file: by year, then by day, so that a folder lists in order of time. */
export function notePath(folder: string, date: LocalDate, noteId: NoteId): FilePath {
  return `${folder}/${date.slice(0, 4)}/${date}-${noteId}.md` as FilePath;
}

const IN_PERSON_FOLDER = /^(People\/[^/]*-([a-z0-9]+))\/(.*)$/;
const NOTE_NAME = /^\d{4}\/(\d{4}-\d{2}-\d{2})-([a-z0-9]+)\.md$/;

/** The inverse of the functions above. Renamed files are `other`, never an error. */
export function parsePath(path: string): ParsedPath {
  if (path === SETTINGS_PATH) return { kind: 'settings' };
  if (path === ME_PATH) return { kind: 'me' };
  const [, folder, id, rest = ''] = IN_PERSON_FOLDER.exec(path) ?? [];
  if (folder === undefined) return { kind: 'other', personId: undefined };
  const personId = id as PersonId;
  if (rest === 'person.md') return { kind: 'person', personId, folder };
  const [, date, noteId] = NOTE_NAME.exec(rest) ?? [];
  if (date === undefined) return { kind: 'other', personId };
  return { kind: 'note', personId, folder, date: date as LocalDate, noteId: noteId as NoteId };
}
