import type { Goal } from '../people/person';
import type { LocalDate } from '../shared/local-date';
import { daysBetween, formatDay } from '../shared/time';
import type { Words } from '../shared/words';
import { inLanguage } from '../shared/in-language';
import de from './library/smart.de.json';
import en from './library/smart.en.json';

export type SmartField = 'text' | 'measure' | 'reach' | 'purpose' | 'due';

/** What one field of a goal lacks; never a reason not to keep it. */
export type SmartHint = { readonly field: SmartField; readonly kind: 'missing' | 'vague' | 'same' | 'past' | 'far'; readonly sentence: string };

/** The words of one language that make a goal vague, and those by which anyone can see that it is reached. */
type SmartLists = { readonly language: string; readonly vague: readonly string[]; readonly observable: readonly string[] };

const LISTS: Readonly<Record<string, SmartLists>> & { readonly en: SmartLists } = { en, de };

/** Less is a heading, not a goal. Counted in letters, since not every script has spaces. */
const FEW_LETTERS = 6;
/** What lies further ahead needs a step in between. */
const FAR_DAYS = 366;
/** So much of the purpose's words that stand in the goal itself make it the same again. */
const SAME_SHARE = 0.8;

/**
 * Checks the five SMART fields of an open goal (S5): specific, measurable, within reach, with a purpose (S7), in time. One short
 * hint at most for each, by plain rules. A goal that is done or dropped is past checking.
 */
export function smartHints(goal: Goal, today: LocalDate, words: Words): readonly SmartHint[] {
  if (goal.state !== 'open') return [];
  const lists = inLanguage(LISTS, words.locale);
  return [specific(goal, lists, words), measurable(goal, lists, words), withinReach(goal, words), purposeful(goal, words), inTime(goal, today, words)].filter(
    (hint) => hint !== undefined,
  );
}

function specific({ text }: Goal, lists: SmartLists, { t }: Words): SmartHint | undefined {
  if (isBlank(text)) return { field: 'text', kind: 'missing', sentence: t('smart.text.missing') };
  const vague = wordsIn(text).find((word) => lists.vague.includes(word));
  if (vague !== undefined && !hasNumber(text)) return { field: 'text', kind: 'vague', sentence: t('smart.text.vague', { word: vague }) };
  return isShort(text) ? { field: 'text', kind: 'vague', sentence: t('smart.text.short') } : undefined;
}

function measurable({ measure }: Goal, lists: SmartLists, { t }: Words): SmartHint | undefined {
  if (isBlank(measure)) return { field: 'measure', kind: 'missing', sentence: t('smart.measure.missing') };
  if (hasNumber(measure) || wordsIn(measure).some((word) => lists.observable.includes(word))) return undefined;
  return { field: 'measure', kind: 'vague', sentence: t('smart.measure.vague') };
}

function withinReach({ reach }: Goal, { t }: Words): SmartHint | undefined {
  if (isBlank(reach)) return { field: 'reach', kind: 'missing', sentence: t('smart.reach.missing') };
  return isShort(reach) ? { field: 'reach', kind: 'vague', sentence: t('smart.reach.short') } : undefined;
}

function purposeful({ purpose, text }: Goal, { t }: Words): SmartHint | undefined {
  if (isBlank(purpose)) return { field: 'purpose', kind: 'missing', sentence: t('smart.purpose.missing') };
  if (repeats(purpose, text)) return { field: 'purpose', kind: 'same', sentence: t('smart.purpose.same') };
  return isShort(purpose) ? { field: 'purpose', kind: 'vague', sentence: t('smart.purpose.short') } : undefined;
}

function inTime({ due }: Goal, today: LocalDate, { t, locale }: Words): SmartHint | undefined {
  if (due === undefined) return { field: 'due', kind: 'missing', sentence: t('smart.due.missing') };
  const ahead = daysBetween(today, due);
  if (ahead < 0) return { field: 'due', kind: 'past', sentence: t('smart.due.past', { day: formatDay(due, locale, today) }) };
  return ahead > FAR_DAYS ? { field: 'due', kind: 'far', sentence: t('smart.due.far') } : undefined;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function isShort(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length < FEW_LETTERS && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

function hasNumber(text: string): boolean {
  return /\p{N}/u.test(text);
}

function repeats(purpose: string, text: string): boolean {
  const known = new Set(wordsIn(text));
  const said = wordsIn(purpose);
  return said.filter((word) => known.has(word)).length >= said.length * SAME_SHARE;
}

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
