import type { EventId } from '../../src/domain/calendar/event';
import type { FilePath } from '../../src/domain/notes/file-path';
import { type LocalDate, NO_NOTE_ENTRIES, type Note, type NoteId } from '../../src/domain/notes/note';
import { readNote, writeNote } from '../../src/domain/notes/note-file';
import { personIdOf } from '../../src/domain/notes/paths';
import { Failure } from '../../src/domain/shared/failure';
import { createNotebook } from '../../src/workflows/create-notebook';
import type { NotesStore } from '../../src/adapters/store/notes-store';
import { memoryNotes } from '../../src/adapters/store/memory-notes';
import { anEvent } from './an-event';
import { aDesk, durableNotes, type DeskOptions } from './a-desk';

const NOOR_ID = personIdOf('noor@example.com');
const EVENT = 'event-1' as EventId;

function aNote(change: Partial<Note> = {}): Note {
  return {
    id: 'n1' as NoteId,
    personId: NOOR_ID,
    personName: 'Noor Haddad',
    title: 'Noor / Alex',
    date: '2026-11-17' as LocalDate,
    startsAt: undefined,
    minutes: 30,
    meetingKey: 'earlier',
    situation: undefined,
    closedAt: undefined,
    ...NO_NOTE_ENTRIES,
    ...change,
  };
}

async function aNotebook(options: DeskOptions = {}) {
  const desk = aDesk(options);
  const notebook = createNotebook(desk);
  await desk.identity.refresh();
  await desk.calendar.refresh();
  const path = await notebook.pathOfMeeting(EVENT);
  await notebook.open(path);
  const state = () => {
    const now = notebook.note(path).snapshot();
    if (now.kind !== 'ready') throw new Error(`the note is ${now.kind}`);
    return now;
  };
  const inFile = async () => {
    const read = readNote((await desk.local.read(path))?.text ?? '');
    return read.kind === 'readable' ? read.note : undefined;
  };
  return { ...desk, notebook, path, state, inFile };
}

/** A store whose writes can be held back or refused. */
function stubbornNotes(): NotesStore & { refuse: boolean; hold: Promise<void> | undefined } {
  const notes = durableNotes();
  const stubborn: NotesStore & { refuse: boolean; hold: Promise<void> | undefined } = {
    ...notes,
    refuse: false,
    hold: undefined,
    edit: async (path, change) => {
      await stubborn.hold;
      if (stubborn.refuse) throw new Failure('storage-unavailable', 'edit file');
      return notes.edit(path, change);
    },
  };
  return stubborn;
}

