import type { FilePath } from '../../src/domain/notes/file-path';
import { memoryNotes } from '../../src/adapters/store/memory-notes';
import { createSync, type Sync } from '../../src/sync/engine';
import type { TurnTaking } from '../../src/sync/ports';
import { keepBothMerge } from '../support/keep-both-merge';
import { modelRemote, type Trouble } from '../support/model-remote';
import { settled, virtualTime } from '../support/virtual-time';

const NOTE = 'People/noor/2026/a.md' as FilePath;
const alone: TurnTaking = { ifFree: async (work) => work().then(() => true) };

function setUp(options: { readonly delta?: boolean; readonly turn?: TurnTaking; readonly isOnline?: () => boolean } = {}) {
  const time = virtualTime();
  const drive = modelRemote(options);
  const troubles: Trouble[] = [];
  const device = memoryNotes();
  const remote = drive.device(() => troubles.shift());
  const { turn = alone, isOnline = () => true } = options;
  const sync = createSync({ device, remote, turn, timing: time, merge: keepBothMerge, isOnline });
  return {
    time,
    drive,
    device,
    sync,
    troubles,
    type: (text: string, path = NOTE) => device.edit(path, () => text),
    writes: () => drive.calls.filter((call) => /^(create|update)/.test(call)),
    there: (path = NOTE) => drive.texts().get(path),
  };
}

/** A note that is here and there, with the next upload not held back by the one before. */
async function withAgreedNote(text: string, options: Parameters<typeof setUp>[0] = {}) {
  const world = setUp(options);
  await world.type(text);
  await world.sync.start();
  await world.time.pass(60_000);
  world.drive.calls.length = 0;
  return world;
}

