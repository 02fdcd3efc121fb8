import german from '../../../../src/domain/coaching/library/prompts.de.json';
import english from '../../../../src/domain/coaching/library/prompts.en.json';
import { readLibrary } from '../../../../src/domain/coaching/library/read-library';
import type { Prompt } from '../../../../src/domain/coaching/prompt';

function promptsOf(library: unknown): readonly Prompt[] {
  const read = readLibrary(library);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  return read.prompts;
}

/** Words that stand in nearly every English sentence and in no German one. */
const ENGLISH = /\b(?:the|and|of|to|you|your|what|who|how|which|where|when|with|for|that|this|from|have|would|could|should|about|they|their|we|us|our|my|me)\b/i;
/** Words taken from English where German has its own. */
const BORROWED = /\b(?:feedback|meetings?|updates?|goals?|deadlines?|ownership|commitments?|peers?|reports?|tools?|mindset|empower\w*|skills?|KPIs?|OKRs?|stakeholder|learnings?|review|check\w*|coachen|managen|delegier\w*|performance|issues?|blocker|to-?dos?|follow-?ups?|buy-in|roadmap|sprint)\b/i;
const QUESTION_WORD = '(?:was|wie|wer|wem|wen|wessen|welche[mnrs]?|wo(?:bei|für|hin|her|mit|nach|r[ani]n?|raus|rauf|rum|rüber|von|vor|zu)?|woran|worauf|worüber|worum|wann)';

const words = (text: string) => new Set(text.toLowerCase().match(/[a-zäöüß]+/g));

function likeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}

describe('the German prompts', () => {
  const prompts = promptsOf(german);
  const lines = prompts.flatMap(({ id, text, followUps }) => [text, ...followUps].map((line) => [id, line] as const));

  it('[C14] are those of the English library, in its order, with the same tags', () => {
    const tags = (list: readonly Prompt[]) => list.map((prompt) => ({ ...prompt, text: '', followUps: prompt.followUps.length }));
    expect(german.language).toBe('de');
    expect(tags(prompts)).toEqual(tags(promptsOf(english)));
  });

  it('[C14] are read in a glance: under 120 characters, one sentence, no exclamation', () => {
    for (const [id, line] of lines) {
      expect([id, line.length < 120]).toEqual([id, true]);
      expect(line).toMatch(/^[A-ZÄÖÜ][^!?;]*[^.!;]$/);
    }
  });

  it('[C14] ask where the English ask, and openly, never yes or no, never for a why', () => {
    const translated = new Map(promptsOf(english).map(({ id, text }) => [id, text]));
    for (const { id, text } of prompts) {
      expect([id, text.endsWith('?')]).toEqual([id, translated.get(id)?.endsWith('?')]);
      if (!text.endsWith('?')) continue;
      expect(text).toMatch(new RegExp(`(?<!\\p{L})${QUESTION_WORD}(?!\\p{L})`, 'iu'));
      expect(text).not.toMatch(/^(?:hast|hat|habe|haben|bist|ist|sind|war|kannst|kann|können|willst|will|wollen|wirst|wird|soll|sollen|darf|magst|möchtest|hättest|wärst|würdest|gibt|geht)\b/i);
      expect(text).not.toMatch(/\b(?:warum|wieso|weshalb)\b/i);
    }
  });

  it('[C14] hold one idea: one question, in two clauses at the most', () => {
    for (const { text } of prompts.filter(({ text: line }) => line.endsWith('?'))) {
      const clauses = text.split(new RegExp(`, und (?=(?:in |mit |bis |an |zu |für )?${QUESTION_WORD}(?!\\p{L}))|: (?=\\p{Lu}[^,]*\\?$)`, 'iu'));
      expect([text, clauses.length <= 2]).toEqual([text, true]);
    }
  });

  it('[C14] hold no English, and no borrowed word where German has its own', () => {
    for (const [, line] of lines) {
      expect(line).not.toMatch(ENGLISH);
      expect(line).not.toMatch(BORROWED);
    }
  });

  it('[C14] speak as colleagues do: never Sie, Ihnen or Ihr in the middle of a sentence', () => {
    for (const [, line] of lines) expect(line.slice(1)).not.toMatch(/(?<![:–] )\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b/);
  });

  it('[C14] judge what was done and never what someone is', () => {
    for (const { text } of prompts) expect(text).not.toMatch(/\b(?:faul|klug|schlau|talentiert\w*|begabt\w*|schwierige[rn]? (?:Mensch|Person)|Charakter|Persönlichkeit|Note|Punktzahl)\b/i);
  });

  it('[C14] say nothing twice, nor nearly, and follow up with something else', () => {
    for (const [index, { text, followUps }] of prompts.entries()) {
      for (const other of prompts.slice(0, index)) if (likeness(text, other.text) >= 0.5) throw new Error(`${text} / ${other.text}`);
      for (const line of followUps) expect([line, likeness(text, line) < 0.5]).toEqual([line, true]);
    }
  });

  it('[C14] say "ich" only where the user says it aloud: a private one speaks to the user', () => {
    for (const { audience, text } of prompts) if (audience === 'private') expect(text).not.toMatch(/\b(?:ich|mir|mich|mein\w*)\b/);
  });
});
