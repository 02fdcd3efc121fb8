import type { AgendaItemId } from '../../../src/domain/coaching/agenda';
import { composeAgenda } from '../../../src/domain/coaching/compose-agenda';
import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import type { PromptId } from '../../../src/domain/coaching/prompt';
import { isQuestion } from '../../../src/domain/coaching/prompt-pool';
import { swapPrompt } from '../../../src/domain/coaching/swap-prompt';
import { addDays } from '../../../src/domain/shared/time';
import { anInput, promptOf, recordOf, TODAY } from './an-input';

describe('swapPrompt', () => {
  const input = anInput();
  const agenda = composeAgenda(input);
  const index = agenda.items.findIndex(({ kind }) => kind === 'feedback');
  const item = agenda.items[index]!;
  const asked = new Set(agenda.items.filter((each) => each !== item).map((each) => promptOf(each)?.about));
  /** What may be said to a report on an ordinary day, and that no other line asks about. */
  const suited = builtInPrompts().filter(
    ({ kind, hat, situations, relations, when, about }) =>
      kind === 'feedback' && hat === 'manager' && situations.includes('steady') && relations.includes('report') && when === undefined && (about === undefined || !asked.has(about)),
  );

  it('puts another prompt of the same kind and hat in the same place and time', () => {
    const swapped = swapPrompt(agenda, item.id, input);
    expect(swapped.items[index]).toMatchObject({ kind: 'feedback', hat: 'manager', minutes: item.minutes, state: 'open', reason: 'Not used with Noor before' });
    expect(swapped.items[index]!.promptId).not.toBe(item.promptId);
    expect(swapped.items.filter((_, at) => at !== index)).toEqual(agenda.items.filter((_, at) => at !== index));
  });

  it('goes through all of the kind before one comes back', () => {
    const seen = new Set([item.promptId]);
    let current = agenda;
    for (let turn = 1; turn < suited.length; turn += 1) {
      current = swapPrompt(current, current.items[index]!.id, input);
      seen.add(current.items[index]!.promptId);
    }
    expect(seen.size).toBe(suited.length);
  });

  it('takes one never used with the person while there is one, whatever its turn', () => {
    const others = suited.filter(({ id }) => id !== item.promptId);
    for (const unused of others) {
      const history = others
        .filter(({ id }) => id !== unused.id)
        .map(({ id, kind, hat, text }, at) => ({
          date: addDays(TODAY, -7 * (at + 1)),
          situation: 'steady' as const,
          items: [{ promptId: id, kind, hat, state: 'covered' as const, text }],
        }));
      expect(swapPrompt(agenda, item.id, { ...input, history }).items[index]!.promptId).toBe(unused.id);
    }
  });

  it('takes one not used in the last six 1:1s when all were used once', () => {
    const rows = suited.map((prompt) => ({ promptId: prompt.id, kind: prompt.kind, hat: prompt.hat, state: 'covered' as const, text: prompt.text }));
    const empty = recordOf({ ...agenda, items: [] }, TODAY);
    const history = [{ ...empty, items: rows.slice(0, -1) }, empty, empty, empty, empty, empty, { ...empty, date: addDays(TODAY, -49), items: rows.slice(-1) }];
    const last = suited.at(-1)!;
    const start = { ...agenda, items: agenda.items.map((each, at) => (at === index ? { ...each, promptId: suited[0]!.id } : each)) };
    expect(swapPrompt(start, item.id, { ...input, history }).items[index]).toMatchObject({ promptId: last.id, reason: 'Last used on 6 October' });
  });

  it('never makes a second open question of a line in a crisis', () => {
    const crisis = anInput({ situation: 'crisis' });
    let current = composeAgenda(crisis);
    for (let turn = 0; turn < 12; turn += 1) {
      for (const { id } of current.items) current = swapPrompt(current, id, crisis);
      expect(current.items.map(promptOf).filter((prompt) => prompt !== undefined && isQuestion(prompt))).toHaveLength(1);
    }
  });

  it('does not turn a statement into a question, nor bring back what rests', () => {
    const crisis = anInput({ situation: 'crisis', mechanics: { ...input.mechanics, lastFeedback: undefined } });
    const statements = builtInPrompts().filter(({ id }) => id === 'feedback-crisis-01' || id === 'feedback-crisis-02');
    const asking = { ...statements[1]!, id: 'asking' as PromptId, text: 'What did they do well?' };
    const start = composeAgenda({ ...crisis, prompts: statements.slice(0, 1) });
    const [line] = start.items.filter(({ promptId }) => promptId === 'feedback-crisis-01');
    expect(swapPrompt(start, line!.id, { ...crisis, prompts: [statements[0]!, asking] })).toBe(start);

    const rows = [{ promptId: statements[1]!.id, kind: 'feedback' as const, hat: 'manager' as const, state: 'skipped' as const, text: '' }];
    const history = [7, 14, 21].map((days) => ({ date: addDays(TODAY, -days), situation: 'crisis' as const, items: rows }));
    expect(swapPrompt(start, line!.id, { ...crisis, prompts: statements })).not.toBe(start);
    expect(swapPrompt(start, line!.id, { ...crisis, prompts: statements, history })).toBe(start);
  });

  it('leaves alone what is no prompt, what is unknown, and what has no other', () => {
    expect(swapPrompt(agenda, 'their-topics' as AgendaItemId, input)).toBe(agenda);
    expect(swapPrompt(agenda, 'nothing' as AgendaItemId, input)).toBe(agenda);
    expect(swapPrompt(agenda, item.id, { ...input, prompts: [promptOf(item)!] })).toBe(agenda);
  });
});
