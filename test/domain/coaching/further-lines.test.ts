import fc from 'fast-check';

import { createWords } from '../../../src/catalogue/create-words';
import de from '../../../src/catalogue/de.json';
import type { Agenda, AgendaItem } from '../../../src/domain/coaching/agenda';
import { composeAgenda, recompose, saysOtherwise, type ComposeInput } from '../../../src/domain/coaching/compose-agenda';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import { SITUATIONS } from '../../../src/domain/coaching/prompt';
import { recomposeForHat } from '../../../src/domain/coaching/switch-hat';
import { withOffered } from '../../../src/domain/coaching/with-offered';
import { sharedAgenda } from '../../../src/domain/invitation/shared-agenda';
import type { Practice } from '../../../src/domain/people/me';
import type { PersonId, Raised } from '../../../src/domain/people/person';
import { addDays } from '../../../src/domain/shared/time';
import { anInput, day, inputs, isTheirs, promptOf, TODAY, weekly } from './an-input';

const HATS = ['manager', 'leader'] as const;
const of = ({ items }: Agenda, origin: AgendaItem['origin']) => items.filter((item) => item.origin === origin);
const away = { from: day('2026-11-16'), to: day('2026-11-20'), workingDays: 5 };
const practice: Practice = {
  id: 'p1',
  behaviour: 'Ask before I tell',
  when: 'When Noor asks me what to do',
  then: 'I ask what she would try first',
  personId: 'noor1234' as PersonId,
  from: day('2026-11-01'),
  to: day('2026-11-30'),
  state: 'running',
};
const matter = (id: string, over: Partial<Raised> = {}): Raised => ({
  id,
  text: `A second screen ${id}`,
  from: 'noor1234' as PersonId,
  fromName: 'Noor',
  since: day('2026-10-03'),
  outcome: '',
  state: 'open',
  ...over,
});

describe('[C16] the hat said aloud', () => {
  it('is offered in every 1:1 and stands in none', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const agenda = composeAgenda(input);
        expect(of(agenda, 'hat')).toEqual([]);
        expect(agenda.offered.map(({ origin, audience, minutes, state }) => ({ origin, audience, minutes, state }))).toEqual([{ origin: 'hat', audience: 'shared', minutes: 0, state: 'open' }]);
      }),
    );
  });

  it.each(SITUATIONS.flatMap((situation) => HATS.map((hat) => [hat, situation] as const)))('names the %s and a reason in %s, which says nothing of what the user noted', (hat, situation) => {
    const [line] = composeAgenda(anInput({ situation, hat })).offered;
    expect(line).toMatchObject({ hat, text: expect.stringMatching(new RegExp(`^Today I come as a ${hat}.* because `)) as string });
    expect(composeAgenda(anInput({ situation, hat, topics: [{ id: '1', text: 'Salary', theirs: false, state: 'open' }] })).offered[0]?.text).toBe(line?.text);
  });

  it('begins with the manager in a crisis and the leader in a change', () => {
    expect((['crisis', 'change'] as const).map((situation) => composeAgenda(anInput({ situation })).offered[0]?.hat)).toEqual(['manager', 'leader']);
  });

  it('stands right after their topics once it is taken, may go into the invitation, and stays through a change of situation', () => {
    const input = anInput({ topics: [{ id: '1', text: 'Holidays', theirs: true, state: 'open' }] });
    const agenda = composeAgenda(input);
    const items = withOffered(agenda.items, agenda.offered[0]!);
    expect(items.slice(0, 2).map(({ origin }) => origin)).toEqual(['their-topic', 'hat']);
    expect(withOffered(items, agenda.offered[0]!)).toBe(items);
    expect(sharedAgenda({ items }).lines[1]).toMatchObject({ minutes: 0, text: agenda.offered[0]!.text });
    const after = recompose({ ...agenda, items }, { ...input, situation: 'crisis' });
    expect(after.items.map(({ origin }) => origin).slice(0, 2)).toEqual(['their-topic', 'hat']);
    expect(after.items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(after.budgetMinutes);
    expect(after.offered).toEqual([]);
  });
});

