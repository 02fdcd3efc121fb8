import type { Absence } from '../calendar/absences';
import type { LocalDate } from '../notes/note';
import { addDays, daysBetween, formatDay } from '../shared/time';
import type { Words } from '../shared/words';
import type { SituationProposal } from './agenda';
import type { Situation } from './prompt';
import type { SituationMark } from './situation-mark';

/** What a proposal may rest on: dates, the user's own choices and marks, never another word of a note. */
export type SituationFacts = {
  /** The day of the meeting. */
  readonly date: LocalDate;
  /** The first 1:1 with this person, as far as calendar and notes reach; undefined when nobody knows. */
  readonly firstSeen: LocalDate | undefined;
  /** The user's review season, first and last day included. */
  readonly reviewSeason: { readonly from: LocalDate; readonly to: LocalDate } | undefined;
  /** The situation that the user chose last with this person, in one click. */
  readonly chosenLast: Situation | undefined;
  /** The day of the meeting for which it was chosen. Without it the choice counts as recent. */
  readonly chosenOn?: LocalDate | undefined;
  /** What the user marked last in a note or topic with this person, as `#crisis`, and the day of it. */
  readonly marked?: (SituationMark & { readonly on: LocalDate }) | undefined;
  /** The absence that this is the first 1:1 after. */
  readonly absence?: Absence | undefined;
  readonly words: Words;
};

/** How long one is new. */
const NEW_DAYS = 90;

/** How long a choice is offered again unasked. A crisis that is over should not colour the next month. */
const KEPT_DAYS: Readonly<Record<Situation, number>> = { crisis: 30, change: 90, 'new-joiner': NEW_DAYS, 'review-season': 0, steady: NEW_DAYS };

/** The review season comes by its dates, never by an earlier choice. */
type Kept = Exclude<Situation, 'review-season'>;

/**
 * The situation to start from, with the fact behind it; the user changes it in one click.
 *
 * What the user chose for a crisis, a change or a newcomer stays for a while.
 * Then comes the review season, then the first 90 days with someone, unless
 * the user has called these days steady.
 */
export function proposeSituation(facts: SituationFacts): SituationProposal {
  const mark = latestMark(facts);
  return mark === undefined ? byChoiceAndDates(facts) : { situation: mark.situation, reason: facts.words.t('proposal.marked', { word: mark.word, day: formatDay(mark.on, facts.words.locale, facts.date) }) };
}

/** A mark counts as long as a choice would, unless the user chose since. */
function latestMark({ marked, chosenLast, chosenOn, date }: SituationFacts): SituationFacts['marked'] {
  if (marked === undefined || daysBetween(marked.on, date) > KEPT_DAYS[marked.situation]) return undefined;
  const isOverruled = chosenLast !== undefined && (chosenOn === undefined || chosenOn >= marked.on);
  return isOverruled ? undefined : marked;
}

function byChoiceAndDates(facts: SituationFacts): SituationProposal {
  const { date, firstSeen, reviewSeason, chosenLast, absence, words } = facts;
  const day = (of: LocalDate): string => formatDay(of, words.locale, date);
  const kept = keptChoice(facts);
  if (kept !== undefined && kept !== 'steady') return { situation: kept, reason: choiceReason(kept, facts) };
  if (reviewSeason !== undefined && reviewSeason.from <= date && date <= reviewSeason.to)
    return { situation: 'review-season', reason: words.t('proposal.reviewSeason', { day: day(reviewSeason.to) }) };
  if (kept !== undefined) return { situation: kept, reason: choiceReason(kept, facts) };
  if (firstSeen !== undefined && isNew(firstSeen, date))
    return { situation: 'new-joiner', reason: words.t('proposal.newJoiner', { first: day(firstSeen), until: day(addDays(firstSeen, NEW_DAYS)) }) };
  if (absence !== undefined) return { situation: 'steady', reason: words.t('proposal.absence', { days: absence.workingDays, day: day(absence.to) }) };
  return { situation: 'steady', reason: chosenLast === undefined ? words.t('proposal.usual') : words.t(`proposal.over.${chosenLast}`) };
}

function keptChoice({ chosenLast, chosenOn, date }: SituationFacts): Kept | undefined {
  if (chosenLast === undefined || chosenLast === 'review-season') return undefined;
  const age = chosenOn === undefined ? 0 : daysBetween(chosenOn, date);
  return age <= KEPT_DAYS[chosenLast] ? chosenLast : undefined;
}

function choiceReason(situation: Kept, { chosenOn, date, words }: SituationFacts): string {
  return chosenOn === undefined
    ? words.t(`proposal.chosenLast.${situation}`)
    : words.t(`proposal.chosenOn.${situation}`, { day: formatDay(chosenOn, words.locale, date) });
}

function isNew(firstSeen: LocalDate, date: LocalDate): boolean {
  const days = daysBetween(firstSeen, date);
  return days >= 0 && days <= NEW_DAYS;
}
