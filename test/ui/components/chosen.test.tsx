/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { CheckLine } from '../../../src/ui/components/check-line';
import { Chips } from '../../../src/ui/components/chips';

const CHIPS = [
  { value: 'steady', words: 'Steady' },
  { value: 'crisis', words: 'Crisis' },
] as const;

const isChecked = (name: string) => screen.getByRole<HTMLInputElement>(/steady|crisis/i.test(name) ? 'radio' : 'checkbox', { name }).checked;

describe('Chips', () => {
  it('show a choice at once, while it is still being kept, and then what was kept', async () => {
    const onChoose = jest.fn();
    const { rerender } = render(<Chips label="Situation" chips={CHIPS} chosen="steady" onChoose={onChoose} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Crisis' }));
    expect(onChoose).toHaveBeenCalledWith('crisis');
    expect(isChecked('Crisis')).toBe(true);
    rerender(<Chips label="Situation" chips={CHIPS} chosen="crisis" onChoose={onChoose} />);
    expect(isChecked('Crisis')).toBe(true);
    rerender(<Chips label="Situation" chips={CHIPS} chosen="steady" onChoose={onChoose} />);
    expect(isChecked('Steady')).toBe(true);
  });
});

describe('CheckLine', () => {
  it('shows a tick at once, and takes it back when another device does', async () => {
    const { rerender } = render(<CheckLine words="Send the rota" isChecked={false} onChange={jest.fn()} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Send the rota' }));
    expect(isChecked('Send the rota')).toBe(true);
    rerender(<CheckLine words="Send the rota" isChecked onChange={jest.fn()} />);
    rerender(<CheckLine words="Send the rota" isChecked={false} onChange={jest.fn()} />);
    expect(isChecked('Send the rota')).toBe(false);
  });
});
