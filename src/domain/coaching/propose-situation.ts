import type { LocalDate } from '../notes/note';
import { addDays, daysBetween, formatDay } from '../shared/time';
import type { SituationProposal } from './agenda';
import type { Situation } from './prompt';

/** What a proposal may rest on: dates and the user's own choices, never a word of a note. */
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
  readonly locale?: string | undefined;
};

/** How long one is new. */
const NEW_DAYS = 90;

/** How long a choice is offered again unasked. A crisis that is over should not colour the next month. */
const KEPT_DAYS: Readonly<Record<Situation, number>> = { crisis: 30, change: 90, 'new-joiner': NEW_DAYS, 'review-season': 0, steady: NEW_DAYS };

const CHOSEN: Readonly<Record<Situation, string>> = {
  steady: 'You chose steady',
  crisis: 'You chose crisis',
  change: 'You chose change',
  'new-joiner': 'You chose new joiner',
  'review-season': 'You chose review season',
};

/**
 * The situation to start from, with the fact behind it; the user changes it in one click.
 *
 * What the user chose for a crisis, a change or a newcomer stays for a while.
 * Then comes the review season, then the first 90 days with someone, unless
 * the user has called these days steady.
 */
export function proposeSituation(facts: SituationFacts): SituationProposal {
  const { date, firstSeen, reviewSeason, chosenLast } = facts;
  const locale = facts.locale ?? 'en';
  const kept = keptChoice(facts);
  if (kept !== undefined && kept !== 'steady') return { situation: kept, reason: choiceReason(kept, facts, locale) };
  if (reviewSeason !== undefined && reviewSeason.from <= date && date <= reviewSeason.to)
    return { situation: 'review-season', reason: `Your review season runs until ${formatDay(reviewSeason.to, locale, date)}` };
  if (kept !== undefined) return { situation: kept, reason: choiceReason(kept, facts, locale) };
  if (firstSeen !== undefined && isNew(firstSeen, date))
    return { situation: 'new-joiner', reason: `First 1:1 on ${formatDay(firstSeen, locale, date)}: new until ${formatDay(addDays(firstSeen, NEW_DAYS), locale, date)}` };
  return { situation: 'steady', reason: chosenLast === undefined ? 'Nothing on record asks for more than the usual' : `Your choice of ${chosenLast.replace('-', ' ')} is over` };
}

function keptChoice({ chosenLast, chosenOn, date }: SituationFacts): Situation | undefined {
  if (chosenLast === undefined || chosenLast === 'review-season') return undefined;
  const age = chosenOn === undefined ? 0 : daysBetween(chosenOn, date);
  return age <= KEPT_DAYS[chosenLast] ? chosenLast : undefined;
}

function choiceReason(situation: Situation, { chosenOn, date }: SituationFacts, locale: string): string {
  return chosenOn === undefined ? `${CHOSEN[situation]} last time` : `${CHOSEN[situation]} on ${formatDay(chosenOn, locale, date)}`;
}

function isNew(firstSeen: LocalDate, date: LocalDate): boolean {
  const days = daysBetween(firstSeen, date);
  return days >= 0 && days <= NEW_DAYS;
}
