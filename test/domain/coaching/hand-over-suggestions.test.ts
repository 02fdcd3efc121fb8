import { handOverSuggestions } from '../../../src/domain/coaching/hand-over-suggestions';
import type { PromptId } from '../../../src/domain/coaching/prompt';
import type { Delegation } from '../../../src/domain/people/person';
import type { LocalDate } from '../../../src/domain/shared/local-date';

function aDelegation(what: string, state: Delegation['state']): Delegation {
  return { id: what, what, step: 3, since: '2026-10-01' as LocalDate, nextLook: undefined, state };
}
const mine = (text: string, state: 'open' | 'done' = 'open') => ({ owner: 'me' as const, text, state });
const topic = (text: string, part: object = {}) => ({ origin: 'my-topic' as const, promptId: undefined, text, state: 'open' as const, ...part });

describe('handOverSuggestions', () => {
  it('[T9] begins with what the user holds or got back, then what they promised, then topics', () => {
    const delegations = [aDelegation('Rota', 'held'), aDelegation('Supplier', 'came-back'), aDelegation('Budget', 'done')];
    expect(handOverSuggestions(delegations, [mine('Ask finance')], [topic('Holiday cover')])).toEqual(['Rota', 'Supplier', 'Ask finance', 'Holiday cover']);
  });

  it('[T9] leaves out what lies with the other person, is done, covered or a question of the library', () => {
    const items = [topic('Covered', { state: 'covered' }), topic('What next?', { promptId: 'next' as PromptId }), topic('rota ')];
    const theirs = { owner: 'them' as const, text: 'Send the draft', state: 'open' as const };
    expect(handOverSuggestions([aDelegation('Rota', 'handed-over')], [mine('Done', 'done'), theirs], items)).toEqual([]);
  });

  it('[T9] names each once, and no more than four', () => {
    expect(handOverSuggestions([aDelegation('Rota', 'held')], [mine('rota'), mine('B'), mine('C'), mine('D'), mine('E')], [])).toEqual(['Rota', 'B', 'C', 'D']);
  });
});
