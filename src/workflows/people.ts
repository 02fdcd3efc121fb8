import type { MeetingRecord } from '../domain/coaching/compose-input';
import type { Relation } from '../domain/coaching/prompt';
import type { FilePath } from '../domain/notes/file-path';
import type { Feedback, LocalDate } from '../domain/notes/note';
import type { PersonFile, PersonId } from '../domain/people/person';
import type { ReviewSeason } from '../domain/people/review-points';
import type { FailureReason } from '../domain/shared/failure';
import type { CarriedCommitment, NoteLine } from './notebook';
import type { PersonTools } from './person-tools';
import type { Watched } from './store';
import type { UpcomingMeeting } from './upcoming';

export type PersonLine = {
  readonly personId: PersonId;
  readonly name: string;
  readonly relation: Relation;
  readonly next: UpcomingMeeting | undefined;
  readonly lastNoteDate: string | undefined;
  readonly openCommitments: number;
};

export type PeopleState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'ready'; readonly people: readonly PersonLine[] };

export type PersonState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'unknown-person' }
  | { readonly kind: 'in-trash'; readonly personId: PersonId; readonly name: string; readonly trashedOn: LocalDate }
  | {
      readonly kind: 'ready';
      readonly person: PersonFile;
      /** Notes were written since the page was put into the trash; a change of the page takes it out again with its words. */
      readonly pageInTrashSince: LocalDate | undefined;
      /** Undefined as long as nothing is kept of this person but notes. */
      readonly page: FilePath | undefined;
      /** There are two versions of the page, and somebody should look at them. */
      readonly hasTwoVersions: boolean;
      /** Whether there is a page or a note of this person, or the calendar alone. */
      readonly isKept: boolean;
      readonly next: UpcomingMeeting | undefined;
      readonly commitments: readonly CarriedCommitment[];
      readonly notes: readonly NoteLine[];
      /** Feedback given, newest first. */
      readonly feedback: readonly GivenFeedback[];
      /** What was talked about, newest first: the balance of hats is computed from it. */
      readonly history: readonly MeetingRecord[];
      /** The coming review season, or the one of today, as the user set it. */
      readonly reviewSeason: ReviewSeason | undefined;
    };

export type { PersonTools } from './person-tools';

/** `path` is that of its note; what was given outside a 1:1 stands in the person's file. */
export type GivenFeedback = Feedback & { readonly path: FilePath | undefined; readonly date: LocalDate };

/** Everyone with a 1:1, and a page for each. */
export type People = {
  readonly list: Watched<PeopleState>;
  readonly person: (personId: PersonId) => Watched<PersonState>;
  readonly open: () => Promise<void>;
  readonly tools: PersonTools;
  readonly chooseRelation: (personId: PersonId, relation: Relation) => Promise<void>;
  readonly raiseNextTime: (personId: PersonId, text: string, theirs: boolean) => Promise<void>;
};
