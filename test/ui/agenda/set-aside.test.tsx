/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { SetAside } from '../../../src/ui/agenda/set-aside';
import { anEvent, eventId, prepared } from '../../../src/ui/components/sample.states';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import type { PreparationState } from '../../../src/workflows/preparation';
import { someServices } from '../../support/services';

const id = eventId('event-1');
const { startsAt } = anEvent();
const span = { startsAt: startsAt - 600_000, endsAt: startsAt };
const time = { ...span, subject: 'Prepare: Noor Haddad', line: 'Open the agenda in Two Hats', isRightBefore: false };

function open(state: PreparationState | 'unknown' = { kind: 'offered', time }) {
  const services = someServices();
  if (state !== 'unknown') services.states.preparation.set(new Map([[id, state]]));
  render(
    <AppFrame services={services}>
      <SetAside eventId={id} />
    </AppFrame>,
  );
  return { services, user: userEvent.setup() };
}

describe('SetAside', () => {
  it('[O23] shows all that will be written, and writes just that after a second tap', async () => {
    const { services, user } = open();
    await user.click(screen.getByRole('button', { name: 'Set aside 10 minutes' }));
    const dialog = within(screen.getByRole('dialog', { name: 'What will be in your calendar' }));
    for (const words of ['Prepare: Noor Haddad', /Nobody is invited.* Open the agenda in Two Hats/, /right before the 1:1 are taken/, /cancelled, moved/]) expect(dialog.getByText(words)).toBeTruthy();
    expect(services.preparation.setAside).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', { name: 'Set aside now' }));
    expect(services.preparation.setAside).toHaveBeenCalledWith(id, time);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Set aside 10 minutes' }));
  });

  it('[O23] writes nothing when it is left', async () => {
    const { services, user } = open();
    await user.click(screen.getByRole('button', { name: 'Set aside 10 minutes' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(services.preparation.setAside).not.toHaveBeenCalled();
  });

  it('[O25] takes it back with one tap, but not what the user has made their own', async () => {
    const { services, user } = open({ kind: 'set', ...span });
    await user.click(screen.getByRole('button', { name: 'Remove the 10 minutes' }));
    expect(services.preparation.remove).toHaveBeenCalledWith(id);
    act(() => services.states.preparation.set(new Map([[id, { kind: 'theirs', ...span }]])));
    expect(screen.getByText(/stays in your calendar as yours/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says nothing before it is known, and asks only once the calendar was read', () => {
    const { services } = open('unknown');
    expect(screen.queryByRole('region', { name: 'Set aside 10 minutes' })).toBeNull();
    expect(services.preparation.open).toHaveBeenCalledTimes(1);
    act(() => services.states.agenda.set(prepared({ freshness: 'device' })));
    expect(services.preparation.open).toHaveBeenCalledTimes(1);
  });

  it('leads on where it was refused', async () => {
    const { services, user } = open({ kind: 'failed', reason: 'consent-needed' });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(services.session.signIn).toHaveBeenCalled();
  });
});
