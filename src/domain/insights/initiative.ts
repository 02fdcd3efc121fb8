import type { LocalDate } from '../shared/local-date';
import { noteProof, notesWithin, type Facts, type NoteFact, type Proof } from './facts';
import { lastMonths } from './quarters';

/** What a 1:1 after an absence told of it: what moved on without the user, and what waited (S10). */
export type TestAfterAbsence = { readonly day: LocalDate; readonly personName: string; readonly fact: NoteFact; readonly moved: readonly Proof[]; readonly waited: readonly Proof[] };

export type MonthOfMoments = { readonly id: string; readonly moments: readonly Proof[] };

export type Initiative = {
  /** Newest first. */
  readonly tests: readonly TestAfterAbsence[];
  readonly months: readonly MonthOfMoments[];
};

const MONTHS = 12;

/** Moments of initiative month by month, and the test after each absence of the last twelve months. */
export function initiativeOverTime({ notes, today }: Facts): Initiative {
  const months = lastMonths(today, MONTHS);
  const since = months[0]?.from ?? today;
  const recent = notesWithin(notes, { from: since, to: today });
  return {
    tests: recent.filter(({ note }) => note.whileAway.length > 0).map(testIn),
    months: months.map((month) => ({ id: month.id, moments: notesWithin(recent, month).flatMap(momentsIn) })),
  };
}

export function momentsIn(fact: NoteFact): readonly Proof[] {
  return fact.note.moments.map(({ text }) => noteProof(fact, text));
}

function testIn(fact: NoteFact): TestAfterAbsence {
  const { note } = fact;
  const proofs = (outcome: 'moved' | 'waited') => note.whileAway.filter((each) => each.outcome === outcome).map(({ text }) => noteProof(fact, text));
  return { day: note.date, personName: note.personName ?? '', fact, moved: proofs('moved'), waited: proofs('waited') };
}
