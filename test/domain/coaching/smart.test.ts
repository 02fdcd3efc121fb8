import fc from 'fast-check';

import { smartHints } from '../../../src/domain/coaching/smart';
import type { Goal } from '../../../src/domain/people/person';
import { idWords } from '../../support/id-words';
import { TODAY, day } from './an-input';

const GOAL: Goal = {
  id: 'g1',
  text: 'Rollout in three regions',
  measure: '3 regions work with the new plan',
  reach: 'Jonas helps with the contracts on Fridays',
  purpose: 'Every customer gets the same answer',
  due: day('2027-03-31'),
  state: 'open',
};

const hints = (over: Partial<Goal>, today = TODAY) => smartHints({ ...GOAL, ...over }, today, idWords());
const kinds = (over: Partial<Goal>) => hints(over).map(({ field, kind }) => `${field} ${kind}`);

describe('smartHints', () => {
  it('[H1] has nothing to say about a whole goal', () => {
    expect(kinds({})).toEqual([]);
  });

  it('[H1] asks for each field that is missing, in their order', () => {
    const nothing = { text: '', measure: ' ', reach: '', purpose: '\n', due: undefined };
    expect(hints(nothing).map(({ sentence }) => sentence)).toEqual(['smart.text.missing', 'smart.measure.missing', 'smart.reach.missing', 'smart.purpose.missing', 'smart.due.missing']);
  });

  it.each<[Partial<Goal>, string]>([
    [{ text: 'Improve the hand-over' }, 'text vague'],
    [{ text: 'Sales' }, 'text vague'],
    [{ measure: 'People feel good about it' }, 'measure vague'],
    [{ reach: 'time' }, 'reach vague'],
    [{ purpose: 'Rollout in three regions' }, 'purpose same'],
    [{ purpose: 'fun' }, 'purpose vague'],
    [{ due: day('2026-11-23') }, 'due past'],
    [{ due: day('2027-11-26') }, 'due far'],
  ])('[H1] finds what is too vague in %j', (over, hint) => {
    expect(kinds(over)).toEqual([hint]);
  });

  it.each<Partial<Goal>>([
    { text: 'Improve the answer time to 2 days' },
    { measure: 'The client signed' },
    { due: TODAY },
    { due: day('2027-11-25') },
    { text: '三地域に展開する', reach: '時間' },
  ])('[H1] lets %j be', (over) => {
    expect(kinds(over)).toEqual([]);
  });

  it('[H1] names the vague word and the day that has passed', () => {
    expect(hints({ text: 'IMPROVE the hand-over' })[0]?.sentence).toBe('smart.text.vague {"word":"improve"}');
    expect(hints({ due: day('2026-10-03') })[0]?.sentence).toBe('smart.due.past {"day":"3 October"}');
  });

  it('[H1] leaves a goal alone that is done or dropped', () => {
    expect(kinds({ state: 'done', measure: '' })).toEqual([]);
    expect(kinds({ state: 'dropped', due: day('2020-01-01') })).toEqual([]);
  });

  it('[H1] gives no field more than one hint, whatever stands in it', () => {
    const text = fc.string();
    fc.assert(
      fc.property(text, text, text, text, (goal, measure, reach, purpose) => {
        const fields = hints({ text: goal, measure, reach, purpose }).map(({ field }) => field);
        expect(fields).toEqual([...new Set(fields)]);
      }),
    );
  });
});
