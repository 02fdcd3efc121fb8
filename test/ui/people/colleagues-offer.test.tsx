/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ColleaguesOffer, ColleaguesSetting } from '../../../src/ui/people/colleagues-offer';
import { ServicesProvider } from '../../../src/ui/shell/services';
import { WordsProvider } from '../../../src/ui/shell/words';
import type { ColleaguesState } from '../../../src/workflows/colleagues';
import { someServices } from '../../support/services';

const ALLOW = { name: 'Let Two Hats read names of colleagues' };

function shown(permission: ColleaguesState['permission']) {
  const services = someServices();
  services.states.colleagues.set({ permission, entries: new Map() });
  render(
    <ServicesProvider services={services}>
      <WordsProvider words={services.surroundings.words.snapshot()}>
        <ColleaguesOffer />
        <ColleaguesSetting />
      </WordsProvider>
    </ServicesProvider>,
  );
  return services;
}

describe('ColleaguesOffer', () => {
  it('asks for the permission by a click, and takes a no', async () => {
    const { colleagues } = shown('missing');
    await userEvent.click(screen.getAllByRole('button', ALLOW)[0]!);
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(colleagues.allow).toHaveBeenCalledTimes(1);
    expect(colleagues.decline).toHaveBeenCalledTimes(1);
  });

  it('stays in Settings alone after a no', () => {
    shown('declined');
    expect(screen.getAllByRole('button', ALLOW)).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
  });

  it.each(['unknown', 'given'] as const)('asks nothing while the permission is %s', (permission) => {
    shown(permission);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
