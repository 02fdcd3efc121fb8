import type { Relation } from '../coaching/prompt';
import type { Brand } from '../shared/brand';
import type { LocalDate } from '../shared/local-date';

export type PersonId = Brand<'PersonId'>;

/** A topic to bring up next time ("Raise next time"). `theirs` is the counterpart's own. */
export type Topic = { readonly id: string; readonly text: string; readonly theirs: boolean; readonly state: 'open' | 'done' };

export type Goal = {
  readonly id: string;
  readonly text: string;
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
};
