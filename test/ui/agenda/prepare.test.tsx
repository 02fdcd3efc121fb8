/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import type { AgendaItemId } from '../../../src/domain/coaching/agenda';
import { sharedAgenda } from '../../../src/domain/invitation/shared-agenda';
import { TaskPaneApp } from '../../../src/ui/agenda/task-pane';
import { anEvent, eventId, items, prepared } from '../../../src/ui/components/sample.states';
import { anOutlook } from '../../support/an-outlook';
import type { InvitationPreview } from '../../../src/workflows/agendas';
import { someServices } from '../../support/services';

const id = eventId('event-1');
const preview = (part: Partial<InvitationPreview> = {}): InvitationPreview => ({
  step: 'add', agenda: sharedAgenda({ items: items() }), locale: 'en', mayMail: true, kind: 'single', extents: ['meeting'], form: 'lines', theirs: [], hasLink: true, asks: true, ...part,
});
const HERE = { extent: 'meeting', form: 'lines' };

async function open(services = someServices({ agendas: { preview: (_, step) => preview({ step: step ?? 'add', asks: step === 'add' }) } })) {
  render(<TaskPaneApp services={services} outlook={anOutlook({ kind: 'found', eventId: id })} />);
  await screen.findByRole('heading', { name: 'Noor Haddad' });
  return { services, user: userEvent.setup() };
}

function itemWith(text: string) {
  return within(screen.getByText(text).closest('li')!);
}

