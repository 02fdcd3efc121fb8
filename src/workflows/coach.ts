import type { Agenda, AgendaItemId } from '../domain/coaching/agenda';
import type { ComposeInput, Tongue } from '../domain/coaching/compose-agenda';
import type { Prompt } from '../domain/coaching/prompt';
import type { Watched } from './store';

/** What matters most, and why: the fact it rests on, empty for what the user typed. */
export type Headline = { readonly text: string; readonly reason: string };

/** The composer with the prompts in use. Both are scripts of their own: the first paint does not wait for them. What composes may be called once `isReady`. */
export type Coach = {
  /** Changes when other prompts come into use. */
  readonly changes: Watched<number>;
  /** Settles with prompts in use. @throws when a script cannot be loaded; the next call tries again */
  readonly open: () => Promise<void>;
  readonly isReady: () => boolean;
  readonly prompts: () => readonly Prompt[];
  readonly compose: (input: ComposeInput) => Agenda;
  /** The languages that a line of ours may have been written in before: none, and nothing is loaded for them, where all say what they say in this one. Never throws. */
  readonly tonguesOf: (agenda: Agenda, input: ComposeInput) => Promise<readonly Tongue[]>;
  /** The agenda for another situation, with what the user typed, skipped and covered kept. */
  readonly recompose: (agenda: Agenda, input: ComposeInput, tongues: readonly Tongue[]) => Agenda;
  /** The agenda once the user puts on `input.hat`. */
  readonly recomposeForHat: (agenda: Agenda, input: ComposeInput, tongues: readonly Tongue[]) => Agenda;
  readonly swap: (agenda: Agenda, itemId: AgendaItemId, input: ComposeInput) => Agenda;
  readonly headline: (agenda: Agenda) => Headline;
};
