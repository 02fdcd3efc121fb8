import type { PlanPart } from '../coaching/prompt';
import type { Words } from '../shared/words';
import { coachingQuestionsIn, figure, isWithin, noteProof, notesWithin, ownProof, personProof, wasHeld, type Facts, type Figure } from './facts';
import { fullyHandedOver } from './fully-handed-over';
import type { Quarter } from './quarters';

/** One of the five parts of the plan (S11), with what the files show of it in a quarter. */
export type PartOfQuarter = {
  readonly part: PlanPart;
  readonly title: string;
  readonly question: string;
  readonly action: string;
  /** The figure in one line. */
  readonly sentence: string;
  readonly figure: Figure;
};

/** How many projects a quarter are meant to be handed over fully. */
const PROJECTS = 1;

/** The five-part plan for one quarter, each part with its evidence. Nothing here judges another person. */
export function quarterView(facts: Facts, quarter: Quarter, words: Words): readonly PartOfQuarter[] {
  return [purpose(facts, quarter, words), empower(facts, quarter, words), coach(facts, quarter, words), inspire(facts, quarter, words), successors(facts, words)];
}

function purpose({ me }: Facts, quarter: Quarter, { t }: Words): PartOfQuarter {
  const found = figure(me.objectives.filter(({ day, plain }) => isWithin(day, quarter) && plain.trim() !== '').map(({ plain }) => ownProof(plain)));
  return {
    part: 'clarify-purpose',
    title: t('plan.purpose.title'),
    question: t('plan.purpose.question'),
    action: t('plan.purpose.action'),
    sentence: t('plan.purpose.evidence', { count: found.count }),
    figure: found,
  };
}

function empower({ people }: Facts, quarter: Quarter, { t }: Words): PartOfQuarter {
  const found = figure(people.flatMap((person) => fullyHandedOver(person, quarter)), PROJECTS);
  return {
    part: 'empower-others',
    title: t('plan.empower.title'),
    question: t('plan.empower.question'),
    action: t('plan.empower.action'),
    sentence: t('plan.empower.evidence', { count: found.count, goal: PROJECTS }),
    figure: found,
  };
}

function coach({ notes, prompts }: Facts, quarter: Quarter, { t }: Words): PartOfQuarter {
  const held = notesWithin(notes, quarter).filter(({ note }) => wasHeld(note));
  const found = figure(
    held.flatMap((fact) => {
      const [question] = coachingQuestionsIn(fact.note, prompts);
      return question === undefined ? [] : [noteProof(fact, question)];
    }),
    held.length,
  );
  return {
    part: 'coach-dont-fix',
    title: t('plan.coach.title'),
    question: t('plan.coach.question'),
    action: t('plan.coach.action'),
    sentence: t('plan.coach.evidence', { count: found.count, held: held.length }),
    figure: found,
  };
}

function inspire({ me }: Facts, quarter: Quarter, { t }: Words): PartOfQuarter {
  const found = figure(me.stories.filter(({ day }) => isWithin(day, quarter)).map(({ text }) => ownProof(text)));
  return {
    part: 'inspire',
    title: t('plan.inspire.title'),
    question: t('plan.inspire.question'),
    action: t('plan.inspire.action'),
    sentence: t('plan.inspire.evidence', { count: found.count }),
    figure: found,
  };
}

/** A quarter's end does not change who may follow, so this is as it stands. */
function successors({ people }: Facts, { t }: Words): PartOfQuarter {
  const named = people.filter(({ successorFor }) => successorFor.length > 0);
  const found = figure(
    named.flatMap((person) => {
      const project = person.stretch.find(({ state }) => state === 'open');
      return project === undefined ? [] : [personProof(person, project.text)];
    }),
    named.length,
  );
  return {
    part: 'develop-successors',
    title: t('plan.successors.title'),
    question: t('plan.successors.question'),
    action: t('plan.successors.action'),
    sentence: named.length === 0 ? t('plan.successors.none') : t('plan.successors.evidence', { count: found.count, named: named.length }),
    figure: found,
  };
}
