import type { Chance, MeFile, Practice } from '../people/me';
import type { PersonId } from '../people/person';
import type { LocalDate } from '../shared/local-date';
import { addDays, daysBetween } from '../shared/time';
import type { Words } from '../shared/words';

/** How long a behaviour is practised before one looks back (S9). */
const PRACTICE_DAYS = 30;
/** So long a habit takes on average (Lally and others, 2010); whoever goes on goes on until then. */
export const HABIT_DAYS = 66;

/** A behaviour to practise, with a beginning of its if-then plan. */
export type Behaviour = { readonly id: string; readonly text: string; readonly when: string; readonly then: string };

/** The behaviours that are proposed; `name` is who the next 1:1 is with. Anyone may use words of their own instead. */
export function behaviours(name: string, { t }: Words): readonly Behaviour[] {
  return [
    { id: 'ask-first', text: t('practice.ask-first'), when: t('practice.ask-first.when', { name }), then: t('practice.ask-first.then') },
    { id: 'say-why', text: t('practice.say-why'), when: t('practice.say-why.when', { name }), then: t('practice.say-why.then') },
    { id: 'hand-over', text: t('practice.hand-over'), when: t('practice.hand-over.when', { name }), then: t('practice.hand-over.then') },
    { id: 'listen', text: t('practice.listen'), when: t('practice.listen.when', { name }), then: t('practice.listen.then') },
    { id: 'offer-help', text: t('practice.offer-help'), when: t('practice.offer-help.when', { name }), then: t('practice.offer-help.then') },
    { id: 'say-what-i-saw', text: t('practice.say-what-i-saw'), when: t('practice.say-what-i-saw.when', { name }), then: t('practice.say-what-i-saw.then') },
    { id: 'tell-story', text: t('practice.tell-story'), when: t('practice.tell-story.when', { name }), then: t('practice.tell-story.then') },
    { id: 'say-hard-thing', text: t('practice.say-hard-thing'), when: t('practice.say-hard-thing.when', { name }), then: t('practice.say-hard-thing.then') },
  ];
}

export type PracticePlan = { readonly behaviour: string; readonly when: string; readonly then: string; readonly personId: PersonId | undefined };

/** Begins a practice of thirty days, today included. One that is still running ends: one behaviour at a time. */
export function startPractice(me: MeFile, plan: PracticePlan, { id, today }: { readonly id: string; readonly today: LocalDate }): MeFile {
  const practice: Practice = { id, ...plan, from: today, to: addDays(today, PRACTICE_DAYS - 1), state: 'running' };
  return { ...me, practices: [...me.practices.map(ended), practice] };
}

export function endPractice(me: MeFile, id: string): MeFile {
  return { ...me, practices: me.practices.map((practice) => (practice.id === id ? ended(practice) : practice)) };
}

/** Goes on with the same practice, until a habit takes on average, or for thirty days more where that is past. Its chances stay. */
export function goOnWithPractice(me: MeFile, id: string, today: LocalDate): MeFile {
  return { ...me, practices: me.practices.map((practice) => (practice.id === id ? { ...practice, to: nextEnd(practice, today), state: 'running' as const } : practice)) };
}

export function nextEnd({ from }: Practice, today: LocalDate): LocalDate {
  const habit = addDays(from, HABIT_DAYS - 1);
  return habit > today ? habit : addDays(today, PRACTICE_DAYS - 1);
}

function ended(practice: Practice): Practice {
  return practice.state === 'ended' ? practice : { ...practice, state: 'ended' };
}

/**
 * Notes whether the chance of one 1:1 was taken. Its id is made from the note's, so that a second answer about the same 1:1, or one from
 * another device, replaces the first and is not counted twice.
 */
export function logChance(me: MeFile, chance: Omit<Chance, 'id'>, noteId: string): MeFile {
  const id = chanceIdOf(chance.practiceId, noteId);
  const others = me.chances.filter((each) => each.id !== id);
  return { ...me, chances: [...others, { ...chance, id }] };
}

function chanceIdOf(practiceId: string, noteId: string): string {
  return `${practiceId}-${noteId}`;
}

/** What was answered about the 1:1 of a note. */
export function chanceIn({ practice, chances }: Pick<PracticeProgress, 'practice' | 'chances'>, noteId: string): Chance | undefined {
  return chances.find(({ id }) => id === chanceIdOf(practice.id, noteId));
}

/** How a practice stands. There is nothing that a missed day could undo: neither streak nor rank, only chances and what became of them. */
export type PracticeProgress = {
  readonly practice: Practice;
  /** Running, or over and waiting for the user to end it or go on. */
  readonly kind: 'running' | 'over' | 'ended';
  /** The day of the practice, from 1; the last one when it is over. */
  readonly day: number;
  readonly days: number;
  /** Oldest first. */
  readonly chances: readonly Chance[];
  readonly taken: number;
};

export function practiceProgress(me: MeFile, practice: Practice, today: LocalDate): PracticeProgress {
  const chances = me.chances.filter(({ practiceId }) => practiceId === practice.id).toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const days = daysBetween(practice.from, practice.to) + 1;
  return {
    practice,
    kind: practice.state === 'ended' ? 'ended' : practice.to < today ? 'over' : 'running',
    day: Math.max(1, Math.min(days, daysBetween(practice.from, today) + 1)),
    days,
    chances,
    taken: chances.filter(({ taken }) => taken).length,
  };
}

/** The practice that is under way, or over and not yet looked back on. Of several, as two devices may leave them, the one that began last. */
export function currentPractice(me: MeFile): Practice | undefined {
  return me.practices.filter(({ state }) => state === 'running').toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))).at(-1);
}
