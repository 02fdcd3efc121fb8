import { inLanguage } from '../shared/in-language';
import de from './library/line-topics.de.json';
import en from './library/line-topics.en.json';
import type { Prompt, PromptId, Relation } from './prompt';
import { isQuestion } from './prompt-pool';

/** In this order: how someone feels comes before what they say, a problem before a plan. */
const LINE_TOPICS = ['feeling', 'conflict', 'decision', 'problem', 'target', 'plan', 'idea', 'status'] as const;

/** What a line that was just written is about, as far as its words tell. */
export type LineTopic = (typeof LINE_TOPICS)[number];

/** The words of one language that tell a topic. */
type TopicWords = {
  readonly beginnings: readonly string[];
  /** Where a beginning would catch too much. */
  readonly whole: readonly string[];
  /** For languages that put words together. */
  readonly endings?: readonly string[];
};

type TopicLists = { readonly language: string; readonly topics: Readonly<Record<LineTopic, TopicWords>> };

const LISTS: Readonly<Record<string, TopicLists>> & { readonly en: TopicLists } = { en, de };

const tool = (name: Prompt['tool']) => (prompt: Prompt) => prompt.tool === name;
const shift = (name: Prompt['shift']) => (prompt: Prompt) => prompt.shift === name;

/** Which of the coaching questions fit, best first. */
const FITS: Readonly<Record<LineTopic, readonly ((prompt: Prompt) => boolean)[]>> = {
  feeling: [tool('empathy')],
  conflict: [tool('courage'), tool('empathy')],
  decision: [tool('empowerment'), shift('control-to-trust')],
  problem: [shift('feedback-to-coaching'), tool('courage')],
  target: [shift('performance-to-purpose'), tool('inspiration')],
  plan: [shift('checklist-to-compass'), tool('courage')],
  idea: [tool('vision'), tool('inspiration')],
  status: [shift('checklist-to-compass'), tool('vision')],
};

/**
 * Which topic a line in the language of `locale` is about: the first that has one of its words. A line without any such
 * word is a status, since that is what most lines of a note are.
 */
export function topicOfLine(line: string, locale = 'en'): LineTopic {
  const words = line.normalize('NFC').toLowerCase().replaceAll('’', "'").split(/[^\p{L}\p{N}%'-]+|(?<=\d)(?=%)/u).filter((word) => word !== '');
  const { topics } = inLanguage(LISTS, locale);
  return LINE_TOPICS.find((topic) => words.some((word) => tells(topics[topic], word))) ?? 'status';
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
  locale = 'en',
): Prompt | undefined {
  if (lastLine.trim() === '') return undefined;
  const open = prompts.filter((prompt) => isCoaching(prompt, relation) && !alreadyAsked.includes(prompt.id));
  for (const fits of FITS[topicOfLine(lastLine, locale)]) {
    const fitting = open.find(fits);
    if (fitting !== undefined) return fitting;
  }
  return open[0];
}

function tells({ beginnings, whole, endings = [] }: TopicWords, word: string): boolean {
  return whole.includes(word) || beginnings.some((beginning) => word.startsWith(beginning)) || endings.some((ending) => word.endsWith(ending));
}

/** One's own manager is asked openly too; for want of coaching questions upward any open one of the leader's set serves. */
function isCoaching(prompt: Prompt, relation: Relation): boolean {
  if (!isQuestion(prompt) || prompt.kind !== 'question') return false;
  if (relation === 'manager') return prompt.relations.includes('manager') && !prompt.situations.every((situation) => situation === 'crisis');
  return prompt.system === 'S15' && prompt.relations.includes(relation);
}
