import type { Hat, PromptId } from '../../../domain/coaching/prompt';
import type { ConversationStage, WhileAway } from '../../../domain/notes/note';
import type { SelfAnswer } from '../../../domain/people/me';
import type { DelegationStep, SuccessorFor } from '../../../domain/people/person';
import away from './away.json';
import ordinary from './ordinary.json';
import own from './own.json';
import standing from './standing.json';
import turns from './turns.json';

/** When something happened, counted back from the day on which the year ends. */
export type Weeks = number | 'this-quarter';

/** What happened to a matter of the ledger, and when. */
export type YearMove = readonly [kind: 'hold' | 'hand-over' | 'step' | 'came-back' | 'done', step: DelegationStep, weeksAgo: Weeks];

type Work = { readonly dueInDays?: number; readonly state: 'open' | 'done' | 'dropped' };

/** What stands in someone's file at the end of the year. */
export type Standing = {
  readonly goals: readonly (Work & { readonly text: string; readonly measure: string; readonly reach: string; readonly purpose: string })[];
  readonly plan: readonly (Work & { readonly skill: string; readonly action: string })[];
  readonly delegations: readonly { readonly what: string; readonly moves: readonly YearMove[]; readonly lookInDays?: number }[];
  readonly stretch: readonly (Work & { readonly text: string })[];
  readonly successorFor: readonly Omit<SuccessorFor, 'id'>[];
  readonly reviewPoints: readonly { readonly text: string; readonly saidWeeksAgo?: number }[];
  readonly topics: readonly { readonly text: string; readonly theirs: boolean }[];
  /** In the file of the user's own manager; `from` is a mail name. */
  readonly raised?: readonly YearRaised[];
};

export type YearRaised = {
  readonly text: string;
  readonly from: string;
  readonly weeksAgo: number;
  readonly outcome: string;
  readonly answeredWeeksAgo?: number;
  readonly state: 'open' | 'done' | 'dropped';
};

/** What one 1:1 of the year is remembered for. */
export type Turn = {
  readonly weeksAgo: number;
  readonly hat?: Hat;
  readonly moments?: readonly string[];
  /** Behaviour, effect, what next. */
  readonly feedback?: readonly [string, string, string];
  /** The prompt, the line that it was asked about, and what the other person found; empty where nothing was found yet. */
  readonly coaching?: readonly (readonly [promptId: PromptId, about: string, found: string])[];
  readonly conversation?: Readonly<Record<ConversationStage['stage'], string>>;
  readonly forMe?: readonly [promptId: PromptId, answer: string];
};

/** What moved on, and what waited, in the two weeks in which the user was away. */
export type AwayTime = 'holiday' | 'lately';
type AwayList = readonly (readonly [text: string, outcome: WhileAway['outcome']])[];

/** Some days ago, or as many within this quarter as it has had so far. */
export type OwnDay = { readonly daysAgo: number } | { readonly inThisQuarter: number };

type OwnYear = {
  readonly practices: readonly {
    readonly id: string;
    readonly behaviour: string;
    readonly when: string;
    readonly then: string;
    readonly with: string;
    readonly daysAgo: number;
    readonly chances: readonly (readonly [taken: boolean, words: string])[];
  }[];
  readonly selfChecks: readonly { readonly quartersAgo: number; readonly answers: readonly [SelfAnswer, SelfAnswer, SelfAnswer]; readonly words: string }[];
  readonly objectives: readonly (OwnDay & { readonly text: string; readonly plain: string })[];
  readonly stories: readonly (OwnDay & { readonly text: string; readonly goal: string })[];
  readonly dutyReviews: readonly { readonly daysAgo: number; readonly duties: readonly string[] }[];
  readonly openings: readonly { readonly id: string; readonly role: string; readonly looksFor: string; readonly state: 'open' | 'done' }[];
};

const STANDING = standing as unknown as Readonly<Record<string, Standing>>;
const TURNS = turns as unknown as Readonly<Record<string, readonly Turn[]>>;
const AWAY = away as unknown as Readonly<Record<AwayTime, Readonly<Record<string, AwayList>>>>;

const NOTHING: Standing = { goals: [], plan: [], delegations: [], stretch: [], successorFor: [], reviewPoints: [], topics: [] };

export const OWN_YEAR = own as unknown as OwnYear;

export function standingOf(mail: string): Standing {
  return STANDING[mail] ?? NOTHING;
}

export function turnsOf(mail: string): readonly Turn[] {
  return TURNS[mail] ?? [];
}

export function awayOf(time: AwayTime, mail: string): AwayList {
  return AWAY[time][mail] ?? [];
}

/** What a note says in a week in which nothing was decided. */
export function ordinaryLines(relation: 'report' | 'manager'): readonly string[] {
  return ordinary[relation];
}

/** Small promises, made and kept. */
export const SMALL_PROMISES: readonly string[] = ordinary.settled;
