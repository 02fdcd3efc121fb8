/** @jest-environment jsdom */
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

import { NO_NOTE_ENTRIES, type Note, type NoteId } from '../../../src/domain/notes/note';
import { NO_PERSON_ENTRIES, type PersonId } from '../../../src/domain/people/person';
import { aPerson, filePath, lines, localDate } from '../../../src/ui/components/sample.states';
import { PersonPage } from '../../../src/ui/people/person-page';
import { AppFrame } from '../../../src/ui/shell/app-frame';
import type { FirstReading } from '../../../src/workflows/ports';
import type { Archive, PrintedNote } from '../../../src/workflows/archive';
import { someServices } from '../../support/services';

jest.setTimeout(30_000);
const NOOR = 'noor1234' as PersonId;
const item = { promptId: undefined, kind: 'topic', hat: 'manager', origin: 'my-topic', minutes: 5, reason: '', state: 'covered' } as const;
const note: Note = {
  ...NO_NOTE_ENTRIES, id: 'n1' as NoteId, personId: NOOR, title: 'Weekly', date: localDate('2026-11-10'), startsAt: undefined, minutes: 30, meetingKey: undefined, situation: 'steady', closedAt: undefined,
  text: 'The launch slipped', privateText: 'Seems tired', moments: [{ id: 'm1', text: 'Booked the room' }],
  agenda: [{ ...item, id: 'a1', text: 'Holiday cover', audience: 'shared' }, { ...item, id: 'a2', text: 'Their pay', audience: 'private' }] as unknown as Note['agenda'],
};
const NOTES: readonly PrintedNote[] = [{ kind: 'broken', path: filePath('People/x-noor1234/a.md'), text: 'torn page' }, { kind: 'note', path: filePath('People/x-noor1234/b.md'), note }];

const NOT_ALL = 'This device has not read all of your notes in OneDrive yet. Only those that are here are part of it.';

async function show(archive: Partial<Archive> = {}, notes = lines(), reading: FirstReading = { kind: 'done' }) {
  const services = someServices({ archive: { notesOf: () => Promise.resolve(NOTES), ...archive } });
  services.states.firstReading.set(reading);
  services.states.person.set({ kind: 'ready', person: aPerson(NO_PERSON_ENTRIES), pageInTrashSince: undefined, isKept: true, page: undefined, hasTwoVersions: false, next: undefined, commitments: [], notes, feedback: [], history: [], reviewSeason: undefined });
  render(
    <AppFrame services={services}>
      <PersonPage personId={NOOR} />
    </AppFrame>,
  );
  await screen.findByRole('region', { name: 'Export and print' });
  return userEvent.setup();
}

const paper = () => document.querySelector('[data-print-page]');

describe('taking a person out of the app', () => {
  const saved: string[] = [];
  beforeEach(() => {
    saved.length = 0;
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    jest.spyOn(window, 'print').mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  it('saves their folder under a name with the person and the day', async () => {
    const ofPerson = jest.fn(() => Promise.resolve([]));
    const user = await show({ ofPerson });
    await user.click(screen.getByRole('button', { name: 'Export' }));
    expect(ofPerson).toHaveBeenCalledWith(NOOR);
    expect(saved).toEqual(['two-hats-noor-haddad-2026-11-24.zip']);
  });

  it('says that some may be missing as long as this device has not read all notes', async () => {
    await show();
    expect(screen.queryByText(NOT_ALL)).toBeNull();
    cleanup();
    await show({}, lines(), { kind: 'reading' });
    expect(screen.getByText(NOT_ALL)).toBeTruthy();
  });

  it('prints each note, and what is private only when that is ticked', async () => {
    const user = await show();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(window.print).toHaveBeenCalledTimes(1);
    expect(paper()?.querySelectorAll('section')).toHaveLength(1);
    for (const words of ['The launch slipped', 'Holiday cover', 'Booked the room']) expect(paper()?.textContent).toContain(words);
    for (const words of ['Seems tired', 'Their pay', 'torn page']) expect(paper()?.textContent).not.toContain(words);

    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(paper()).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Print private notes too' }));
    await user.click(screen.getByRole('button', { name: 'Print' }));
    for (const words of ['Seems tired', 'Their pay', 'torn page']) expect(paper()?.textContent).toContain(words);
  });

  it('says so when it did not work, and offers no paper where there is no note', async () => {
    const user = await show({ ofPerson: () => Promise.reject(new Error('no')) }, []);
    await user.click(screen.getByRole('button', { name: 'Export' }));
    expect((await screen.findByRole('alert')).textContent).toBe('It did not work. Your notes are unchanged.');
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  });
});
