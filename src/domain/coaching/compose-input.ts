import type { Commitment, LocalDate } from '../notes/note';
import type { Delegation, Topic } from '../people/person';
import type { AgendaItem } from './agenda';
import type { Prompt, Relation, Situation } from './prompt';

/** What an earlier 1:1 with the same person used; newest first in `ComposeInput.history`. */
export type MeetingRecord = {
  readonly date: LocalDate;
  readonly situation: Situation;
  readonly items: readonly Pick<AgendaItem, 'promptId' | 'kind' | 'hat' | 'state' | 'text'>[];
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
  readonly topics: readonly Topic[];
  readonly history: readonly MeetingRecord[];
  readonly prompts: readonly Prompt[];
  /** BCP 47, for the dates in the reasons. */
  readonly locale: string;
};
