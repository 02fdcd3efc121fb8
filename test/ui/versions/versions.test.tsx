/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import type { FilePath } from '../../../src/domain/notes/file-path';
import type { PersonId } from '../../../src/domain/people/person';
import { Failure } from '../../../src/domain/shared/failure';
import type { FailureReason } from '../../../src/domain/shared/failure';
import { SAMPLE_NOW, aLine, aNote, aPerson, filePath } from '../../../src/ui/components/sample.states';
import { NotePage } from '../../../src/ui/notebook/note-page';
import { NotesPage } from '../../../src/ui/notebook/notes-page';
import { SaveLine } from '../../../src/ui/notebook/save-line';
import { InsightsPage } from '../../../src/ui/insights/insights-page';
import { PeoplePage } from '../../../src/ui/people/people-page';
import { PersonPage } from '../../../src/ui/people/person-page';
import { SettingsPage } from '../../../src/ui/settings/settings-page';
import { hashOf } from '../../../src/ui/shell/route';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import type { BrokenPage } from '../../../src/workflows/files-to-look-at';
import type { NamedFile } from '../../../src/workflows/safety';
import type { PersonState } from '../../../src/workflows/people';
import type { NoteState } from '../../../src/workflows/notebook';
import type { TwoTexts } from '../../../src/workflows/two-versions';
import { NOTE_PATH, someServices } from '../../support/services';

const ready = (hasTwoVersions: boolean): NoteState => ({ kind: 'ready', path: NOTE_PATH, note: aNote(), personName: 'Noor Haddad', save: { kind: 'in-onedrive' }, hasTwoVersions });
const TEXTS: TwoTexts = { mine: 'same\nThe launch slipped', other: 'same\nThe launch went well', now: 'same\nboth', copy: undefined, more: 0 };
const NOOR = 'k3v9' as PersonId;
const aReadyPerson = (page: FilePath): PersonState => ({ kind: 'ready', person: aPerson(), pageInTrashSince: undefined, isKept: true, page, hasTwoVersions: false, next: undefined, commitments: [], notes: [], feedback: [], history: [], reviewSeason: undefined });
const button = (name: string) => screen.getByRole('button', { name });

async function openTwo(texts: TwoTexts = TEXTS, choose = jest.fn(() => Promise.resolve())) {
  const services = someServices({ twoVersions: { of: jest.fn(() => Promise.resolve(texts)), choose } });
  services.states.note.set(ready(true));
  render(<AppFrame services={services}><NotePage path={NOTE_PATH} /></AppFrame>);
  const user = userEvent.setup();
  const section = within(await screen.findByRole('region', { name: 'Two versions' }));
  await user.click(section.getByText('Two versions'));
  await screen.findByRole('button', { name: 'Keep both' });
  return { services, user, section, choose };
}

describe('settings and the own page', () => {
  it.each([
    ['settings.yaml', SettingsPage],
    ['me.md', InsightsPage],
  ] as const)('[N25] show two versions of %s, and say nothing of it where there is one', async (path, Page) => {
    const of = jest.fn((asked: FilePath): Promise<TwoTexts | undefined> => Promise.resolve(asked === path ? TEXTS : undefined));
    const services = someServices({ twoVersions: { of } });
    const { unmount } = render(<AppFrame services={services}><Page /></AppFrame>);
    expect(await screen.findByRole('region', { name: 'Two versions' })).toBeTruthy();
    unmount();
    of.mockImplementation(() => Promise.resolve(undefined));
    of.mockClear();
    render(<AppFrame services={services}><Page /></AppFrame>);
    await waitFor(() => expect(of).toHaveBeenCalledWith(path));
    await act(() => Promise.resolve());
    expect(screen.queryByRole('region', { name: 'Two versions' })).toBeNull();
  });
});

describe('the list of files with two versions', () => {
  it('[N25] stands in Settings, leads from each name to its page, and is not there where nothing waits', async () => {
    const services = someServices();
    const file = (path: string, kind: NamedFile['kind'], personName = '') => ({ path: path as FilePath, kind, personName, date: '', isInTrash: false }) as const;
    services.states.lookAt.set({ broken: [], twoVersions: [
      file('People/noor-k3v9/2026/2026-11-24-n1.md', 'note', 'Noor Haddad'),
      file('People/jo-x2y3/person.md', 'person', 'Jo Kent'),
      file('me.md', 'own-page'),
      file('settings.yaml', 'settings'),
    ] });
    render(<AppFrame services={services}><SettingsPage /></AppFrame>);
    const list = within(await screen.findByRole('region', { name: 'Two versions to choose between' }));
    const links = list.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['Noor Haddad', hashOf({ kind: 'note', path: 'People/noor-k3v9/2026/2026-11-24-n1.md' as FilePath })],
      ['Page of Jo Kent', hashOf({ kind: 'person', personId: 'x2y3' as PersonId })],
      ['Your own page', hashOf({ kind: 'insights' })],
    ]);
    expect(list.getAllByRole('listitem').at(-1)?.textContent).toBe('Settings (below)');
    act(() => services.states.lookAt.set({ broken: [], twoVersions: [] }));
    expect(screen.queryByRole('region', { name: 'Two versions to choose between' })).toBeNull();
  });
});

