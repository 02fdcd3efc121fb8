import { countNotes } from '../../../src/ui/insights/count-notes';
import { aNote, aPerson, anItem, localDate } from '../../../src/ui/components/sample.states';
import { englishWords } from '../../support/english-words';

const on = (date: string, hat: 'manager' | 'leader') => aNote({ date: localDate(date), agenda: [anItem({ hat, state: 'covered' })] });

describe('countNotes', () => {
  it('counts commitments, moments and notes of the window alone', () => {
    const counts = countNotes([{ person: aPerson(), notes: [on('2026-11-24', 'leader'), on('2026-01-01', 'leader')] }], localDate('2026-08-25'), englishWords());
    expect(counts).toMatchObject({ held: 1, moments: 1, mine: { done: 0, total: 0 }, theirs: { done: 0, total: 1 }, handedOver: 1, cameBack: 1 });
  });

  it('looks at the balance beyond the window, and says when it is not known', () => {
    const notes = ['2026-01-01', '2026-01-08', '2026-01-15'].map((date) => on(date, 'manager'));
    const [known] = countNotes([{ person: aPerson(), notes }], localDate('2026-08-25'), englishWords()).balances;
    expect(known?.balance).toMatchObject({ kind: 'over-managing', managerShare: 1 });
    const [unknown] = countNotes([{ person: aPerson(), notes: notes.slice(0, 1) }], localDate('2026-08-25'), englishWords()).balances;
    expect(unknown?.balance.kind).toBe('not-known');
  });
});
