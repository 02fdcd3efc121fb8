import fc from 'fast-check';

import type { AgendaItem } from '../../../src/domain/coaching/agenda';
import { composeAgenda } from '../../../src/domain/coaching/compose-agenda';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import { PLAN_PARTS, TOOLS } from '../../../src/domain/coaching/prompt';
import { sharedAgenda } from '../../../src/domain/invitation/shared-agenda';
import { anInput, commitment, composed, day, inputs, promptOf, recordOf, weekly } from './an-input';

const share = (items: readonly AgendaItem[], hat: 'manager' | 'leader') => items.filter((item) => item.hat === hat).length / items.length;
const isOpenQuestion = (item: AgendaItem) => item.promptId !== undefined && (item.kind === 'question' || item.text.endsWith('?'));

fc.configureGlobal({ numRuns: 60 });

describe('composeAgenda', () => {
  describe('[C6] covers the model', () => {
    const check = (agendas: readonly { readonly items: readonly AgendaItem[] }[]) => {
      for (const { items } of agendas) {
        const prompts = items.map(promptOf);
        expect(items.some(({ kind }) => kind === 'feedback')).toBe(true);
        expect(prompts.some((prompt) => prompt?.part === 'coach-dont-fix')).toBe(true);
        expect(items.some(({ kind }) => kind === 'delegation')).toBe(true);
      }
      for (let from = 0; from + 8 <= agendas.length; from += 1) {
        const items = agendas.slice(from, from + 8).flatMap((agenda) => agenda.items);
        const handsOver = items.some(({ origin }) => origin === 'delegation');
        const parts = new Set(items.map((item) => promptOf(item)?.part).concat(handsOver ? ['empower-others'] : []));
        const tools = new Set(items.map((item) => promptOf(item)?.tool).concat(handsOver ? ['empowerment'] : []));
        expect(PLAN_PARTS.filter((part) => !parts.has(part))).toEqual([]);
        expect(TOOLS.filter((tool) => !tools.has(tool))).toEqual([]);
        expect(new Set(composed(items).map(({ hat }) => hat)).size).toBe(2);
      }
    };

    it('in any eight steady 1:1s of half an hour, whatever else is open', () => {
      fc.assert(
        fc.property(inputs, fc.constantFrom('report' as const, 'peer' as const, 'other' as const), (input, relation) => {
          const { agendas } = weekly(10, (week) => ({ ...(week === 0 && { history: input.history }), relation, name: input.name, commitments: input.commitments, delegations: input.delegations, topics: input.topics }));
          check(agendas);
        }),
        { numRuns: 25 },
      );
    });

    it('while a goal or a plan is missing all the time', () => {
      for (const mechanics of [
        { hasCurrentGoal: false, hasDevelopmentPlan: true, lastFeedback: undefined },
        { hasCurrentGoal: false, hasDevelopmentPlan: false, lastFeedback: undefined },
      ])
        for (const commitments of [[], [commitment('a'), commitment('b')]]) check(weekly(24, () => ({ mechanics, commitments })).agendas);
    });

    it('over two years, with a crisis in between', () => {
      const { agendas } = weekly(104, (week) => ({ situation: week % 9 === 4 ? 'crisis' : 'steady' }));
      check(agendas.filter(({ situation }) => situation === 'steady'));
    });

    it('forgets no row of the model that has prompts for a report in steady weeks', () => {
      const suited = builtInPrompts().filter(({ situations, relations }) => situations.includes('steady') && relations.includes('report'));
      const systems = new Set(suited.map(({ system }) => system));
      const { agendas } = weekly(60);
      for (let from = 0; from + 20 <= agendas.length; from += 1) {
        const met = new Set(agendas.slice(from, from + 20).flatMap(({ items }) => items.map((item) => promptOf(item)?.system)));
        expect([...systems].filter((system) => !met.has(system))).toEqual([]);
      }
      const used = new Set(weekly(104).agendas.flatMap(({ items }) => items.map(({ promptId }) => promptId)));
      expect(suited.filter(({ id }) => used.has(id)).length / suited.length).toBeGreaterThan(2 / 3);
    });
  });

  describe('[C7] the situation shows', () => {
    it('wears the manager hat in a crisis and the leader hat in a change, each with a fifth of the other', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const crisis = composed(composeAgenda({ ...input, situation: 'crisis' }).items);
          expect(share(crisis, 'manager')).toBeGreaterThanOrEqual(0.6);
          expect(share(crisis, 'leader')).toBeGreaterThanOrEqual(0.2);
          const change = composed(composeAgenda({ ...input, situation: 'change' }).items);
          expect(share(change, 'leader')).toBeGreaterThanOrEqual(0.6);
          expect(share(change, 'manager')).toBeGreaterThanOrEqual(0.2);
        }),
      );
    });

    it('asks exactly one open question in a crisis, worn as a leader', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const { items, notToday } = composeAgenda({ ...input, situation: 'crisis' });
          expect(items.filter(isOpenQuestion).map(({ hat }) => hat)).toEqual(['leader']);
          expect(notToday.filter(({ item }) => isOpenQuestion(item))).toEqual([]);
        }),
      );
    });

    it('steadies first, then re-energises, and has more of both lists at hand', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const { items, notToday } = composeAgenda({ ...input, situation: 'crisis' });
          const prompts = items.filter(({ promptId }) => promptId !== undefined);
          const lastManager = prompts.findLastIndex(({ hat }) => hat === 'manager');
          const firstLeader = prompts.findIndex(({ hat }) => hat === 'leader');
          expect(lastManager).toBeGreaterThanOrEqual(0);
          expect(firstLeader).toBeGreaterThan(lastManager);
          const hats = notToday.filter(({ item }) => item.promptId !== undefined).map(({ item }) => item.hat);
          expect(hats).toEqual(expect.arrayContaining(['manager', 'leader']));
        }),
        { numRuns: 60 },
      );
    });

    it('looks at promises after what steadies, and before what re-energises', () => {
      const { items } = composeAgenda(anInput({ situation: 'crisis', commitments: [commitment('a')] }));
      expect(items.map(({ origin, hat }) => (origin === 'prompt' ? hat : origin))).toEqual(['their-topic', 'manager', 'manager', 'commitment', 'leader']);
    });

    it.each(['new-joiner', 'review-season', 'change', 'crisis'] as const)('has what was written for %s', (situation) => {
      const { items } = composeAgenda(anInput({ situation }));
      expect(items.some((item) => promptOf(item)?.situations.join() === situation)).toBe(true);
    });

    it('translates, asks and raises with one own manager, and nothing that is meant for reports', () => {
      const { items } = composeAgenda(anInput({ relation: 'manager', mechanics: { hasCurrentGoal: false, hasDevelopmentPlan: false, lastFeedback: undefined } }));
      const prompts = items.map(promptOf).filter((prompt) => prompt !== undefined);
      expect(prompts.every(({ relations }) => relations.includes('manager'))).toBe(true);
      expect(prompts.filter(({ system }) => system === 'S8').map(({ part, kind }) => (kind === 'delegation' ? kind : part))).toEqual(
        expect.arrayContaining(['clarify-purpose', 'delegation']),
      );
      expect(prompts.some(({ system, tool }) => system === 'S8' && tool === 'courage')).toBe(true);
    });
  });

  describe('[C8] explains itself', () => {
    it('gives every line one short sentence', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const { items, notToday } = composeAgenda(input);
          for (const { reason } of [...items, ...notToday.map(({ item }) => item)]) {
            expect(reason).toMatch(/\S/);
            expect(reason.replaceAll(input.name, '').length).toBeLessThan(100);
          }
        }),
      );
    });

    it('says since when a commitment is open and when it was due', () => {
      const { items } = composeAgenda(anInput({ commitments: [commitment('a', { due: day('2026-11-20') })] }));
      expect(items.find(({ kind }) => kind === 'commitment')?.reason).toBe('Open since 10 November, due on 20 November');
      const later = composeAgenda(anInput({ commitments: [commitment('a', { due: day('2026-11-24') })] })).items;
      expect(later.find(({ kind }) => kind === 'commitment')?.reason).toBe('Open since 10 November');
    });

    it('names the day on which a part of the model came up last', () => {
      const { agendas } = weekly(2);
      const coaching = agendas.map(({ items }) => items.find((item) => promptOf(item)?.system === 'S15')?.reason);
      expect(coaching[0]).toMatch(/has not come up with Noor yet$/);
      expect(agendas[1]!.items.map(({ reason }) => reason)).toEqual(expect.arrayContaining([expect.stringMatching(/ last came up on 24 November$|has not come up with Noor yet$/)]));
    });

    it.each([
      ['handed-over', '2026-11-20', 'Handed over on 1 October, to be looked at on 20 November', 'Budget: how it goes and what would help', 'shared'],
      ['held', '2026-11-20', 'You hold it since 1 October, to be looked at on 20 November', 'Budget: who could own it', 'private'],
      ['came-back', undefined, 'It came back to you; first noted on 1 October', 'Budget: whose it should be from now on', 'private'],
    ] as const)('says of something %s since when', (state, nextLook, reason, text, audience) => {
      const delegations = [{ id: 'd', what: 'Budget', step: 3 as const, since: day('2026-10-01'), nextLook: nextLook === undefined ? undefined : day(nextLook), state }];
      const item = composeAgenda(anInput({ delegations })).items.find(({ origin }) => origin === 'delegation');
      expect(item).toMatchObject({ reason, text, audience });
    });
  });

  describe('[C9] shares nothing private', () => {
    it('puts no private word into what is shared', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const canary = 'CANARY';
          const marked = {
            ...input,
            topics: input.topics.map((topic) => (topic.theirs ? topic : { ...topic, text: `${canary} ${topic.text}` })),
            delegations: input.delegations.map((delegation) => (delegation.state === 'handed-over' ? delegation : { ...delegation, what: `${canary} ${delegation.what}` })),
            prompts: input.prompts.map((prompt) => (prompt.audience === 'private' ? { ...prompt, text: `${canary} ${prompt.text}` } : prompt)),
          };
          const agenda = composeAgenda(marked);
          expect(JSON.stringify(sharedAgenda(agenda))).not.toContain(canary);
          expect(sharedAgenda(agenda).lines).toHaveLength(agenda.items.filter(({ audience }) => audience === 'shared').length);
        }),
      );
    });

    it('leaves out reasons, hats and skipped items', () => {
      const agenda = composeAgenda(anInput({ commitments: [commitment('a')] }));
      const skipped = { items: agenda.items.map((item) => (item.kind === 'commitment' ? { ...item, state: 'skipped' as const } : item)) };
      const lines = sharedAgenda(skipped).lines;
      expect(lines.map(({ text }) => text)).not.toContain('Commitment a');
      for (const line of lines) expect(Object.keys(line).sort()).toEqual(['minutes', 'text']);
    });
  });

  describe('[C10] learns from what was skipped', () => {
    const prompts = builtInPrompts().filter(({ id }) => id === 'coach-01' || id === 'coach-02');
    const skippedOn = (...dates: string[]) => dates.map((date) => recordOf(composeAgenda(anInput({ prompts: prompts.slice(0, 1) })), day(date), 'skipped'));
    const offered = (date: string, history: ReturnType<typeof skippedOn>) =>
      composeAgenda(anInput({ date: day(date), prompts: prompts.slice(0, 1), history })).items.some(({ promptId }) => promptId === 'coach-01');

    it('lets a question rest for a quarter after three skips, and then offers it again', () => {
      const history = skippedOn('2026-06-15', '2026-06-08', '2026-06-01');
      expect(offered('2026-09-13', history)).toBe(false);
      expect(offered('2026-09-14', history)).toBe(true);
    });

    it('goes on offering it after two skips, and after three times that it was not skipped', () => {
      expect(offered('2026-06-22', skippedOn('2026-06-15', '2026-06-08'))).toBe(true);
      const covered = skippedOn('2026-06-15', '2026-06-08', '2026-06-01').map((record) => ({ ...record, items: record.items.map((item) => ({ ...item, state: 'covered' as const })) }));
      expect(offered('2026-06-22', covered)).toBe(true);
    });

    it('counts anew after a rest', () => {
      const four = skippedOn('2026-10-05', '2026-06-15', '2026-06-08', '2026-06-01');
      expect(offered('2026-10-12', four)).toBe(true);
      const six = skippedOn('2026-10-19', '2026-10-12', '2026-10-05', '2026-06-15', '2026-06-08', '2026-06-01');
      expect(offered('2026-10-26', six)).toBe(false);
    });

    it('offers a report whose manager skips everything something new for half a year', () => {
      const { agendas } = weekly(26, () => ({}), () => 'skipped');
      const count = new Map<string, number>();
      for (const { items } of agendas.slice(0, 13)) for (const { promptId } of items) if (promptId !== undefined) count.set(promptId, (count.get(promptId) ?? 0) + 1);
      expect(Math.max(...count.values())).toBeLessThanOrEqual(3);
      expect(agendas.every(({ items }) => items.length >= 3)).toBe(true);
    });
  });
});
