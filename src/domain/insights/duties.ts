import { isDue } from '../coaching/ledger';
import type { PersonFile, PersonId } from '../people/person';
import type { LocalDate } from '../shared/local-date';
import { addDays } from '../shared/time';
import type { Words } from '../shared/words';
import { coachingQuestionsIn, isWithin, notesWithin, wasHeld, type Facts, type NoteFact } from './facts';
import { groupBy } from '../shared/group-by';
import { promises } from './promises';
import { quarterOf } from './quarters';

export const DUTY_IDS = [
  'meet', 'goals', 'purpose', 'plan', 'feedback', 'coaching', 'review', 'hiring', 'handing-over', 'promises', 'upward', 'successors',
] as const;
export type DutyId = (typeof DUTY_IDS)[number];

/**
 * One of a manager's duties (S14) and its state in numbers. No word of any note is in it, so that it can be shown to one's own manager or to HR: a
 * type that has no place for such words.
 */
export type Duty = {
  readonly id: DutyId;
  readonly title: string;
  /** The state in one sentence of counts. */
  readonly sentence: string;
  /** `nothing-yet`: there is nothing that could be counted. */
  readonly state: 'kept' | 'partly' | 'open' | 'nothing-yet';
  readonly count: number;
  readonly of: number;
  /** When it was last looked at with one's own manager or HR. */
  readonly reviewed: LocalDate | undefined;
};

type Count = { readonly count: number; readonly of: number };

/** Someone who was seen within so many days is met regularly; feedback that is older has gone cold. */
const RECENT_DAYS = 30;

/** The page of duties, each with the state that the files show today. */
export function dutiesOf(facts: Facts, words: Words): readonly Duty[] {
  const counts = countsOf(facts);
  const wording = dutyWords(words);
  return DUTY_IDS.map((id) => {
    const { count, of } = counts[id];
    const { title, sentence } = wording[id];
    return { id, title, sentence: of === 0 ? words.t('duties.nothing-yet') : sentence(counts[id]), state: stateOf(counts[id]), count, of, reviewed: reviewedOn(id, facts) };
  });
}

function stateOf({ count, of }: Count): Duty['state'] {
  if (of === 0) return 'nothing-yet';
  if (count >= of) return 'kept';
  return count === 0 ? 'open' : 'partly';
}

function reviewedOn(id: DutyId, { me }: Facts): LocalDate | undefined {
  return me.dutyReviews.filter((review) => review.id === id).map(({ day }) => day).sort().at(-1);
}

function countsOf(facts: Facts): Readonly<Record<DutyId, Count>> {
  const { people, me, today } = facts;
  const reports = people.filter(({ relation }) => relation === 'report');
  const goals = reports.flatMap((person) => person.goals.filter(({ state }) => state === 'open'));
  const reviewPoints = reports.flatMap(({ reviewPoints: points }) => points);
  const openings = me.openings.filter(({ state }) => state === 'open');
  const handedOver = people.flatMap(({ delegations }) => delegations.filter(({ state }) => state === 'handed-over' || state === 'came-back'));
  const raised = people.flatMap((person) => person.raised.filter(({ state }) => state !== 'dropped'));
  const kept = promises(facts, 'me', quarterOf(today));
  const named = reports.filter(({ successorFor }) => successorFor.length > 0);
  return {
    ...countsOfTalks(facts, reports),
    goals: countWhere(reports, (person) => hasCurrentGoal(person, today)),
    purpose: countWhere(goals, ({ purpose }) => purpose.trim() !== ''),
    plan: countWhere(reports, ({ plan }) => plan.some(({ state }) => state === 'open')),
    review: countWhere(reviewPoints, ({ said }) => said !== undefined),
    hiring: countWhere(openings, ({ looksFor }) => looksFor.trim() !== ''),
    'handing-over': countWhere(handedOver, (delegation) => !isDue(delegation, today)),
    promises: { count: kept.count, of: kept.of ?? 0 },
    upward: countWhere(raised, ({ outcome }) => outcome.trim() !== ''),
    successors: countWhere(named, ({ stretch }) => stretch.some(({ state }) => state === 'open')),
  };
}

/** What only the notes tell: who was met, who got feedback, where coaching questions were asked. */
function countsOfTalks({ notes, today, prompts }: Facts, reports: readonly PersonFile[]): Readonly<Record<'meet' | 'feedback' | 'coaching', Count>> {
  const since = addDays(today, -RECENT_DAYS);
  const heldSince = (from: LocalDate) => notesWithin(notes, { from, to: today }).filter(({ note }) => wasHeld(note));
  const recent = groupBy(heldSince(since), ({ note }) => note.personId);
  const recentOf = (id: PersonId): readonly NoteFact[] => recent.get(id) ?? [];
  const inQuarter = heldSince(quarterOf(today).from);
  return {
    meet: countWhere(reports, ({ id }) => recentOf(id).length > 0),
    feedback: countWhere(reports, ({ id, feedback }) => recentOf(id).some(({ note }) => note.feedback.length > 0) || feedback.some(({ day }) => isWithin(day, { from: since, to: today }))),
    coaching: countWhere(inQuarter, ({ note }) => coachingQuestionsIn(note, prompts).length > 0),
  };
}

function hasCurrentGoal({ goals }: PersonFile, today: LocalDate): boolean {
  return goals.some(({ state, due }) => state === 'open' && (due === undefined || due >= today));
}

function countWhere<Item>(items: readonly Item[], isSo: (item: Item) => boolean): Count {
  return { count: items.filter(isSo).length, of: items.length };
}

type Wording = { readonly title: string; readonly sentence: (count: Count) => string };

function dutyWords({ t }: Words): Readonly<Record<DutyId, Wording>> {
  return {
    meet: { title: t('duties.meet.title'), sentence: (count) => t('duties.meet.state', count) },
    goals: { title: t('duties.goals.title'), sentence: (count) => t('duties.goals.state', count) },
    purpose: { title: t('duties.purpose.title'), sentence: (count) => t('duties.purpose.state', count) },
    plan: { title: t('duties.plan.title'), sentence: (count) => t('duties.plan.state', count) },
    feedback: { title: t('duties.feedback.title'), sentence: (count) => t('duties.feedback.state', count) },
    coaching: { title: t('duties.coaching.title'), sentence: (count) => t('duties.coaching.state', count) },
    review: { title: t('duties.review.title'), sentence: (count) => t('duties.review.state', count) },
    hiring: { title: t('duties.hiring.title'), sentence: (count) => t('duties.hiring.state', count) },
    'handing-over': { title: t('duties.handing-over.title'), sentence: (count) => t('duties.handing-over.state', count) },
    promises: { title: t('duties.promises.title'), sentence: (count) => t('duties.promises.state', count) },
    upward: { title: t('duties.upward.title'), sentence: (count) => t('duties.upward.state', count) },
    successors: { title: t('duties.successors.title'), sentence: (count) => t('duties.successors.state', count) },
  };
}