describe('the earlier versions of a page', () => {
  it.each([
    ['me.md', <InsightsPage />],
    ['People/noor-k3v9/person.md', <PersonPage personId={NOOR} />],
  ] as const)('are listed there with what changed since, and one can be made the current one: %s', async (path, page) => {
    const services = someServices({ notebook: { versions: jest.fn(() => Promise.resolve([{ id: '2.0', changedAt: SAMPLE_NOW, size: 9 }])), readVersion: () => Promise.resolve('Ship the portal'), textOf: () => 'Ship nothing' } });
    services.states.person.set(aReadyPerson(path as FilePath));
    render(<AppFrame services={services}>{page}</AppFrame>);
    const user = userEvent.setup();
    await user.click(await screen.findByText('Earlier versions'));
    expect(services.notebook.versions).toHaveBeenCalledWith(path);
    await user.click(await screen.findByRole('button', { name: 'Show' }));
    expect((await screen.findByRole('group', { name: 'What changed since this version' })).textContent).toContain('Ship the portal');
    await user.click(button('Restore'));
    expect(services.notebook.restore).toHaveBeenCalledWith(path, 'Ship the portal');
  });
});

describe('a page that cannot be read', () => {
  const problem = { kind: 'not-a-pair', line: 3 } as const;
  const broken = (path: string, kind: BrokenPage['kind'], personName = ''): BrokenPage => ({ path: path as FilePath, kind, personName, date: '', isInTrash: false, text: 'two-hats: 1\nno pair', problem });

  it.each([
    ['settings.yaml', 'settings', <SettingsPage />],
    ['me.md', 'own-page', <InsightsPage />],
    ['People/jo-x2y3/person.md', 'person', <PersonPage personId={'x2y3' as PersonId} />],
  ] as const)('[N3] is shown word for word where its content would be, with what is wrong, and can be mended there: %s', async (path, kind, page) => {
    const services = someServices();
    services.states.lookAt.set({ broken: [broken(path, kind)], twoVersions: [] });
    render(<AppFrame services={services}>{page}</AppFrame>);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The file as it stands' });
    expect(field.value).toBe('two-hats: 1\nno pair');
    expect(screen.getByText('Line 3 is not of the form “name: value”.')).toBeTruthy();
    const user = userEvent.setup();
    await user.type(field, ': mended');
    await user.click(button('Save this text'));
    expect(services.notebook.repair).toHaveBeenCalledWith(path, 'two-hats: 1\nno pair: mended', 'two-hats: 1\nno pair');
    act(() => services.states.lookAt.set({ broken: [], twoVersions: [] }));
    expect(screen.queryByRole('textbox', { name: 'The file as it stands' })).toBeNull();
  });

  it('[N3] keeps its person in the list of people, with or without a coming 1:1, and is all that their page says without one', async () => {
    const services = someServices();
    const [jo, sam] = ['x2y3', 's4m5'].map((id) => id as PersonId) as [PersonId, PersonId];
    services.states.people.set({ kind: 'ready', people: [{ personId: sam, name: 'Sam Lee', relation: 'report', next: undefined, lastNoteDate: undefined, openCommitments: 0 }] });
    services.states.lookAt.set({ broken: [broken('People/jo-x2y3/person.md', 'person', 'Jo Kent'), broken('People/sam-s4m5/person.md', 'person', 'Sam Lee'), broken('me.md', 'own-page')], twoVersions: [] });
    const { unmount } = render(<AppFrame services={services}><PeoplePage /></AppFrame>);
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Sam Lee', 'Jo Kent']);
    expect(screen.getByRole('link', { name: 'Jo Kent' }).getAttribute('href')).toBe(hashOf({ kind: 'person', personId: jo }));
    expect(screen.getByText('Needs a look')).toBeTruthy();
    unmount();
    services.states.person.set({ kind: 'unknown-person' });
    render(<AppFrame services={services}><PersonPage personId={jo} /></AppFrame>);
    await screen.findByRole('textbox', { name: 'The file as it stands' });
    expect(screen.queryByText('This person is not known here')).toBeNull();
  });

  it('[N3] is listed in Settings', async () => {
    const services = someServices();
    services.states.lookAt.set({ broken: [broken('People/jo-x2y3/person.md', 'person', 'Jo Kent')], twoVersions: [] });
    render(<AppFrame services={services}><SettingsPage /></AppFrame>);
    const list = within(await screen.findByRole('region', { name: 'Files that Two Hats cannot read' }));
    expect(list.getByRole('link', { name: 'Page of Jo Kent' }).getAttribute('href')).toBe(hashOf({ kind: 'person', personId: 'x2y3' as PersonId }));
  });
});

