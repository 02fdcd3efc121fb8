import fc from 'fast-check';

import { behaviours, currentPractice, endPractice, goOnWithPractice, logChance, practiceProgress, startPractice } from '../../../src/domain/coaching/practice';
import { NOTHING_OF_ME, type MeFile } from '../../../src/domain/people/me';
import { addDays } from '../../../src/domain/shared/time';
import { idWords } from '../../support/id-words';
import { TODAY } from './an-input';

const PLAN = { behaviour: 'Ask before I answer', when: 'When Noor asks me what to do', then: 'I ask what she would try first', personId: undefined };
const started = startPractice(NOTHING_OF_ME, PLAN, { id: 'p1', today: TODAY });
const chance = (me: MeFile, day: number, taken: boolean, noteId = `n${String(day)}`) => logChance(me, { practiceId: 'p1', day: addDays(TODAY, day), personName: 'Noor', taken, words: '' }, noteId);

function progressOf(me: MeFile, day = 0) {
  const practice = currentPractice(me) ?? me.practices.at(-1);
  if (practice === undefined) throw new Error('nothing is practised');
  return practiceProgress(me, practice, addDays(TODAY, day));
}

describe('a practice', () => {
  it('[Q9] proposes behaviours, each with a beginning of an if-then plan', () => {
    const proposed = behaviours('Noor', idWords());
    expect(proposed.length).toBeGreaterThanOrEqual(6);
    expect(new Set(proposed.flatMap(({ id, text, when, then }) => [id, text, when, then])).size).toBe(proposed.length * 4);
    for (const { when } of proposed) expect(when).toContain('"name":"Noor"');
  });

  it('[Q9] runs for thirty days, today included, and then waits for the user', () => {
    expect(progressOf(started)).toMatchObject({ kind: 'running', day: 1, days: 30 });
    expect(progressOf(started, 29)).toMatchObject({ kind: 'running', day: 30 });
    expect(progressOf(started, 30)).toMatchObject({ kind: 'over', day: 30 });
  });

  it('[Q9] is one at a time: a new one ends the one before', () => {
    const next = startPractice(started, { ...PLAN, behaviour: 'Say why' }, { id: 'p2', today: addDays(TODAY, 3) });
    expect(next.practices.map(({ id, state }) => [id, state])).toEqual([['p1', 'ended'], ['p2', 'running']]);
    expect(currentPractice(next)?.id).toBe('p2');
    expect(currentPractice(endPractice(next, 'p2'))).toBeUndefined();
  });

  it('[Q9] goes on until a habit takes on average, then for thirty days more, and keeps its chances', () => {
    const practised = chance(started, 3, true);
    const on = goOnWithPractice(practised, 'p1', addDays(TODAY, 31));
    expect(progressOf(on, 31)).toMatchObject({ kind: 'running', days: 66, taken: 1 });
    expect(progressOf(goOnWithPractice(on, 'p1', addDays(TODAY, 70)), 70)).toMatchObject({ kind: 'running', days: 100, taken: 1 });
  });

  it('[Q10] counts the chance of a 1:1 once, by the last word about it', () => {
    const me = chance(chance(chance(started, 1, false), 1, true), 2, false);
    expect(progressOf(me)).toMatchObject({ taken: 1, chances: [{ taken: true }, { taken: false }] });
  });

  it('[Q10] has no streak: days without a chance and the order of chances change nothing', () => {
    const days = fc.uniqueArray(fc.record({ day: fc.integer({ min: 0, max: 29 }), taken: fc.boolean() }), { selector: ({ day }) => day });
    const progressAfter = (list: readonly { readonly day: number; readonly taken: boolean }[]) => progressOf(list.reduce((me, { day, taken }) => chance(me, day, taken), started), 29);
    fc.assert(
      fc.property(days, (list) => {
        const { taken, chances } = progressAfter(list);
        expect([taken, chances.length]).toEqual([list.filter((each) => each.taken).length, list.length]);
        expect(progressAfter(list.toReversed())).toEqual(progressAfter(list));
      }),
    );
  });
});
