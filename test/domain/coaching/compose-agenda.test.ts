import fc from 'fast-check';

import type { AgendaItem } from '../../../src/domain/coaching/agenda';
import { composeAgenda, type ComposeInput } from '../../../src/domain/coaching/compose-agenda';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import type { Prompt } from '../../../src/domain/coaching/prompt';
import { addDays, daysBetween } from '../../../src/domain/shared/time';
import { anInput, commitment, composed, day, inputs, isTheirs, promptOf, recordOf, TODAY, weekly } from './an-input';

const minutesOf = (items: readonly AgendaItem[]) => items.reduce((total, { minutes }) => total + minutes, 0);

const isDue = ({ commitments, date }: ComposeInput) => commitments.some(({ state, due }) => state === 'open' && due !== undefined && due <= date);
const hasGap = ({ relation, mechanics: { hasCurrentGoal, hasDevelopmentPlan, lastFeedback }, date }: ComposeInput) =>
  (relation === 'report' && !(hasCurrentGoal && hasDevelopmentPlan)) || (relation !== 'manager' && (lastFeedback === undefined || daysBetween(lastFeedback, date) > 30));

fc.configureGlobal({ numRuns: 60 });

describe('composeAgenda', () => {
  it('[C1] gives the same agenda for the same facts', () => {
    const again = ({ words, ...facts }: ComposeInput): ComposeInput => ({ ...structuredClone(facts), words });
    fc.assert(fc.property(inputs, (input) => expect(composeAgenda(again(input))).toEqual(composeAgenda(input))), { numRuns: 30 });
  });

  it('[C1] gives two meetings of one day different questions', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'].map((meetingKey) => JSON.stringify(composeAgenda(anInput({ meetingKey })).items.map(({ id }) => id)));
    expect(new Set(keys).size).toBeGreaterThan(3);
  });

  describe('[C2] fits the meeting', () => {
    it('fills the length less a tenth, never more, in whole minutes of two or more', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const { items, budgetMinutes } = composeAgenda(input);
          expect(budgetMinutes).toBe(Math.floor(input.lengthMinutes * 0.9));
          expect(minutesOf(items)).toBe(budgetMinutes);
          for (const { minutes } of items) expect(Number.isInteger(minutes) && minutes >= 2).toBe(true);
        }),
      );
    });

    it('puts their topics first and keeps a quarter of the meeting for them', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const { items, theirMinutes } = composeAgenda(input);
          const theirs = items.filter(isTheirs);
          expect(items.slice(0, theirs.length)).toEqual(theirs);
          expect(minutesOf(theirs)).toBe(theirMinutes);
          expect(theirMinutes * 4).toBeGreaterThanOrEqual(input.lengthMinutes);
        }),
      );
    });

    it('has three to five lines while nobody brings more', () => {
      fc.assert(
        fc.property(inputs, fc.integer({ min: 0, max: 1 }), (input, theirs) => {
          const topics = input.topics.slice(0, theirs).map((topic) => ({ ...topic, theirs: true }));
          const { items } = composeAgenda({ ...input, topics });
          expect(items.length).toBeGreaterThanOrEqual(3);
          expect(items.length).toBeLessThanOrEqual(isDue(input) && hasGap(input) ? 6 : 5);
        }),
      );
    });

    it('gives up lines of its own for what people bring', () => {
      const topics = ['1', '2', '3'].map((id) => ({ id, text: `Topic ${id}`, theirs: true, state: 'open' as const }));
      const { items } = composeAgenda(anInput({ topics, commitments: [commitment('a')] }));
      expect(items.filter(isTheirs)).toHaveLength(3);
      expect(composed(items).map(({ kind }) => kind)).toEqual(['question', 'feedback', 'delegation']);
    });

    it('gives eight topics of theirs a line each in half an hour', () => {
      const topics = Array.from({ length: 8 }, (_, index) => ({ id: `${index}`, text: `Topic ${index}`, theirs: true, state: 'open' as const }));
      const { items, notToday } = composeAgenda(anInput({ topics }));
      expect(items.filter(isTheirs)).toHaveLength(8);
      expect(notToday).toEqual([]);
    });

    it('has four lines at most in twenty minutes', () => {
      expect(composeAgenda(anInput({ lengthMinutes: 20 })).items).toHaveLength(4);
      expect(composeAgenda(anInput({ lengthMinutes: 21 })).items).toHaveLength(5);
    });

    it('composes something for any length without exceeding it', () => {
      for (const lengthMinutes of [0, 1, 5, 10, 14, 240, 1440]) {
        const { items, budgetMinutes } = composeAgenda(anInput({ lengthMinutes }));
        expect(minutesOf(items)).toBe(budgetMinutes);
      }
    });
  });

  describe('[C3] drops nothing open in silence', () => {
    it('has each open commitment, due delegation and topic exactly once, on the agenda or not today, with a reason', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const { items, notToday } = composeAgenda(input);
          const places = [...items, ...notToday.map(({ item }) => item)].map(({ id }) => id as string);
          const expected = [
            ...input.commitments.filter(({ state }) => state === 'open').map(({ id }) => `commitment-${id}`),
            ...input.delegations
              .filter(({ state, nextLook }) => state !== 'done' && (nextLook === undefined ? state === 'came-back' : nextLook <= input.date))
              .map(({ id }) => `delegation-${id}`),
            ...input.topics.filter(({ state }) => state === 'open').map(({ id }) => `topic-${id}`),
          ];
          const carried = places.filter((id) => /^(?:commitment|delegation|topic)-/.test(id));
          expect([...carried].sort()).toEqual(expected.sort());
          expect(new Set(places).size).toBe(places.length);
          for (const { reason } of notToday) expect(reason).toMatch(/\S/);
        }),
      );
    });

    it('takes the commitment that is overdue longest before the others', () => {
      const commitments = [commitment('later', { due: day('2026-12-01') }), commitment('overdue', { due: day('2026-11-20') }), commitment('open')];
      const { items, notToday } = composeAgenda(anInput({ commitments }));
      expect(items.filter(({ kind }) => kind === 'commitment').map(({ id }) => id)).toEqual(['commitment-overdue']);
      expect(notToday.map(({ item }) => item.id)).toEqual(['commitment-later', 'commitment-open']);
      expect(notToday[0]?.reason).toBe('30 minutes have no room for it; it stays open');
    });

    it('looks at what came back first, then at what waits longest', () => {
      const base = { step: 4, since: day('2026-10-01') } as const;
      const delegations = [
        { ...base, id: 'waits', what: 'Budget', nextLook: day('2026-11-01'), state: 'handed-over' as const },
        { ...base, id: 'back', what: 'Hiring', nextLook: undefined, state: 'came-back' as const },
        { ...base, id: 'later', what: 'Tools', nextLook: day('2026-11-25'), state: 'handed-over' as const },
        { ...base, id: 'held', what: 'Travel', nextLook: TODAY, state: 'held' as const },
      ];
      const { items, notToday } = composeAgenda(anInput({ delegations }));
      expect(items.filter(({ origin }) => origin === 'delegation').map(({ id }) => id)).toEqual(['delegation-back', 'delegation-waits']);
      expect(notToday.map(({ item }) => item.id)).toEqual(['delegation-held']);
    });

    it('puts what the user wants to raise before promises and what the composer chose, behind the question about their topic', () => {
      const topics = [{ id: '1', text: 'Say thanks', theirs: false, state: 'open' as const }];
      const { items } = composeAgenda(anInput({ topics, commitments: [commitment('a')] }));
      expect(items.map(({ origin }) => origin)).toEqual(['their-topic', 'prompt', 'my-topic', 'commitment', 'prompt', 'prompt']);
    });
  });

  describe('[C4] mechanics before movement', () => {
    const gapsOf = ({ relation, mechanics, date }: ComposeInput) => [
      ...(relation === 'report' && !mechanics.hasCurrentGoal ? ['goals'] : []),
      ...(relation === 'report' && !mechanics.hasDevelopmentPlan ? ['development-plan'] : []),
      ...(relation !== 'manager' && (mechanics.lastFeedback === undefined || daysBetween(mechanics.lastFeedback, date) > 30) ? ['feedback'] : []),
    ];
    const closes = (item: AgendaItem, gap: string) =>
      item.hat === 'manager' && (item.id === `gap-${gap}` || promptOf(item)?.skill === gap || (gap === 'feedback' && item.kind === 'feedback'));

    it('closes a gap before every leader item, and names each other gap as waiting', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const { items, notToday } = composeAgenda(input);
          const gaps = gapsOf(input);
          if (gaps.length === 0) return;
          const firstLeader = items.findIndex(({ hat }) => hat === 'leader');
          const before = items.slice(0, firstLeader === -1 ? items.length : firstLeader);
          const closed = gaps.filter((gap) => before.some((item) => closes(item, gap)));
          expect(closed.length).toBeGreaterThan(0);
          for (const gap of gaps) if (!closed.includes(gap)) expect(notToday.map(({ item }) => item.id)).toContain(`gap-${gap}`);
        }),
      );
    });

    it.each([
      ['goals', { hasCurrentGoal: false }, 'No current goal noted'],
      ['development-plan', { hasDevelopmentPlan: false }, 'No development plan noted'],
      ['feedback', { lastFeedback: day('2026-10-03') }, 'No feedback noted since 3 October'],
      ['feedback', { lastFeedback: undefined }, 'No feedback noted yet'],
    ])('puts %s right after their topics and says why', (gap, missing, reason) => {
      const { items } = composeAgenda(anInput({ mechanics: { ...anInput().mechanics, ...missing }, commitments: [commitment('a')] }));
      expect(closes(items[1]!, gap)).toBe(true);
      expect(items[1]!.reason).toBe(reason);
    });

    it('counts feedback as missing after thirty days, not on the thirtieth', () => {
      const reasonAfter = (days: number) => {
        const mechanics = { ...anInput().mechanics, lastFeedback: addDays(TODAY, -days) };
        return composeAgenda(anInput({ mechanics })).items.some(({ reason }) => reason.startsWith('No feedback'));
      };
      expect([30, 31].map(reasonAfter)).toEqual([false, true]);
    });

    it('has at most two leader items in a steady 1:1 while something is missing', () => {
      fc.assert(
        fc.property(inputs, (input) => {
          const steady: ComposeInput = { ...input, situation: 'steady', relation: 'report', topics: [], mechanics: { ...input.mechanics, hasCurrentGoal: false } };
          const { items } = composeAgenda({ ...steady, delegations: [] });
          expect(items.filter(({ hat }) => hat === 'leader').length).toBeLessThanOrEqual(2);
        }),
      );
    });

    it('gives the free line to no leader item while something is missing', () => {
      const { agendas } = weekly(8, () => ({ mechanics: { ...anInput().mechanics, hasCurrentGoal: false } }));
      for (const { items } of agendas)
        expect(items.filter(({ hat, origin, kind }) => hat === 'leader' && origin === 'prompt' && kind !== 'delegation').every((item) => promptOf(item)?.skill === 'coaching')).toBe(true);
    });

    it('asks no question for a gap in a crisis, and has a line left for a promise', () => {
      const mechanics = { ...anInput().mechanics, hasCurrentGoal: false };
      const asking: Prompt = { ...builtInPrompts().find(({ id }) => id === 'goal-01')!, id: 'asking' as Prompt['id'], situations: ['crisis', 'steady'] };
      const { items } = composeAgenda(anInput({ mechanics, situation: 'crisis', commitments: [commitment('a')], prompts: [asking, ...builtInPrompts()] }));
      expect(items.map(({ promptId }) => promptId)).not.toContain('asking');
      expect(items.map(({ id }) => id)).toContain('commitment-a');
    });

    it('takes turns between two gaps that stay open', () => {
      const mechanics = { hasCurrentGoal: false, hasDevelopmentPlan: false, lastFeedback: TODAY };
      const { agendas } = weekly(4, () => ({ mechanics }));
      const skills = agendas.map(({ items }) => promptOf(items[1]!)?.skill);
      expect(skills).toEqual(['goals', 'development-plan', 'goals', 'development-plan']);
    });

    it('closes a gap with a line of its own when the library has no prompt for it', () => {
      const mechanics = { ...anInput().mechanics, hasCurrentGoal: false };
      const { items } = composeAgenda(anInput({ mechanics, prompts: [] }));
      expect(items.map(({ id }) => id)).toEqual(['their-topics', 'gap-goals']);
    });
  });

  it('[C5] brings no prompt back within six meetings while another of its kind is unused', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { items } = composeAgenda(input);
        const recent = new Set(input.history.slice(0, 6).flatMap((record) => record.items.map(({ promptId }) => promptId)));
        const onAgenda = new Set(items.map(({ promptId }) => promptId));
        const skips = (prompt: Prompt) => input.history.flatMap(({ items: used }) => used).filter(({ promptId, state }) => promptId === prompt.id && state === 'skipped').length;
        const unusedKinds = new Set(
          builtInPrompts()
            .filter((prompt) => prompt.when === undefined && prompt.situations.includes(input.situation) && prompt.relations.includes(input.relation))
            .filter((prompt) => !recent.has(prompt.id) && !onAgenda.has(prompt.id) && skips(prompt) < 3)
            .map(({ kind, hat }) => `${kind} ${hat}`),
        );
        for (const item of items) if (recent.has(item.promptId) && item.promptId !== undefined) expect(unusedKinds.has(`${promptOf(item)!.kind} ${item.hat}`)).toBe(false);
      }),
    );
  });

  it('[C5] lets a question come back in the seventh meeting, and not in the sixth', () => {
    const only = builtInPrompts().filter(({ id }) => id === 'coach-01' || id === 'coach-02');
    const other = composeAgenda(anInput({ prompts: [] }));
    const used = composeAgenda(anInput({ prompts: only.slice(0, 1) }));
    const agendaAfter = (others: number) => {
      const history = [...Array.from({ length: others }, () => recordOf(other, TODAY)), recordOf(used, TODAY)];
      return composeAgenda(anInput({ prompts: only, history })).items.map(({ promptId }) => promptId).filter((id) => id !== undefined);
    };
    expect(agendaAfter(5)).toEqual(['coach-02']);
    expect(agendaAfter(6)).toContain('coach-02');
    const [first] = builtInPrompts().filter(({ id }) => id === 'coach-01');
    expect(composeAgenda(anInput({ prompts: [first!], history: [recordOf(used, TODAY)] })).items.map(({ promptId }) => promptId)).toContain('coach-01');
  });
});
