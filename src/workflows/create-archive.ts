import { parsePath } from '../domain/notes/paths';
import { trashedOn } from '../domain/notes/trash';
import type { PersonId } from '../domain/people/person';
import { Failure } from '../domain/shared/failure';
import type { Archive, FileParts, PrintedNote } from './archive';
import { letDraw } from './in-slices';
import type { NoteShelf } from './note-shelf';
import type { LocalNotes, StoredFile, Surroundings } from './ports';

export type ArchivePorts = {
  readonly local: Pick<LocalNotes, 'list'>;
  readonly shelf: Pick<NoteShelf, 'open' | 'prepare' | 'notePaths' | 'notesOf'>;
  readonly surroundings: Pick<Surroundings, 'now' | 'after'>;
  /** Writes what is being typed, so that it goes along. */
  readonly flush: () => Promise<void>;
  /** Packs texts into an archive; `pause` lets the screen draw. */
  readonly zip: (entries: readonly { readonly path: string; readonly text: string }[], at: number, pause: () => Promise<void>) => Promise<FileParts>;
};

export function createArchive({ local, shelf, surroundings, flush, zip }: ArchivePorts): Archive {
  const zipped = async (isWanted: (file: StoredFile) => boolean) => {
    await flush();
    const files = (await local.list()).filter(isWanted);
    if (files.length === 0) throw new Failure('not-found', 'export files');
    return zip(files.map(({ path, text }) => ({ path: placeInOneDrive(path, text), text })), surroundings.now(), () => letDraw(surroundings));
  };
  return {
    everything: () => zipped(() => true),
    ofPerson: (personId) => zipped(({ path }) => personOf(path) === personId),
    notesOf: async (personId) => {
      await flush();
      await shelf.open();
      const paths = shelf.notePaths(personId);
      await shelf.prepare(paths);
      return [...shelf.notesOf(personId)].reverse().map((shelved): PrintedNote => (shelved.kind === 'note' ? shelved : { kind: 'broken', path: shelved.path, text: shelved.text }));
    },
  };
}

function personOf(path: string): PersonId | undefined {
  const place = parsePath(path);
  return place.kind === 'settings' || place.kind === 'me' ? undefined : place.personId;
}

/** Where people find a file in OneDrive: one with the mark of the trash lies in the folder of the trash. */
function placeInOneDrive(path: string, text: string): string {
  return trashedOn(text) === undefined ? path : `Trash/${path}`;
}
