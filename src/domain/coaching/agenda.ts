import type { Brand } from '../shared/brand';
import type { Audience, Hat, PromptId, PromptKind, Situation } from './prompt';

export type AgendaItemId = Brand<'AgendaItemId'>;

/**
 * Where an item came from: the library, the other person's topic, the user, an open commitment, a delegation due, the practice
 * that the user chose (S9), the hat said aloud (S1), what is raised with one's own manager and what came back from there (S8), the
 * first look after an absence (S10), feedback for the user (S16).
 */
export const ITEM_ORIGINS = ['prompt', 'their-topic', 'my-topic', 'commitment', 'delegation', 'practice', 'hat', 'raised', 'back', 'absence', 'for-me'] as const;
export type ItemOrigin = (typeof ITEM_ORIGINS)[number];

/** The line that keeps room for what the other person brings, until they said what. */
export const THEIR_TOPICS_ID = 'their-topics' as AgendaItemId;

export type ItemState = 'open' | 'covered' | 'skipped';

/** One line of an agenda. */
export type AgendaItem = {
  readonly id: AgendaItemId;
  readonly origin: ItemOrigin;
  readonly promptId: PromptId | undefined;
  readonly kind: PromptKind | 'topic' | 'commitment';
  readonly text: string;
  readonly hat: Hat;
  readonly audience: Audience;
  readonly minutes: number;
  /** One short sentence from the facts it rests on; empty for what the user typed. */
  readonly reason: string;
  readonly state: ItemState;
};

/** What would not fit into the meeting's time, and why: nothing open is ever dropped in silence. */
export type NotToday = { readonly item: AgendaItem; readonly reason: string };

export type SituationProposal = { readonly situation: Situation; readonly reason: string };

/** The ordered items for one 1:1. */
export type Agenda = {
  readonly situation: Situation;
  readonly items: readonly AgendaItem[];
  readonly notToday: readonly NotToday[];
  /** One tap away, and never put in unasked: the hat said aloud, and more of the hat that the user put on. */
  readonly offered: readonly AgendaItem[];
  /** What the meeting may take: its length less a tenth, in whole minutes. */
  readonly budgetMinutes: number;
  /** Of the budget, what is kept for the counterpart's own topics. */
  readonly theirMinutes: number;
};
