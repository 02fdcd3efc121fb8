import type { Raised } from '../people/person';
import type { LocalDate } from '../shared/local-date';
import { formatDay } from '../shared/time';
import type { AgendaItem, AgendaItemId } from './agenda';
import { leadingHat, promptLine } from './agenda-lines';
import { backLineId } from './back-line-id';
import type { ComposeInput } from './compose-input';
import { isShort } from './minutes';
import type { Past } from './past';
import type { Hat, Prompt, Situation } from './prompt';
import type { PromptPool } from './prompt-pool';

const OPEN = { promptId: undefined, state: 'open' } as const;

/** Said aloud at the beginning; it takes no time of its own. */
export const HAT_LINE_ID = 'hat' as AgendaItemId;

/** How a situation asks to be entered while the user has said nothing else. */
const FIRST_HAT: Readonly<Record<Situation, Hat>> = { steady: 'leader', crisis: 'manager', change: 'leader', 'new-joiner': 'manager', 'review-season': 'manager' };

/** "Today I come as … because …": offered, never put in unasked (C16). */
export function hatLine(input: ComposeInput, hat: Hat = FIRST_HAT[input.situation]): AgendaItem {
  return { ...OPEN, id: HAT_LINE_ID, origin: 'hat', kind: 'topic', text: input.words.t(`line.hat.${hat}.${saidTo(input)}`), hat, audience: 'shared', minutes: 0, reason: input.words.t('reason.hat', { name: input.name }) };
}

/** Those whom the user leads hear which hat it is; to others one comes with the same intent, and without the word. */
function saidTo({ relation, situation }: ComposeInput): Situation | 'upward' | 'beside' {
  if (relation === 'report') return situation;
  return relation === 'manager' ? 'upward' : 'beside';
}

/** A report's matter in the 1:1 with the user's own manager: the user's to say, so private. */
export function raisedLine({ id, text, fromName, since }: Raised, input: ComposeInput): AgendaItem {
  return {
    ...OPEN,
    id: `raised-${id}` as AgendaItemId,
    origin: 'raised',
    kind: 'topic',
    text,
    hat: leadingHat(input.situation, 'leader'),
    audience: 'private',
    minutes: 3,
    reason: input.words.t('reason.raised', { from: fromName, day: dayIn(input, since) }),
  };
}

/** What was agreed, on its way back. The user says how much of it, so it is private. */
export function backLine({ id, text, outcome, since }: Raised, input: ComposeInput): AgendaItem {
  return {
    ...OPEN,
    id: backLineId(id),
    origin: 'back',
    kind: 'topic',
    text: input.words.t('line.back', { text, outcome }),
    hat: leadingHat(input.situation, 'manager'),
    audience: 'private',
    minutes: 2,
    reason: input.words.t('reason.back', { name: input.name, day: dayIn(input, since) }),
  };
}

/** The practice in view, for the user alone; it takes no time of its own. */
export function practiceLines(input: ComposeInput): readonly AgendaItem[] {
  const { practice, situation } = input;
  if (practice === undefined) return [];
  const { id, behaviour, when, then, to } = practice;
  const text = when === '' || then === '' ? behaviour : input.words.t('line.practice', { when, then });
  const hat = leadingHat(situation, 'leader');
  return [{ ...OPEN, id: `practice-${id}` as AgendaItemId, origin: 'practice', kind: 'reflection', text, hat, audience: 'private', minutes: 0, reason: input.words.t('reason.practice', { day: dayIn(input, to) }) }];
}

/**
 * The initiative test (S10): a question for both, and a thought for the user, from the library or in our own words. A crisis
 * has room for one open question only, and one's own manager is no one whom the user leaves alone.
 */
export function absenceLines(input: ComposeInput, pool: PromptPool): readonly AgendaItem[] {
  const { absence, situation, relation } = input;
  if (absence === undefined || situation === 'crisis' || relation === 'manager') return [];
  const reason = input.words.t('reason.absence', { days: absence.workingDays, day: dayIn(input, absence.to) });
  return ownAbsenceLines(input).map((own): AgendaItem => {
    const prompt = pool.take(({ when, audience, kind }) => when === 'after-absence' && audience === own.audience && kind !== 'feedback');
    return prompt === undefined ? { ...own, reason } : { ...promptLine(prompt, reason), origin: 'absence' };
  });
}

export function ownAbsenceLines({ situation, words }: ComposeInput): readonly AgendaItem[] {
  const base = { ...OPEN, origin: 'absence', hat: leadingHat(situation, 'leader'), reason: '' } as const;
  return [
    { ...base, id: 'absence-moved' as AgendaItemId, kind: 'question', text: words.t('line.movedOn'), audience: 'shared', minutes: 4 },
    { ...base, id: 'absence-waited' as AgendaItemId, kind: 'reflection', text: words.t('line.waited'), audience: 'private', minutes: 2 },
  ];
}

/** About every sixth 1:1 asks for feedback for the user; the first ones with someone do not. */
const EVERY = 6;
const NOT_BEFORE = 3;

/**
 * One of the questions for feedback for the user (S16), when its turn has come: about every sixth 1:1, and none a second time
 * before each was asked once. Never in a crisis, nor where a change leaves one line for the manager's hat.
 */
export function forMeLine(input: ComposeInput, past: Past, pool: PromptPool): AgendaItem | undefined {
  if (input.situation === 'crisis' || (input.situation === 'change' && isShort(input))) return undefined;
  const questions = input.prompts.filter(({ system }) => system === 'S16');
  const asked = new Set(questions.map(({ id }) => id));
  const isAsked = ({ items }: ComposeInput['history'][number]): boolean =>
    items.some(({ promptId, origin }) => origin === 'for-me' || (promptId !== undefined && asked.has(promptId)));
  const last = input.history.findIndex(isAsked);
  if (last === -1 ? input.history.length < NOT_BEFORE : last < EVERY - 1) return undefined;

  // A change has one line with the manager's hat, and that is taken.
  const fitting = questions.filter((prompt) => (input.situation !== 'change' || prompt.hat === 'leader') && pool.has((other) => other === prompt));
  const meetingsAgo = ({ id }: Prompt): number => past.lastUse.get(id)?.meetingsAgo ?? Infinity;
  const longestAgo = Math.max(...fitting.map(meetingsAgo));
  const prompt = pool.take((each) => fitting.includes(each) && meetingsAgo(each) === longestAgo);
  if (prompt === undefined) return undefined;
  return { ...promptLine(prompt, forMeReason(input.history[last]?.date, input)), origin: 'for-me' };
}

function forMeReason(last: LocalDate | undefined, input: ComposeInput): string {
  const { words, name } = input;
  return last === undefined ? words.t('reason.forMeNew', { name }) : words.t('reason.forMeLast', { name, day: dayIn(input, last) });
}

function dayIn({ date, words }: ComposeInput, day: LocalDate): string {
  return formatDay(day, words.locale, date);
}
