import fc from 'fast-check';

import type { Agenda, AgendaItem, AgendaItemId } from '../../../src/domain/coaching/agenda';
import { createWords } from '../../../src/catalogue/create-words';
import de from '../../../src/catalogue/de.json';
import { composeAgenda, recompose, saysOtherwise, type MeetingRecord, type Tongue } from '../../../src/domain/coaching/compose-agenda';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import { loadPrompts } from '../../../src/domain/coaching/library/load-prompts';
import { SITUATIONS } from '../../../src/domain/coaching/prompt';
import { anInput, inputs, promptOf, recordOf, TODAY } from './an-input';

const typed: AgendaItem = {
  id: 'mine-1' as AgendaItemId,
  origin: 'my-topic',
  promptId: undefined,
  kind: 'topic',
  text: 'Ask about the move',
  hat: 'manager',
  audience: 'private',
  minutes: 3,
  reason: '',
  state: 'open',
};

function changed(agenda: Agenda, index: number, over: Partial<AgendaItem>): Agenda {
  return { ...agenda, items: agenda.items.map((item, at) => (at === index ? { ...item, ...over } : item)) };
}

const idsOf = ({ items }: Agenda) => items.map(({ id }) => id as string);

describe('recompose', () => {
  it('[C10] gives what would be composed when nothing was touched', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...SITUATIONS), (input, situation) => {
        const next = { ...input, situation };
        expect(recompose(composeAgenda(input), next)).toEqual(composeAgenda(next));
      }),
      { numRuns: 40 },
    );
  });

  it('[C10] keeps what the user typed, edited, covered and skipped, word for word, through any change of situation', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...SITUATIONS), fc.nat(4), fc.nat(4), fc.nat(4), fc.boolean(), (input, situation, edit, cover, skip, adds) => {
        let agenda = composeAgenda(input);
        agenda = changed(agenda, edit, { text: 'In my own words' });
        agenda = changed(agenda, cover, { state: 'covered' });
        agenda = changed(agenda, skip, { state: 'skipped' });
        if (adds) agenda = { ...agenda, items: [...agenda.items, typed] };
        const after = recompose(agenda, { ...input, situation });
        const places = [...after.items, ...after.notToday.map(({ item }) => item)];
        for (const item of agenda.items) {
          const isTouched = item.state !== 'open' || item.text === 'In my own words' || item.id === typed.id;
          if (isTouched) expect(places.find(({ id }) => id === item.id)).toMatchObject({ text: item.text, state: item.state });
        }
        expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
      }),
    );
  });

  it('[C27] leaves an edited wording in its note: the prompt counts as used, and comes back as the library has it', () => {
    const prompts = builtInPrompts().filter(({ id }) => id === 'coach-01' || id === 'coach-02');
    const first = composeAgenda(anInput({ prompts: prompts.slice(0, 1) }));
    const edited = recordOf(changed(first, 1, { text: 'What of the move have you tried so far?' }), TODAY);
    const other = recordOf(composeAgenda(anInput({ prompts: [] })), TODAY);
    const texts = (history: readonly MeetingRecord[]) => composeAgenda(anInput({ prompts, history })).items.map(({ text }) => text);
    expect(edited.items[1]).toMatchObject({ promptId: 'coach-01', state: 'covered' });
    expect(texts([edited])).toContain(prompts[1]!.text);
    expect(texts([recordOf(composeAgenda(anInput({ prompts: prompts.slice(1) })), TODAY), other, other, other, other, other, edited])).toContain(prompts[0]!.text);
  });

  it('changes the rest to fit the new situation', () => {
    const after = recompose(composeAgenda(anInput()), anInput({ situation: 'crisis' }));
    expect(after.situation).toBe('crisis');
    expect(after.items.filter(({ origin }) => origin === 'prompt').every((item) => promptOf(item)?.situations.includes('crisis'))).toBe(true);
  });

  it('does not ask again for what an edited question already asks for', () => {
    const agenda = composeAgenda(anInput());
    const feedback = agenda.items.findIndex(({ kind }) => kind === 'feedback');
    const after = recompose(changed(agenda, feedback, { text: 'My own way of saying it' }), anInput({ situation: 'review-season' }));
    expect(after.items.filter(({ kind }) => kind === 'feedback').map(({ text }) => text)).toEqual(['My own way of saying it']);
  });

  it('gives up one of its own lines for one that the user typed', () => {
    const agenda = composeAgenda(anInput());
    const two = { ...agenda, items: [...agenda.items, typed, { ...typed, id: 'mine-2' as AgendaItemId }] };
    const after = recompose(two, anInput());
    expect(after.items.filter(({ origin }) => origin === 'my-topic')).toHaveLength(2);
    expect(after.items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(after.budgetMinutes);
    expect(after.items.filter(({ origin }) => origin === 'prompt')).toHaveLength(3);
  });

  it('leaves a skipped line for their topics skipped, and a skipped question away', () => {
    const agenda = composeAgenda(anInput());
    const skipped = changed(changed(agenda, 0, { state: 'skipped' }), 1, { state: 'skipped' });
    const after = recompose(skipped, anInput());
    expect(after.items.filter(({ state }) => state === 'skipped').map(({ id }) => id)).toEqual(idsOf(agenda).slice(0, 2));
    expect(idsOf(after).filter((id) => id === agenda.items[1]!.id)).toHaveLength(1);
  });
});

describe('recompose after another language was chosen', () => {
  let german: Tongue;
  beforeAll(async () => {
    german = { words: createWords('de-DE', de), prompts: await loadPrompts('de') };
  });

  it('[C10] takes what the library or the product said in the other language for its own', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...SITUATIONS), (input, situation) => {
        const next = { ...input, situation };
        expect(recompose(composeAgenda({ ...input, ...german }), next, [german])).toEqual(composeAgenda(next));
      }),
      { numRuns: 40 },
    );
  });

  it('[C10] keeps what the user edited in the other language, word for word', () => {
    const agenda = changed(composeAgenda({ ...anInput(), ...german }), 1, { text: 'Wie geht es dir wirklich?' });
    const after = recompose({ ...agenda, items: [...agenda.items, typed] }, anInput({ situation: 'crisis' }), [german]);
    expect(after.items.map(({ text }) => text)).toEqual(expect.arrayContaining(['Wie geht es dir wirklich?', typed.text]));
    const [topics] = composeAgenda(anInput()).items;
    expect(after.items[0]?.text).toBe(topics?.text);
  });

  it('needs to know the other languages only where a line of ours says something else', () => {
    const input = anInput();
    const agenda = composeAgenda(input);
    expect(saysOtherwise({ ...agenda, items: [...agenda.items, ...agenda.offered, typed] }, input)).toBe(false);
    expect(saysOtherwise(changed(agenda, 1, { text: 'In my own words' }), input)).toBe(true);
    expect(saysOtherwise(changed(agenda, 1, { text: 'In my own words', state: 'covered' }), input)).toBe(false);
    expect(saysOtherwise(composeAgenda({ ...input, ...german }), input)).toBe(true);
  });
});
