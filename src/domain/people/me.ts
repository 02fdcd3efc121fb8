import type { LocalDate } from '../shared/local-date';
import type { PersonId } from './person';

/**
 * One behaviour, practised for 30 days (S9), as an if-then plan. Nothing is reset by a missed day; there are no streaks. It goes on when the user
 * says so at its end.
 */
export type Practice = {
  readonly id: string;
  readonly behaviour: string;
  /** "When Noor asks me what to do" */
  readonly when: string;
  /** "I ask what she would try first" */
  readonly then: string;
  /** The 1:1 that it is tied to. */
  readonly personId: PersonId | undefined;
  readonly from: LocalDate;
  /** The last day, included. */
  readonly to: LocalDate;
  readonly state: 'running' | 'ended';
};

/** One 1:1 in which the practised behaviour had a chance: taken, or not this time. */
export type Chance = {
  readonly id: string;
  readonly practiceId: string;
  readonly day: LocalDate;
  readonly personName: string;
  readonly taken: boolean;
  /** What the user wrote about it. */
  readonly words: string;
};

/** The real test (S13), once a quarter: three answers from 1 (not yet) to 5 (yes), beside the evidence. */
export type SelfCheck = {
  readonly id: string;
  /** `2026-Q4` */
  readonly quarter: string;
  readonly initiative: SelfAnswer;
  readonly vision: SelfAnswer;
  readonly throughOthers: SelfAnswer;
  readonly words: string;
};

export type SelfAnswer = 1 | 2 | 3 | 4 | 5;

/** A team objective in plain language (S11, part one). */
export type Objective = { readonly id: string; readonly text: string; readonly plain: string; readonly day: LocalDate };

/** An impact story, and where it was told (S11, part four). */
export type ImpactStory = { readonly id: string; readonly text: string; readonly goal: string; readonly day: LocalDate };

/** A duty that was looked at with one's own manager or with HR (S14); `id` is that of the duty. */
export type DutyReview = { readonly id: string; readonly day: LocalDate };

/** An opening in the team, and where it stands (S5, recruiting). */
export type Opening = { readonly id: string; readonly role: string; readonly looksFor: string; readonly state: 'open' | 'done' | 'dropped' };

/** What `me.md` keeps: the user's own practice and checks, of nobody else. */
export type MeFile = {
  readonly practices: readonly Practice[];
  readonly chances: readonly Chance[];
  readonly selfChecks: readonly SelfCheck[];
  readonly objectives: readonly Objective[];
  readonly stories: readonly ImpactStory[];
  readonly dutyReviews: readonly DutyReview[];
  readonly openings: readonly Opening[];
};

/** What holds before the user has kept anything of their own. */
export const NOTHING_OF_ME: MeFile = { practices: [], chances: [], selfChecks: [], objectives: [], stories: [], dutyReviews: [], openings: [] };