describe('[C16] another hat during the 1:1', () => {
  it('loses and adds nothing, and brings the open lines of the hat to the front', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...HATS), fc.nat(4), fc.nat(4), (input, hat, cover, edit) => {
        const items = composeAgenda(input).items.map((item, index): AgendaItem => ({ ...item, ...(index === cover && { state: 'covered' }), ...(index === edit && { text: 'My own words' }) }));
        const after = recomposeForHat({ ...composeAgenda(input), items }, { ...input, hat });
        expect(new Set(after.items)).toEqual(new Set(items));
        expect(after.items).toHaveLength(items.length);
        const ours = after.items.filter((item) => !isTheirs(item) && item.state === 'open');
        const firstOther = ours.findIndex((item) => item.hat !== hat && !isBasic(item, input));
        if (firstOther !== -1) expect(ours.slice(firstOther).filter((item) => item.hat === hat && !isBasic(item, input))).toEqual([]);
        const standing = new Set(items.map(({ id }) => id));
        for (const item of after.offered) {
          expect(item.hat).toBe(hat);
          expect(standing.has(item.id)).toBe(false);
        }
      }),
    );
  });

  const isBasic = (item: AgendaItem, { mechanics, relation }: ComposeInput) => {
    const skill = promptOf(item)?.skill ?? item.id.replace('gap-', '');
    if (item.hat !== 'manager' || relation === 'manager') return false;
    return (skill === 'goals' && !mechanics.hasCurrentGoal) || (skill === 'development-plan' && !mechanics.hasDevelopmentPlan) || item.kind === 'feedback' || skill === 'feedback';
  };

  it('offers more of the hat than before it was put on', () => {
    for (const hat of HATS) expect(composeAgenda(anInput({ hat })).offered.length).toBeGreaterThan(2);
  });

  it('offers no second question in a crisis', () => {
    for (const hat of HATS) expect(composeAgenda(anInput({ hat, situation: 'crisis' })).offered.filter(({ text }) => text.endsWith('?'))).toEqual([]);
  });

  it('says the new hat aloud, and leaves what the user put in their own words', () => {
    const input = anInput();
    const agenda = composeAgenda(input);
    const said = withOffered(agenda.items, agenda.offered[0]!);
    const lineAfter = (items: readonly AgendaItem[]) => of(recomposeForHat({ ...agenda, items }, { ...input, hat: 'manager' }), 'hat')[0];
    expect(lineAfter(said)).toMatchObject({ hat: 'manager', text: expect.stringContaining('as a manager') as string });
    expect(lineAfter(said.map((item) => (item.origin === 'hat' ? { ...item, text: 'I will mostly listen' } : item)))?.text).toBe('I will mostly listen');
  });

  it('says the new hat aloud also when the old one was said in another language', () => {
    const input = anInput();
    const german = { words: createWords('de-DE', de), prompts: input.prompts };
    const agenda = composeAgenda({ ...input, ...german });
    const items = withOffered(agenda.items, agenda.offered[0]!);
    const next = { ...input, hat: 'manager' } as const;
    expect(of(recomposeForHat({ ...agenda, items }, next, [german]), 'hat')[0]?.text).toContain('as a manager');
    expect(saysOtherwise({ ...agenda, items: items.filter(({ origin }) => origin === 'hat') }, input)).toBe(true);
  });
});

describe('[C17] what goes up and comes back', () => {
  it('stands in the 1:1 with the user\'s own manager by itself, private, with where it comes from', () => {
    const agenda = composeAgenda(anInput({ relation: 'manager', name: 'Dana', raised: [matter('a')] }));
    expect(of(agenda, 'raised')).toMatchObject([{ text: 'A second screen a', audience: 'private', reason: 'Raised from the 1:1 with Noor on 3 October' }]);
    expect(sharedAgenda(agenda).lines.map(({ text }) => text)).not.toContain('A second screen a');
  });

  it('is never dropped, whatever else there is', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 12 }), (input, count) => {
        const raised = Array.from({ length: count }, (_, index) => matter(`r${index}`));
        const { items, notToday } = composeAgenda({ ...input, relation: 'manager', raised });
        const places = [...items, ...notToday.map(({ item }) => item)].map(({ id }) => id as string);
        for (const { id } of raised) expect(places.filter((place) => place === `raised-${id}`)).toHaveLength(1);
      }),
    );
  });

  it('comes back with what was agreed, to the user alone', () => {
    const agenda = composeAgenda(anInput({ answers: [matter('a', { state: 'done', outcome: 'ordered for January' })] }));
    expect(of(agenda, 'back')).toMatchObject([
      { text: 'A second screen a: ordered for January', audience: 'private', reason: 'You raised it for Noor on 3 October; this is the answer' },
    ]);
  });

  it('gives up lines of the composer for them', () => {
    const many = [matter('a'), matter('b'), matter('c')];
    expect(composeAgenda(anInput({ relation: 'manager', raised: many })).items.length).toBeLessThanOrEqual(7);
    expect(of(composeAgenda(anInput({ relation: 'manager', raised: many })), 'raised')).toHaveLength(3);
  });
});

