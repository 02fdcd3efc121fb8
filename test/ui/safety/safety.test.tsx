/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';

import { filePath, localDate } from '../../../src/ui/components/sample.states';
import { SettingsPage } from '../../../src/ui/settings/settings-page';
import { TabApp } from '../../../src/ui/shell/app';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import { SignInBanner } from '../../../src/ui/shell/sign-in-banner';
import { StatusLine } from '../../../src/ui/shell/status-line';
import type { Moved } from '../../../src/workflows/own-folder';
import type { UnsafeFile } from '../../../src/workflows/safety';
import { someServices, type SomeServices } from '../../support/services';

const TITLE = 'Notes not yet in OneDrive';
const unsafe = (date: string, state: UnsafeFile['state'], part: Partial<UnsafeFile> = {}): UnsafeFile => ({ path: filePath(date), kind: 'note', personName: 'Noor Haddad', date: localDate(date), isInTrash: false, state, ...part });
const offline = { kind: 'failed', reason: 'offline' } as const;
const button = (name: string) => screen.getByRole('button', { name });
const rows = () => within(screen.getByRole('list', { name: TITLE })).getAllByRole('listitem').map(({ textContent }) => textContent);

function show(page: ReactElement, services: SomeServices = someServices()) {
  render(<AppFrame services={services}>{page}</AppFrame>);
  return { services, user: userEvent.setup() };
}

