/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import type { PersonId } from '../../../src/domain/people/person';
import { aNote, aPerson, filePath, localDate } from '../../../src/ui/components/sample.states';
import { NotePage } from '../../../src/ui/notebook/note-page';
import { PersonPage } from '../../../src/ui/people/person-page';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import { TabApp } from '../../../src/ui/shell/app';
import { TrashPage } from '../../../src/ui/trash/trash-page';
import type { NoteState } from '../../../src/workflows/notebook';
import type { TrashedNote, TrashEntry } from '../../../src/workflows/trash';
import { NOTE_PATH, someServices } from '../../support/services';

const NOOR = 'noor1234' as PersonId;
const READY: NoteState = { kind: 'ready', path: NOTE_PATH, note: aNote(), personName: 'Noor Haddad', save: { kind: 'in-onedrive' }, hasTwoVersions: false };
const IN_TRASH: NoteState = { kind: 'in-trash', path: NOTE_PATH, text: 'the old words', personName: 'Noor Haddad', trashedOn: localDate('2026-11-24'), blank: undefined, save: { kind: 'nothing-yet' } };

const button = (name: string) => screen.getByRole('button', { name });
const dialog = (name: string) => within(screen.getByRole('dialog', { name }));

function showNote(note: NoteState, services = someServices()) {
  services.states.note.set(note);
  render(<AppFrame services={services}><NotePage path={NOTE_PATH} /></AppFrame>);
  return { services, user: userEvent.setup() };
}

