import { inLanguage } from '../shared/in-language';
import de from './library/traits.de.json';
import en from './library/traits.en.json';

/** The words of one language by which feedback may speak of what someone is, each with a way to say what was seen instead. */
type TraitLists = {
  readonly language: string;
  /** With `being` and any of `between`, what a judgement follows when it speaks of a person: "you are so". */
  readonly pointing: readonly string[];
  readonly being: readonly string[];
  readonly between: readonly string[];
  /** What makes one time all times. */
  readonly ever: readonly string[];
  /** What has such a word in it and says something else: "immer noch" is "still". */
  readonly notEver: readonly string[];
  readonly say: { readonly ever: string; readonly praise: string; readonly blame: string };
  /** These speak of a person whatever stands around them. */
  readonly traits: readonly { readonly words: readonly string[]; readonly say: string }[];
  /** These speak of a talk or a task as often as of a person, so they count only where they follow one. */
  readonly praise: readonly string[];
  readonly blame: readonly string[];
};

const LISTS: Readonly<Record<string, TraitLists>> & { readonly en: TraitLists } = { en, de };

/** The word of `text` that speaks of the person, and an example of how what was seen sounds. */
export type NamedTrait = { readonly kind: 'ever' | 'trait' | 'praise' | 'blame'; readonly word: string; readonly say: string };

/**
 * Finds where feedback seems to speak of what someone is rather than of what they did, in praise or in blame. A hint,
 * never a gate: feedback that points at the person does harm in more than a third of cases (Kluger and DeNisi), yet a
 * word list cannot know what was meant.
 */
export function traitIn(text: string, locale: string): NamedTrait | undefined {
  const lists = inLanguage(LISTS, locale);
  for (const { words, say } of lists.traits) {
    const word = find(words, text);
    if (word !== undefined) return { kind: 'trait', word, say };
  }
  const ever = find(lists.ever, without(lists.notEver, text));
  if (ever !== undefined) return { kind: 'ever', word: ever, say: lists.say.ever };
  for (const kind of ['praise', 'blame'] as const) {
    const word = judged(lists, lists[kind], text);
    if (word !== undefined) return { kind, word, say: lists.say[kind] };
  }
  return undefined;
}

/** Whether `text` speaks of the person. */
export function namesTrait(text: string, locale = 'en'): boolean {
  return traitIn(text, locale) !== undefined;
}

const patterns = new Map<readonly string[], RegExp>();

function find(words: readonly string[], text: string): string | undefined {
  return match(words, () => oneOf(words), text);
}

function without(phrases: readonly string[], text: string): string {
  return text.replace(patternOf(phrases, () => oneOf(phrases), 'giu'), ' ');
}

function judged({ pointing, being, between }: TraitLists, judgements: readonly string[], text: string): string | undefined {
  return match(judgements, () => `${oneOf(pointing)} ${oneOf(being)}(?: ${oneOf(between)})* (?<word>${oneOf(judgements)})`, text);
}

function match(key: readonly string[], source: () => string, text: string): string | undefined {
  const found = patternOf(key, source, 'iu').exec(text);
  return found?.groups?.['word'] ?? found?.[0];
}

/** The lists are data that never changes, so a pattern is made once for each. */
function patternOf(key: readonly string[], source: () => string, flags: string): RegExp {
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    pattern = new RegExp(`(?<!\\p{L})(?:${source()})(?!\\p{L})`, flags);
    patterns.set(key, pattern);
  }
  return pattern;
}

function oneOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
