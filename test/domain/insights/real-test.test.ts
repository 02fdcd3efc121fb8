import { realTest, withSelfCheck } from '../../../src/domain/insights/real-test';
import { NOTHING_OF_ME, type SelfCheck } from '../../../src/domain/people/me';
import { delegation, fact, person, someFacts } from './some-facts';

const CHECK: SelfCheck = { id: 's1', quarter: '2026-Q3', initiative: 3, vision: 2, throughOthers: 4, words: '' };

describe('the real test', () => {
  it('[Q7] puts the answers of each of the last four quarters beside what the files show', () => {
    const notes = [
      fact('2026-11-02', { whileAway: [{ id: 'w1', text: 'Offer', outcome: 'moved' }, { id: 'w2', text: 'Plan', outcome: 'waited' }] }),
      fact('2026-08-03', { moments: [{ id: 'm1', text: 'Booked the room' }] }),
    ];
    const quarters = realTest(someFacts({ notes, people: [person({ delegations: [delegation()] })], me: { ...NOTHING_OF_ME, selfChecks: [CHECK] } }));
    expect(quarters.map(({ quarter, check }) => [quarter.id, check?.vision])).toEqual([['2026-Q1', undefined], ['2026-Q2', undefined], ['2026-Q3', 2], ['2026-Q4', undefined]]);
    expect(quarters[2]).toMatchObject({ moments: { count: 1 }, moved: { count: 0, of: 0 }, handedOver: { count: 0 } });
    expect(quarters[3]).toMatchObject({ moments: { count: 0 }, moved: { count: 1, of: 2 }, handedOver: { count: 1 } });
  });

  it('[Q7] keeps one check for a quarter, under the id that it had', () => {
    const me = withSelfCheck({ ...NOTHING_OF_ME, selfChecks: [CHECK] }, { ...CHECK, id: 'new', vision: 5 });
    expect(me.selfChecks).toEqual([{ ...CHECK, vision: 5 }]);
    expect(withSelfCheck(me, { ...CHECK, id: 's2', quarter: '2026-Q4' }).selfChecks.map(({ id }) => id)).toEqual(['s1', 's2']);
  });
});
