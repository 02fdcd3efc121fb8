import type { FilePath } from '../domain/notes/file-path';
import type { LocalDate } from '../domain/notes/note';
import type { PersonId } from '../domain/people/person';
import type { FailureReason } from '../domain/shared/failure';
import type { Watched } from './store';

type InTrash = {
  /** The file that stands for the entry; all of them are in `paths`. */
  readonly path: FilePath;
  readonly paths: readonly FilePath[];
  readonly trashedOn: LocalDate;
  /** 0 when it has been there for thirty days: then it is offered for deletion, and nothing goes by itself. */
  readonly daysLeft: number;
};

export type TrashedNote = InTrash & {
  readonly kind: 'note';
  readonly personName: string;
  /** Empty for a file whose name tells no day. */
  readonly date: LocalDate | '';
  readonly title: string;
  readonly isBroken: boolean;
};

/** A person's page with the notes that went on the same day. */
export type TrashedPerson = InTrash & { readonly kind: 'person'; readonly personName: string; readonly notes: readonly TrashedNote[] };

/** Another file of ours that somebody marked by hand. */
export type TrashedFile = InTrash & { readonly kind: 'file' };

export type TrashEntry = TrashedNote | TrashedPerson | TrashedFile;

export type TrashState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  /** Those that may go first, then the newest. */
  | { readonly kind: 'ready'; readonly entries: readonly TrashEntry[] };

/** A line that names a person and stands on another page: it stays when the person goes. */
export type Trace =
  | { readonly kind: 'practice' | 'chance' | 'own'; readonly text: string }
  | { readonly kind: 'raised'; readonly text: string; readonly onPageOf: string };

/** What goes with a person, and what stays. */
export type PersonExtent = {
  readonly notes: number;
  readonly traces: readonly Trace[];
  /** Files of other people in which the name stands. */
  readonly elsewhere: number;
};

/** Takes back what was just put into the trash, and nothing that was there before. */
export type Undo = () => Promise<void>;

/** Deleted notes and people, until the user lets them go (`docs/decisions/0019`). What rejects rejects with a `Failure`, and may be done again. */
export type Trash = Watched<TrashState> & {
  readonly open: () => Promise<void>;
  /** With what is still being typed in it. */
  readonly putNote: (path: FilePath) => Promise<Undo>;
  readonly putNotes: (paths: readonly FilePath[]) => Promise<Undo>;
  readonly extentOf: (personId: PersonId) => Promise<PersonExtent>;
  /** The person's page and every note with them. */
  readonly putPerson: (personId: PersonId) => Promise<Undo>;
  readonly restore: (paths: readonly FilePath[]) => Promise<void>;
  /** The page, and the notes that went with it. */
  readonly restorePerson: (personId: PersonId) => Promise<void>;
  /** Here, in OneDrive, and on the other devices; answers what could not be deleted and stays in the trash. */
  readonly deleteForGood: (paths: readonly FilePath[]) => Promise<readonly FilePath[]>;
};