describe('[C18] the initiative test', () => {
  it('asks what moved on and lets the user see what waited, with the absence as the reason, in no more lines', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const agenda = composeAgenda({ ...input, topics: [], absence: away });
        const lines = [...of(agenda, 'absence'), ...agenda.notToday.map(({ item }) => item).filter(({ origin }) => origin === 'absence')];
        const isDue = input.commitments.some(({ state, due }) => state === 'open' && due !== undefined && due <= input.date);
        expect(agenda.items.length).toBeLessThanOrEqual(isDue ? 6 : 5);
        if (input.situation === 'crisis' || input.relation === 'manager') expect(lines).toEqual([]);
        else {
          expect(lines.map(({ audience, reason }) => [audience, reason])).toEqual([
            ['shared', 'You were away for 5 working days until 20 November'],
            ['private', 'You were away for 5 working days until 20 November'],
          ]);
          expect(of(agenda, 'absence').map(({ audience }) => audience)).toContain('shared');
        }
      }),
    );
  });

  it('asks none of its questions at any other time', () => {
    const { agendas } = weekly(30);
    expect(agendas.flatMap(({ items }) => items).filter((item) => promptOf(item)?.when !== undefined)).toEqual([]);
  });

  it('takes other questions after the next absence, and its own words where a library has none', () => {
    const texts = weekly(2, () => ({ absence: away })).agendas.map((agenda) => of(agenda, 'absence').map(({ text }) => text));
    expect(texts[0]).toHaveLength(2);
    expect(texts[1]!.filter((text) => texts[0]!.includes(text))).toEqual([]);
    const own = composeAgenda(anInput({ absence: away, prompts: builtInPrompts().filter(({ when }) => when === undefined) }));
    expect(of(own, 'absence').map(({ id }) => id)).toEqual(['absence-moved', 'absence-waited']);
  });

  it('has the matter that came back beside it', () => {
    const delegation = { id: 'd', what: 'Rota', step: 4, since: day('2026-10-01'), nextLook: undefined, state: 'came-back' } as const;
    const agenda = composeAgenda(anInput({ absence: away, delegations: [delegation] }));
    expect(of(agenda, 'absence')).toHaveLength(2);
    expect(of(agenda, 'delegation')).toHaveLength(1);
  });
});

describe('[C19] feedback for the user', () => {
  const asked = (agendas: readonly Agenda[]) => agendas.map((agenda) => of(agenda, 'for-me')[0]?.promptId);

  it.each(['report', 'peer', 'manager'] as const)('comes in every sixth 1:1 with a %s, never the same until all were asked', (relation) => {
    const questions = builtInPrompts().filter(({ system, relations, situations }) => system === 'S16' && relations.includes(relation) && situations.includes('steady'));
    const found = asked(weekly(6 * questions.length * 2 + 4, () => ({ relation })).agendas);
    const at = found.flatMap((id, index) => (id === undefined ? [] : [index]));
    expect(at[0]).toBe(3);
    expect(new Set(at.slice(1).map((index, place) => index - at[place]!))).toEqual(new Set([6]));
    const ids = at.map((index) => found[index]);
    expect(new Set(ids.slice(0, questions.length)).size).toBe(questions.length);
    expect(new Set(ids.slice(questions.length, questions.length * 2)).size).toBe(questions.length);
  });

  it('never comes in a crisis, nor while a basic is missing', () => {
    expect(asked(weekly(20, () => ({ situation: 'crisis' })).agendas).every((id) => id === undefined)).toBe(true);
    expect(asked(weekly(20, () => ({ mechanics: { ...anInput().mechanics, hasCurrentGoal: false } })).agendas).every((id) => id === undefined)).toBe(true);
  });

  it('says when it was asked last', () => {
    const reasons = weekly(10).agendas.flatMap((agenda) => of(agenda, 'for-me').map(({ reason }) => reason));
    expect(reasons).toEqual(['You have not asked Noor for feedback yet', 'You last asked Noor for feedback on 15 December']);
  });
});

describe('[C21] the practice', () => {
  it('is one private line of no minutes in the 1:1 that it is tied to, as it was put', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const agenda = composeAgenda({ ...input, practice });
        expect(of(agenda, 'practice')).toMatchObject([{ text: 'When Noor asks me what to do: I ask what she would try first', audience: 'private', minutes: 0, reason: 'Your practice until 30 November' }]);
        expect(agenda.items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(agenda.budgetMinutes);
      }),
    );
  });

  it('takes the place of a line that nothing asks for', () => {
    expect(composeAgenda(anInput({ practice })).items).toHaveLength(5);
  });

  it('is the bare behaviour while there is no plan', () => {
    expect(of(composeAgenda(anInput({ practice: { ...practice, when: '' } })), 'practice')[0]?.text).toBe('Ask before I tell');
  });
});

it('[C3] flags what came back with the day on which it did', () => {
  const delegation = { id: 'd', what: 'Rota', step: 4, since: day('2026-10-01'), nextLook: undefined, state: 'came-back' } as const;
  const moves = [
    { id: 'm1', delegationId: 'd', day: day('2026-10-01'), state: 'handed-over', step: 4 },
    { id: 'm2', delegationId: 'd', day: TODAY, state: 'came-back', step: 4 },
  ] as const;
  const { items } = composeAgenda(anInput({ date: addDays(TODAY, 1), delegations: [delegation], moves }));
  expect(items.find(({ origin }) => origin === 'delegation')?.reason).toBe('It came back to you on 24 November, handed over on 1 October');
});