describe('a note with two versions', () => {
  it('shows both with their differing lines marked, and what stands now, and decides nothing', async () => {
    const { section, choose } = await openTwo();
    const [mine, other] = ['This version', 'The other version'].map((name) => within(section.getByRole('region', { name })));
    expect(mine?.getByText('The launch slipped').closest('mark')).not.toBeNull();
    expect(mine?.getByText('same').closest('mark')).toBeNull();
    expect(other?.getByText('The launch went well').closest('mark')?.textContent).toBe('Only here: The launch went well');
    expect(section.getByText('What stands in it now')).toBeTruthy();
    expect(choose).not.toHaveBeenCalled();
  });

  it.each([
    ['Keep this version', 'mine'],
    ['Keep the other version', 'other'],
    ['Keep both', 'both'],
  ] as const)('is decided by a button: %s', async (name, kind) => {
    const { user, choose, services } = await openTwo();
    await user.click(button(name));
    expect(choose).toHaveBeenCalledWith(NOTE_PATH, TEXTS, { kind });
    act(() => services.states.note.set(ready(false)));
    expect(screen.queryByRole('region', { name: 'Two versions' })).toBeNull();
  });

  it('can be edited by hand, from what stands now', async () => {
    const { user, choose } = await openTwo();
    await user.click(button('Edit by hand'));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The whole text, to be edited' });
    expect(field.value).toBe('same\nboth');
    await user.type(field, ' of them');
    await user.click(button('Keep this text'));
    expect(choose).toHaveBeenCalledWith(NOTE_PATH, TEXTS, { kind: 'text', text: 'same\nboth of them' });
  });

  it('says where the copy goes, and how many wait', async () => {
    await openTwo({ ...TEXTS, copy: filePath('copy.md'), more: 2 });
    expect(screen.getByText(/the copy goes to the trash/)).toBeTruthy();
    expect(screen.getByText('There are 2 more to decide after this one.')).toBeTruthy();
  });

  it('says so when the choice was not kept', async () => {
    const { user } = await openTwo(TEXTS, jest.fn(() => Promise.reject(new Failure('storage-unavailable', 'edit file'))));
    await user.click(button('Keep both'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Both versions are as they were/);
  });

  it('has a sign in the list and in the line of saving', async () => {
    const services = someServices();
    services.states.notes.set({ kind: 'ready', lines: [aLine({ hasTwoVersions: true, hasOpenCommitments: false })], total: 1 });
    render(<AppFrame services={services}><NotesPage /><SaveLine save={{ kind: 'in-onedrive' }} hasTwoVersions /></AppFrame>);
    expect(await screen.findByText('Two versions')).toBeTruthy();
    expect(screen.getByText(/^This note has two versions\. Nothing is lost/)).toBeTruthy();
  });
});

describe('an earlier version', () => {
  async function open(versions: () => Promise<readonly { id: string; changedAt: number; size: number }[]>) {
    const services = someServices({ notebook: { versions: jest.fn(versions), readVersion: () => Promise.resolve('one\ntwo\nthree'), textOf: () => 'one\n2\nthree\nfour' } });
    services.states.note.set(ready(false));
    render(<AppFrame services={services}><NotePage path={NOTE_PATH} /></AppFrame>);
    const user = userEvent.setup();
    const fold = screen.getByText('Earlier versions').closest('details') as HTMLDetailsElement;
    await act(async () => {
      fold.open = true;
      fold.dispatchEvent(new Event('toggle'));
      await Promise.resolve();
    });
    return { services, user };
  }
  const some = () => Promise.resolve([{ id: '1.0', changedAt: SAMPLE_NOW, size: 3 }]);

  it('is shown by what is other now, and can be restored', async () => {
    const { services, user } = await open(some);
    await user.click(await screen.findByRole('button', { name: 'Show' }));
    const changes = within(await screen.findByRole('group', { name: 'What changed since this version' }));
    expect(changes.getByText('two').closest('del')?.textContent).toBe('Only then: −two');
    expect(changes.getByText('2').closest('ins')).not.toBeNull();
    expect(changes.getByText('four').closest('ins')).not.toBeNull();
    await user.click(button('Restore'));
    expect(services.notebook.restore).toHaveBeenCalledWith(NOTE_PATH, 'one\ntwo\nthree');
  });

  it.each([
    ['offline', 'Earlier versions are in OneDrive, and you are offline. Try again when you are back.'],
    ['not-found', 'This is not in OneDrive yet, so it has no earlier version.'],
  ] as const)('is told to be out of reach: %s', async (reason: FailureReason, words) => {
    await open(() => Promise.reject(new Failure(reason, 'versions')));
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
