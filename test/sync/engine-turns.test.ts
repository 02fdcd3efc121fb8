import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { putIntoTrash } from '../../src/domain/notes/trash';
import type { LocalDate } from '../../src/domain/shared/local-date';
import { createSync } from '../../src/sync/engine';
import { PACE } from '../../src/sync/pace';
import type { TurnTaking } from '../../src/sync/ports';
import { plainRules } from '../support/keep-both-merge';
import { alone, NOTE, syncWorld, withAgreedNote } from '../support/sync-world';
import { settled } from '../support/virtual-time';

const OTHER = 'People/noor/2026/b.md' as FilePath;

const TRASHED = putIntoTrash('one', '2026-11-24' as LocalDate);

/** A turn that a test gives to another tab, and takes back. */
function shared() {
  let isTaken = true;
  const turn: TurnTaking = { ifFree: async (work) => (isTaken ? false : work().then(() => true)) };
  return { turn, give: () => (isTaken = false), take: () => (isTaken = true) };
}

describe('createSync, one round after the other', () => {
  it('[S15] sends each file when it is due, and none before', async () => {
    const { time, sync, type, there } = syncWorld();
    await sync.start();
    await type('one');
    await time.pass(500);
    await type('two', OTHER);
    await time.pass(2_600);
    expect([there(), there(OTHER)]).toEqual(['one', undefined]);
    await time.pass(500);
    expect(there(OTHER)).toBe('two');
  });

  it('[S15] sends nothing early when the window comes to the front', async () => {
    const { time, sync, type, there } = await withAgreedNote('one');
    await time.pass(PACE.lookMs);
    await type('two');
    await sync.focus();
    expect(there()).toBe('one');
    await time.pass(PACE.restMs);
    expect(there()).toBe('two');
  });

  it('[S15] has a timer while something waits, and none when nothing does', async () => {
    const { time, sync, type } = await withAgreedNote('one');
    const ahead: number[] = [];
    const { after } = time;
    Object.assign(time, { after: (ms: number, work: () => void) => (ahead.push(ms), after(ms, work)) });
    await sync.syncNow();
    expect([time.timers(), ahead]).toEqual([0, []]);
    await type('two');
    await settled();
    expect([time.timers(), ahead.every(Number.isFinite)]).toEqual([1, true]);
  });

  it('[S16, F5] does not wait out its pause for a file that the user wants saved', async () => {
    const { time, sync, type, troubles, there } = await withAgreedNote('one');
    troubles.push({ kind: 'busy' });
    await type('two');
    await time.pass(PACE.restMs);
    expect(sync.stateOf(NOTE)).toMatchObject({ kind: 'failed' });
    await time.pass(1_000);
    expect(there()).toBe('one');
    sync.nudge(NOTE);
    await time.pass(PACE.restMs);
    expect(there()).toBe('two');
  });

  it('follows the store once, however often it is started', async () => {
    const world = syncWorld();
    let followers = 0;
    const { subscribe } = world.device;
    Object.assign(world.device, { subscribe: (listener: (path: FilePath) => void) => ((followers += 1), subscribe(listener)) });
    await Promise.all([world.sync.start(), world.sync.start()]);
    expect(followers).toBe(1);
  });

  it('tells nobody who does not listen any more', async () => {
    const { time, sync, type } = syncWorld();
    let heard = 0;
    const leave = sync.subscribe(() => (heard += 1));
    leave();
    await sync.start(); // A first look begins, and ends.
    await type('one');
    await time.pass(PACE.restMs);
    expect([sync.stateOf(NOTE).kind, heard]).toEqual(['agreed', 0]);
  });

  it('does nothing after it was stopped, whatever it is asked', async () => {
    const { sync, drive, device } = await withAgreedNote('one');
    sync.stop();
    await device.edit(NOTE, () => 'two');
    await Promise.all([sync.syncNow(), sync.focus(), sync.answer('go-on')]);
    expect(await sync.deleteForGood([NOTE])).toEqual([NOTE]);
    expect(drive.calls).toEqual([]);
  });

  it('[S28] does nothing about an answer to no question', async () => {
    const { sync, drive } = await withAgreedNote('one');
    await sync.answer('go-on');
    expect(drive.calls).toEqual([]);
  });

  it('[S18] looks through OneDrive by itself once the other tab, which was at it, is gone', async () => {
    const { turn, give } = shared();
    const first = await withAgreedNote('one');
    const device = memoryNotes();
    const sync = createSync({ device, remote: first.drive.device(() => undefined), turn, timing: first.time, ...plainRules });
    await sync.start();
    expect(sync.firstReading().kind).toBe('reading');
    give();
    await first.time.pass(PACE.otherTabMs);
    expect([sync.firstReading(), (await device.read(NOTE))?.text]).toEqual([{ kind: 'done' }, 'one']);
    sync.stop();
  });

  it('[S18] says that all is read when the other tab has read it', async () => {
    const { turn, give } = shared();
    const { drive, time } = await withAgreedNote('one');
    const device = memoryNotes();
    const [here, there] = [turn, alone].map((each) => createSync({ device, remote: drive.device(() => undefined), turn: each, timing: time, ...plainRules }));
    await here?.start();
    await there?.start();
    give();
    const before = drive.calls.length;
    await time.pass(PACE.otherTabMs);
    expect(here?.firstReading()).toEqual({ kind: 'done' });
    expect(drive.calls.slice(before).filter((call) => /^(list|changes|delta)/.test(call))).toEqual([]);
    here?.stop();
    there?.stop();
  });

  it('[F4] reads again where it had failed, and says so; once read, no failure takes that back', async () => {
    const { sync, time, troubles } = syncWorld();
    const said: unknown[] = [];
    sync.subscribe(() => {
      if (said.at(-1) !== sync.firstReading().kind) said.push(sync.firstReading().kind);
    });
    troubles.push({ kind: 'busy', retryAfterMs: 60_000 });
    await sync.start();
    await time.pass(60_000);
    expect(said).toEqual(['reading', 'failed', 'reading', 'done']);
    troubles.push({ kind: 'busy' });
    await sync.syncNow();
    expect(sync.firstReading()).toEqual({ kind: 'done' });
    sync.stop();
  });

  it('[S19, I8] takes what the other folder has as soon as the user says so', async () => {
    const { sync, drive, device } = await withAgreedNote('one');
    drive.moveRoot();
    await sync.syncNow();
    drive.edit(OTHER, 'of that folder');
    await sync.acceptRoot();
    expect((await device.read(OTHER))?.text).toBe('of that folder');
  });

  it('[S19] asks about another folder once, and not again and again, on a device that never looked through the first one', async () => {
    const { sync, drive, device, time } = await withAgreedNote('one');
    sync.stop();
    await device.writeCache('sync:looked-at', undefined);
    drive.moveRoot();
    const again = createSync({ device, remote: drive.device(() => undefined), turn: alone, timing: time, ...plainRules });
    await again.start();
    expect(again.trouble()).toEqual({ kind: 'other-root' });
    const before = drive.calls.length;
    await time.pass(PACE.lookMs);
    expect(drive.calls).toHaveLength(before);
    again.stop();
  });

  it('[S25] deletes for good what is here, whatever else was named', async () => {
    const { sync, type, time, there, device } = await withAgreedNote('one');
    await type(TRASHED, OTHER);
    await time.pass(60_000);
    const nowhere = 'People/noor/2026/nowhere.md' as FilePath;
    expect(await sync.deleteForGood([nowhere, OTHER, NOTE])).toEqual([nowhere, NOTE]);
    expect([there(), there(OTHER), await device.read(OTHER)]).toEqual(['one', undefined, undefined]);
  });

  it('[S25] deletes nothing for good where no condition is honoured', async () => {
    const { drive, time, type } = await withAgreedNote('one');
    await type(TRASHED);
    await time.pass(60_000);
    const [device, removed] = [memoryNotes(), jest.fn()];
    const remote = { ...drive.device(() => undefined), probe: () => Promise.resolve('none' as const), remove: () => Promise.resolve(removed()) };
    const sync = createSync({ device, remote, turn: alone, timing: time, ...plainRules });
    await sync.start();
    const path = (await device.list())[0]?.path ?? NOTE;
    expect(await sync.deleteForGood([path])).toEqual([path]);
    expect([removed.mock.calls, [...drive.texts().values()]]).toEqual([[], [TRASHED]]);
    sync.stop();
  });

  it('has no versions of a note that never went up, and says what it looked for', async () => {
    const { sync, type } = syncWorld();
    const refusal = { reason: 'not-found', operation: 'find a note in OneDrive' };
    await expect(sync.versions(NOTE)).rejects.toMatchObject(refusal);
    await type('never sent');
    await expect(sync.versions(NOTE)).rejects.toMatchObject(refusal);
  });
});
