import type { EventId } from '../domain/calendar/event';
import type { FilePath } from '../domain/notes/file-path';
import type { MeetingRecord } from '../domain/coaching/compose-input';
import type { FileProblem } from '../domain/notes/file-problem';
import type { Commitment, ConversationStage, LocalDate, Note } from '../domain/notes/note';
import type { PersonFile, PersonId } from '../domain/people/person';
import type { FailureReason } from '../domain/shared/failure';
import type { Moves } from './moves';
import type { NoteChanges } from './note-changes';
import type { PersonTools } from './person-tools';
import type { FileVersion } from './ports';
import type { Raising } from './raising';
import type { Watched } from './store';

/** The four states in words, plus nothing typed yet. Each is said only when it is true (I2). */
export type SaveState =
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'on-device'; readonly because: FailureReason | undefined }
  | { readonly kind: 'in-onedrive' }
  | { readonly kind: 'not-saved'; readonly reason: FailureReason };

export type NoteState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  /** A file that a person edited into something we cannot read: shown word for word, with what is wrong. */
  | { readonly kind: 'broken'; readonly path: FilePath; readonly text: string; readonly problem: FileProblem; readonly hasTwoVersions: boolean }
  /** Where it belongs to a meeting that is open, `blank` is what can be typed in: that takes it out of the trash with its words. */
  | {
      readonly kind: 'in-trash';
      readonly path: FilePath;
      readonly text: string;
      readonly personName: string;
      readonly trashedOn: LocalDate;
      readonly blank: Note | undefined;
      readonly save: SaveState;
    }
  | {
      readonly kind: 'ready';
      readonly path: FilePath;
      readonly note: Note;
      readonly personName: string;
      readonly save: SaveState;
      readonly hasTwoVersions: boolean;
    };

/** What someone types in at length; a stage of a coaching conversation is one of them. */
export type NoteField = 'text' | 'privateText' | ConversationStage['stage'];

/** One line of the list of notes or of a search. */
export type NoteLine = {
  readonly path: FilePath;
  readonly personId: PersonId;
  readonly personName: string;
  readonly date: LocalDate;
  readonly title: string;
  /** The words around the first hit, or the first line of the note. */
  readonly excerpt: string;
  readonly hasOpenCommitments: boolean;
  readonly isBroken: boolean;
  /** Somebody should look at both. */
  readonly hasTwoVersions: boolean;
};

export type NotesFilter = {
  readonly words: string;
  readonly personId: PersonId | undefined;
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
  readonly kind: 'all' | 'with-commitments' | 'with-private';
};

export type NotesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'ready'; readonly lines: readonly NoteLine[]; readonly total: number };

/** An open commitment from an earlier 1:1 with the same person, as "Last time" shows it. */
export type CarriedCommitment = Commitment & { readonly path: FilePath; readonly since: LocalDate };

/** Notes: open, type, carry over, search. The text of a field is the caller's; the workflow keeps it safe. */
export type Notebook = NoteChanges &
  Moves &
  Raising & {
  readonly note: (path: FilePath) => Watched<NoteState>;
  /** The path of the meeting's note; the file itself is made with the first thing that is written. */
  readonly pathOfMeeting: (eventId: EventId) => Promise<FilePath>;
  readonly open: (path: FilePath) => Promise<void>;
  /** Keeps what stands in the field: on the device after a short rest, in OneDrive soon after. */
  readonly type: (path: FilePath, field: NoteField, text: string) => void;
  /** Writes at once whatever is still waiting for its rest; called on blur, hide and close. */
  readonly flush: () => Promise<void>;
  readonly close: (path: FilePath) => Promise<void>;
  /** Replaces a broken file's text by what the user made of `from`; what came into the file since stays. */
  readonly repair: (path: FilePath, text: string, from: string) => Promise<void>;
  /** Open commitments of earlier notes with the note's person. */
  readonly carried: (path: FilePath) => Watched<readonly CarriedCommitment[]>;
  /** What is kept of the note's person, or would be; undefined where the note is not known. */
  readonly person: (path: FilePath) => Watched<PersonFile | undefined>;
  /** The earlier 1:1s with the note's person, newest first: the balance of hats rests on them. */
  readonly history: (path: FilePath) => Watched<readonly MeetingRecord[]>;
  /** The tools of a person's page, for the person of the note: whose file comes into being with the first thing that is kept. */
  readonly personTools: (path: FilePath) => PersonTools;

  readonly notes: Watched<NotesState>;
  readonly setFilter: (filter: NotesFilter) => void;
  readonly filter: () => NotesFilter;
  readonly versions: (path: FilePath) => Promise<readonly FileVersion[]>;
  readonly readVersion: (path: FilePath, versionId: string) => Promise<string>;
  /** The file as it stands on this device; empty where there is none yet. */
  readonly textOf: (path: FilePath) => string;
  /**
   * Makes an earlier text the current one; the text it replaces stays among the versions.
   * @throws {Failure} where that text is not in OneDrive and does not get there: then it would be lost
   */
  readonly restore: (path: FilePath, text: string) => Promise<void>;
};
