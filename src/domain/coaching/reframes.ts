import { inLanguage } from '../shared/in-language';
import de from './library/reframes.de.json';
import en from './library/reframes.en.json';
import type { Shift } from './prompt';
import { signPattern, type FoundPlaces } from './sign-pattern';

/** The reframes of one language: plain rules in the open, which a coach can read and change (`docs/coaching.md`, H4). */
type ReframeLists = {
  readonly language: string;
  /** Words that are written small inside a sentence. */
  readonly lowerCase: readonly string[];
  /** The first that has a sign in the line is offered. */
  readonly reframes: readonly {
    readonly id: string;
    readonly shift: string;
    readonly signs: readonly string[];
    /** Words with which the line has what the reframe would bring, or means something else. */
    readonly unless?: readonly string[];
    readonly rewrite: string;
  }[];
};

/** One of the four shifts (S7), offered for one line of a text. */
export type Reframe = {
  readonly id: string;
  readonly shift: Shift;
  /** Where the line's own words begin in the text, after indent and bullet. */
  readonly at: number;
  readonly line: string;
  readonly rewritten: string;
};

const LISTS: Readonly<Record<string, ReframeLists>> & { readonly en: ReframeLists } = { en, de };
/** A longer line is a story, not a question. */
const LONGEST = 160;
/** Indent, bullet, box of a task. */
const BEFORE_WORDS = /^\s*(?:[-*+•–]\s+)?(?:\[[ x-]\]\s+)?/u;
const END_MARKS = /[\s.?!;:…]+$/u;

/**
 * The reframe for the line of `text` in which `place` stands, by default the last that says something; undefined when the line has no sign of any. The
 * user's own words for the matter are kept as they are.
 */
export function reframeOf(text: string, locale: string, place: number = text.trimEnd().length): Reframe | undefined {
  const { start, line: whole } = lineAt(text, place);
  const indent = BEFORE_WORDS.exec(whole)?.[0].length ?? 0;
  const line = whole.slice(indent).trimEnd();
  if (line.length > LONGEST) return undefined;
  const plain = line.replace(END_MARKS, '');
  const lists = inLanguage(LISTS, locale);
  for (const rule of rulesOf(lists)) {
    if (rule.isUnless(plain)) continue;
    for (const matches of rule.signs) {
      const found = matches(plain);
      if (found !== undefined) return { id: rule.id, shift: rule.shift, at: start + indent, line, rewritten: rewritten(rule.rewrite, { ...found, line: plain }, lists) };
    }
  }
  return undefined;
}

/** The text with the reframe taken; as it was when the line is no longer there. */
export function takeReframe(text: string, { at, line, rewritten: words }: Reframe): string {
  return exchange(text, at, line, words);
}

/** The very text before the reframe was taken, together with what was typed around it since. */
export function undoReframe(text: string, { at, line, rewritten: words }: Reframe): string {
  return exchange(text, at, words, line);
}

/** Something may have been typed before the line meanwhile, so the words are looked for from where they were. */
function exchange(text: string, at: number, before: string, after: string): string {
  const found = text.startsWith(before, at) ? at : text.indexOf(before);
  return found < 0 ? text : text.slice(0, found) + after + text.slice(found + before.length);
}

function lineAt(text: string, place: number): { readonly start: number; readonly line: string } {
  const start = text.lastIndexOf('\n', place - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, line: text.slice(start, end < 0 ? undefined : end) };
}

type Rule = {
  readonly id: string;
  readonly shift: Shift;
  readonly signs: readonly ((line: string) => FoundPlaces | undefined)[];
  readonly isUnless: (line: string) => boolean;
  readonly rewrite: string;
};

const made = new Map<ReframeLists, readonly Rule[]>();

function rulesOf(lists: ReframeLists): readonly Rule[] {
  let rules = made.get(lists);
  if (rules === undefined) {
    rules = lists.reframes.map(({ id, shift, signs, unless = [], rewrite }) => {
      const stops = unless.map((words) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu'));
      return { id, shift: shift as Shift, signs: signs.map(signPattern), isUnless: (line) => stops.some((stop) => stop.test(line)), rewrite };
    });
    made.set(lists, rules);
  }
  return rules;
}

function rewritten(rewrite: string, places: FoundPlaces, lists: ReframeLists): string {
  return rewrite.replaceAll(/\{([a-z]+)\}/g, (_, name: string, offset: number) => {
    const words = places[name] ?? '';
    if (offset === 0) return words.charAt(0).toLocaleUpperCase(lists.language) + words.slice(1);
    const [first = ''] = words.split(/\s/, 1);
    return lists.lowerCase.includes(first.toLocaleLowerCase(lists.language)) ? first.toLocaleLowerCase(lists.language) + words.slice(first.length) : words;
  });
}