describe('deleting a note', () => {
  it('says what happens first, and Cancel leaves it', async () => {
    const { services, user } = showNote(READY);
    await user.click(button('Delete'));
    const asked = dialog('Delete this note?');
    expect(asked.getByText(/moves to the folder Trash in OneDrive/)).toBeTruthy();
    expect(asked.getByText(/restore it from the trash for 30 days/)).toBeTruthy();
    await user.click(asked.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(services.trash.putNote).not.toHaveBeenCalled();
  });

  it('shows the note in the trash, with the focus on Undo', async () => {
    const undo = jest.fn(() => Promise.resolve());
    const { services, user } = showNote(READY, someServices({ trash: { putNote: jest.fn(() => Promise.resolve(undo)) } }));
    await user.click(button('Delete'));
    await user.click(button('Move to trash'));
    expect(services.trash.putNote).toHaveBeenCalledWith(NOTE_PATH);
    act(() => services.states.note.set(IN_TRASH));
    expect(screen.getByRole('status').textContent).toBe('Moved to the trash. In the trash since 24 Nov');
    expect(document.activeElement).toBe(button('Undo'));
    expect(screen.getByText('the old words')).toBeTruthy();
    await user.click(button('Undo'));
    expect(undo).toHaveBeenCalled();
  });

  it('stays in the dialog with words when it did not work', async () => {
    const { user } = showNote(READY, someServices({ trash: { putNote: () => Promise.reject(new Error('no')) } }));
    await user.click(button('Delete'));
    await user.click(button('Move to trash'));
    expect((await dialog('Delete this note?').findByRole('alert')).textContent).toMatch(/Nothing is lost/);
  });

  it('is possible for a broken file too', () => {
    showNote({ kind: 'broken', path: NOTE_PATH, text: '---\nnot: [', problem: { kind: 'not-closed' }, hasTwoVersions: false });
    expect(button('Delete')).toBeTruthy();
    expect(screen.getByText('Earlier versions')).toBeTruthy();
  });

  it('that is in the trash already offers to restore it', async () => {
    const { services, user } = showNote(IN_TRASH);
    await user.click(button('Restore'));
    expect(services.trash.restore).toHaveBeenCalledWith([NOTE_PATH]);
    expect(screen.getByRole('link', { name: 'Open the trash' }).getAttribute('href')).toBe('#/trash');
  });
});

describe('deleting a person', () => {
  function show(isKept = true) {
    const undo = jest.fn(() => Promise.resolve());
    const services = someServices({
      trash: {
        putPerson: jest.fn(() => Promise.resolve(undo)),
        extentOf: () => Promise.resolve({ notes: 12, elsewhere: 2, traces: [{ kind: 'practice', text: 'Ask first' }, { kind: 'raised', text: 'A second planner', onPageOf: 'Priya Raman' }] }),
      },
    });
    services.states.person.set({ kind: 'ready', person: aPerson(), pageInTrashSince: undefined, isKept, page: undefined, hasTwoVersions: false, next: undefined, commitments: [], notes: [], feedback: [], history: [], reviewSeason: undefined });
    render(<AppFrame services={services}><PersonPage personId={NOOR} /></AppFrame>);
    return { services, undo, user: userEvent.setup() };
  }

  it('says how much goes, and which lines elsewhere stay', async () => {
    const { services, undo, user } = show();
    await user.click(button('Delete'));
    const asked = dialog('Delete Noor Haddad?');
    expect(await asked.findByText(/^The page of Noor Haddad and 12 notes go from your lists/)).toBeTruthy();
    expect(asked.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Ask first Your practice', 'A second planner Raised with Priya Raman']);
    expect(asked.getByText(/also stands in 2 files about other people/)).toBeTruthy();
    await user.click(asked.getByRole('button', { name: 'Move to trash' }));
    expect(services.trash.putPerson).toHaveBeenCalledWith(NOOR);
    act(() => services.states.person.set({ kind: 'in-trash', personId: NOOR, name: 'Noor Haddad', trashedOn: localDate('2026-11-24') }));
    await user.click(button('Undo'));
    expect(undo).toHaveBeenCalled();
  });

  it('is not offered where the calendar alone knows them', () => {
    show(false);
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  });
});

const note = (date: string, part: Partial<TrashedNote> = {}): TrashedNote => {
  const path = filePath(`People/noor/2026/${date}-a.md`);
  return { kind: 'note', path, paths: [path], personName: 'Noor Haddad', date: localDate(date), title: 'Weekly', isBroken: false, trashedOn: localDate('2026-11-20'), daysLeft: 26, ...part };
};
const due = note('2026-09-01', { trashedOn: localDate('2026-10-20'), daysLeft: 0 });
const person: TrashEntry = { kind: 'person', path: filePath('p.md'), paths: [filePath('p.md'), note('2026-11-03').path], personName: 'Jonas Weidner', notes: [note('2026-11-03', { personName: 'Jonas Weidner' })], trashedOn: localDate('2026-11-23'), daysLeft: 29 };

describe('the trash', () => {
  function show(entries: readonly TrashEntry[], left: readonly TrashEntry[] = []) {
    const services = someServices({ trash: { deleteForGood: jest.fn(() => Promise.resolve(left.map(({ path }) => path))) } });
    services.states.trash.set({ kind: 'ready', entries });
    render(<AppFrame services={services}><TrashPage /></AppFrame>);
    return { services, user: userEvent.setup() };
  }
  const rows = () => within(screen.getByRole('list', { name: 'Trash' })).getAllByRole('listitem');

  it('lists what, whose, since when and how long it stays', () => {
    show([person, note('2026-11-10')]);
    expect(rows()[0]?.textContent).toMatch(/^Jonas Weidner · The page and 1 noteIn the trash since 23 Nov · 29 days left/);
    expect(rows().at(-1)?.textContent).toMatch(/^Noor Haddad · 10 NovWeekly · In the trash since 20 Nov · 26 days left/);
    expect(screen.queryByRole('button', { name: /^Delete th.* for good$/ })).toBeNull();
  });

  it('is reached from the notes, and opened by its address', async () => {
    const services = someServices();
    window.location.hash = '#/notes';
    render(<TabApp services={services} />);
    await userEvent.setup().click(await screen.findByRole('link', { name: 'Trash' }));
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
    expect(await screen.findByRole('heading', { name: 'The trash is empty' })).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Notes' }).getAttribute('aria-selected')).toBe('true');
  });

  it('restores a person with the notes, or one of the notes alone', async () => {
    const { services, user } = show([person]);
    await user.click(screen.getAllByRole('button', { name: 'Restore' })[0]!);
    expect(services.trash.restore).toHaveBeenLastCalledWith(person.paths);
    expect(document.activeElement?.textContent).toBe('2 files restored.');
    await user.click(screen.getByText('Show the note'));
    await user.click(screen.getAllByRole('button', { name: 'Restore' })[1]!);
    expect(services.trash.restore).toHaveBeenLastCalledWith(note('2026-11-03').paths);
  });

  it('asks before anything goes for good', async () => {
    const { services, user } = show([note('2026-11-10')]);
    await user.click(button('Delete for good'));
    const asked = dialog('Delete this for good?');
    expect(asked.getByText(/its own recycle bin/)).toBeTruthy();
    await user.click(asked.getByRole('button', { name: 'Cancel' }));
    expect(services.trash.deleteForGood).not.toHaveBeenCalled();
    await user.click(button('Delete for good'));
    await user.click(dialog('Delete this for good?').getByRole('button', { name: 'Delete for good' }));
    expect(services.trash.deleteForGood).toHaveBeenCalledWith(note('2026-11-10').paths);
  });

  it('offers quietly to let go of what has been there for thirty days, and tells what could not go', async () => {
    const { services, user } = show([due, note('2026-11-10')], [due]);
    expect(screen.getByText('1 has been in the trash for 30 days')).toBeTruthy();
    await user.click(button('Delete this for good'));
    await user.click(dialog('Delete this for good?').getByRole('button', { name: 'Delete for good' }));
    expect(services.trash.deleteForGood).toHaveBeenCalledWith(due.paths);
    expect(await screen.findByText(/^1 was not deleted\. It was changed meanwhile/)).toBeTruthy();
  });
});
