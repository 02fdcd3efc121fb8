import fc from 'fast-check';

import {
  cameBackOn,
  dueDelegations,
  enterInLedger,
  fullyDelegatedSince,
  ledgerHistory,
  moveInLedger,
  returnsOf,
  type Ledger,
  type LedgerChange,
} from '../../../src/domain/coaching/ledger';
import type { Delegation, DelegationStep } from '../../../src/domain/people/person';
import { addDays } from '../../../src/domain/shared/time';
import { day, TODAY } from './an-input';

const EMPTY: Ledger = { delegations: [], moves: [] };
const budget = { id: 'd1', what: 'The travel budget', step: 3, nextLook: day('2026-12-08'), state: 'handed-over' } as const;
const handedOver = enterInLedger(EMPTY, budget, { moveId: 'm1', day: day('2026-10-01') });

function after(ledger: Ledger, ...changes: readonly (readonly [day: string, change: LedgerChange])[]): { readonly ledger: Ledger; readonly matter: Delegation } {
  const moved = changes.reduce((sum, [on, change], index) => moveInLedger(sum, 'd1', change, { moveId: `n${index}`, day: day(on) }), ledger);
  return { ledger: moved, matter: moved.delegations[0]! };
}

describe('the ledger', () => {
  it('[C20] keeps each move for itself, and tells the history from them', () => {
    const { ledger, matter } = after(
      handedOver,
      ['2026-10-20', { kind: 'step', step: 4, nextLook: day('2026-11-10') }],
      ['2026-11-02', { kind: 'came-back' }],
      ['2026-11-09', { kind: 'hand-over', step: 2, nextLook: undefined }],
      ['2026-11-20', { kind: 'step', step: 1, nextLook: undefined }],
      ['2026-11-23', { kind: 'done' }],
    );
    expect(ledgerHistory(matter, ledger.moves).map(({ day: on, kind, step }) => `${on} ${kind} ${step}`)).toEqual([
      '2026-10-01 handed-over 3',
      '2026-10-20 stepped-up 4',
      '2026-11-02 came-back 4',
      '2026-11-09 handed-over 2',
      '2026-11-20 stepped-down 1',
      '2026-11-23 done 1',
    ]);
    expect(returnsOf(matter, ledger.moves)).toBe(1);
  });

  it('[C20] loses no move that two devices make at once', () => {
    const here = after(handedOver, ['2026-11-02', { kind: 'step', step: 4, nextLook: undefined }]).ledger;
    const there = after(handedOver, ['2026-11-03', { kind: 'came-back' }]).ledger;
    const both = { delegations: there.delegations, moves: [...here.moves, ...there.moves.filter(({ id }) => id !== 'm1')] };
    expect(ledgerHistory(both.delegations[0]!, both.moves).map(({ kind }) => kind)).toEqual(['handed-over', 'stepped-up', 'came-back']);
  });

  it('[C20] gives a matter from before there were moves the one it began with', () => {
    const old: Ledger = { delegations: [{ ...budget, since: day('2026-09-01') }], moves: [] };
    const { ledger, matter } = after(old, ['2026-11-02', { kind: 'came-back' }]);
    expect(ledgerHistory(matter, ledger.moves).map(({ day: on, kind }) => `${on} ${kind}`)).toEqual(['2026-09-01 handed-over', '2026-11-02 came-back']);
    expect(ledgerHistory(old.delegations[0]!, [])).toEqual([{ day: '2026-09-01', kind: 'handed-over', step: 3 }]);
  });

  it('[C3] makes a boomerang due on the day it is logged, whatever look had been set before', () => {
    const { ledger, matter } = after(handedOver, ['2026-11-24', { kind: 'came-back' }]);
    expect(dueDelegations(ledger.delegations, day('2026-11-24')).map(({ id }) => id)).toEqual(['d1']);
    expect(cameBackOn(matter, ledger.moves)).toBe('2026-11-24');
    const postponed = after(ledger, ['2026-11-24', { kind: 'look-again', nextLook: day('2026-12-01') }]);
    expect(dueDelegations(postponed.ledger.delegations, day('2026-11-25'))).toEqual([]);
    expect(postponed.ledger.moves).toEqual(ledger.moves);
  });

  it('says that nothing is known of the day when only the state was written by hand', () => {
    expect(cameBackOn({ ...budget, since: day('2026-09-01'), state: 'came-back' }, [])).toBeUndefined();
    expect(cameBackOn({ ...budget, since: day('2026-09-01') }, [])).toBeUndefined();
  });

  it.each<[string, readonly (readonly [string, LedgerChange])[], string | undefined]>([
    ['not at the fourth step', [['2026-10-20', { kind: 'step', step: 4, nextLook: undefined }]], undefined],
    ['at the fifth', [['2026-10-20', { kind: 'step', step: 5, nextLook: undefined }]], '2026-10-20'],
    ['done at the fifth', [['2026-10-20', { kind: 'step', step: 5, nextLook: undefined }], ['2026-11-20', { kind: 'done' }]], '2026-10-20'],
    ['not once it came back', [['2026-10-20', { kind: 'step', step: 5, nextLook: undefined }], ['2026-11-20', { kind: 'came-back' }]], undefined],
    ['nor when it was done after that', [['2026-10-20', { kind: 'step', step: 5, nextLook: undefined }], ['2026-11-20', { kind: 'came-back' }], ['2026-11-21', { kind: 'done' }]], undefined],
  ])('[C20] is fully delegated: %s', (_, changes, since) => {
    const { ledger, matter } = after(handedOver, ...changes);
    expect(fullyDelegatedSince(matter, ledger.moves)).toBe(since);
  });

  it('takes a matter back, sets another look, and leaves an unknown one and a change of nothing alone', () => {
    const held = after(handedOver, ['2026-11-02', { kind: 'hold' }]);
    expect(held.matter).toMatchObject({ state: 'held', nextLook: undefined });
    expect(moveInLedger(handedOver, 'd9', { kind: 'done' }, { moveId: 'n', day: TODAY })).toBe(handedOver);
    expect(moveInLedger(held.ledger, 'd1', { kind: 'hold' }, { moveId: 'n', day: TODAY })).toBe(held.ledger);
  });

  it('[C20] has a history that ends where the matter stands, whatever was done with it', () => {
    const step = fc.constantFrom<DelegationStep>(1, 2, 3, 4, 5);
    const look = fc.option(fc.integer({ min: 0, max: 60 }).map((days) => addDays(TODAY, days)), { nil: undefined });
    const change = fc.oneof<fc.Arbitrary<LedgerChange>[]>(
      fc.record({ kind: fc.constantFrom('hand-over' as const, 'step' as const), step, nextLook: look }),
      fc.record({ kind: fc.constant('look-again' as const), nextLook: look }),
      fc.record({ kind: fc.constantFrom('hold' as const, 'came-back' as const, 'done' as const) }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const { ledger, matter } = after(handedOver, ...changes.map((each, index) => [addDays(TODAY, index), each] as const));
        const last = ledgerHistory(matter, ledger.moves).at(-1)!;
        expect(last.step).toBe(matter.step);
        expect(new Set([matter.state, 'stepped-up', 'stepped-down'])).toContain(last.kind);
        expect(new Set(ledger.moves.map(({ id }) => id)).size).toBe(ledger.moves.length);
        if (matter.state === 'came-back' && matter.nextLook === undefined) expect(dueDelegations(ledger.delegations, TODAY)).toHaveLength(1);
      }),
    );
  });
});
