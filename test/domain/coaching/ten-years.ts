import fc from 'fast-check';

import type { Agenda, AgendaItem, ItemState } from '../../../src/domain/coaching/agenda';
import { composeAgenda, type ComposeInput, type MeetingRecord } from '../../../src/domain/coaching/compose-agenda';
import { enterInLedger, moveInLedger, type Ledger, type LedgerChange } from '../../../src/domain/coaching/ledger';
import { RELATIONS, SITUATIONS, type Relation, type Situation } from '../../../src/domain/coaching/prompt';
import type { LocalDate } from '../../../src/domain/notes/note';
import type { DelegationStep, PersonId, Raised, Topic } from '../../../src/domain/people/person';
import { addDays } from '../../../src/domain/shared/time';
import { anInput, commitment, TODAY } from './an-input';

/** One person over ten years: how often the two meet, for how long, and the seed of everything that happens. */
export type Person = { readonly relation: Relation; readonly lengthMinutes: number; readonly everyDays: number; readonly seed: number };

export type Meeting = { readonly input: ComposeInput; readonly agenda: Agenda };

const DAYS = 3652;

export const people: fc.Arbitrary<Person> = fc.record({
  relation: fc.constantFrom(...RELATIONS),
  lengthMinutes: fc.oneof(fc.constant(30), fc.integer({ min: 15, max: 90 })),
  everyDays: fc.constantFrom(7, 14),
  seed: fc.nat(),
});

/** Chance with a seed. */
function diceOf(seed: number) {
  let state = (seed % 2_147_483_646) + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return {
    isLucky: (chance: number) => next() < chance,
    below: (count: number) => Math.floor(next() * count),
    of: <T>(choices: readonly [T, ...T[]]): T => choices[Math.floor(next() * choices.length)] ?? choices[0],
  };
}

type Dice = ReturnType<typeof diceOf>;

/** What is true at one time; each 1:1 changes some of it. */
type World = {
  readonly situation: Situation;
  readonly mechanics: ComposeInput['mechanics'];
  readonly commitments: ComposeInput['commitments'];
  readonly ledger: Ledger;
  readonly topics: readonly Topic[];
  readonly raised: readonly Raised[];
  readonly answers: readonly Raised[];
};

const AT_FIRST: World = {
  situation: 'new-joiner',
  mechanics: { hasCurrentGoal: false, hasDevelopmentPlan: false, lastFeedback: undefined },
  commitments: [],
  ledger: { delegations: [], moves: [] },
  topics: [],
  raised: [],
  answers: [],
};

/** Ten years of 1:1s, each composed with all before it, oldest first. The same person gives the same years. */
export function tenYears({ relation, lengthMinutes, everyDays, seed }: Person): readonly Meeting[] {
  const dice = diceOf(seed);
  const meetings: Meeting[] = [];
  const history: MeetingRecord[] = [];
  let world = AT_FIRST;
  for (let day = 0; day < DAYS; day += everyDays) {
    const date = addDays(TODAY, day - DAYS);
    world = nextWorld(world, date, day, dice);
    const input = anInput({
      date,
      meetingKey: `day ${day}`,
      lengthMinutes,
      relation,
      situation: world.situation,
      mechanics: world.mechanics,
      commitments: world.commitments,
      delegations: world.ledger.delegations,
      moves: world.ledger.moves,
      topics: world.topics,
      raised: relation === 'manager' ? world.raised : [],
      answers: relation === 'manager' ? [] : world.answers,
      absence: dice.isLucky(0.05) ? { from: addDays(date, -9), to: addDays(date, -2), workingDays: 6 } : undefined,
      practice: day % 400 < 30 ? { id: `p${day}`, behaviour: 'Ask first', when: 'When asked', then: 'I ask back', personId: undefined, from: date, to: addDays(date, 30), state: 'running' } : undefined,
      history: [...history],
    });
    const agenda = composeAgenda(input);
    meetings.push({ input, agenda });
    history.unshift({ date, situation: world.situation, items: agenda.items.map((item) => ({ ...item, state: dice.of<ItemState>(['covered', 'covered', 'covered', 'open', 'skipped']) })) });
    world = afterwards(world, agenda.items, date, dice);
  }
  return meetings;
}

