import type { MeFile, SelfCheck } from '../people/me';
import { figure, noteProof, notesWithin, wasHeld, type Facts, type Figure } from './facts';
import { momentsIn } from './initiative';
import { fullyHandedOver } from './fully-handed-over';
import { lastQuarters, type Quarter } from './quarters';

/** One quarter of the real test (S13): what the user answered, beside what the files show. */
export type QuarterOfTest = {
  readonly quarter: Quarter;
  readonly check: SelfCheck | undefined;
  readonly moments: Figure;
  /** Of what was asked about after absences, what had moved on without the user. */
  readonly moved: Figure;
  readonly handedOver: Figure;
};

const QUARTERS = 4;

/** The last four quarters, oldest first. */
export function realTest(facts: Facts): readonly QuarterOfTest[] {
  return lastQuarters(facts.today, QUARTERS).map((quarter) => {
    const within = notesWithin(facts.notes, { from: quarter.from, to: quarter.to < facts.today ? quarter.to : facts.today }).filter(({ note }) => wasHeld(note));
    const away = within.flatMap((fact) => fact.note.whileAway.map((each) => ({ each, fact })));
    const moved = away.filter(({ each }) => each.outcome === 'moved');
    return {
      quarter,
      check: facts.me.selfChecks.findLast((check) => check.quarter === quarter.id),
      moments: figure(within.flatMap(momentsIn)),
      moved: figure(moved.map(({ each, fact }) => noteProof(fact, each.text)), away.length),
      handedOver: figure(facts.people.flatMap((person) => fullyHandedOver(person, quarter))),
    };
  });
}

/** The user's file with the check of a quarter answered, anew if it was answered before. */
export function withSelfCheck(me: MeFile, check: SelfCheck): MeFile {
  const others = me.selfChecks.filter(({ quarter }) => quarter !== check.quarter);
  const before = me.selfChecks.findLast(({ quarter }) => quarter === check.quarter);
  return { ...me, selfChecks: [...others, { ...check, id: before?.id ?? check.id }] };
}
