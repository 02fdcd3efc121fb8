/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { anEvent } from '../../../src/ui/components/sample.states';
import { RaiseNextTime } from '../../../src/ui/people/raise-next-time';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import { someServices } from '../../support/services';

describe('RaiseNextTime', () => {
  it.each([
    ['links to the 1:1 in which it comes up, once it was raised', anEvent(), /^Comes up: /],
    ['says that it waits where none is planned', undefined, /It waits until there is one/],
  ])('%s', async (_, next, words) => {
    const onRaise = jest.fn(() => Promise.resolve());
    render(
      <AppFrame services={someServices()}>
        <RaiseNextTime name="Noor Haddad" next={next} onRaise={onRaise} />
      </AppFrame>,
    );
    expect(screen.queryByText(words)).toBeNull();
    await userEvent.setup().type(screen.getByRole('textbox', { name: 'What to bring up' }), 'Holiday cover{Enter}');
    const said = await screen.findByText(words);
    expect(onRaise).toHaveBeenCalledWith('Holiday cover', false);
    expect(said.getAttribute('href')).toBe(next === undefined ? null : `#/meeting/${next.id}`);
  });
});