describe('createNotebook', () => {
  describe('while someone types', () => {
    it('makes no file before the first word', async () => {
      const { state, local } = await aNotebook();
      expect(state()).toMatchObject({ save: { kind: 'nothing-yet' }, personName: 'Noor Haddad', note: { text: '', title: 'Noor / Alex' } });
      expect(await local.list()).toEqual([]);
    });

    it('[I2] says "saving" until the store has completed, then "on this device"', async () => {
      const local = stubbornNotes();
      const { notebook, path, state, surroundings } = await aNotebook({ local });
      let release = () => {};
      local.hold = new Promise((resolve) => (release = resolve));
      notebook.type(path, 'text', 'Pricing worries her');
      await surroundings.pass(400);
      expect(state().save).toEqual({ kind: 'saving' });
      release();
      await surroundings.pass(0);
      expect(state().save).toEqual({ kind: 'on-device', because: undefined });
    });

    it('[I2] says "saved to OneDrive" only for the very text that OneDrive has', async () => {
      const { notebook, path, state, surroundings, local } = await aNotebook();
      notebook.type(path, 'text', 'first');
      await notebook.flush();
      const { text } = (await local.read(path))!;
      await local.agree(path, { text, tag: 't1', itemId: 'i1' });
      await surroundings.pass(1);
      expect(state().save).toEqual({ kind: 'in-onedrive' });

      notebook.type(path, 'text', 'first and second');
      expect(state().save).toEqual({ kind: 'saving' });
      await notebook.flush();
      expect(state().save).toEqual({ kind: 'on-device', because: undefined });
    });

    it('[I2] says "not saved" and why when the store refuses, and saves once it can', async () => {
      const local = stubbornNotes();
      const { notebook, path, state, surroundings, inFile } = await aNotebook({ local });
      local.refuse = true;
      notebook.type(path, 'text', 'kept');
      await surroundings.pass(400);
      expect(state()).toMatchObject({ note: { text: 'kept' }, save: { kind: 'not-saved', reason: 'storage-unavailable' } });
      local.refuse = false;
      await surroundings.pass(5000);
      expect(state().save).toEqual({ kind: 'on-device', because: undefined });
      expect((await inFile())?.text).toBe('kept');
    });

    it('[I2] does not call it saved when nothing outlives the tab', async () => {
      const { notebook, path, state } = await aNotebook({ local: memoryNotes() });
      notebook.type(path, 'text', 'kept in memory');
      await notebook.flush();
      expect(state().save).toEqual({ kind: 'not-saved', reason: 'storage-unavailable' });
    });

    it('says why the way to OneDrive is blocked', async () => {
      const { notebook, path, state, cloud } = await aNotebook();
      notebook.type(path, 'text', 'a');
      await notebook.flush();
      cloud.become(path, { kind: 'failed', reason: 'quota-exceeded' });
      expect(state().save).toEqual({ kind: 'on-device', because: 'quota-exceeded' });
    });

    it('leaves the pace of uploads to the sync, but for the end of the 1:1', async () => {
      const { notebook, path, cloud } = await aNotebook();
      notebook.type(path, 'privateText', 'for me');
      await notebook.flush();
      expect(cloud.nudged).toEqual([]);
      await notebook.close(path);
      expect(cloud.nudged).toEqual([path]);
    });

    it('keeps both fields in one file and makes the person beside it', async () => {
      const { notebook, path, inFile, shelf } = await aNotebook();
      notebook.type(path, 'text', 'shared thought');
      notebook.type(path, 'privateText', 'private thought');
      await notebook.flush();
      expect(await inFile()).toMatchObject({ text: 'shared thought', privateText: 'private thought' });
      expect(shelf.person(NOOR_ID)).toMatchObject({ name: 'Noor Haddad', addresses: ['noor@example.com'] });
    });

    it('[I1] keeps what came in from elsewhere while someone typed', async () => {
      const { notebook, path, local, inFile, state } = await aNotebook();
      notebook.type(path, 'text', 'one\ntwo\nthree');
      await notebook.flush();
      notebook.type(path, 'text', 'one here\ntwo\nthree');
      await local.edit(path, (text) => text!.replace('three', 'three there'));
      await notebook.flush();
      expect((await inFile())?.text).toBe('one here\ntwo\nthree there');
      expect(state().note.text).toBe('one here\ntwo\nthree there');
    });

    it('[N25] has both versions looked at where the same line was changed elsewhere while someone typed, and no other merge', async () => {
      const { notebook, path, local, state, merges } = await aNotebook();
      notebook.type(path, 'text', 'one\ntwo\nthree');
      await notebook.flush();
      notebook.type(path, 'text', 'one here\ntwo\nthree');
      await local.edit(path, (text) => text!.replace('three', 'three there'));
      await notebook.flush();
      expect(await merges.read(path)).toBeUndefined();
      notebook.type(path, 'text', 'one here\ntwo here\nthree there');
      await local.edit(path, (text) => text!.replace('here\ntwo', 'here\ntwo there'));
      await notebook.flush();
      const { ours, theirs, merged } = (await merges.read(path))!;
      expect([ours.includes('one here\ntwo here\nthree there'), theirs.includes('one here\ntwo there\nthree there')]).toEqual([true, true]);
      expect(merged).toMatch(/two here[^]*two there|two there[^]*two here/);
      expect([(await local.read(path))?.text, state().hasTwoVersions]).toEqual([merged, true]);
    });

    it('[I1] keeps it also when the screen goes on from what it had', async () => {
      const { notebook, path, local, inFile } = await aNotebook();
      notebook.type(path, 'text', 'one\ntwo\nthree');
      await notebook.flush();
      await local.edit(path, (text) => text!.replace('three', 'three there'));
      notebook.type(path, 'text', 'one here\ntwo\nthree');
      await notebook.flush();
      notebook.type(path, 'text', 'one here\ntwo\nthree\nfour');
      await notebook.flush();
      const { text } = (await inFile())!;
      for (const word of ['one here', 'three there', 'four']) expect(text).toContain(word);
    });

    it('takes a text that came from elsewhere and was shown for the new beginning', async () => {
      const { notebook, path, local, inFile, surroundings } = await aNotebook();
      notebook.type(path, 'text', 'one');
      await notebook.flush();
      await local.edit(path, (text) => text!.replace('one', 'one\ntwo there'));
      await surroundings.pass(1);
      notebook.type(path, 'text', 'one\ntwo there!');
      await notebook.flush();
      expect((await inFile())?.text).toBe('one\ntwo there!');
    });

    it('keeps a space at the end of a line that is still being typed', async () => {
      const { notebook, path, inFile } = await aNotebook();
      for (const text of ['a ', 'a b', 'a b\n', 'a b\nc']) {
        notebook.type(path, 'text', text);
        await notebook.flush();
      }
      expect((await inFile())?.text).toBe('a b\nc');
    });

    it('[I1] puts typed words at the end of a file that was broken meanwhile', async () => {
      const { notebook, path, local } = await aNotebook();
      notebook.type(path, 'text', 'before');
      await notebook.flush();
      notebook.type(path, 'text', 'before\nafter');
      await local.edit(path, (text) => text!.replace('two-hats: 1', 'two-hats: [1'));
      await notebook.flush();
      const state = notebook.note(path).snapshot();
      expect(state.kind).toBe('broken');
      expect((await local.read(path))?.text).toMatch(/two-hats: \[1[\s\S]*\nafter\n$/);
    });
  });

  it('finds the note of a meeting that was moved', async () => {
    const { notebook, path, calendar, calendarRecord } = await aNotebook();
    notebook.type(path, 'text', 'kept');
    await notebook.flush();
    calendarRecord.events = [anEvent({ startsAt: '2026-11-26T15:00:00Z' })];
    await calendar.refresh();
    expect(await notebook.pathOfMeeting(EVENT)).toBe(path);
  });

  it('fails for a path that nobody knows', async () => {
    const { notebook } = await aNotebook();
    expect(notebook.note('People/x-y/2026/none.md' as FilePath).snapshot()).toEqual({ kind: 'failed', reason: 'not-found' });
  });

  it('shows a file that cannot be read word for word, and takes the repaired text', async () => {
    const { notebook, path, local } = await aNotebook();
    await local.edit(path, () => '---\nnot: [closed\n---\nold words');
    await notebook.open(path);
    await new Promise(setImmediate);
    const desk = await aNotebook({ local });
    expect(desk.notebook.note(path).snapshot()).toMatchObject({ kind: 'broken', text: '---\nnot: [closed\n---\nold words' });
    await desk.notebook.repair(path, writeNote(undefined, aNote({ text: 'old words' })), '---\nnot: [closed\n---\nold words');
    expect(desk.notebook.note(path).snapshot()).toMatchObject({ kind: 'ready', note: { text: 'old words' } });
  });

  it('adds commitments, moments and feedback, and leaves out empty ones', async () => {
    const { notebook, path, inFile } = await aNotebook();
    await notebook.addCommitment(path, { owner: 'them', text: ' Send the draft ', due: '2026-12-01' as LocalDate });
    await notebook.addCommitment(path, { owner: 'me', text: '  ', due: undefined });
    await notebook.addMoment(path, 'Called the client herself');
    await notebook.addFeedback(path, { behaviour: 'Sent the plan early', effect: 'We could react', next: 'Do it again' });
    expect(await inFile()).toMatchObject({
      commitments: [{ owner: 'them', text: 'Send the draft', due: '2026-12-01', state: 'open' }],
      moments: [{ text: 'Called the client herself' }],
      feedback: [{ behaviour: 'Sent the plan early', effect: 'We could react', next: 'Do it again' }],
    });
  });

  it('hands over a decision in the ledger of the person', async () => {
    const { notebook, path, shelf } = await aNotebook();
    await notebook.handOver(path, 'Choose the supplier', 4, '2026-12-15' as LocalDate);
    expect(shelf.person(NOOR_ID)?.delegations).toMatchObject([
      { what: 'Choose the supplier', step: 4, since: '2026-11-24', nextLook: '2026-12-15', state: 'handed-over' },
    ]);
  });

  it('closes a 1:1 once, with what was typed last', async () => {
    const { notebook, path, inFile, surroundings } = await aNotebook();
    notebook.type(path, 'text', 'last words');
    await notebook.close(path);
    const closedAt = surroundings.now();
    await surroundings.pass(60_000);
    await notebook.close(path);
    expect(await inFile()).toMatchObject({ text: 'last words', closedAt });
  });

  it('carries open commitments of earlier notes until they are done', async () => {
    const local = durableNotes();
    const earlier = 'People/noor-haddad-x/2026/2026-11-17-n1.md'.replace('x', NOOR_ID) as FilePath;
    const commitments = [
      { id: 'c1', owner: 'me', text: 'Ask finance', due: undefined, state: 'open' },
      { id: 'c2', owner: 'them', text: 'Done already', due: undefined, state: 'done' },
    ] as unknown as Note['commitments'];
    await local.edit(earlier, () => writeNote(undefined, aNote({ commitments })));
    const { notebook, path } = await aNotebook({ local });
    const carried = notebook.carried(path);
    expect(carried.snapshot()).toMatchObject([{ id: 'c1', text: 'Ask finance', path: earlier, since: '2026-11-17' }]);
    await notebook.setCommitment(earlier, carried.snapshot()[0]!.id, 'done');
    expect(carried.snapshot()).toEqual([]);
  });

  it('restores an earlier text after writing what was typed last', async () => {
    const { notebook, path, state, local, cloud } = await aNotebook();
    notebook.type(path, 'text', 'now');
    Object.assign(cloud, { syncNow: async () => local.agree(path, { text: (await local.read(path))?.text ?? '', tag: 't1', itemId: 'i1' }) });
    await notebook.restore(path, writeNote(undefined, aNote({ text: 'earlier' })));
    expect(state().note.text).toBe('earlier');
    expect(await notebook.versions(path)).toHaveLength(1);
    expect(await notebook.readVersion(path, 'v1')).toBe('earlier text');
  });

  it('[I1] restores nothing while what stands in the note would be lost by it', async () => {
    const { notebook, path, inFile } = await aNotebook();
    notebook.type(path, 'text', 'now');
    await expect(notebook.restore(path, writeNote(undefined, aNote({ text: 'earlier' })))).rejects.toMatchObject({ reason: 'offline' });
    expect(await inFile()).toMatchObject({ text: 'now' });
  });

  it('[I1] keeps what came into a broken file while it was being repaired', async () => {
    const { notebook, path, local } = await aNotebook();
    await local.edit(path, () => 'torn\n');
    await notebook.open(path);
    await local.edit(path, () => 'torn\nfrom elsewhere\n');
    await notebook.repair(path, 'mended\n', 'torn\n');
    expect((await local.read(path))?.text).toMatch(/mended[^]*from elsewhere|from elsewhere[^]*mended/);
  });

  it('keeps the identity of its state while nothing about the note changes', async () => {
    const { notebook, path, state, local, surroundings } = await aNotebook();
    notebook.type(path, 'text', 'still');
    await notebook.flush();
    const before = state();
    await local.edit('me.md' as FilePath, () => 'unrelated');
    await surroundings.pass(1);
    expect(notebook.note(path).snapshot()).toBe(before);
  });
});
