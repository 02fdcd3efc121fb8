import type { ImportPerson } from '../domain/import/guess-person';
import type { LeftOutFile, NoteDraft } from '../domain/import/plan-import';
import type { NoteId } from '../domain/notes/note';
import type { LocalDate } from '../domain/shared/local-date';
import type { FailureReason } from '../domain/shared/failure';
import type { Watched } from './store';

/** A file that the user chose, not read yet. */
export type ChosenFile = {
  /** With the folders that were chosen, where they were. */
  readonly path: string;
  readonly size: number;
  /** Epoch ms, as the device has it. */
  readonly changedAt: number;
  readonly bytes: () => Promise<Uint8Array>;
};

/** A note before it is imported; whatever is wrong about it can be corrected. */
export type PreviewNote = {
  readonly id: NoteId;
  /** Of the file that it comes from. */
  readonly path: string;
  readonly title: string;
  /** How it begins. */
  readonly excerpt: string;
  readonly day: LocalDate;
  /** Where the day comes from; `file` is a guess. */
  readonly dayFrom: NoteDraft['dayFrom'] | 'chosen';
  /** Undefined where nobody is named: such a note is not imported. */
  readonly person: ImportPerson | undefined;
  readonly isTaken: boolean;
  /** Read as Western European text, for it was no Unicode: some letters may be others. */
  readonly isLatin1: boolean;
};

/** A file of ours that is taken whole: what is kept of a person, or of the user. */
export type PreviewFile = { readonly path: string; readonly personName: string | undefined };

export type NoteImportState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading' | 'writing'; readonly done: number; readonly of: number }
  | {
      readonly kind: 'preview';
      readonly notes: readonly PreviewNote[];
      readonly files: readonly PreviewFile[];
      readonly leftOut: readonly LeftOutFile[];
      /** Everyone whom a note may be about, by name: known people, and those that this import brings. */
      readonly people: readonly ImportPerson[];
      /** How many notes would be imported now. */
      readonly ready: number;
      /** Why the last attempt ended before its end; what it had written by then is left out as already there. */
      readonly failed: FailureReason | undefined;
    }
  | { readonly kind: 'done'; readonly notes: number; readonly files: number };

/** Old notes that come from files. Nothing is written before `write`, and nothing is ever written over. */
export type NoteImport = Watched<NoteImportState> & {
  /** Reads files and says what would become of them, beside those chosen before. Never throws: what cannot be read is left out, and said. */
  readonly choose: (files: readonly ChosenFile[]) => Promise<void>;
  /** Whose note it is: someone in the list, or a name. Other notes of the file that were taken for the same one's follow, unless the user chose for them. */
  readonly setPerson: (id: NoteId, person: ImportPerson | string) => void;
  readonly setDay: (id: NoteId, day: LocalDate) => void;
  readonly setTaken: (id: NoteId, isTaken: boolean) => void;
  /** Imports what is taken: on this device first, from where the sync takes it up. Never throws. */
  readonly write: () => Promise<void>;
  /** Lets go of everything chosen. */
  readonly forget: () => void;
};
