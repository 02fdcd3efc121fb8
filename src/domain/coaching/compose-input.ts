import type { Absence } from '../calendar/absences';
import type { Commitment, LocalDate } from '../notes/note';
import type { Practice } from '../people/me';
import type { Delegation, DelegationMove, Raised, Topic } from '../people/person';
import type { Words } from '../shared/words';
import type { AgendaItem } from './agenda';
import type { Hat, Prompt, Relation, Situation } from './prompt';

/** What an earlier 1:1 with the same person used; newest first in `ComposeInput.history`. */
export type MeetingRecord = {
  readonly date: LocalDate;
  readonly situation: Situation;
  readonly items: readonly (Pick<AgendaItem, 'promptId' | 'kind' | 'hat' | 'state' | 'text'> & Partial<Pick<AgendaItem, 'origin'>>)[];
};

/** The mechanics of S6: what of it there is, and since when. */
export type Mechanics = {
  readonly hasCurrentGoal: boolean;
  readonly hasDevelopmentPlan: boolean;
  /** The last day on which feedback was noted. */
  readonly lastFeedback: LocalDate | undefined;
};

/** Everything an agenda is composed from. There is nothing else: no clock, no chance, no network. */
export type ComposeInput = {
  /** The day of the meeting in the user's zone. */
  readonly date: LocalDate;
  /** Identifies the meeting, so that two meetings of one day differ. */
  readonly meetingKey: string;
  readonly lengthMinutes: number;
  /** How the user would call the counterpart. */
  readonly name: string;
  readonly relation: Relation;
  readonly situation: Situation;
  readonly mechanics: Mechanics;
  readonly commitments: readonly (Commitment & { readonly since: LocalDate })[];
  readonly delegations: readonly Delegation[];
  /** What the delegations went through. */
  readonly moves: readonly DelegationMove[];
  readonly topics: readonly Topic[];
  /** Matters of the user's reports that wait for this 1:1 with the user's own manager (S8). */
  readonly raised: readonly Raised[];
  /** Matters of this person that the user raised, with what was agreed, as far as it was not told yet (S8). */
  readonly answers: readonly Raised[];
  /** The absence that this is the first 1:1 after (S10). */
  readonly absence: Absence | undefined;
  /** What the user practises in the 1:1s with this person at that time (S9). */
  readonly practice: Practice | undefined;
  /** The hat that the user said they wear in this 1:1 (S1); undefined while the situation decides. */
  readonly hat: Hat | undefined;
  readonly history: readonly MeetingRecord[];
  readonly prompts: readonly Prompt[];
  /** For the reasons, and the dates in them. */
  readonly words: Words;
};

/** Another language that a line may have been written in, before this one was chosen. */
export type Tongue = Pick<ComposeInput, 'prompts' | 'words'>;

/** What most 1:1s have nothing of. */
export const NOTHING_FURTHER = { moves: [], raised: [], answers: [], absence: undefined, practice: undefined, hat: undefined } as const satisfies Partial<ComposeInput>;
