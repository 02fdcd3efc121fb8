import fc from 'fast-check';

import { coachingQuestion, topicOfLine } from '../../../src/domain/coaching/coach-it';
import german from '../../../src/domain/coaching/library/line-topics.de.json';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import { RELATIONS, type Prompt, type PromptId, type Relation } from '../../../src/domain/coaching/prompt';

const prompts = builtInPrompts();
const ask = (line: string, asked: readonly PromptId[] = [], relation: Relation = 'report') => coachingQuestion(line, relation, asked, prompts, 'en-GB');

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
    expect(topicOfLine(line, 'en-GB')).toBe(topic);
  });

  it('[C13] hears a feeling before a problem, and a problem before a plan', () => {
    expect(topicOfLine('Worried, because the plan is stuck', 'en-GB')).toBe('feeling');
    expect(topicOfLine('The plan is stuck', 'en-GB')).toBe('problem');
  });

  it('[C13] reads whole words: a hardware list is no hardship', () => {
    expect(topicOfLine('Hardware list checked', 'en-GB')).toBe('status');
  });
});

describe('topicOfLine in German', () => {
  it.each([
    ['Sie fühlt sich übergangen', 'feeling'],
    ['Ist mit dem Umzug überfordert', 'feeling'],
    ['Macht sich Sorgen wegen der Nachtschicht', 'feeling'],
    ['Spannungen mit der Frühschicht', 'conflict'],
    ['Zuständigkeitskonflikt mit dem Lager', 'conflict'],
    ['Wartet auf meine Freigabe des Angebots', 'decision'],
    ['Wer hat das entschieden?', 'decision'],
    ['Lieferant wieder im Lieferverzug', 'problem'],
    ['Es hakt beim Übergang', 'problem'],
    ['Umsatz liegt 12% darunter', 'target'],
    ['Das Quartalsziel rückt näher', 'target'],
    ['Als Nächstes ruft sie die Bank an', 'plan'],
    ['Projektplan steht', 'plan'],
    ['Eine Idee für den Empfang', 'idea'],
    ['Sie schlägt einen Probelauf vor', 'idea'],
    ['Inventur erledigt', 'status'],
    ['Nichts Besonderes', 'status'],
  ])('[C13] reads %j as a %s', (line, topic) => {
    expect(topicOfLine(line, 'de-AT')).toBe(topic);
  });

  it('[C13] reads no word out of the middle of another', () => {
    expect(topicOfLine('Speziell geschultes Personal', 'de')).toBe('status');
    expect(topicOfLine('Schwerpunkt ist der Versand', 'de')).toBe('status');
  });

  it('[C13] reads an English line by English words only', () => {
    expect(topicOfLine('Stuck with the supplier', 'de')).toBe('status');
    expect(topicOfLine('Lieferverzug', 'en')).toBe('status');
  });

  it('[C13] has words in small letters for every topic, as they are written when composed', () => {
    for (const topic of Object.values(german.topics)) {
      const words = [...topic.beginnings, ...topic.whole, ...('endings' in topic ? topic.endings : [])];
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(word).toBe(word.normalize('NFC').toLowerCase());
      expect(words).toHaveLength(new Set([...topic.beginnings, ...topic.whole]).size + ('endings' in topic ? topic.endings.length : 0));
    }
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