describe('createSync', () => {
  const running: Sync[] = [];
  const started = async (sync: Sync): Promise<void> => {
    running.push(sync);
    await sync.start();
  };
  afterEach(() => {
    for (const sync of running.splice(0)) sync.stop();
  });

  describe('pace', () => {
    it('[S15] uploads three seconds after typing rests', async () => {
      const { time, sync, type, there } = setUp();
      await started(sync);
      await type('one');
      await time.pass(2_000);
      await type('one two');
      await time.pass(2_900);
      expect(there()).toBeUndefined();
      await time.pass(200);
      expect(there()).toBe('one two');
    });

    it('[S15] leaves half a minute between two uploads of one file', async () => {
      const { time, type, there } = await withAgreedNote('one');
      await type('two');
      await time.pass(4_000);
      expect(there()).toBe('two');
      await type('three');
      await time.pass(25_000);
      expect(there()).toBe('two');
      await time.pass(5_000);
      expect(there()).toBe('three');
    });

    it('[S15] uploads after two minutes even when nobody stops typing', async () => {
      const { time, type, there } = await withAgreedNote('');
      for (let second = 1; second <= 121; second += 1) {
        await type(`typed ${String(second)}`);
        await time.pass(1_000);
      }
      expect(there()).toMatch(/^typed 1(19|20|21)$/);
    });

    it('[S16, F4] waits as long as the service asks, even when the user asks for a sync', async () => {
      const { time, sync, type, troubles, there, drive } = await withAgreedNote('one');
      await type('two');
      troubles.push({ kind: 'busy', retryAfterMs: 90_500 });
      await time.pass(4_000);
      expect(sync.stateOf(NOTE)).toEqual({ kind: 'failed', reason: 'busy' });
      const calls = drive.calls.length;
      await sync.syncNow();
      await time.pass(89_000);
      expect(drive.calls.length).toBe(calls);
      await time.pass(2_000);
      expect(there()).toBe('two');
    });

    it('[S16, F5] doubles its own pause up to ten minutes when the service names none', async () => {
      const { time, type, troubles, drive } = await withAgreedNote('one');
      await type('two');
      troubles.push(...Array.from({ length: 8 }, (): Trouble => ({ kind: 'busy' })));
      const at: number[] = [];
      for (let second = 0; second < 3_600 && troubles.length > 0; second += 1) {
        const calls = drive.calls.length;
        await time.pass(1_000);
        if (drive.calls.length > calls) at.push(second);
      }
      expect(at.slice(1).map((second, index) => second - at[index]!)).toEqual([30, 60, 120, 240, 480, 600, 600]);
    });

    it('[S17] looks for changes when it is opened, and then not again for ten minutes unless asked', async () => {
      const { time, sync, drive } = setUp();
      const looks = () => drive.calls.filter((call) => call === 'changes').length;
      await started(sync);
      await sync.focus();
      await time.pass(599_000);
      await sync.focus();
      expect(looks()).toBe(1);
      await sync.syncNow();
      expect(looks()).toBe(2);
      await time.pass(600_000);
      await sync.focus();
      expect(looks()).toBe(3);
    });

    it('never turns to OneDrive by itself when nothing waits', async () => {
      const { time, drive } = await withAgreedNote('one');
      await time.pass(24 * 3_600_000);
      expect(drive.calls).toEqual([]);
    });
  });

  describe('words', () => {
    it('[S21, I2] says that a text is in OneDrive only when that very text was answered for', async () => {
      const { time, sync, type } = setUp();
      await started(sync);
      expect(sync.stateOf(NOTE).kind).toBe('waiting');
      await type('one');
      await settled();
      expect(sync.waiting()).toEqual([NOTE]);
      await time.pass(3_000);
      expect(sync.stateOf(NOTE)).toEqual({ kind: 'agreed' });
      expect(sync.waiting()).toEqual([]);
      const typing = type('two');
      await typing;
      expect(sync.stateOf(NOTE).kind).toBe('waiting');
    });

    it('[S21, I2] does not call typed words saved because an older text has just gone up', async () => {
      const world = setUp();
      await started(world.sync);
      await world.type('one');
      const remote = world.time.pass(3_000);
      await world.type('one two');
      await remote;
      await settled();
      if (world.there() !== 'one two') expect(world.sync.stateOf(NOTE).kind).not.toBe('agreed');
      await world.time.pass(31_000);
      expect(world.there()).toBe('one two');
      expect(world.sync.stateOf(NOTE)).toEqual({ kind: 'agreed' });
    });

    it('finds again, after a restart, what had not gone up', async () => {
      const { sync, type, there } = setUp();
      await type('typed while it was closed');
      await started(sync);
      expect(there()).toBe('typed while it was closed');
    });

    it('[F1] says that it is offline and catches up when asked', async () => {
      let online = false;
      const { time, sync, type, there, drive } = setUp({ isOnline: () => online });
      await started(sync);
      await type('one');
      await time.pass(40_000);
      expect(sync.stateOf(NOTE)).toEqual({ kind: 'failed', reason: 'offline' });
      expect(drive.calls).toEqual([]);
      online = true;
      await sync.syncNow();
      expect(there()).toBe('one');
    });

    it('[F8] says that consent is missing, and goes on when the user gave it', async () => {
      const { time, sync, type, troubles, there } = await withAgreedNote('one');
      await type('two');
      troubles.push({ kind: 'refused', reason: 'consent-needed' });
      await time.pass(30_000);
      expect(sync.stateOf(NOTE)).toEqual({ kind: 'failed', reason: 'consent-needed' });
      await sync.syncNow();
      expect(there()).toBe('two');
    });
  });

  describe('two sides', () => {
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
        merge: (_base, ours) => ours,
      });
      await world.type('mine');
      await started(stubborn);
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

    it('[S20, F14] goes on with a note that an editor deleted and made anew', async () => {
      const { sync, drive, device } = await withAgreedNote('one');
      drive.remove(NOTE);
      drive.edit(NOTE, 'one, by an editor');
      await sync.syncNow();
      expect((await device.list()).map(({ text }) => text)).toEqual(['one, by an editor']);
    });

    it.each([{ delta: true }, { delta: false }])('[S22, I6, F15] keeps here what was deleted there (%j)', async (kind) => {
      const { time, sync, drive, type, device, there } = await withAgreedNote('one', kind);
      drive.remove(NOTE);
      await sync.syncNow();
      expect((await device.read(NOTE))?.text).toBe('one');
      await type('one two');
      await time.pass(31_000);
      expect(there()).toBe('one two');
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
      drive.remove('other.md' as FilePath);
      drive.edit(NOTE, 'edited');
      troubles.push(...Array<undefined>(2) as never[], { kind: 'offline' });
      await sync.syncNow();
      expect((await device.read(NOTE))?.text).toBe('one');
      expect(await device.readCache('sync:cursor')).toBe(cursor);
    });
  });

  describe('guards', () => {
    it('[S19, I8] touches nothing when another folder stands in the place of ours, until the user decides', async () => {
      const { time, sync, drive, type, writes, there } = await withAgreedNote('one');
      drive.moveRoot();
      await sync.syncNow();
      await type('two');
      await time.pass(600_000);
      expect(sync.trouble()).toEqual({ kind: 'other-root' });
      expect(writes()).toEqual([]);
      await sync.acceptRoot();
      expect(sync.trouble()).toBeUndefined();
      expect(there()).toContain('two');
    });

    it('[S19, I8] makes no lost note anew in another folder', async () => {
      const { time, sync, drive, type, writes } = await withAgreedNote('one');
      drive.remove(NOTE);
      drive.moveRoot();
      await type('two');
      await time.pass(31_000);
      expect(sync.trouble()).toEqual({ kind: 'other-root' });
      expect(writes().filter((call) => call.startsWith('create'))).toEqual([]);
    });

    it('[S18, F23] leaves the work to the other tab, and does it when that one is gone', async () => {
      let isTaken = true;
      const turn: TurnTaking = { ifFree: async (work) => (isTaken ? false : work().then(() => true)) };
      const { time, sync, type, there } = setUp({ turn });
      await started(sync);
      await type('one');
      await time.pass(20_000);
      expect(there()).toBeUndefined();
      isTaken = false;
      await time.pass(5_000);
      expect(there()).toBe('one');
    });

    it('does nothing any more after it was stopped', async () => {
      const { time, sync, type, drive } = await withAgreedNote('one');
      sync.stop();
      await type('two');
      await time.pass(600_000);
      expect(drive.calls).toEqual([]);
      expect(time.timers()).toBe(0);
    });
  });

  describe('versions', () => {
    it('lists and reads earlier versions, newest first', async () => {
      const { time, sync, type } = await withAgreedNote('one');
      await type('two');
      await time.pass(31_000);
      const versions = await sync.versions(NOTE);
      expect(versions.map(({ id }) => id)).toEqual(['2.0', '1.0']);
      expect(await sync.readVersion(NOTE, '1.0')).toBe('one');
    });

    it('finds none of a note that never went up', async () => {
      await expect(setUp().sync.versions(NOTE)).rejects.toMatchObject({ reason: 'not-found' });
    });
  });
});
