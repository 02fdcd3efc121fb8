import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { createSync, type Sync } from '../../src/sync/engine';
import { LOOKED_AT, type TurnTaking } from '../../src/sync/ports';
import { plainRules } from '../support/keep-both-merge';
import type { Trouble } from '../support/model-remote';
import { alone, NOTE, syncWorld, withAgreedNote } from '../support/sync-world';
import { settled } from '../support/virtual-time';

describe('createSync', () => {
  const running: Sync[] = [];
  const started = async (sync: Sync): Promise<void> => {
    running.push(sync);
    await sync.start();
  };
  afterEach(() => {
    for (const sync of running.splice(0)) sync.stop();
  });

  it('[I1, I2] believes what was typed while it looks through thousands of files, not how it was before', async () => {
    const { time, there, device, sync, type } = syncWorld();
    const paths = Array.from({ length: 2_500 }, (_, index) => `People/noor/2026/${String(index).padStart(4, '0')}.md` as FilePath);
    await device.takeAll(paths.map((path) => ({ path, agreed: { text: 'agreed', tag: '1', itemId: path } })));
    await device.writeCache(LOOKED_AT, time.now());
    const last = paths.at(-1) ?? NOTE;
    const starting = started(sync);
    await settled();
    await type('typed meanwhile', last);
    await settled();
    expect(sync.stateOf(last).kind).toBe('waiting');
    await time.pass(10);
    await starting;
    expect(there(last)).toBe('typed meanwhile');
    expect(paths.filter((path) => sync.stateOf(path).kind !== 'agreed')).toEqual([]);
  });

  describe('pace', () => {
    it('[S15] uploads three seconds after typing rests', async () => {
      const { time, sync, type, there } = syncWorld();
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

    it('[S15, F21] uploads at once what would die with the tab, and each change after it', async () => {
      const { time, sync, type, there } = syncWorld({ durability: 'memory' });
      await started(sync);
      for (const text of ['one', 'one two', 'one two three']) {
        await type(text);
        await time.pass(1);
        expect(there()).toBe(text);
      }
    });

    it('[S16, F4, F21] keeps to the pauses of a busy service even so', async () => {
      const { time, sync, type, there, troubles } = syncWorld({ durability: 'memory' });
      await started(sync);
      troubles.push({ kind: 'busy', retryAfterMs: 20_000 });
      await type('one');
      await time.pass(19_000);
      expect(there()).toBeUndefined();
      await time.pass(1_100);
      expect(there()).toBe('one');
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
      const { time, sync, drive } = syncWorld();
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
      const { time, sync, type } = syncWorld();
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

    it('[S21, I2] takes the word back before anybody else hears of the change', async () => {
      const { sync, type, device } = await withAgreedNote('one');
      const heard: string[] = [];
      device.subscribe(() => heard.push(sync.stateOf(NOTE).kind));
      await type('two');
      expect(heard[0]).toBe('waiting');
    });

    it('[S21, I2] does not call typed words saved because an older text has just gone up', async () => {
      const world = syncWorld();
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
      const { sync, type, there } = syncWorld();
      await type('typed while it was closed');
      await started(sync);
      expect(there()).toBe('typed while it was closed');
    });

    it('[F1] says that it is offline and catches up when asked', async () => {
      let online = false;
      const { time, sync, type, there, drive } = syncWorld({ isOnline: () => online });
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

  describe('first reading', () => {
    it('is said to go on until all of OneDrive was looked through once, and never again after that', async () => {
      const first = await withAgreedNote('old');
      const { drive, time } = first;
      expect(first.sync.firstReading()).toEqual({ kind: 'done' });
      const device = memoryNotes();
      const fresh = () => createSync({ device, remote: drive.device(() => undefined), turn: alone, timing: time, ...plainRules });
      const [one, said] = [fresh(), new Set<string>()];
      one.subscribe(() => said.add(one.firstReading().kind));
      await one.start();
      expect([...said]).toEqual(['reading', 'done']);
      expect((await device.read(NOTE))?.text).toBe('old');
      const [two, saidLater] = [fresh(), new Set<string>()];
      two.subscribe(() => saidLater.add(two.firstReading().kind));
      await two.start();
      expect(saidLater.has('reading')).toBe(false);
    });

    it('[F4] says why it failed, and is tried again by itself when the service allows', async () => {
      const { sync, time, troubles } = syncWorld();
      troubles.push({ kind: 'busy', retryAfterMs: 60_000 });
      await started(sync);
      expect(sync.firstReading()).toEqual({ kind: 'failed', reason: 'busy' });
      await time.pass(59_000);
      expect(sync.firstReading()).toEqual({ kind: 'failed', reason: 'busy' });
      await time.pass(2_000);
      expect(sync.firstReading()).toEqual({ kind: 'done' });
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
      drive.deleteThere(NOTE);
      drive.moveRoot();
      await type('two');
      await time.pass(31_000);
      expect(sync.trouble()).toEqual({ kind: 'other-root' });
      expect(writes().filter((call) => call.startsWith('create'))).toEqual([]);
    });

    it('[S19, I8] makes no new note in another folder that it met in the middle of a round', async () => {
      const { time, sync, drive, type, writes } = await withAgreedNote('one');
      drive.deleteThere(NOTE);
      drive.moveRoot();
      await type('two');
      await type('new', 'People/noor/2026/z.md' as typeof NOTE);
      await time.pass(31_000);
      expect(sync.trouble()).toEqual({ kind: 'other-root' });
      expect(writes().filter((call) => call.startsWith('create'))).toEqual([]);
    });

    it('[S18, F23] leaves the work to the other tab, and does it when that one is gone', async () => {
      let isTaken = true;
      const turn: TurnTaking = { ifFree: async (work) => (isTaken ? false : work().then(() => true)) };
      const { time, sync, type, there } = syncWorld({ turn });
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
      await expect(syncWorld().sync.versions(NOTE)).rejects.toMatchObject({ reason: 'not-found' });
    });
  });
});