/** What happens between two 1:1s. */
function nextWorld(before: World, date: LocalDate, day: number, dice: Dice): World {
  const id = `x${day}`;
  const spell = dice.isLucky(0.06) ? dice.of<Situation>(SITUATIONS) : 'steady';
  return {
    situation: day < 90 ? 'new-joiner' : dice.isLucky(0.7) && before.situation !== 'new-joiner' ? before.situation : spell,
    mechanics: nextMechanics(before.mechanics, date, dice),
    commitments: dice.isLucky(0.4) ? [...before.commitments, commitment(id, { since: date, due: dice.isLucky(0.5) ? addDays(date, dice.below(30)) : undefined, owner: dice.of(['me', 'them']) })] : before.commitments,
    ledger: dice.isLucky(0.1)
      ? enterInLedger(before.ledger, { id, what: `Matter ${day}`, step: stepOf(dice), nextLook: addDays(date, dice.below(60)), state: dice.of(['held', 'handed-over']) }, { moveId: id, day: date })
      : moved(before.ledger, date, id, dice),
    topics: [...before.topics, ...Array.from({ length: dice.below(3) }, (_, index): Topic => ({ id: `${id}-${index}`, text: `Topic ${id} ${index}`, theirs: dice.isLucky(0.6), state: 'open' }))],
    raised: dice.isLucky(0.1) ? [...before.raised, matterOf(id, date, '')] : before.raised,
    answers: dice.isLucky(0.05) ? [...before.answers, matterOf(id, date, 'Agreed')] : before.answers,
  };
}

function nextMechanics({ hasCurrentGoal, hasDevelopmentPlan, lastFeedback }: World['mechanics'], date: LocalDate, dice: Dice): World['mechanics'] {
  return {
    hasCurrentGoal: dice.isLucky(0.05) ? !hasCurrentGoal : hasCurrentGoal,
    hasDevelopmentPlan: dice.isLucky(0.05) ? !hasDevelopmentPlan : hasDevelopmentPlan,
    lastFeedback: dice.isLucky(0.5) ? addDays(date, -3) : lastFeedback,
  };
}

function stepOf(dice: Dice): DelegationStep {
  return dice.of<DelegationStep>([1, 2, 3, 4, 5]);
}

function matterOf(id: string, since: LocalDate, outcome: string): Raised {
  return { id, text: `Raised ${id}`, from: 'sam12345' as PersonId, fromName: 'Sam', since, outcome, state: outcome === '' ? 'open' : 'done' };
}

function moved(ledger: Ledger, date: LocalDate, moveId: string, dice: Dice): Ledger {
  const open = ledger.delegations.filter(({ state }) => state !== 'done');
  if (open.length === 0 || dice.isLucky(0.6)) return ledger;
  const nextLook = addDays(date, 7 + dice.below(60));
  const change = dice.of<LedgerChange>([{ kind: 'came-back' }, { kind: 'done' }, { kind: 'hold' }, { kind: 'step', step: stepOf(dice), nextLook }, { kind: 'hand-over', step: stepOf(dice), nextLook }]);
  return moveInLedger(ledger, open[dice.below(open.length)]?.id ?? '', change, { moveId, day: date });
}

/** What came up is mostly settled; the rest stays open. */
function afterwards(world: World, items: readonly AgendaItem[], date: LocalDate, dice: Dice): World {
  const seen = new Set<string>(items.map(({ id }) => id));
  const stays = (id: string): boolean => !seen.has(id) || dice.isLucky(0.2);
  return {
    ...world,
    commitments: world.commitments.filter(({ id }) => stays(`commitment-${id}`)),
    topics: world.topics.filter(({ id }) => stays(`topic-${id}`)),
    raised: world.raised.filter(({ id }) => stays(`raised-${id}`)),
    answers: world.answers.filter(({ id }) => stays(`back-${id}`)),
    ledger: world.ledger.delegations.reduce(
      (ledger, { id }) => (stays(`delegation-${id}`) ? ledger : moveInLedger(ledger, id, { kind: 'look-again', nextLook: addDays(date, 28) }, { moveId: `look-${id}`, day: date })),
      world.ledger,
    ),
  };
}
