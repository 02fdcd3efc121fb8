import fc from 'fast-check';

import type { Agenda, AgendaItem } from '../../../src/domain/coaching/agenda';
import { composeAgenda, type ComposeInput } from '../../../src/domain/coaching/compose-agenda';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import type { Prompt, PromptId, Relation, Situation } from '../../../src/domain/coaching/prompt';
import { swapPrompt } from '../../../src/domain/coaching/swap-prompt';
import { anInput, commitment, day, inputs, promptOf, weekly } from './an-input';

const away = { from: day('2026-11-16'), to: day('2026-11-20'), workingDays: 5 };
const duePromise = commitment('due', { due: day('2026-11-20') });
const topic = (id: string, theirs: boolean) => ({ id, text: `Topic ${id}`, theirs, state: 'open' as const });
const raised = (id: string): ComposeInput['raised'][number] => ({ id, text: `Matter ${id}`, from: 'noor1234' as ComposeInput['raised'][number]['from'], fromName: 'Noor', since: day('2026-11-03'), outcome: '', state: 'open' });
const idsOf = ({ items }: Agenda) => items.map(({ id }) => id as string);
const promptsOf = ({ items }: Agenda) => items.map(promptOf).filter((prompt) => prompt !== undefined);

describe('[C23] what people brought', () => {
  it('has a line for the promise that is due longest, whatever else there is, as long as the minutes allow', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 30, max: 90 }), (input, lengthMinutes) => {
        const topics = input.topics.slice(0, 3);
        const agenda = composeAgenda({ ...input, lengthMinutes, topics, commitments: [...input.commitments.map((each) => ({ ...each, due: undefined })), duePromise] });
        expect(idsOf(agenda)).toContain('commitment-due');
      }),
    );
  });

  it.each([
    ['beside a missing basic', { mechanics: { ...anInput().mechanics, hasCurrentGoal: false }, prompts: builtInPrompts().filter(({ skill }) => skill !== 'goals') }],
    ['beside topics of both', { topics: [topic('1', true), topic('2', false)] }],
    ['in twenty minutes', { lengthMinutes: 20 }],
    ['with one’s own manager, beside what was raised', { relation: 'manager', raised: [raised('a'), raised('b')] }],
    ['on the first day back', { absence: away }],
  ] satisfies readonly (readonly [string, Partial<ComposeInput>])[])('has it %s', (_, facts) => {
    const { items, notToday } = composeAgenda(anInput({ ...facts, commitments: [duePromise] }));
    expect(items.map(({ id }) => id)).toContain('commitment-due');
    expect(notToday.map(({ item }) => item.origin)).not.toContain('commitment');
  });

  it('leaves a promise without a day, or with one to come, to the free lines', () => {
    const topics = [topic('1', true), topic('2', false)];
    for (const due of [undefined, day('2026-11-25')])
      expect(composeAgenda(anInput({ topics, commitments: [commitment('later', { due })] })).notToday.map(({ item }) => item.id)).toContain('commitment-later');
  });

  it('keeps to four lines in twenty minutes: the promise stands for a question about handing over', () => {
    const { items } = composeAgenda(anInput({ lengthMinutes: 20, commitments: [duePromise] }));
    expect(items.map(({ kind }) => kind)).toEqual(['topic', 'question', 'commitment', 'feedback']);
  });

  it('does not ask what to raise where something is raised', () => {
    const isAboutRaising = (prompt: Prompt | undefined) => prompt?.system === 'S8' && prompt.tool === 'courage';
    const asks = (facts: Partial<ComposeInput>) => composeAgenda(anInput({ relation: 'manager', ...facts })).items.some((item) => isAboutRaising(promptOf(item)));
    expect([asks({}), asks({ raised: [raised('a')] })]).toEqual([true, false]);
  });

  it('asks for no feedback for the user while a promise is due', () => {
    const asked = (commitments: ComposeInput['commitments']) => weekly(12, () => ({ commitments })).agendas.some(({ items }) => items.some(({ origin }) => origin === 'for-me'));
    expect([asked([]), asked([duePromise])]).toEqual([true, false]);
  });
});

describe('[C24] no two lines ask the same', () => {
  const words = (prompts: readonly Prompt[]) => prompts.map(({ about }) => about).filter((word) => word !== undefined);

  it('has one prompt of those that share a word, while others fit', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const about = words(promptsOf(composeAgenda({ ...input, history: [] })));
        expect(new Set(about).size).toBe(about.length);
      }),
    );
  });

  it('asks about no promise while one is open, and about no practice while one runs', () => {
    const practice = { id: 'p', behaviour: 'Ask first', when: 'When asked', then: 'I ask back', personId: undefined, from: day('2020-01-01'), to: day('2030-01-01'), state: 'running' } as const;
    for (const relation of ['report', 'peer', 'manager'] as const) {
      const asked = weekly(40, () => ({ relation, commitments: [commitment('a')], practice })).agendas.flatMap((agenda) => words(promptsOf(agenda)));
      expect(asked).not.toContain('promise');
      expect(asked).not.toContain('practice');
    }
    const free = weekly(40).agendas.flatMap((agenda) => words(promptsOf(agenda)));
    expect(free).toEqual(expect.arrayContaining(['promise', 'practice']));
  });

  it('takes a prompt all the same when there is no other', () => {
    const only = builtInPrompts().filter(({ id }) => id === 'coach-07').concat(builtInPrompts().filter(({ kind }) => kind === 'feedback').map((prompt) => ({ ...prompt, about: 'put-off' })));
    expect(promptsOf(composeAgenda(anInput({ prompts: only }))).map(({ kind }) => kind).sort()).toEqual(['feedback', 'question']);
  });

  it('swaps into nothing that another line asks', () => {
    const same = builtInPrompts().map((prompt) => (prompt.id === 'coach-01' || prompt.id === 'feedback-01' || prompt.id === 'feedback-02' ? { ...prompt, about: 'one' } : prompt));
    const input = anInput({ prompts: same.filter(({ id }) => ['coach-01', 'feedback-01', 'feedback-02', 'feedback-05'].includes(id)) });
    const agenda = composeAgenda(input);
    const feedback = agenda.items.find(({ kind }) => kind === 'feedback')!;
    expect(feedback.promptId).toBe('feedback-05');
    const without = { ...agenda, items: agenda.items.filter(({ promptId }) => promptId !== 'coach-01') };
    expect(swapPrompt(without, feedback.id, input).items.map(({ promptId }) => promptId)).not.toContain('feedback-05');
    expect(swapPrompt(agenda, feedback.id, { ...input, prompts: [...input.prompts, same.find(({ id }) => id === 'feedback-09')!] }).items.map(({ promptId }) => promptId)).toContain('feedback-09');
  });
});

