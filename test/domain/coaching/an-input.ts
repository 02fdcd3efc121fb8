import fc from 'fast-check';
import { englishWords } from '../../support/english-words';

import type { Agenda, AgendaItem, ItemState } from '../../../src/domain/coaching/agenda';
import { composeAgenda, type ComposeInput, type MeetingRecord } from '../../../src/domain/coaching/compose-agenda';
import { NOTHING_FURTHER } from '../../../src/domain/coaching/compose-input';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import { RELATIONS, SITUATIONS, type Prompt, type PromptId, type Situation } from '../../../src/domain/coaching/prompt';
import type { CommitmentId, LocalDate } from '../../../src/domain/notes/note';
import { addDays } from '../../../src/domain/shared/time';

export const TODAY = '2026-11-24' as LocalDate;

/** A weekly 1:1 of half an hour with a report about whom everything is in place. */
export function anInput(over: Partial<ComposeInput> = {}): ComposeInput {
  const date = over.date ?? TODAY;
  return {
    date,
    meetingKey: 'series-1@2026-11-24T09:00:00.000Z',
    lengthMinutes: 30,
    name: 'Noor',
    relation: 'report',
    situation: 'steady',
    mechanics: { hasCurrentGoal: true, hasDevelopmentPlan: true, lastFeedback: addDays(date, -7) },
    commitments: [],
    delegations: [],
    topics: [],
    history: [],
    ...NOTHING_FURTHER,
    prompts: builtInPrompts(),
    words: englishWords(),
    ...over,
  };
}

export const day = (date: string) => date as LocalDate;

export const commitment = (id: string, over: Partial<ComposeInput['commitments'][number]> = {}): ComposeInput['commitments'][number] => ({
  id: id as CommitmentId,
  owner: 'them',
  text: `Commitment ${id}`,
  due: undefined,
  state: 'open',
  since: day('2026-11-10'),
  ...over,
});

export const isTheirs = ({ origin }: AgendaItem) => origin === 'their-topic';
/** What the composer chose itself, not what people typed. */
export const composed = (items: readonly AgendaItem[]) => items.filter(({ origin }) => origin !== 'their-topic' && origin !== 'my-topic');

const promptById = new Map(builtInPrompts().map((prompt) => [prompt.id, prompt]));

export function promptOf({ promptId }: { readonly promptId: PromptId | undefined }): Prompt | undefined {
  return promptId === undefined ? undefined : promptById.get(promptId);
}

export function recordOf(agenda: Agenda, date: LocalDate, state: ItemState = 'covered'): MeetingRecord {
  return { date, situation: agenda.situation, items: agenda.items.map((item) => ({ ...item, state })) };
}

/** Holds one 1:1 a week, each composed with all before it; the newest agenda stands last. */
export function weekly(
  count: number,
  inputOf: (week: number) => Partial<ComposeInput> = () => ({}),
  state: (week: number) => ItemState = () => 'covered',
): { readonly agendas: readonly Agenda[]; readonly inputs: readonly ComposeInput[] } {
  let history: readonly MeetingRecord[] = [];
  const agendas: Agenda[] = [];
  const inputs: ComposeInput[] = [];
  for (let week = 0; week < count; week += 1) {
    const date = addDays(TODAY, week * 7);
    const input = anInput({ date, meetingKey: `week ${week}`, history, ...inputOf(week) });
    const agenda = composeAgenda(input);
    inputs.push(input);
    agendas.push(agenda);
    history = [recordOf(agenda, date, state(week)), ...history];
  }
  return { agendas, inputs };
}

const someDay = fc.integer({ min: -400, max: 60 }).map((days) => addDays(TODAY, days));
const text = fc.string({ minLength: 1, maxLength: 40 });
const promptId = fc.constantFrom(...builtInPrompts().map(({ id }) => id));

const records: fc.Arbitrary<readonly MeetingRecord[]> = fc
  .array(
    fc.record({
      situation: fc.constantFrom(...SITUATIONS),
      items: fc.array(
        promptId.chain((id) =>
          fc.record({
            promptId: fc.constant(id),
            kind: fc.constant(promptById.get(id)!.kind),
            hat: fc.constant(promptById.get(id)!.hat),
            state: fc.constantFrom<ItemState>('open', 'covered', 'skipped'),
            text: fc.constant(promptById.get(id)!.text),
          }),
        ),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map((record, index) => ({ ...record, date: addDays(TODAY, -7 * (index + 1)) })));

function ids<T extends { readonly id: string }>(arbitrary: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<readonly T[]> {
  return fc.array(arbitrary, { maxLength }).map((list) => list.map((each, index) => ({ ...each, id: `x${index}` })));
}

/** Anyone, anything, any past: what the rules must hold for. */
export const inputs: fc.Arbitrary<ComposeInput> = fc
  .record({
    meetingKey: fc.string(),
    lengthMinutes: fc.integer({ min: 15, max: 90 }),
    name: text,
    relation: fc.constantFrom(...RELATIONS),
    situation: fc.constantFrom<Situation>(...SITUATIONS),
    mechanics: fc.record({ hasCurrentGoal: fc.boolean(), hasDevelopmentPlan: fc.boolean(), lastFeedback: fc.option(someDay, { nil: undefined }) }),
    commitments: ids(
      fc.record({
        id: fc.constant(''),
        owner: fc.constantFrom('me', 'them'),
        text,
        due: fc.option(someDay, { nil: undefined }),
        state: fc.constantFrom('open', 'done', 'dropped'),
        since: someDay,
      }),
      8,
    ),
    delegations: ids(
      fc.record({
        id: fc.constant(''),
        what: text,
        step: fc.constantFrom(1, 2, 3, 4, 5),
        since: someDay,
        nextLook: fc.option(someDay, { nil: undefined }),
        state: fc.constantFrom('held', 'handed-over', 'came-back', 'done'),
      }),
      5,
    ),
    topics: ids(fc.record({ id: fc.constant(''), text, theirs: fc.boolean(), state: fc.constantFrom('open', 'done') }), 6),
    history: records,
  })
  // A counterexample is read by a person: without the library in it.
  .map((over) => Object.assign(anInput(over as Partial<ComposeInput>), { [fc.toStringMethod]: () => JSON.stringify(over) }));
