/** @jest-environment jsdom */
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { aFortnight, aLine, anEvent, eventId } from '../../../src/ui/components/sample.states';
import { TabApp } from '../../../src/ui/shell/app';
import { loadWords } from '../../../src/catalogue/load-words';
import { someServices } from '../../support/services';

const fortnight = { kind: 'ready', meetings: aFortnight(), others: [{ event: anEvent({ id: eventId('o1'), seriesId: undefined, subject: 'Council' }), because: 'all-day' }, { event: anEvent({ id: eventId('o2'), seriesId: undefined, subject: 'Three of us' }), because: 'group' }], freshness: { kind: 'fresh' } } as const;

function open(services = someServices(), start?: string) {
  services.states.upcoming.set(fortnight);
  render(<TabApp services={services} start={start} />);
  return { services, user: userEvent.setup() };
}

beforeEach(() => {
  window.location.hash = '';
});

describe('TabApp', () => {
  it('opens a coming 1:1 from its button, and the back button returns', async () => {
    const { services, user } = open();
    await user.click(screen.getByRole('button', { name: 'Prepare Noor Haddad' }));
    expect(await screen.findByRole('button', { name: 'Add to invitation' })).toBeTruthy();
    await waitFor(() => expect(services.agendas.open).toHaveBeenCalledWith('event-1'));
    act(() => window.history.back());
    expect(await screen.findByRole('heading', { name: 'Your next 1:1s' })).toBeTruthy();
  });

  it('goes on from a link that names a time to the 1:1 that begins then, and the back button leads past the link', async () => {
    open(someServices(), `at/${new Date(fortnight.meetings[0]!.event.startsAt).toISOString().slice(0, 16)}Z`);
    expect(await screen.findByRole('button', { name: 'Add to invitation' })).toBeTruthy();
    expect(window.location.hash).toBe('#/meeting/event-1');
  });

  it('shows Upcoming for a time at which no meeting begins any more', async () => {
    open(someServices(), 'at/2020-01-01T09:00Z');
    expect(await screen.findByRole('heading', { name: 'Your next 1:1s' })).toBeTruthy();
    expect(window.location.hash).toBe('#/upcoming');
  });

  it('goes from tab to tab by arrow keys alone', async () => {
    const { user } = open();
    screen.getByRole('tab', { name: 'Upcoming' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByRole('heading', { name: 'People' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'People', selected: true }));
    await user.keyboard('{End}');
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy();
  });

  it('[S30] tells how far it is with ten years of notes, stops when told to, and goes on', async () => {
    const { services, user } = open();
    act(() => services.states.firstReading.set({ kind: 'reading' }));
    expect(screen.getByText('Reading your notes from OneDrive…')).toBeTruthy();
    act(() => services.states.firstReading.set({ kind: 'reading', progress: { read: 1200, of: 4000 } }));
    const bar = await screen.findByRole('progressbar', { name: 'Reading your notes from OneDrive: 1,200 of 4,000' });
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['1200', '4000']);
    expect(screen.queryByText('Reading your notes from OneDrive…')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stop reading' }));
    expect(services.session.stopReading).toHaveBeenCalledTimes(1);
    act(() => services.states.firstReading.set({ kind: 'stopped', progress: { read: 1250, of: 4000 } }));
    expect(screen.getByText('1,250 of 4,000 notes are on this device')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(services.session.goOnReading).toHaveBeenCalledTimes(1);
  });

  it('[S30] says it in the margin alone where there is little to read', () => {
    const { services } = open();
    act(() => services.states.firstReading.set({ kind: 'reading', progress: { read: 3, of: 40 } }));
    expect(screen.getByText('Reading your notes from OneDrive…')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stop reading' })).toBeNull();
  });

  it('asks about the whole series, and gives the key back when that is cancelled', async () => {
    const { services, user } = open();
    const [button] = screen.getAllByRole('button', { name: 'Not a 1:1' });
    button?.focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('This meeting');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(screen.getAllByRole('button', { name: 'Not a 1:1' })[0]);
    expect(services.upcoming.notOneOnOne).not.toHaveBeenCalled();
  });

  it('goes on at the next 1:1 when one is taken out', async () => {
    const { services, user } = open();
    await user.click(screen.getAllByRole('button', { name: 'Not a 1:1' })[0]!);
    await user.click(screen.getByRole('button', { name: 'Whole series' }));
    expect(services.upcoming.notOneOnOne).toHaveBeenCalledWith('event-1', 'series');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Jonas Weidner' }));
  });

  it('brings the search field with a slash and shows what it finds', async () => {
    const { services, user } = open();
    await user.keyboard('/rollout');
    const box = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search notes' });
    expect(document.activeElement).toBe(box);
    expect(box.value).toBe('rollout');
    expect(services.notebook.filter().words).toBe('rollout');
    act(() => services.states.notes.set({ kind: 'ready', lines: [aLine()], total: 9 }));
    expect((await screen.findByText('rollout')).tagName).toBe('MARK');
  });

  it('types a slash where text is typed', async () => {
    const { user } = open(undefined, 'meeting/event-1');
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'New item' });
    await user.type(field, 'and/or');
    expect(field.value).toBe('and/or');
  });

  it('opens where a deep link points', async () => {
    const { services } = open(undefined, 'meeting/event-1');
    expect(await screen.findByRole('button', { name: 'Add to invitation' })).toBeTruthy();
    await waitFor(() => expect(services.agendas.open).toHaveBeenCalledWith('event-1'));
  });

  it('takes a meeting out of the 1:1s, for this one or the series', async () => {
    const { services, user } = open();
    await user.click(screen.getAllByRole('button', { name: 'Not a 1:1' })[0]!);
    await user.click(screen.getByRole('button', { name: 'Whole series' }));
    expect(services.upcoming.notOneOnOne).toHaveBeenCalledWith('event-1', 'series');
    await user.click(screen.getByText('2 other meetings'));
    await user.click(screen.getAllByRole('button', { name: 'Treat as 1:1' })[0]!);
    expect(services.upcoming.treatAsOneOnOne).toHaveBeenCalledWith('o1', 'this');
    await user.click(screen.getAllByRole('button', { name: 'Treat as 1:1' })[1]!);
    expect(services.agendas.open).toHaveBeenCalledWith('o2');
  });

  it('says how many notes are not yet in OneDrive, and that it is offline', () => {
    const { services } = open();
    act(() => services.states.notYet.set(3));
    act(() => services.states.online.set(false));
    expect(screen.getByText('3 notes not yet in OneDrive')).toBeTruthy();
    expect(screen.getByText('Offline')).toBeTruthy();
  });

  it('asks for the sign-in when this device has nothing to show', async () => {
    const services = someServices();
    services.states.session.set({ kind: 'needs-sign-in', reason: 'signed-out' });
    render(<TabApp services={services} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Sign in' }));
    expect(services.session.signIn).toHaveBeenCalledTimes(1);
  });

  it('asks for no sign-in without a network, and looks again at a click', async () => {
    const services = someServices();
    services.states.session.set({ kind: 'out-of-reach' });
    render(<TabApp services={services} />);
    expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
    expect(screen.getByText('Your notes in OneDrive could not be read')).toBeTruthy();
    expect(screen.getByText(/^You are offline\./)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(services.session.lookAgain).toHaveBeenCalledTimes(1);
  });

  it('keeps the device’s copy readable while the account must act', () => {
    const { services } = open();
    act(() => services.states.session.set({ kind: 'needs-sign-in', reason: 'signed-out' }));
    expect(screen.getByRole('button', { name: 'Prepare Noor Haddad' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
  });

  it('speaks another language at once, and keeps what is typed', async () => {
    const { services } = open();
    await userEvent.setup().type(screen.getByRole('searchbox', { name: 'Search notes' }), 'road');
    const german = await loadWords('de');
    act(() => services.states.words.set(german));
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: german.t('shell.searchNotes') }).value).toBe('road');
    expect(screen.getByRole('tab', { name: german.t('shell.tabs.settings') })).toBeTruthy();
    expect(document.documentElement.lang).toBe('de');
  });

  it('follows the direction of the locale', () => {
    open(someServices({ locale: 'ar-EG' }));
    expect(document.querySelector('[dir=rtl]')).not.toBeNull();
  });
});
