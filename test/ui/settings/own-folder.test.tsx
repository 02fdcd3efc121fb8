/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { OwnFolderSetting } from '../../../src/ui/settings/own-folder';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import type { Moved, OwnFolder } from '../../../src/workflows/own-folder';
import { someServices } from '../../support/services';

async function show(ownFolder: Partial<OwnFolder>) {
  const services = someServices({ ownFolder });
  await act(async () => {
    render(
      <AppFrame services={services}>
        <OwnFolderSetting />
      </AppFrame>,
    );
    await Promise.resolve();
  });
  return userEvent.setup();
}

describe('the way back to the app folder', () => {
  it('[S31] is not spoken of where there is none', async () => {
    await show({ isMovable: () => Promise.resolve(false) });
    expect(screen.queryByRole('region', { name: 'Move to the app folder' })).toBeNull();
  });

  it('[S31] says what happens, does it at the click, and says what became of it', async () => {
    let end: (moved: Moved) => void = () => undefined;
    const move = jest.fn(() => new Promise<Moved>((resolve) => (end = resolve)));
    const ended = (moved: Moved): Promise<void> => {
      end(moved);
      return Promise.resolve();
    };
    const user = await show({ isMovable: () => Promise.resolve(true), move });
    expect(screen.getByText(/Notes keep their earlier versions/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Move my notes' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Moving…' }).disabled).toBe(true);
    await act(() => ended('not-yet'));
    expect(screen.getByRole('status').textContent).toMatch(/^Not moved yet/);
    await user.click(screen.getByRole('button', { name: 'Move my notes' }));
    await act(() => ended('moved'));
    expect(screen.getByRole('status').textContent).toMatch(/^Your notes are in the app folder now/);
    expect(screen.queryByRole('button')).toBeNull();
    expect(move).toHaveBeenCalledTimes(2);
  });
});
