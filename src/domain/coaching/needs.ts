import type { Prompt, Relation, Situation } from './prompt';
import { isMadeFor, isQuestion } from './prompt-pool';
import type { Gap } from './reasons';

/** What every agenda of a situation has to have, each met by one prompt. */
export type Need = {
  readonly name: 'feedback' | 'coaching' | 'delegation' | 'raise' | 'situation' | 'one-question';
  /** Which prompts are chosen for it. */
  readonly picks: (prompt: Prompt) => boolean;
  /** Which prompts meet it when they stand in the agenda for another reason. */
  readonly meets: (prompt: Prompt) => boolean;
};

const FEEDBACK = sameNeed('feedback', ({ kind, hat }) => kind === 'feedback' && hat === 'manager');
const DELEGATION = sameNeed('delegation', ({ kind }) => kind === 'delegation');
/** A question to think by, about whatever the other brought. */
export const isCoaching = ({ skill, hat }: Prompt): boolean => skill === 'coaching' && hat === 'leader';
const COACHING: Need = {
  name: 'coaching',
  picks: isCoaching,
  meets: ({ part }) => part === 'coach-dont-fix',
};

/** With one's own manager (S8): translate, ask for what only they can give, raise what the team needs. */
const UPWARD: readonly Need[] = [
  sameNeed('situation', ({ system, part, hat }) => system === 'S8' && part === 'clarify-purpose' && hat === 'manager'),
  DELEGATION,
  sameNeed('raise', ({ system, tool }) => system === 'S8' && tool === 'courage'),
];

/** The two lists of the article's example, in its order: first things are made steady, then people find their energy again. */
export const isStabilising = (prompt: Prompt): boolean => prompt.hat === 'manager' && prompt.kind !== 'feedback' && isMadeFor(prompt, 'crisis') && !isQuestion(prompt);
export const isReEnergising = (prompt: Prompt): boolean => prompt.hat === 'leader' && isMadeFor(prompt, 'crisis');

export function needsOf(situation: Situation, relation: Relation): readonly Need[] {
  if (situation === 'crisis') return CRISIS;
  if (relation === 'manager') return UPWARD;
  if (situation === 'steady') return [FEEDBACK, COACHING, DELEGATION];
  const own = sameNeed('situation', (prompt) => isMadeFor(prompt, situation) && prompt.kind !== 'feedback' && (situation !== 'change' || prompt.hat === 'leader'));
  // In a change a manager's item that doubles as coaching would tip the hats: there the coaching is the leader's own.
  return situation === 'change' ? [FEEDBACK, own, { ...COACHING, meets: COACHING.picks }] : [own, FEEDBACK, COACHING];
}

const CRISIS: readonly Need[] = [
  sameNeed('situation', isStabilising),
  sameNeed('one-question', (prompt) => isReEnergising(prompt) && isQuestion(prompt)),
  sameNeed('situation', isStabilising),
];

/** A prompt that closes a gap. It wears the manager's hat, so that it may stand before every leader's item (C4). */
export function closesGap(gap: Gap, situation: Situation): (prompt: Prompt) => boolean {
  return (prompt) =>
    prompt.hat === 'manager' &&
    (gap === 'feedback' ? prompt.kind === 'feedback' : prompt.skill === gap) &&
    (situation !== 'crisis' || !isQuestion(prompt));
}

/** What may fill a line that nothing else asks for; `hasGap` keeps the leader's items few until the mechanics stand (S6). */
export function fillers(situation: Situation, hasGap: boolean): (prompt: Prompt) => boolean {
  if (situation === 'crisis') return isStabilising;
  return (prompt) =>
    prompt.kind !== 'feedback' &&
    prompt.kind !== 'delegation' &&
    prompt.skill !== 'coaching' &&
    (situation !== 'change' || prompt.hat === 'leader') &&
    (situation === 'change' || !hasGap || prompt.hat === 'manager');
}

function sameNeed(name: Need['name'], accepts: (prompt: Prompt) => boolean): Need {
  return { name, picks: accepts, meets: accepts };
}