describe('the number of notes that are not in OneDrive yet', () => {
  it('opens the list of them, each with its state, the reason and what to do', async () => {
    const { services, user } = show(<StatusLine />);
    expect(screen.queryByRole('button')).toBeNull();
    act(() => {
      services.states.notYet.set(3);
      services.states.unsafe.set([unsafe('2026-11-24', { kind: 'sending' }), unsafe('2026-11-17', { kind: 'waiting' }, { isInTrash: true }), unsafe('2026-11-10', { kind: 'failed', reason: 'quota-exceeded' })]);
    });
    await user.click(button('3 notes not yet in OneDrive'));
    expect(await screen.findByRole('dialog', { name: TITLE })).toBeTruthy();
    expect(rows()).toEqual([
      'Noor Haddad · 24 NovOn its way',
      'Noor Haddad · 17 NovGoes to the trash · Waits for its turn; it goes by itself',
      'Noor Haddad · 10 NovNot sent yetYour OneDrive is full. Free some space there; until then your notes stay on this device.',
    ]);
  });

  it('syncs on the spot, and then says that all is well', async () => {
    const { services, user } = show(<StatusLine />);
    act(() => {
      services.states.notYet.set(1);
      services.states.unsafe.set([unsafe('2026-11-24', { kind: 'waiting' })]);
    });
    await user.click(button('1 note not yet in OneDrive'));
    await user.click(await screen.findByRole('button', { name: 'Sync now' }));
    expect(services.safety.syncNow).toHaveBeenCalled();
    act(() => {
      services.states.notYet.set(0);
      services.states.unsafe.set([]);
    });
    expect(screen.getByText('Everything is in your OneDrive.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sync now' })).toBeNull();
    await user.click(button('Close'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says one reason once, and offers the sign-in that clears it', async () => {
    const { services, user } = show(<StatusLine />);
    act(() => {
      services.states.notYet.set(2);
      services.states.unsafe.set(['2026-11-24', '2026-11-17'].map((date) => unsafe(date, { kind: 'failed', reason: 'signed-out' })));
    });
    await user.click(button('2 notes not yet in OneDrive'));
    expect(await screen.findAllByText(/^Your sign-in has ended/)).toHaveLength(1);
    await user.click(button('Sign in'));
    expect(services.session.signIn).toHaveBeenCalled();
  });
});

describe('Settings', () => {
  const withUnsafe = () => {
    const services = someServices();
    services.states.unsafe.set([unsafe('2026-11-24', offline)]);
    return services;
  };

  it('signs out at once where all is safe', async () => {
    const { services, user } = show(<SettingsPage />);
    await user.click(button('Sign out'));
    expect(services.notebook.flush).toHaveBeenCalled();
    expect(services.session.signOut).toHaveBeenCalledWith(false);
  });

  it('[I14] lists what is not safe before anyone signs out, and Sync now is what it offers first', async () => {
    const { services, user } = show(<SettingsPage />, withUnsafe());
    await user.click(screen.getByRole('checkbox', { name: 'Also remove the notes from this device' }));
    await user.click(button('Sign out'));
    const asked = within(screen.getByRole('dialog', { name: 'Sign out?' }));
    expect(asked.getByText(/would be lost with this device’s copy/)).toBeTruthy();
    expect(rows()).toEqual(['Noor Haddad · 24 NovNot sent yetYou are offline. What you write stays on this device and goes to OneDrive when you are back.']);
    expect(services.session.signOut).not.toHaveBeenCalled();
    await user.click(asked.getByRole('button', { name: 'Sync now' }));
    act(() => services.states.unsafe.set([]));
    await user.click(asked.getByRole('button', { name: 'Sign out' }));
    expect(services.session.signOut).toHaveBeenCalledWith(true);
  });

  it('says that words stay on this device when the copy does, and goes on if the user says so', async () => {
    const { services, user } = show(<SettingsPage />, withUnsafe());
    await user.click(button('Sign out'));
    expect(screen.getByText(/It stays on this device and goes there when you sign in here again/)).toBeTruthy();
    await user.click(button('Cancel'));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(button('Sign out'));
    await user.click(button('Sign out anyway'));
    expect(services.session.signOut).toHaveBeenCalledWith(false);
  });
});

describe('what the way to OneDrive asks', () => {
  it('[I7] is told by number, side and names, and answered by one of two buttons', async () => {
    const services = someServices();
    const paths = Array.from({ length: 58 }, (_, place) => filePath(`n${String(place)}`));
    const { user } = show(<SignInBanner />, services);
    act(() => services.states.asked.set({ kind: 'bulk', direction: 'from-onedrive', paths }));
    const question = within(await screen.findByRole('region', { name: '58 notes would be moved to the trash or emptied, because OneDrive has them so' }));
    await user.click(question.getByText('Show the 58 notes'));
    expect(question.getAllByText('Noor Haddad')).toHaveLength(50);
    expect(question.getByText('And 8 more.')).toBeTruthy();
    await user.click(question.getByRole('button', { name: 'Keep them' }));
    expect(services.safety.answer).toHaveBeenLastCalledWith('keep');
    await user.click(question.getByRole('button', { name: 'Go on' }));
    expect(services.safety.answer).toHaveBeenLastCalledWith('go-on');
  });

  it('[I8] names another folder, and uses it only when the user says so', async () => {
    const { services, user } = show(<SignInBanner />);
    act(() => services.states.asked.set({ kind: 'other-root' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Your notes have another folder in OneDrive than before');
    expect(screen.getByText(/Nothing was deleted, and nothing is sent until you decide/)).toBeTruthy();
    await user.click(button('Use this folder'));
    expect(services.safety.useThisFolder).toHaveBeenCalled();
  });

  it('[S32] says that notes lie in two folders, and puts them together at a click, or says why not yet', async () => {
    const move = jest.fn(() => Promise.resolve<Moved>('moved')).mockResolvedValueOnce('not-yet');
    const services = someServices({ ownFolder: { move } });
    services.states.split.set(true);
    render(<TabApp services={services} />);
    const user = userEvent.setup();
    const question = within(await screen.findByRole('region', { name: 'Your notes lie in two folders in OneDrive' }));
    await user.click(question.getByRole('button', { name: 'Put them together' }));
    expect(await question.findByText(/^Not moved yet\. Every note has to be read/)).toBeTruthy();
    await user.click(question.getByRole('button', { name: 'Put them together' }));
    expect(move).toHaveBeenCalledTimes(2);
    act(() => services.states.asked.set({ kind: 'other-root' })); // One question at a time: this one keeps notes from going up.
    expect(screen.queryByRole('button', { name: 'Put them together' })).toBeNull();
  });

  it('says that nothing is sent where two devices could overwrite each other', async () => {
    const { services } = show(<SignInBanner />);
    act(() => services.states.asked.set({ kind: 'no-conditions' }));
    expect(await screen.findByText(/nothing is sent there: your notes stay on this device/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
