import fc from 'fast-check';

import { coachingQuestion, topicOfLine } from '../../../src/domain/coaching/coach-it';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import { RELATIONS, type Prompt, type PromptId, type Relation } from '../../../src/domain/coaching/prompt';

const prompts = builtInPrompts();
const ask = (line: string, asked: readonly PromptId[] = [], relation: Relation = 'report') => coachingQuestion(line, relation, asked, prompts);

describe('topicOfLine', () => {
  it.each([
    ['She feels left out of the talks', 'feeling'],
    ['He is overwhelmed by the move', 'feeling'],
    ['Tension with the night shift', 'conflict'],
    ['Waiting for my approval of the offer', 'decision'],
    ['Stuck with the supplier again', 'problem'],
    ['It can’t be ready this week', 'problem'],
    ['Sales are down 12%', 'target'],
    ['Next she will call the bank', 'plan'],
    ['An idea for the front desk', 'idea'],
    ['Inventory done', 'status'],
    ['Three new pallets arrived', 'idea'],
    ['Nothing of note', 'status'],
  ])('[C13] reads %j as a %s', (line, topic) => {
    expect(topicOfLine(line)).toBe(topic);
  });

  it('[C13] hears a feeling before a problem, and a problem before a plan', () => {
    expect(topicOfLine('Worried, because the plan is stuck')).toBe('feeling');
    expect(topicOfLine('The plan is stuck')).toBe('problem');
  });

  it('[C13] reads whole words: a hardware list is no hardship', () => {
    expect(topicOfLine('Hardware list checked')).toBe('status');
  });
});

describe('coachingQuestion', () => {
  it.each<[string, (prompt: Prompt) => boolean]>([
    ['I am tired of this', ({ tool }) => tool === 'empathy'],
    ['They argue every morning', ({ tool }) => tool === 'courage'],
    ['Which option shall we take', ({ tool }) => tool === 'empowerment'],
    ['The pump broke', ({ shift }) => shift === 'feedback-to-coaching'],
    ['We missed the target', ({ shift }) => shift === 'performance-to-purpose'],
    ['We start on Monday', ({ shift }) => shift === 'checklist-to-compass'],
    ['An idea for the shop window', ({ tool }) => tool === 'vision'],
    ['Report delivered', ({ shift }) => shift === 'checklist-to-compass'],
  ])('[C13] answers %j with a fitting question', (line, fits) => {
    expect(fits(ask(line)!)).toBe(true);
  });

  it('[C13] asks what was not asked yet, fitting ones first, until all are asked', () => {
    const asked: PromptId[] = [];
    for (let next = ask('The pump broke', asked); next !== undefined; next = ask('The pump broke', asked)) {
      expect(asked).not.toContain(next.id);
      asked.push(next.id);
    }
    const coaching = prompts.filter(({ system }) => system === 'S15');
    expect([...asked].sort()).toEqual(coaching.map(({ id }) => id).sort());
    expect(prompts.find(({ id }) => id === asked[1])?.shift).toBe('feedback-to-coaching');
  });

  it('[C13] says nothing before anything is written, and always a question afterwards, for any words and any relation', () => {
    expect(ask('  ')).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constantFrom(...RELATIONS), (line, relation) => {
        if (line.trim() === '') return;
        const question = ask(line, [], relation);
        expect(question?.kind).toBe('question');
        expect(question?.relations).toContain(relation);
      }),
    );
  });

  it('[C13] asks one’s own manager what fits upward', () => {
    expect(ask('Stuck with the budget', [], 'manager')?.relations).toContain('manager');
    expect(ask('Stuck with the budget', [], 'manager')?.situations).toContain('steady');
  });
});
