import type { MeetingRecord } from '../domain/coaching/compose-input';
import type { LedgerChange } from '../domain/coaching/ledger';
import type { Relation } from '../domain/coaching/prompt';
import type { FilePath } from '../domain/notes/file-path';
import type { Feedback, LocalDate } from '../domain/notes/note';
import type { Delegation, PersonFile, PersonId } from '../domain/people/person';
import type { ReviewSeason } from '../domain/people/review-points';
import type { FailureReason } from '../domain/shared/failure';
import type { CarriedCommitment, NoteLine } from './notebook';
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
  | {
      readonly kind: 'ready';
      readonly person: PersonFile;
      readonly next: UpcomingMeeting | undefined;
      readonly commitments: readonly CarriedCommitment[];
      readonly notes: readonly NoteLine[];
      /** Feedback given, newest first, each with its note. */
      readonly feedback: readonly GivenFeedback[];
      /** What was talked about, newest first: the balance of hats is computed from it. */
      readonly history: readonly MeetingRecord[];
      /** The coming review season, or the one of today, as the user set it. */
      readonly reviewSeason: ReviewSeason | undefined;
    };

export type GivenFeedback = Feedback & { readonly path: FilePath; readonly date: LocalDate };

/** The lists of a person's file whose entries are added, changed and taken away one by one. */
export type PersonList = 'topics' | 'goals' | 'plan' | 'stretch' | 'successorFor' | 'reviewPoints' | 'raised';
type Entry<List extends PersonList> = PersonFile[List][number];

/** What the user does with the entries of one person. Each rejects with a `Failure` when nothing was kept. */
export type PersonTools = {
  readonly add: <List extends PersonList>(personId: PersonId, list: List, entry: Omit<Entry<List>, 'id'>) => Promise<void>;
  /** Changes what `part` names and leaves the rest of the entry as it is by then. */
  readonly change: <List extends PersonList>(personId: PersonId, list: List, id: string, part: Partial<Omit<Entry<List>, 'id'>>) => Promise<void>;
  readonly remove: (personId: PersonId, list: PersonList, id: string) => Promise<void>;
  readonly enterDelegation: (personId: PersonId, delegation: Omit<Delegation, 'id' | 'since'>) => Promise<void>;
  /** A move in the ledger; one that changes nothing leaves no trace. */
  readonly moveDelegation: (personId: PersonId, delegationId: string, change: LedgerChange) => Promise<void>;
  readonly renameDelegation: (personId: PersonId, delegationId: string, what: string) => Promise<void>;
  readonly changeFeedback: (path: FilePath, id: string, part: Partial<Omit<Feedback, 'id'>>) => Promise<void>;
};

/** Everyone with a 1:1, and a page for each. */
export type People = {
  readonly list: Watched<PeopleState>;
  readonly person: (personId: PersonId) => Watched<PersonState>;
  readonly open: () => Promise<void>;
  readonly tools: PersonTools;
  readonly chooseRelation: (personId: PersonId, relation: Relation) => Promise<void>;
  readonly raiseNextTime: (personId: PersonId, text: string, theirs: boolean) => Promise<void>;
  readonly setTopicDone: (personId: PersonId, topicId: string, done: boolean) => Promise<void>;
};
