/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import type { NoteLine } from '../../../src/workflows/notebook';
import type { RetentionState } from '../../../src/workflows/retention';
import { filePath, lines, localDate } from '../../../src/ui/components/sample.states';
import { KeepNotes } from '../../../src/ui/settings/keep-notes';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import { someServices } from '../../support/services';

const [LINE] = lines() as [NoteLine];
const line = (id: string, part: Partial<NoteLine> = {}): NoteLine => ({ ...LINE, path: filePath(`People/x-noor1234/2022/${id}.md`), personName: `Noor ${id}`, date: localDate('2022-03-07'), title: '', hasOpenCommitments: false, ...part });
const ready = (older: readonly NoteLine[]): RetentionState => ({ kind: 'ready', years: '2', before: localDate('2024-11-24'), older });

function show(state: RetentionState) {
  const services = someServices();
  services.states.retention.set(state);
  render(
    <AppFrame services={services}>
      <KeepNotes />
    </AppFrame>,
  );
  return { retention: services.retention, user: userEvent.setup(), become: (next: RetentionState) => act(() => services.states.retention.set(next)) };
}

describe('how long notes are kept', () => {
  it('is chosen, and always at first', async () => {
    const { retention, user } = show({ kind: 'ready', years: undefined, before: undefined, older: [] });
    const group = within(screen.getByRole('radiogroup', { name: 'Keep notes for' }));
    expect(group.getByRole<HTMLInputElement>('radio', { name: 'Always' }).checked).toBe(true);
    await user.click(group.getByRole('radio', { name: '5 years' }));
    expect(retention.setYears).toHaveBeenCalledWith('5');
    await user.click(group.getByRole('radio', { name: 'Always' }));
    expect(retention.setYears).toHaveBeenLastCalledWith(undefined);
    expect(screen.queryByRole('region', { name: 'Older notes' })).toBeNull();
  });

  it('lists older notes, ticked but for those with something open, and moves what is ticked', async () => {
    const undo = jest.fn(() => Promise.resolve());
    const { retention, user } = show(ready([line('a'), line('b', { hasOpenCommitments: true }), line('c')]));
    jest.mocked(retention.moveToTrash).mockResolvedValue(undo);
    const older = within(screen.getByRole('region', { name: 'Older notes' }));
    older.getByText('3 notes from before 24 Nov 2024');
    expect(older.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([true, false, true]);
    await user.click(older.getByRole('checkbox', { name: 'Noor c · 7 Mar 2022' }));
    await user.click(older.getByRole('button', { name: 'Move 1 note to trash' }));
    expect(retention.moveToTrash).toHaveBeenCalledWith([line('a').path]);
    expect((await older.findByRole('status')).textContent).toContain('1 note is in the trash.');
    await user.click(older.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('says so when it did not work, and when none is older', async () => {
    const { retention, user, become } = show(ready([line('a')]));
    jest.mocked(retention.moveToTrash).mockRejectedValue(new Error('no'));
    await user.click(screen.getByRole('button', { name: 'Move 1 note to trash' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing is lost');
    become(ready([]));
    screen.getByText('No note is older.');
    expect(screen.queryByRole('button', { name: /Move/ })).toBeNull();
  });
});
