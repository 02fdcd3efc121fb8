/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import type { NoteId } from '../../../src/domain/notes/note';
import type { PersonId } from '../../../src/domain/people/person';
import { ImportNotes } from '../../../src/ui/settings/import-notes';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import type { NoteImportState, PreviewNote } from '../../../src/workflows/note-import';
import { localDate } from '../../../src/ui/components/sample.states';
import { someServices } from '../../support/services';

const NOOR = { id: 'noor1234' as PersonId, name: 'Noor Haddad', address: '', isNew: false };
const PRIYA = { id: 'priya123' as PersonId, name: 'Priya Raman', address: '', isNew: true };
const note = (id: string, part: Partial<PreviewNote> = {}): PreviewNote => ({ id: id as NoteId, path: `${id}.md`, title: `About ${id}`, excerpt: 'words', day: localDate('2024-03-07'), dayFrom: 'name', person: NOOR, isTaken: true, isLatin1: false, ...part });
const preview = (notes: readonly PreviewNote[], part: Partial<Extract<NoteImportState, { kind: 'preview' }>> = {}): NoteImportState => ({ kind: 'preview', notes, files: [], leftOut: [], people: [NOOR, PRIYA], ready: notes.length, failed: undefined, ...part });

function show(state: NoteImportState = { kind: 'nothing' }) {
  const services = someServices();
  services.states.noteImport.set(state);
  render(
    <AppFrame services={services}>
      <ImportNotes />
    </AppFrame>,
  );
  return { noteImport: services.noteImport, user: userEvent.setup(), become: (next: NoteImportState) => act(() => services.states.noteImport.set(next)) };
}

const aFile = (name: string, text: string) => new File([text], name, { lastModified: 5 });

describe('the import of notes', () => {
  it('takes chosen files', async () => {
    const { noteImport, user } = show();
    await user.upload(screen.getByLabelText('Choose files', { selector: 'input' }), [aFile('Noor.md', 'Words')]);
    const [[chosen]] = jest.mocked(noteImport.choose).mock.calls as unknown as [[[{ path: string; size: number; changedAt: number }]]];
    expect(chosen[0]).toMatchObject({ path: 'Noor.md', size: 5, changedAt: 5 });
  });

  it('takes dropped files, and those in dropped folders', async () => {
    const { noteImport } = show();
    const fileEntry = (fullPath: string) => ({ isFile: true, fullPath, file: (done: (file: File) => void) => done(aFile(fullPath.split('/').at(-1) ?? '', 'x')) });
    const batches = [[fileEntry('/Noor/a.md')], [fileEntry('/Noor/b.md')], []];
    const folder = { isFile: false, createReader: () => ({ readEntries: (done: (entries: unknown[]) => void) => done(batches.shift() ?? []) }) };
    const items = [folder, fileEntry('/c.md')].map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
    const zone = screen.getByText('Drag files here, or choose them.').parentElement as HTMLElement;
    fireEvent.drop(zone, { dataTransfer: { items, files: [] } });
    await act(() => Promise.resolve());
    await screen.findByRole('region', { name: 'Import notes' });
    const [[chosen]] = jest.mocked(noteImport.choose).mock.calls as unknown as [[{ path: string }[]]];
    expect(chosen.map(({ path }) => path)).toEqual(['Noor/a.md', 'Noor/b.md', 'c.md']);
  });

  it('shows each note with person and day to be corrected, and says how many it imports', async () => {
    const { noteImport, user } = show(preview([note('a'), note('b', { person: undefined })], { ready: 1 }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Person of About a' }), 'Priya Raman (new)');
    expect(noteImport.setPerson).toHaveBeenCalledWith('a', PRIYA);
    fireEvent.change(screen.getByLabelText('Day of About a'), { target: { value: '2024-03-08' } });
    expect(noteImport.setDay).toHaveBeenCalledWith('a', '2024-03-08');
    await user.click(screen.getByRole('checkbox', { name: 'About a' }));
    expect(noteImport.setTaken).toHaveBeenCalledWith('a', false);
    expect(within(screen.getAllByRole('listitem')[1] as HTMLElement).getByText(/Whose note is it/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Import 1 note' }));
    expect(noteImport.write).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(noteImport.forget).toHaveBeenCalledTimes(1);
  });

  it('takes the name of someone who is in no list', async () => {
    const { noteImport, user } = show(preview([note('a')]));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Person of About a' }), 'Someone else');
    await user.type(screen.getByRole('textbox', { name: 'Name of the person of About a' }), 'Jonas{Enter}');
    expect(noteImport.setPerson).toHaveBeenLastCalledWith('a', 'Jonas');
    expect(screen.queryByRole('textbox', { name: /Name of/ })).toBeNull();
  });

  it('says what is guessed, what is left out and why', async () => {
    const { user } = show(preview([note('a', { dayFrom: 'file', isLatin1: true })], { leftOut: [{ path: 'plan.pdf', reason: 'other-kind' }, { path: 'b.md', reason: 'already-there' }], failed: 'storage-unavailable' }));
    screen.getByText(/No day found/);
    screen.getByText(/Western European/);
    await user.click(screen.getByText('Left out (2)'));
    expect(screen.getByText('plan.pdf').parentElement?.textContent).toBe('plan.pdf Another kind of file');
    expect(screen.getByText('b.md').parentElement?.textContent).toBe('b.md Already there');
    expect(screen.getByRole('alert').textContent).toContain('The import ended early.');
  });

  it('shows many notes bit by bit, offers nothing where there is nothing, and leads to the notes at the end', async () => {
    const { user, become } = show(preview(Array.from({ length: 30 }, (_, place) => note(`n${String(place)}`))));
    expect(screen.getAllByRole('checkbox')).toHaveLength(20);
    await user.click(screen.getByRole('button', { name: 'Show more (10)' }));
    expect(screen.getAllByRole('checkbox')).toHaveLength(30);
    become(preview([], { leftOut: [{ path: 'torn.docx', reason: 'unreadable' }] }));
    expect(screen.getByText('Left out (1)').closest('details')?.open).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
    become({ kind: 'writing', done: 1, of: 2 });
    expect(screen.getByRole('status').textContent).toBe('Importing 1 of 2');
    become({ kind: 'done', notes: 2, files: 0 });
    expect(screen.getByRole('status').textContent).toContain('2 notes imported.');
    expect(screen.getByRole('link', { name: 'Show notes' }).getAttribute('href')).toBe('#/notes');
  });

  it('says so when its script does not come', async () => {
    const { noteImport, user } = show();
    jest.mocked(noteImport.choose).mockRejectedValue(new Error('offline'));
    await user.upload(screen.getByLabelText('Choose files', { selector: 'input' }), [aFile('Noor.md', 'Words')]);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be looked at');
  });
});
