import type { PromptId } from '../coaching/prompt';
import type { EntryKind } from './entry-list';
import { type CoachingTurn, type ConversationStage, type FeedbackForMe, STAGES, type WhileAway } from './note';
import { BARE, NOTE_LINES } from './note-lists';
import { readWord } from './plain-value';

const PROMPT_TAIL = /prompt [^\s()]+/;

function promptOf(tail: string | undefined): PromptId | undefined {
  return tail?.slice('prompt '.length) as PromptId | undefined;
}

function promptTail(promptId: PromptId | undefined): string | undefined {
  return promptId === undefined ? undefined : `prompt ${promptId}`;
}

/** `- What would you try first? (prompt try-first) ^k1`, then `About:` and `Found:`. */
export const COACHING: EntryKind<CoachingTurn> = {
  grammar: { ...NOTE_LINES, tail: PROMPT_TAIL, labels: ['About', 'Found'] },
  thing: ({ id, text, tail, labelled }) => ({ id, promptId: promptOf(tail), question: text, about: labelled['About'] ?? '', found: labelled['Found'] ?? '' }),
  entry: ({ id, promptId, question, about, found }) => ({ ...BARE, id, text: question, tail: promptTail(promptId), labelled: { About: about, Found: found } }),
};

/** `- To lead the launch in spring (wanted) ^s1`; a line without its stage is no entry. */
export const CONVERSATION: EntryKind<ConversationStage> = {
  grammar: { ...NOTE_LINES, tail: new RegExp(STAGES.join('|')) },
  thing: ({ id, text, tail }) => {
    const stage = readWord(STAGES, tail);
    return stage === undefined ? undefined : { id, stage, text };
  },
  entry: ({ id, stage, text }) => ({ ...BARE, id, text, tail: stage }),
};

/** The question on the first line, then `Answer:`. */
export const FEEDBACK_FOR_ME: EntryKind<FeedbackForMe> = {
  grammar: { ...NOTE_LINES, tail: PROMPT_TAIL, labels: ['Answer'] },
  thing: ({ id, text, tail, labelled }) => ({ id, promptId: promptOf(tail), question: text, answer: labelled['Answer'] ?? '' }),
  entry: ({ id, promptId, question, answer }) => ({ ...BARE, id, text: question, tail: promptTail(promptId), labelled: { Answer: answer } }),
};

const OUTCOMES = ['moved', 'waited'] as const;

/** `- The offer to the school (moved) ^w1`; a line that does not say which is no entry. */
export const WHILE_AWAY: EntryKind<WhileAway> = {
  grammar: { ...NOTE_LINES, tail: new RegExp(OUTCOMES.join('|')) },
  thing: ({ id, text, tail }) => {
    const outcome = readWord(OUTCOMES, tail);
    return outcome === undefined ? undefined : { id, text, outcome };
  },
  entry: ({ id, text, outcome }) => ({ ...BARE, id, text, tail: outcome }),
};
