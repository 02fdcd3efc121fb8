import type { AgendaItem } from '../coaching/agenda';
import type { Hat, PromptId, Situation } from '../coaching/prompt';
import type { PersonId } from '../people/person';
import type { Brand } from '../shared/brand';
import type { LocalDate } from '../shared/local-date';

export type NoteId = Brand<'NoteId'>;
export type CommitmentId = Brand<'CommitmentId'>;

export type { LocalDate };

export type Commitment = {
  readonly id: CommitmentId;
  readonly owner: 'me' | 'them';
  readonly text: string;
  readonly due: LocalDate | undefined;
  readonly state: 'open' | 'done' | 'dropped';
};

/** A sign of initiative, noted in one keystroke (S10). */
export type Moment = { readonly id: string; readonly text: string };

/** Feedback given in a 1:1 (S5): the behaviour, its effect, what next. */
export type Feedback = { readonly id: string; readonly behaviour: string; readonly effect: string; readonly next: string };

/** A coaching question that was asked in the 1:1 (S15), and what the other person found themselves; empty when nothing yet. */
export type CoachingTurn = {
  readonly id: string;
  readonly promptId: PromptId | undefined;
  readonly question: string;
  /** The line of the note that it was asked about. */
  readonly about: string;
  readonly found: string;
};

export const STAGES = ['wanted', 'now', 'options', 'next'] as const;

/** One stage of a coaching conversation (S5): what is wanted, how it is now, what could be done, what will be done. */
export type ConversationStage = { readonly id: string; readonly stage: (typeof STAGES)[number]; readonly text: string };

/** Feedback for the user (S16): the question asked, and the answer. */
export type FeedbackForMe = { readonly id: string; readonly promptId: PromptId | undefined; readonly question: string; readonly answer: string };

/** What happened to a matter while the user was away (S10). */
export type WhileAway = { readonly id: string; readonly text: string; readonly outcome: 'moved' | 'waited' };

/**
 * What is kept of one 1:1: one Markdown file, specified in `docs/notes.md`.
 * Whatever else the file holds is kept by `writeNote`, which takes the text as it was.
 */
export type Note = {
  readonly id: NoteId;
  readonly personId: PersonId;
  /** How the file calls the counterpart, so that it reads well without us; `them` where it is not known. */
  readonly personName?: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly startsAt: number | undefined;
  readonly minutes: number | undefined;
  /** Which meeting it belongs to, as `meetingKey` names it; a note made without a meeting has none. */
  readonly meetingKey: string | undefined;
  readonly situation: Situation | undefined;
  /** The hat that was worn, as the user said it; undefined while it is not said. */
  readonly hat: Hat | undefined;
  readonly closedAt: number | undefined;
  readonly agenda: readonly AgendaItem[];
  readonly text: string;
  readonly privateText: string;
  readonly commitments: readonly Commitment[];
  readonly moments: readonly Moment[];
  readonly feedback: readonly Feedback[];
  readonly coaching: readonly CoachingTurn[];
  readonly conversation: readonly ConversationStage[];
  readonly feedbackForMe: readonly FeedbackForMe[];
  readonly whileAway: readonly WhileAway[];
};

/** What a note begins with: no word in it. */
export const NO_NOTE_ENTRIES = {
  hat: undefined,
  agenda: [],
  text: '',
  privateText: '',
  commitments: [],
  moments: [],
  feedback: [],
  coaching: [],
  conversation: [],
  feedbackForMe: [],
  whileAway: [],
} as const satisfies Partial<Note>;
