/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { aNote, eventId, localDate, prepared } from '../../../src/ui/components/sample.states';
import { SidePanelApp } from '../../../src/ui/notebook/side-panel';
import type { CommitmentId, Note } from '../../../src/domain/notes/note';
import type { NoteState, SaveState } from '../../../src/workflows/notebook';
import { createStore } from '../../../src/workflows/store';
import { NOTE_PATH, someServices } from '../../support/services';

const ready = (save: SaveState, part: Partial<Note> = {}): NoteState => ({ kind: 'ready', path: NOTE_PATH, note: aNote({ text: 'first', ...part }), personName: 'Noor Haddad', save, hasTwoVersions: false });

async function open(services = someServices()) {
  services.states.note.set(ready({ kind: 'nothing-yet' }));
  const found = { kind: 'found', eventId: eventId('event-1') } as const;
  render(<SidePanelApp services={services} find={() => Promise.resolve(found)} />);
  const notes = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' });
  return { services, notes, user: userEvent.setup() };
}

describe('SidePanelApp', () => {
  it('hands each key on and keeps the caret when the note changes elsewhere', async () => {
    const { services, notes, user } = await open();
    await user.type(notes, ' word');
    expect(services.notebook.type).toHaveBeenLastCalledWith(NOTE_PATH, 'text', 'first word');
    notes.setSelectionRange(5, 5);
    act(() => services.states.note.set(ready({ kind: 'in-onedrive' }, { text: 'from the phone\nfirst word' })));
    expect(notes.value).toBe('from the phone\nfirst word');
    expect(notes.selectionStart).toBe('from the phone\nfirst'.length);
  });

  it('never lets a late echo replace what was typed since', async () => {
    const { services, notes, user } = await open();
    await user.type(notes, ' ab');
    act(() => services.states.note.set(ready({ kind: 'on-device', because: undefined }, { text: 'first a' })));
    expect(notes.value).toBe('first ab');
  });

  it.each([
    [{ kind: 'saving' }, 'Saving…'],
    [{ kind: 'on-device', because: undefined }, 'Saved on this device'],
    [{ kind: 'in-onedrive' }, 'Saved to OneDrive'],
    [{ kind: 'not-saved', reason: 'quota-exceeded' }, 'Not saved'],
  ] as const)('says %j in words', async (save, words) => {
    const { services } = await open();
    act(() => services.states.note.set(ready(save)));
    expect(screen.getByText(words).closest('[role=status]')).not.toBeNull();
  });

  it('keeps a half-written commitment when its form is folded or adding fails', async () => {
    const refuse = jest.fn(() => Promise.reject(new Error('no')));
    const { user } = await open(someServices({ notebook: { addCommitment: refuse } }));
    await user.click(screen.getByRole('button', { name: 'Commitment' }));
    await user.type(screen.getByRole('textbox', { name: 'What' }), 'Send the plan');
    await user.click(screen.getByRole('button', { name: 'Moment' }));
    await user.click(screen.getByRole('button', { name: 'Commitment' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'What' }).value).toBe('Send the plan');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(/It was not added/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'What' }).value).toBe('Send the plan');
  });

  it('hands a decision over without leaving the keyboard', async () => {
    const { services, user } = await open();
    screen.getByRole('button', { name: 'Hand over' }).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('Vendor contract{Enter}');
    expect(services.notebook.handOver).toHaveBeenCalledWith(NOTE_PATH, 'Vendor contract', 4, undefined);
    expect(screen.queryByRole('textbox', { name: 'Which decision or project' })).toBeNull();
  });

  it('opens Prepare in its own place, invitation included, and comes back with every word and the focus', async () => {
    const { notes, user } = await open();
    await user.type(notes, ' half a tho');
    await user.click(screen.getByRole('button', { name: 'Prepare Noor Haddad' }));
    expect(await screen.findByRole('button', { name: 'Add to invitation' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Notes' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Back to the notes' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }).value).toBe('first half a tho');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Prepare Noor Haddad' }));
  });

  it('returns to the button that opened a form when the form goes', async () => {
    const { user } = await open();
    const button = screen.getByRole('button', { name: 'Moment' });
    await user.click(button);
    await user.keyboard('Called the vendor herself{Enter}');
    expect(screen.queryByRole('form', { name: 'Moment' })).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('says an open commitment once, under what was left open', async () => {
    const carried = createStore([{ id: 'c2' as CommitmentId, owner: 'them' as const, text: 'Draft of the hand-over plan', due: undefined, state: 'open' as const, path: NOTE_PATH, since: localDate('2026-11-10') }]);
    await open(someServices({ notebook: { carried: () => carried } }));
    expect(screen.getAllByRole('checkbox', { name: 'Draft of the hand-over plan' })).toHaveLength(1);
  });

  it('hints when feedback names a trait, and lets it through all the same', async () => {
    const { services, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Feedback' }));
    await user.type(screen.getByRole('textbox', { name: 'What they did' }), 'You are lazy');
    expect(screen.getByText(/“lazy” speaks of the person/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(services.notebook.addFeedback).toHaveBeenCalled();
  });

  it('answers what was just written with a question', async () => {
    const { notes, user } = await open();
    await user.type(notes, '\nShe is stuck');
    const questions = new Set<string>();
    for (const ordinal of [1, 2, 3]) {
      await user.click(screen.getByRole('button', { name: 'Coach it' }));
      await waitFor(() => expect(questions.add(screen.getByText(/^(?:What|How|Who|Which|When|Where|If)\b.*\?$/u, { selector: '[role=status]' }).textContent).size).toBe(ordinal));
    }
  });

  it('asks for a line before it asks a question', async () => {
    const { notes, user } = await open();
    await user.clear(notes);
    await user.click(screen.getByRole('button', { name: 'Coach it' }));
    expect(await screen.findByText(/^Write a line/)).toBeTruthy();
  });

  it('closes the 1:1 with what was covered', async () => {
    const { services, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Close 1:1' }));
    await user.click(screen.getByRole('button', { name: 'All of it' }));
    expect(services.agendas.setCovered).toHaveBeenCalledTimes(prepared().agenda.items.length);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(services.notebook.close).toHaveBeenCalledWith(NOTE_PATH);
  });

  it('puts their topics first', async () => {
    await open();
    const agenda = within(screen.getByRole('region', { name: 'Agenda' }));
    expect(agenda.getAllByRole('checkbox')[0]).toBe(agenda.getByRole('checkbox', { name: 'Holiday cover in December' }));
  });

  it('leads to the person’s page in the tab by a link that the host opens', async () => {
    const { services, user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Open Noor Haddad’s page in the tab' }));
    const { personId } = prepared().counterpart;
    await waitFor(() => expect(services.host.openLink).toHaveBeenCalledWith(`https://teams.example.com/person/${personId}`));
  });

  it('writes what still waits when the panel goes away', async () => {
    const { services, notes } = await open();
    notes.focus();
    act(() => notes.blur());
    expect(services.notebook.flush).toHaveBeenCalled();
  });
});
