import type { Relation } from '../coaching/prompt';
import type { Brand } from '../shared/brand';
import type { LocalDate } from '../shared/local-date';

export type PersonId = Brand<'PersonId'>;

/** A topic to bring up next time ("Raise next time"). `theirs` is the counterpart's own. */
export type Topic = { readonly id: string; readonly text: string; readonly theirs: boolean; readonly state: 'open' | 'done' };

/**
 * A matter of a report's that is raised with the user's own manager (S8). It stands in the manager's file; what was agreed there comes back to the
 * next 1:1 with `from`, as a topic in that person's file.
 */
export type Raised = {
  readonly id: string;
  readonly text: string;
  /** Whose matter it is, and how the file calls them. */
  readonly from: PersonId;
  readonly fromName: string;
  readonly since: LocalDate;
  /** What was agreed; empty while it is open. */
  readonly outcome: string;
  readonly state: 'open' | 'done' | 'dropped';
};

/** A goal with its five SMART fields (S5): `text` is specific, `measure`, `reach` (attainable), `purpose` (relevant, S7), `due` (in time). */
export type Goal = {
  readonly id: string;
  readonly text: string;
  /** How both will see that it is reached. */
  readonly measure: string;
  /** What makes it possible: time, help, means. */
  readonly reach: string;
  /** Why it matters: "this matters because it moves us toward …" (S7). */
  readonly purpose: string;
  readonly due: LocalDate | undefined;
  readonly state: 'open' | 'done' | 'dropped';
};

export type PlanStep = { readonly id: string; readonly skill: string; readonly action: string; readonly due: LocalDate | undefined; readonly state: 'open' | 'done' | 'dropped' };

/** 1 look into it · 2 recommend · 3 decide together · 4 decide and tell me · 5 yours, tell me if you want (S12). */
export type DelegationStep = 1 | 2 | 3 | 4 | 5;

export type Delegation = {
  readonly id: string;
  readonly what: string;
  readonly step: DelegationStep;
  readonly since: LocalDate;
  readonly nextLook: LocalDate | undefined;
  readonly state: 'held' | 'handed-over' | 'came-back' | 'done';
};

/**
 * One move of a decision or project in the ledger (S12): kept for itself, so that two devices that add moves lose none. The moves of one delegation,
 * in the order of their days, are its history.
 */
export type DelegationMove = {
  readonly id: string;
  readonly delegationId: string;
  readonly day: LocalDate;
  readonly state: Delegation['state'];
  readonly step: DelegationStep;
};

/** A project beyond what someone does today, given to grow them (S11, part five). */
export type StretchProject = { readonly id: string; readonly text: string; readonly due: LocalDate | undefined; readonly state: 'open' | 'done' | 'dropped' };

/** A role that the person could take over one day, the user's own or another (S11). */
export type SuccessorFor = { readonly id: string; readonly role: string; readonly ready: 'now' | 'within-a-year' | 'later' };

/** What will be said in the review, and on which day it was said to the person before: no surprises (S5). */
export type ReviewPoint = { readonly id: string; readonly text: string; readonly said: LocalDate | undefined };

/** Feedback that the user gave outside a 1:1, on that day (S5). What was given in one stands in its note. */
export type SaidFeedback = { readonly id: string; readonly behaviour: string; readonly effect: string; readonly next: string; readonly day: LocalDate };

/** What is kept of one person: `person.md`. Everything hangs on the person, never on an event. */
export type PersonFile = {
  readonly id: PersonId;
  readonly name: string;
  /** Lower-cased; the first is the one to write to. Two addresses of one person stand together here. */
  readonly addresses: readonly string[];
  readonly relation: Relation;
  /** Whether the relation is the user's own choice; the directory does not overrule it. */
  readonly relationIsChosen: boolean;
  readonly since: LocalDate | undefined;
  readonly topics: readonly Topic[];
  readonly goals: readonly Goal[];
  readonly plan: readonly PlanStep[];
  readonly delegations: readonly Delegation[];
  readonly moves: readonly DelegationMove[];
  readonly stretch: readonly StretchProject[];
  readonly successorFor: readonly SuccessorFor[];
  readonly reviewPoints: readonly ReviewPoint[];
  /** In the file of the user's own manager: what was raised there. */
  readonly raised: readonly Raised[];
  readonly feedback: readonly SaidFeedback[];
};

/** The lists of a person of whom nothing is kept yet. */
export const NO_PERSON_ENTRIES = {
  topics: [],
  goals: [],
  plan: [],
  delegations: [],
  moves: [],
  stretch: [],
  successorFor: [],
  reviewPoints: [],
  raised: [],
  feedback: [],
} as const satisfies Partial<PersonFile>;