describe('[C25] what was written for the day', () => {
  const written = (situation: Situation) => builtInPrompts().filter(({ situations, relations, kind }) => situations.join() === situation && relations.includes('report') && kind !== 'feedback').map(({ id }) => id);

  it.each(['review-season', 'new-joiner', 'change'] as const)('comes in the order of the library in a %s', (situation) => {
    const used = weekly(3, () => ({ situation })).agendas.flatMap((agenda) => promptsOf(agenda).map(({ id }) => id));
    const asked = used.filter((id) => written(situation).includes(id));
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(new Set(asked)).toEqual(new Set(written(situation).slice(0, asked.length)));
  });

  it('begins a crisis with what happened, whoever it is', () => {
    for (const meetingKey of ['a', 'b', 'c']) expect(composeAgenda(anInput({ situation: 'crisis', meetingKey })).items[1]?.promptId).toBe('steady-things-01');
  });

  it('speaks of what the other did while the user was away', () => {
    const feedback = composeAgenda(anInput({ absence: away })).items.find(({ kind }) => kind === 'feedback');
    expect(feedback?.promptId).toBe('feedback-away-01');
  });

  it('adds nothing general to the first 1:1 after an absence', () => {
    expect(composeAgenda(anInput({ absence: away })).items.map(({ origin, kind }) => (origin === 'prompt' ? kind : origin))).toEqual(['their-topic', 'absence', 'absence', 'feedback']);
  });

  it.each(['peer', 'other'] as const)('begins with what was written for a %s alone', (relation: Relation) => {
    for (const meetingKey of ['a', 'b', 'c', 'd']) {
      const prompts = promptsOf(composeAgenda(anInput({ relation, meetingKey })));
      const isOwn = (kind: Prompt['kind']) => prompts.some((prompt) => prompt.kind === kind && prompt.relations.join() === relation);
      expect([isOwn('delegation'), prompts.filter(({ relations }) => relations.join() === relation).length >= 2]).toEqual([true, true]);
    }
  });
});

describe('[C26] the order of a good talk', () => {
  const order = (facts: Partial<ComposeInput>) => composeAgenda(anInput(facts)).items.map(({ origin, kind, hat }: AgendaItem) => (origin === 'prompt' ? `${hat}'s ${kind}` : origin));

  it('asks about their topic at once, then looks at promises, says what was seen, and looks ahead', () => {
    expect(order({ commitments: [commitment('a')], topics: [topic('1', true)] })).toEqual(['their-topic', "leader's question", 'commitment', "manager's feedback", "leader's delegation"]);
  });

  it('leaves a missing basic in front', () => {
    expect(order({ mechanics: { ...anInput().mechanics, lastFeedback: undefined } }).slice(0, 3)).toEqual(['their-topic', "manager's feedback", "leader's question"]);
  });

  it('has the user say how they see a year after the other did', () => {
    expect(order({ situation: 'review-season' })).toEqual(['their-topic', "leader's question", "manager's question", "manager's question", "manager's feedback"]);
  });

  it('ends with what the user thinks over alone', () => {
    for (const { items } of weekly(60).agendas) {
      const thoughts = items.filter(({ kind, origin }) => kind === 'reflection' && origin === 'prompt');
      expect(items.slice(items.length - thoughts.length)).toEqual(thoughts);
    }
  });
});

describe('[C16] the hat said aloud to those whom the user does not lead', () => {
  it.each(['manager', 'peer', 'other'] as const)('names no hat to a %s, and gives a reason', (relation) => {
    for (const hat of ['manager', 'leader'] as const) {
      const [line] = composeAgenda(anInput({ relation, hat })).offered;
      expect(line?.text).toMatch(/^Today I .* because /);
      expect(line?.text).not.toMatch(/as a (?:manager|leader)/);
    }
  });
});

describe('[C14] what is meant for a relation', () => {
  const said = (relation: Relation) => builtInPrompts().filter(({ relations, audience }) => relations.includes(relation) && audience === 'shared');

  it.each(['peer', 'other'] as const)('hands a %s no decision that is not the user’s to give, and reviews nobody else’s report', (relation) => {
    const ids: readonly PromptId[] = said(relation).map(({ id }) => id);
    for (const id of ['own-01', 'own-03', 'own-05', 'own-06', 'own-07', 'own-08', 'coach-03', 'coach-18', ...builtInPrompts().filter(({ skill }) => skill === 'performance').map((prompt) => prompt.id)])
      expect(ids).not.toContain(id);
    expect(said(relation).filter(({ kind }) => kind === 'delegation').length).toBeGreaterThanOrEqual(7);
  });
});
