import type { Prompt, PromptId, Relation } from './prompt';
import { isQuestion } from './prompt-pool';

/** What a line that was just written is about, as far as its words tell. */
export type LineTopic = 'feeling' | 'conflict' | 'decision' | 'problem' | 'target' | 'plan' | 'idea' | 'status';

type Rule = {
  readonly topic: LineTopic;
  /** Beginnings of words; a line is about the first topic of the list that it has a word of. */
  readonly words: readonly string[];
  /** Whole words, where a beginning would catch too much. */
  readonly exact?: readonly string[];
  /** Which of the coaching questions fit, best first. */
  readonly fits: readonly ((prompt: Prompt) => boolean)[];
};

const tool = (name: Prompt['tool']) => (prompt: Prompt) => prompt.tool === name;
const shift = (name: Prompt['shift']) => (prompt: Prompt) => prompt.shift === name;

/** How someone feels comes before what they say; a problem before a plan. English words, like the built-in library. */
const RULES: readonly Rule[] = [
  { topic: 'feeling', words: ['tired', 'exhaust', 'frustrat', 'angry', 'worr', 'afraid', 'stress', 'overwhelm', 'unhapp', 'demotivat', 'anxious', 'nervous', 'lonely', 'proud'], exact: ['sad', 'fear', 'feel', 'feels', 'feeling', 'felt', 'upset'], fits: [tool('empathy')] },
  { topic: 'conflict', words: ['conflict', 'argu', 'quarrel', 'disagree', 'complain', 'tension', 'blam'], exact: ['rude', 'fight'], fits: [tool('courage'), tool('empathy')] },
  { topic: 'decision', words: ['decid', 'decision', 'approv', 'permission', 'choos', 'sign-off'], exact: ['choice', 'option', 'options'], fits: [tool('empowerment'), shift('control-to-trust')] },
  { topic: 'problem', words: ['problem', 'block', 'stuck', 'fail', 'broke', 'delay', 'mistake', 'difficult', 'struggl', 'cannot', 'issue', 'risk'], exact: ['late', 'wrong', 'error', "can't", 'missing', 'hard', 'bug', 'bugs'], fits: [shift('feedback-to-coaching'), tool('courage')] },
  { topic: 'target', words: ['target', 'number', 'revenue', 'percent', 'quota', 'deadline', 'budget', 'kpi', 'forecast'], exact: ['goal', 'goals', 'sales', '%'], fits: [shift('performance-to-purpose'), tool('inspiration')] },
  { topic: 'plan', words: ['plan', 'prepar', 'schedul', 'organis', 'organiz', 'start'], exact: ['will', 'next', 'going', 'step', 'steps', 'wants', 'want'], fits: [shift('checklist-to-compass'), tool('courage')] },
  { topic: 'idea', words: ['idea', 'suggest', 'propos', 'imagin', 'could'], exact: ['new', 'try', 'maybe'], fits: [tool('vision'), tool('inspiration')] },
  { topic: 'status', words: ['done', 'finish', 'complet', 'progress', 'updat', 'deliver', 'shipped', 'track'], fits: [shift('checklist-to-compass'), tool('vision')] },
];

/**
 * Which topic a line is about: the first rule that has one of its words. A line without any such word is a status,
 * since that is what most lines of a note are.
 */
export function topicOfLine(line: string): LineTopic {
  return ruleFor(line).topic;
}

/**
 * The next coaching question for what was just written (S15): a question, never an answer. Takes the first that fits
 * the line and was not asked yet, else any coaching question not asked yet; undefined when all were asked or nothing
 * is written.
 */
export function coachingQuestion(
  lastLine: string,
  relation: Relation,
  alreadyAsked: readonly PromptId[],
  prompts: readonly Prompt[],
): Prompt | undefined {
  if (lastLine.trim() === '') return undefined;
  const open = prompts.filter((prompt) => isCoaching(prompt, relation) && !alreadyAsked.includes(prompt.id));
  for (const fits of ruleFor(lastLine).fits) {
    const fitting = open.find(fits);
    if (fitting !== undefined) return fitting;
  }
  return open[0];
}

function ruleFor(line: string): Rule {
  const words = line.normalize('NFC').toLowerCase().replaceAll('’', "'").split(/[^\p{L}\p{N}%'-]+|(?<=\d)(?=%)/u);
  const matches = ({ words: beginnings, exact = [] }: Rule): boolean =>
    words.some((word) => exact.includes(word) || beginnings.some((beginning) => word.startsWith(beginning)));
  return RULES.find(matches) ?? STATUS;
}

const STATUS: Rule = { topic: 'status', words: [], fits: [shift('checklist-to-compass'), tool('vision')] };

/** One's own manager is asked openly too; for want of coaching questions upward any open one of the leader's set serves. */
function isCoaching(prompt: Prompt, relation: Relation): boolean {
  if (!isQuestion(prompt) || prompt.kind !== 'question') return false;
  if (relation === 'manager') return prompt.relations.includes('manager') && !prompt.situations.every((situation) => situation === 'crisis');
  return prompt.system === 'S15' && prompt.relations.includes(relation);
}
