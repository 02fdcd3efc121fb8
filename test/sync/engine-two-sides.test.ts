import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import { createSync } from '../../src/sync/engine';
import { plainRules } from '../support/keep-both-merge';
import { alone, NOTE, withAgreedNote } from '../support/sync-world';

describe('createSync, when OneDrive changed as well', () => {
  it('takes what was changed in OneDrive', async () => {
    const { sync, drive, device } = await withAgreedNote('one');
    drive.edit(NOTE, 'one, edited there');
    await sync.syncNow();
    expect((await device.read(NOTE))?.text).toBe('one, edited there');
  });

  it('[S12, S13, I3, I4] merges and repeats when its write is refused', async () => {
    const { time, drive, type, there } = await withAgreedNote('a\nb\nc');
    drive.edit(NOTE, 'a there\nb\nc');
    await type('a\nb\nc here');
    await time.pass(4_000);
    expect(there()).toBe('a there\nb\nc here');
  });

  it('[S13, I4] puts its text beside the note after five refusals, and reports it', async () => {
    const world = await withAgreedNote('start');
    const busyEditor = { ...world.drive };
    let edits = 0;
    const stubborn = createSync({
      device: world.device,
      remote: {
        ...busyEditor,
        update: async (...change) => {
          world.drive.edit(NOTE, `edit ${String(++edits)}`);
          return world.drive.update(...change);
        },
      },
      turn: alone,
      timing: world.time,
      ...plainRules,
      merge: (_base, ours) => ours,
    });
    await world.type('mine');
    await stubborn.start();
    stubborn.stop();
    const copy = stubborn.conflictCopies().get(NOTE);
    expect(edits).toBe(5);
    expect(world.drive.texts().get(copy!)).toBe('mine');
    expect((await world.device.read(copy!))?.text).toBe('mine');
    expect((await world.device.read(NOTE))?.text).toBe('edit 5');
  });

  it('[S14, F2] looks before it repeats an upload whose answer was lost', async () => {
    const { time, type, troubles, writes, there, sync } = await withAgreedNote('one');
    await type('one two');
    troubles.push({ kind: 'answer-lost' });
    await time.pass(4_000);
    expect(there()).toBe('one two');
    expect(writes()).toHaveLength(1);
    expect(sync.stateOf(NOTE)).toEqual({ kind: 'agreed' });
  });

  it('[S8, I10, F2] doubles nothing when the tab died before the answer and typing went on', async () => {
    const { time, type, troubles, there, device, sync } = await withAgreedNote('one');
    await type('one two');
    troubles.push({ kind: 'answer-lost' }, { kind: 'offline' });
    await time.pass(4_000);
    await type('one two three');
    expect((await device.read(NOTE))?.agreed?.text).toBe('one');
    await sync.syncNow();
    expect(there()).toBe('one two three');
  });

  it('[S14, F6] repeats an upload that never arrived', async () => {
    const { time, type, troubles, there } = await withAgreedNote('one');
    await type('two');
    troubles.push({ kind: 'failed' });
    await time.pass(4_000);
    expect(there()).toBe('two');
  });

  it('[S5] writes nothing when only a tag changed', async () => {
    const { sync, drive, writes, device } = await withAgreedNote('one');
    drive.retag(NOTE);
    await sync.syncNow();
    expect(writes()).toEqual([]);
    expect((await device.read(NOTE))?.agreed?.tag).toContain(',2');
  });

  it('[S20, F12] goes on with a note that was renamed in OneDrive', async () => {
    const { time, sync, drive, type, device } = await withAgreedNote('one');
    const renamed = 'People/noor/2026/renamed.md' as FilePath;
    drive.rename(NOTE, renamed);
    await sync.syncNow();
    await type('one two');
    await time.pass(31_000);
    expect([...drive.texts()]).toEqual([[renamed, 'one two']]);
    expect(await device.list()).toHaveLength(1);
  });

  it('[S20] keeps two notes apart when a new one took the old name of a renamed one', async () => {
    const { sync, drive, device } = await withAgreedNote('first');
    drive.rename(NOTE, 'elsewhere.md' as FilePath);
    drive.edit(NOTE, 'second');
    await sync.syncNow();
    expect((await device.list()).map(({ text }) => text).sort()).toEqual(['first', 'second']);
  });

  it('[S9, F14] goes on with a note that an editor deleted and made anew', async () => {
    const { sync, drive, device } = await withAgreedNote('one');
    drive.deleteThere(NOTE);
    drive.edit(NOTE, 'one\nby an editor');
    await sync.syncNow();
    expect((await device.list()).map(({ text }) => text)).toEqual(['one\nby an editor']);
  });

  it.each([{ delta: true }, { delta: false }])('[S22, I6, F15] keeps here what was deleted there (%j)', async (kind) => {
    const { time, sync, drive, type, device, there } = await withAgreedNote('one', kind);
    drive.deleteThere(NOTE);
    await sync.syncNow();
    expect((await device.read(NOTE))?.text).toBe('one');
    expect(there()).toBe('one'); // What is in OneDrive according to the screen is there.
    drive.deleteThere(NOTE);
    await type('one two');
    await time.pass(31_000);
    expect(there()).toBe('one two');
  });

  it('[S22] leaves alone what was moved to where it may not look', async () => {
    const { sync, drive, remote, device } = await withAgreedNote('one');
    const read = jest.spyOn(remote, 'read').mockRejectedValue(new Failure('consent-needed', 'read a note'));
    drive.deleteThere(NOTE);
    await sync.syncNow();
    expect(read).toHaveBeenCalledTimes(1);
    expect([sync.stateOf(NOTE).kind, (await device.read(NOTE))?.text]).toEqual(['agreed', 'one']);
  });

  it('[F17] starts over when its cursor is too old', async () => {
    const { sync, drive, device } = await withAgreedNote('one', { delta: true });
    await device.writeCache('sync:cursor', 'too old');
    drive.edit(NOTE, 'edited');
    await sync.syncNow();
    expect((await device.read(NOTE))?.text).toBe('edited');
  });

  it('[F18] looks again from the same place when not everything it found could be settled', async () => {
    const { sync, drive, device, troubles } = await withAgreedNote('one', { delta: true });
    const cursor = await device.readCache('sync:cursor');
    drive.deleteThere('other.md' as FilePath);
    drive.edit(NOTE, 'edited');
    troubles.push(...Array<undefined>(2) as never[], { kind: 'offline' });
    await sync.syncNow();
    expect((await device.read(NOTE))?.text).toBe('one');
    expect(await device.readCache('sync:cursor')).toBe(cursor);
  });

  it('[S8] takes an older text of ours that the user restored in OneDrive', async () => {
    const { time, sync, drive, type, device, there } = await withAgreedNote('one');
    for (const text of ['two', 'three']) {
      await type(text);
      await time.pass(60_000);
    }
    drive.edit(NOTE, 'two');
    await sync.syncNow();
    expect((await device.read(NOTE))?.text).toBe('two');
    expect(there()).toBe('two');
  });

  it('[I1] keeps what was typed at the very moment when a change was taken', async () => {
    const { time, drive, device, remote } = await withAgreedNote('one');
    let plans = 0;
    const racing = createSync({
      device: {
        ...device,
        // Asked between the reading of the file and the step that was planned from it.
        readCache: async (key) => {
          // The first plan is to read, the second one to take.
          if (key.startsWith('sync:sent:') && ++plans === 2) {
            await device.edit(NOTE, (text) => `${text ?? ''}\ntyped`);
          }
          return device.readCache(key);
        },
      },
      remote,
      turn: alone,
      timing: time,
      ...plainRules,
    });
    drive.edit(NOTE, 'there\none');
    await device.writeCache('sync:looked-at', undefined);
    await racing.start();
    racing.stop();
    expect((await device.read(NOTE))?.text).toBe('there\none\ntyped');
  });
});
