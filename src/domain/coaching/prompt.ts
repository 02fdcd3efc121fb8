import type { Brand } from '../shared/brand';

export type PromptId = Brand<'PromptId'>;

export const SITUATIONS = ['steady', 'crisis', 'change', 'new-joiner', 'review-season'] as const;
export type Situation = (typeof SITUATIONS)[number];

export const RELATIONS = ['report', 'manager', 'peer', 'other'] as const;
/** What the counterpart is to the user. */
export type Relation = (typeof RELATIONS)[number];

export const HATS = ['manager', 'leader'] as const;
export type Hat = (typeof HATS)[number];

/** `shared` may stand in the invitation; `private` never leaves the user's own OneDrive. */
export type Audience = 'shared' | 'private';

export const PROMPT_KINDS = ['question', 'feedback', 'delegation', 'action', 'reflection'] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

/** The five parts of the development plan (S11). */
export const PLAN_PARTS = ['clarify-purpose', 'empower-others', 'coach-dont-fix', 'inspire', 'develop-successors'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** The six core skills of a manager (S5). */
export const SKILLS = ['goals', 'development-plan', 'feedback', 'coaching', 'performance', 'recruiting'] as const;
export type Skill = (typeof SKILLS)[number];

/** The four shifts (S7). */
export const SHIFTS = ['checklist-to-compass', 'control-to-trust', 'feedback-to-coaching', 'performance-to-purpose'] as const;
export type Shift = (typeof SHIFTS)[number];

/** The leader's toolbox (S3). */
export const TOOLS = ['vision', 'inspiration', 'empowerment', 'courage', 'empathy'] as const;
export type Tool = (typeof TOOLS)[number];

/**
 * What must hold for a prompt to make sense: `after-absence` asks about a time in which the user was away (S10), `with-goal` and
 * `with-plan` about the goal or the development plan that someone has.
 */
export const OCCASIONS = ['after-absence', 'with-goal', 'with-plan'] as const;
export type Occasion = (typeof OCCASIONS)[number];

export const SYSTEMS = [
  'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13', 'S14', 'S15', 'S16',
] as const;
export type System = (typeof SYSTEMS)[number];

/** One item of the library, as `docs/prompts.md` describes it. */
export type Prompt = {
  readonly id: PromptId;
  readonly kind: PromptKind;
  readonly hat: Hat;
  readonly audience: Audience;
  readonly text: string;
  readonly system: System;
  readonly part?: PlanPart;
  readonly skill?: Skill;
  readonly shift?: Shift;
  readonly tool?: Tool;
  /** Asked on this occasion alone. */
  readonly when?: Occasion;
  /** What it asks about, in one word: of the prompts that share it an agenda has one. */
  readonly about?: string;
  readonly situations: readonly Situation[];
  readonly relations: readonly Relation[];
  readonly followUps: readonly string[];
  readonly minutes: number;
  /** The heading of the article that it comes from. */
  readonly heading: string;
};
