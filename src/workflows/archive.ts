import type { Note } from '../domain/notes/note';
import type { FilePath } from '../domain/notes/file-path';
import type { PersonId } from '../domain/people/person';

/** The bytes of a file, in pieces that follow each other. */
export type FileParts = readonly Uint8Array<ArrayBuffer>[];

/** A note to be printed; one that cannot be read is its text, word for word. */
export type PrintedNote = { readonly kind: 'note'; readonly path: FilePath; readonly note: Note } | { readonly kind: 'broken'; readonly path: FilePath; readonly text: string };

/** What the user takes out of the app. Each settles with what stands on this device at that moment. */
export type Archive = {
  /** A ZIP of every file, in folders as they are in OneDrive. @throws {Failure} */
  readonly everything: () => Promise<FileParts>;
  /** A ZIP of one person's folder. @throws {Failure} `not-found` where nothing is kept of them */
  readonly ofPerson: (personId: PersonId) => Promise<FileParts>;
  /** Their notes, the oldest first, without those in the trash. */
  readonly notesOf: (personId: PersonId) => Promise<readonly PrintedNote[]>;
};
