import type { ImportPerson } from '../domain/import/guess-person';
import { importedNoteText } from '../domain/import/imported-note-text';
import type { FileDraft, NoteDraft } from '../domain/import/plan-import';
import { ME_PATH, notePath, personFilePath } from '../domain/notes/paths';
import { takeOutOfTrash } from '../domain/notes/trash';
import { personOf, type NoteFiles } from './note-files';
import type { PreviewNote } from './note-import';
import type { NoteShelf } from './note-shelf';

export type ImportWriterPorts = { readonly shelf: NoteShelf; readonly noteFiles: Pick<NoteFiles, 'add' | 'editPerson'> };

/** Writes what an import brings where no file is. What is there stays as it is. */
export function createImportWriter({ shelf, noteFiles }: ImportWriterPorts) {
  const makePerson = async ({ id, name, address }: ImportPerson) => {
    if (shelf.personPath(id) !== undefined) return;
    await noteFiles.editPerson(personOf({ personId: id, name, address, relation: 'other' }), (person) => person);
  };
  return {
    /** @throws {Failure} */
    file: async (file: FileDraft) => {
      await noteFiles.add(file.kind === 'me' ? ME_PATH : personFilePath(shelf.folderOf(file.person)), takeOutOfTrash(file.text));
    },
    /** With a page for who is new. @throws {Failure} */
    note: async (draft: NoteDraft, { person, day }: Pick<PreviewNote, 'person' | 'day'>) => {
      if (person === undefined) return;
      await makePerson(person);
      await noteFiles.add(notePath(shelf.folderOf(person), day, draft.id), importedNoteText({ ...draft, day }, person));
    },
  };
}