describe('Prepare', () => {
  it('shows what the other person will see, private items left out, before anything is written', async () => {
    const shown = preview();
    const { services, user } = await open(someServices({ agendas: { preview: () => shown } }));
    await user.click(screen.getByRole('button', { name: 'Add to invitation' }));
    const dialog = await screen.findByRole('dialog', { name: 'What the other person will see' });
    expect(within(dialog).getByText(/Holiday cover in December \(7 min\)/)).toBeTruthy();
    expect(within(dialog).queryByText('Did I ask before I offered a fix?')).toBeNull();
    expect(within(dialog).getByText(/may get a mail/)).toBeTruthy();
    expect(within(dialog).getByText(/is a link to the app/)).toBeTruthy();
    expect(services.agendas.putInInvitation).not.toHaveBeenCalled();
    await user.click(within(dialog).getByRole('button', { name: 'Add now' }));
    expect(services.agendas.putInInvitation).toHaveBeenCalledWith(id, shown, HERE);
  });

  it('[V9] shows the first and last line in the language that they will be written in', async () => {
    const { user } = await open(someServices({ agendas: { preview: () => ({ ...preview(), locale: 'de-DE' }) } }));
    await user.click(screen.getByRole('button', { name: 'Add to invitation' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'What the other person will see' }));
    expect(dialog.getByText('Agenda für unser 1:1')).toBeTruthy();
    expect(dialog.getByText(/^Deine Themen kommen zuerst. Agenda von Two Hats. \(/)).toBeTruthy();
  });

  it('[C16] offers to say the hat aloud, and adds it with one press', async () => {
    const { services, user } = await open();
    const text = 'Today I come as a leader, because I would like to hear your thinking before mine';
    const offered = [{ ...items()[0]!, id: 'hat' as AgendaItemId, origin: 'hat' as const, text, minutes: 0, reason: 'Once it is said, Noor can say how they see it' }];
    act(() => services.states.agenda.set(prepared({ agenda: { ...prepared().agenda, offered } })));
    await user.click(screen.getByRole('button', { name: 'Add this line', description: /Today I come as a leader/ }));
    expect(services.agendas.bringBack).toHaveBeenCalledWith(id, 'hat');
  });

  it('goes on showing what was previewed while the agenda changes behind it, and is all there once the preview is gone', async () => {
    let shown = preview();
    const first = shown;
    const { services, user } = await open(someServices({ agendas: { preview: () => shown } }));
    await user.click(screen.getByRole('button', { name: 'Add to invitation' }));
    shown = { ...preview(), agenda: sharedAgenda({ items: [] }) };
    act(() => services.states.agenda.set(prepared({ agenda: { ...prepared().agenda, items: [] } })));
    expect(within(screen.getByRole('dialog')).getByText(/Holiday cover in December/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add now' }));
    expect(services.agendas.putInInvitation).toHaveBeenCalledWith(id, first, HERE);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Add to invitation' })).toBeTruthy();
  });

  it('writes nothing when the preview is cancelled', async () => {
    const { services, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Add to invitation' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(services.agendas.putInInvitation).not.toHaveBeenCalled();
  });

  it('offers update, removal and undo once the agenda is in the invitation', async () => {
    const { services, user } = await open();
    act(() => services.states.agenda.set(prepared({ invitation: { kind: 'present', isCurrent: false, stands: 'meeting' }, lastWrite: 'added' })));
    await user.click(screen.getByRole('button', { name: 'Update invitation' }));
    await user.click(screen.getByRole('button', { name: 'Remove from invitation' }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(services.agendas.putInInvitation).toHaveBeenCalledTimes(1);
    expect(services.agendas.removeFromInvitation).toHaveBeenCalledTimes(1);
    expect(services.agendas.undoInvitation).toHaveBeenCalledTimes(1);
  });

  it('[V10] shows what somebody wrote into the agenda before it is updated or removed', async () => {
    const theirs = ['Noor: and the budget', '\ufffc'];
    const { services, user } = await open(someServices({ agendas: { preview: (_, step) => preview({ step: step ?? 'add', theirs }) } }));
    act(() => services.states.agenda.set(prepared({ invitation: { kind: 'present', isCurrent: false, stands: 'meeting' }, theirs })));
    expect(screen.getByText(/Somebody wrote into the agenda/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Update invitation' }));
    const update = within(await screen.findByRole('dialog', { name: 'What the other person will see' }));
    const kept = within(update.getByRole('region', { name: /stays in the invitation, in place of/ }));
    expect(kept.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Noor: and the budget', '[picture]']);
    expect(services.agendas.putInInvitation).not.toHaveBeenCalled();
    await user.click(update.getByRole('button', { name: 'Update now' }));
    expect(services.agendas.putInInvitation).toHaveBeenCalledWith(id, expect.objectContaining({ theirs }), HERE);

    await user.click(screen.getByRole('button', { name: 'Remove from invitation' }));
    const removal = within(await screen.findByRole('dialog', { name: 'Remove the agenda' }));
    expect(removal.getByText('Noor: and the budget')).toBeTruthy();
    await user.click(removal.getByRole('button', { name: 'Remove now' }));
    expect(services.agendas.removeFromInvitation).toHaveBeenCalledWith(id, expect.objectContaining({ theirs }), 'meeting');
  });

  it('[V13] says what each choice does to a series before it is made', async () => {
    const shown = preview({ kind: 'occurrence', extents: ['meeting', 'series'] });
    const { services, user } = await open(someServices({ agendas: { preview: () => shown } }));
    await user.click(screen.getByRole('button', { name: 'Add to invitation' }));
    const dialog = within(await screen.findByRole('dialog'));
    const choice = within(dialog.getByRole('radiogroup', { name: 'For which dates' }));
    expect(choice.getByRole<HTMLInputElement>('radio', { name: 'This meeting' }).checked).toBe(true);
    expect(dialog.getByText(/Only this date of the series changes. From then on it has a text of its own. Noor Haddad may get a mail/)).toBeTruthy();
    expect(dialog.queryByRole('checkbox')).toBeNull();
    await user.click(choice.getByRole('radio', { name: 'Whole series' }));
    expect(dialog.getByText(/All dates of the series change, except those with a text of their own. Noor Haddad may get a mail about the series, and one more for each/)).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: 'Only one line with the next topics' }));
    expect(dialog.getByText(/^1. Next topics: Holiday cover in December · /)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Add now' }));
    expect(services.agendas.putInInvitation).toHaveBeenCalledWith(id, shown, { extent: 'series', form: 'one-line' });
  });

  it('[V13] says that a date with a text of its own is not changed with its series', async () => {
    const { user } = await open(someServices({ agendas: { preview: () => preview({ kind: 'exception', extents: ['meeting', 'series'] }) } }));
    await user.click(screen.getByRole('button', { name: 'Add to invitation' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/it has a text of its own already/)).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Whole series' }));
    expect(dialog.getByText('This date has a text of its own, so it stays as it is.')).toBeTruthy();
  });

  it('changes the situation, skips, swaps and moves by keys alone', async () => {
    const { services, user } = await open();
    screen.getByRole('radio', { name: 'Change' }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(services.agendas.chooseSituation).toHaveBeenCalledWith(id, 'crisis');

    const question = itemWith('What has changed for you since the move was announced?');
    question.getByRole('button', { name: 'Move up' }).focus();
    await user.keyboard('{Enter}');
    expect(services.agendas.step).toHaveBeenCalledWith(id, 'i2', 'up');
    question.getByRole('button', { name: 'Swap' }).focus();
    await user.keyboard('{Enter}');
    expect(services.agendas.swap).toHaveBeenCalledWith(id, 'i2');
    question.getByRole('button', { name: 'Skip' }).focus();
    await user.keyboard(' ');
    expect(services.agendas.skip).toHaveBeenCalledWith(id, 'i2');
  });

  it('edits an item in its place; Escape leaves it as it was', async () => {
    const { services, user } = await open();
    const item = itemWith('Draft of the hand-over plan');
    await user.click(item.getByRole('button', { name: 'Edit' }));
    await user.type(item.getByRole('textbox'), ' until Friday{Enter}');
    expect(services.agendas.edit).toHaveBeenCalledWith(id, 'i3', 'Draft of the hand-over plan until Friday');
    await user.click(item.getByRole('button', { name: 'Edit' }));
    await user.type(item.getByRole('textbox'), ' never{Escape}');
    expect(services.agendas.edit).toHaveBeenCalledTimes(1);
  });

  it('adds an item for the user alone', async () => {
    const { services, user } = await open();
    await user.type(screen.getByRole('textbox', { name: 'New item' }), 'Ask less');
    await user.click(screen.getByRole('radio', { name: 'Only you' }));
    await user.click(screen.getByRole('button', { name: 'Add item' }));
    expect(services.agendas.add).toHaveBeenCalledWith(id, { text: 'Ask less', audience: 'private', minutes: 5 });
  });

  it('says whose meeting it is when the user cannot write the invitation', async () => {
    const { services } = await open();
    act(() => services.states.agenda.set(prepared({ invitation: { kind: 'not-organizer', organizerName: 'Priya Raman' } })));
    expect(screen.getByText(/Priya Raman organised this meeting/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add to invitation' })).toBeNull();
    expect(await screen.findByText('Opening your notes')).toBeTruthy(); // The user's own, in the place of the invitation's.
  });

  it('asks whether a series is meant before it treats it as a 1:1', async () => {
    const { services, user } = await open();
    act(() => services.states.agenda.set({ kind: 'not-one-on-one', event: anEvent({ subject: 'Council' }), because: 'group' }));
    await user.click(screen.getByRole('button', { name: 'Treat as 1:1' }));
    await user.click(screen.getByRole('button', { name: 'Whole series' }));
    expect(services.agendas.treatAsOneOnOne).toHaveBeenCalledWith(id, 'series');
  });

  it('[O12] asks with whom of several it is a 1:1', async () => {
    const { services, user } = await open();
    const people = [{ name: 'Noor Haddad', address: 'noor@example.com' }, { name: 'Sam Ortiz', address: 'sam@example.com' }];
    act(() => services.states.agenda.set({ kind: 'not-one-on-one', event: anEvent({ subject: 'Council', seriesId: undefined }), because: 'group', people }));
    await user.click(screen.getByRole('button', { name: 'Treat as 1:1 with Sam Ortiz' }));
    expect(services.agendas.treatAsOneOnOne).toHaveBeenCalledWith(id, 'this', 'sam@example.com');
  });
});
