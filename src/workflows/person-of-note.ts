import type { FilePath } from '../domain/notes/file-path';
import type { Note } from '../domain/notes/note';
import type { PersonFile } from '../domain/people/person';
import { Failure } from '../domain/shared/failure';
import { personOf, type NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';

/** Who a note is about, as a file to edit: the one that there is, else the one that would be made. @throws {Failure} `not-found` for a note nobody expects */
export type PersonOfNote = ((path: FilePath) => PersonFile) & { readonly known: (path: FilePath) => PersonFile | undefined };

export function createPersonOfNote(shelf: Pick<NoteShelf, 'note' | 'person'>, noteFiles: Pick<NoteFiles, 'blank' | 'counterpart'>): PersonOfNote {
  /** Kept, so that somebody of whom nothing is kept stays the same one. */
  const toBe = new Map<FilePath, PersonFile>();
  const known = (path: FilePath): PersonFile | undefined => {
    const note = noteAt(path, shelf, noteFiles);
    if (note === undefined) return undefined;
    const person = shelf.person(note.personId) ?? toBe.get(path) ?? personOf(noteFiles.counterpart(path) ?? { personId: note.personId, name: note.personName ?? '', address: '', relation: 'other' });
    toBe.set(path, person);
    return person;
  };
  const found = (path: FilePath): PersonFile => {
    const person = known(path);
    if (person === undefined) throw new Failure('not-found', 'person of note');
    return person;
  };
  return Object.assign(found, { known });
}

/** The note as its file has it, else as it would begin. */
export function noteAt(path: FilePath, shelf: Pick<NoteShelf, 'note'>, noteFiles: Pick<NoteFiles, 'blank'>): Note | undefined {
  const shelved = shelf.note(path);
  return shelved?.kind === 'note' ? shelved.note : noteFiles.blank(path);
}
