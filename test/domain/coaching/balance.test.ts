import { balanceOfHats as balanceInWords } from '../../../src/domain/coaching/balance';
import type { MeetingRecord } from '../../../src/domain/coaching/compose-agenda';
import type { Hat } from '../../../src/domain/coaching/prompt';
import { englishWords } from '../../support/english-words';
import { TODAY } from './an-input';

const balanceOfHats = (history: readonly MeetingRecord[]) => balanceInWords(history, englishWords());

const record = (hats: readonly Hat[], state: 'covered' | 'skipped' | 'open' = 'covered', kind: 'question' | 'topic' = 'question'): MeetingRecord => ({
  date: TODAY,
  situation: 'steady',
  items: hats.map((hat) => ({ promptId: undefined, kind, hat, state, text: '' })),
});
const managing = record(['manager', 'manager']);
const leading = record(['leader', 'leader']);
const both = record(['manager', 'leader']);

describe('balanceOfHats', () => {
  it('[C12] does not know under three 1:1s in which something was covered', () => {
    expect(balanceOfHats([both, both, record(['manager'], 'skipped'), record(['leader'], 'open'), record([])])).toEqual({
      kind: 'not-known',
      meetings: 2,
      sentence: 'Not known yet: 2 of 3 1:1s noted',
    });
    expect(balanceOfHats([both, both, both])).toMatchObject({ kind: 'even', managerShare: 0.5, signs: [], counterweight: undefined });
  });

  it('[C12] looks at the last six that count', () => {
    const six = Array.from({ length: 6 }, () => managing);
    expect(balanceOfHats([...six, leading, leading, leading])).toMatchObject({ kind: 'over-managing', meetings: 6, managerShare: 1 });
    expect(balanceOfHats([record(['manager'], 'skipped'), ...six.slice(1), leading, leading])).toMatchObject({ kind: 'over-managing', managerShare: 10 / 12 });
  });

  it('[C12] names the signs and what to do more of, for each side', () => {
    const tooMuchManaged = balanceOfHats([managing, managing, managing]);
    const tooMuchLed = balanceOfHats([leading, leading, leading]);
    expect(tooMuchManaged).toMatchObject({ kind: 'over-managing', sentence: 'Manager’s hat 100 of 100 in the last 3 1:1s', counterweight: 'Ask what they would decide, and say what the work is for' });
    expect(tooMuchLed).toMatchObject({ kind: 'over-leading', managerShare: 0, counterweight: 'Agree one goal, who does what, and by when' });
    for (const balance of [tooMuchManaged, tooMuchLed]) expect(balance.kind !== 'not-known' && balance.signs).toHaveLength(3);
  });

  it('[C12] calls a fifth of either hat enough', () => {
    const fifth = (hat: Hat, other: Hat) => [record([hat]), record([other, other]), record([other, other])];
    expect(balanceOfHats(fifth('leader', 'manager')).kind).toBe('even');
    expect(balanceOfHats(fifth('manager', 'leader')).kind).toBe('even');
    expect(balanceOfHats([...fifth('leader', 'manager'), record(['manager'])]).kind).toBe('over-managing');
    expect(balanceOfHats([...fifth('manager', 'leader'), record(['leader'])]).kind).toBe('over-leading');
  });

  it('[C12] does not count topics, which wear no hat of the user', () => {
    expect(balanceOfHats([both, both, both, record(['leader', 'leader', 'leader', 'leader'], 'covered', 'topic')])).toMatchObject({ meetings: 3, managerShare: 0.5 });
  });
});
