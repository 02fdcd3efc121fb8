/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import type { CommitmentId, LocalDate } from '../../../src/domain/notes/note';
import { filePath } from '../../../src/ui/components/sample.states';
import { LastTime } from '../../../src/ui/notebook/last-time';
import { FormatsProvider } from '../../../src/ui/shell/formats';
import { WordsProvider } from '../../../src/ui/shell/words';
import { englishWords } from '../../support/english-words';
import type { CarriedCommitment } from '../../../src/workflows/notebook';

const lines = ['First', 'Second', 'Third'].map(
  (text): CarriedCommitment => ({
    id: text as CommitmentId,
    text,
    owner: 'me',
    due: undefined,
    state: 'open',
    path: filePath('People/noor/2026/a.md'),
    since: '2026-11-10' as LocalDate,
  }),
);

function lastTime(commitments: readonly CarriedCommitment[], onSet = jest.fn()) {
  return (
    <WordsProvider words={englishWords()}>
      <FormatsProvider locale="en-GB" timeZone="UTC" now={() => 0}>
        <LastTime commitments={commitments} name="Noor" onSet={onSet} />
      </FormatsProvider>
    </WordsProvider>
  );
}

describe('LastTime', () => {
  it('leaves what was just ticked in its place, so that a slip can be taken back', async () => {
    const onSet = jest.fn();
    const { rerender } = render(lastTime(lines, onSet));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Second' }));
    expect(onSet).toHaveBeenCalledWith(expect.objectContaining({ text: 'Second' }), true);
    rerender(lastTime(lines.filter(({ text }) => text !== 'Second'), onSet));
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => [box.labels?.[0]?.textContent, box.checked])).toEqual([
      ['First', false],
      ['Second', true],
      ['Third', false],
    ]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Second' }));
    expect(onSet).toHaveBeenLastCalledWith(expect.objectContaining({ text: 'Second' }), false);
  });
});
