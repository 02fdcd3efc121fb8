/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { TaskPaneApp } from '../../../src/ui/agenda/task-pane';
import { aCounterpart, aNote, anEvent, anItem, eventId, prepared } from '../../../src/ui/components/sample.states';
import { anOutlook, type SomeOutlook } from '../../support/an-outlook';
import { NOTE_PATH, someServices, type SomeServices } from '../../support/services';

const id = eventId('event-1');
const found = { kind: 'found', eventId: id } as const;

function open(outlook: SomeOutlook, services: SomeServices = someServices()) {
  render(<TaskPaneApp services={services} outlook={outlook} />);
  return { outlook, services, user: userEvent.setup() };
}

const theirs = () =>
  prepared({
    event: anEvent({ organizer: { name: 'Priya Raman', address: 'priya@example.com' }, isOrganizer: false }),
    counterpart: aCounterpart({ name: 'Priya Raman', relation: 'manager' }),
    invitation: { kind: 'not-organizer', organizerName: 'Priya Raman' },
    agenda: { ...prepared().agenda, items: [anItem({ id: 'a', text: 'Budget <2027>' }), anItem({ id: 'b', text: 'My doubts', audience: 'private' })] },
  });

describe('TaskPaneApp', () => {
  it('[OL1] follows what Outlook shows, and says so where that is no appointment', async () => {
    const { outlook } = open(anOutlook(found));
    await screen.findByRole('heading', { name: 'Noor Haddad' });
    act(() => outlook.select({ kind: 'not-found' }));
    await screen.findByRole('heading', { name: 'No appointment is open' });
    expect(screen.queryByRole('heading', { name: 'Noor Haddad' })).toBeNull();
    act(() => outlook.select(found));
    await screen.findByRole('heading', { name: 'Noor Haddad' });
  });

  it('[OL1] reads a form anew that was changed while it is open', async () => {
    const { outlook, services } = open(anOutlook(found));
    await screen.findByRole('heading', { name: 'Noor Haddad' });
    const before = jest.mocked(services.agendas.open).mock.calls.length;
    await act(async () => {
      outlook.select(found);
      await Promise.resolve();
    });
    expect(jest.mocked(services.agendas.open).mock.calls.length).toBe(before + 1);
  });

  it('[OL4] says whose calendar it is', async () => {
    open(anOutlook({ kind: 'other-calendar', owner: 'Priya Raman' }));
    await screen.findByRole('heading', { name: 'This is the calendar of Priya Raman' });
    expect(screen.queryByRole('button', { name: 'Add to invitation' })).toBeNull();
  });

  it('[OL5] says that it works from Outlook alone, with the way to sign in, and offers no notes', async () => {
    const { outlook, services, user } = open(anOutlook(found));
    act(() => services.states.agenda.set(theirs()));
    act(() => outlook.isWithoutGraph.set(true));
    const notice = (await screen.findByText('Working from Outlook alone')).closest('[role=status]');
    await user.click(within(notice as HTMLElement).getByRole('button', { name: 'Sign in' }));
    expect(services.session.signIn).toHaveBeenCalled();
    expect(screen.queryByRole('textbox', { name: 'Private notes' })).toBeNull();
  });

  it.each([
    [true, /stays on this device until a week after the meeting/],
    [false, /is kept until you close this pane/],
  ])('[OL5] says how long changes are kept where the device stores: %s', async (isDurable, words) => {
    const services = someServices();
    const { outlook } = open(anOutlook(found), { ...services, session: { ...services.session, isDurable } });
    act(() => outlook.isWithoutGraph.set(true));
    await screen.findByText(words);
  });

  it('[OL6] names what an older Outlook does not do, and reads again on a click', async () => {
    const { services, user } = open(anOutlook(found, ['tell-changes', 'tell-theme']));
    await user.click(await screen.findByText('What this Outlook does not do (2)'));
    expect(screen.getByText(/Choose Read again/)).toBeTruthy();
    const before = jest.mocked(services.agendas.open).mock.calls.length;
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect(jest.mocked(services.agendas.open).mock.calls.length).toBe(before + 1);
  });

  it('[OL9] gives an attendee notes and a reply with what both may read', async () => {
    const { outlook, services, user } = open(anOutlook(found));
    act(() => services.states.agenda.set(theirs()));
    services.states.note.set({ kind: 'ready', path: NOTE_PATH, note: aNote(), personName: 'Priya Raman', save: { kind: 'nothing-yet' }, hasTwoVersions: false });
    await user.click(await screen.findByRole('button', { name: 'Suggest topics' }));
    expect(outlook.form.draftReply).toHaveBeenCalledWith('<p>Topics I would like to bring to our 1:1:</p><ul><li>Budget &lt;2027&gt;</li></ul>');
    await screen.findByText(/It goes out when you send it/);
    await screen.findByRole('textbox', { name: 'Private notes' });
    expect(services.agendas.putInInvitation).not.toHaveBeenCalled();
  });

  it('[OL9] says that no reply opened', async () => {
    const { outlook, services, user } = open(anOutlook(found));
    outlook.form.draftReply.mockRejectedValue(new Error('no'));
    act(() => services.states.agenda.set(theirs()));
    await user.click(await screen.findByRole('button', { name: 'Suggest topics' }));
    await screen.findByText('Outlook did not open a reply. Nothing was sent.');
  });
});
