import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { putIntoTrash, takeOutOfTrash } from '../../src/domain/notes/trash';
import type { LocalDate } from '../../src/domain/shared/local-date';
import { noteRules } from '../../src/entries/note-rules';
import { createSync } from '../../src/sync/engine';
import type { RemoteNotes } from '../../src/sync/ports';
import type { Trouble } from '../support/model-remote';
import { alone, NOTE, withAgreedNote } from '../support/sync-world';

const TRASHED = `Trash/${NOTE}` as FilePath;
const WORDS = '---\nid: x\n---\n## Notes\nwords\n';
const trashed = (text: string): string => putIntoTrash(text, '2026-11-24' as LocalDate);

async function withNote(delta = false) {
  const world = await withAgreedNote(WORDS, { delta, rules: noteRules });
  const { device, drive, sync, time, troubles, type } = world;
  const moves = () => drive.calls.filter((call) => call.startsWith('move'));
  const here = async (path = NOTE) => (await device.read(path))?.text;
  /** The next request of this kind meets the trouble. */
  const meets = (call: string, trouble: Trouble, remote: RemoteNotes = world.remote): RemoteNotes => {
    const before = { ...remote };
    let isNext = true;
    return Object.assign(remote, {
      [call]: (...args: unknown[]) => {
        if (isNext) troubles.push(trouble);
        isNext = false;
        return (before[call as keyof RemoteNotes] as (...all: unknown[]) => unknown)(...args);
      },
    });
  };
  const putAway = async () => {
    await type(trashed(WORDS));
    await time.pass(31_000);
  };
  const anotherDevice = () => {
    const other = memoryNotes();
    const engine = createSync({ device: other, remote: drive.device(() => undefined), turn: alone, timing: time, ...noteRules });
    return { other, engine, text: async (path = NOTE) => (await other.read(path))?.text };
  };
  return { ...world, moves, here, meets, putAway, anotherDevice, there: () => [...drive.texts()], isAgreed: () => sync.stateOf(NOTE).kind === 'agreed' };
}

describe('createSync, with files in the trash', () => {
  it('[S24] moves the item of a file into the trash folder and back, and the file keeps its place here', async () => {
    const { putAway, there, here, type, time, isAgreed } = await withNote();
    await putAway();
    expect(there()).toEqual([[TRASHED, trashed(WORDS)]]);
    expect([await here(), isAgreed()]).toEqual([trashed(WORDS), true]);
    await type(takeOutOfTrash(trashed(WORDS)));
    await time.pass(31_000);
    expect(there()).toEqual([[NOTE, WORDS]]);
  });

  it.each([true, false])('[S24, S5] tells another device nothing but the tag (delta: %s)', async (delta) => {
    const { putAway, anotherDevice, there, sync, drive, writes } = await withNote(delta);
    const { engine, text } = anotherDevice();
    await engine.start();
    await putAway();
    await engine.syncNow();
    expect(await text()).toBe(trashed(WORDS));
    const sent = writes().length;
    await sync.syncNow();
    await engine.syncNow();
    expect([writes().length, drive.calls.filter((call) => call.startsWith('move')).length, there().length]).toEqual([sent, 1, 1]);
    engine.stop();
  });

  it('[S26] keeps on a new device a file of the trash folder under its own path', async () => {
    const { putAway, anotherDevice, drive } = await withNote();
    await putAway();
    const { engine, text, other } = anotherDevice();
    await engine.start();
    engine.stop();
    expect(await text()).toBe(trashed(WORDS));
    expect(await other.list()).toHaveLength(1);
    expect([...drive.texts().keys()]).toEqual([TRASHED]);
  });

  it('[S26, I1] keeps both on a new device where a new file took the place of one in the trash', async () => {
    const { putAway, anotherDevice, drive } = await withNote();
    await putAway();
    drive.edit(NOTE, 'begun anew');
    const { engine, text, other } = anotherDevice();
    await engine.start();
    engine.stop();
    expect(await text()).toBe('begun anew');
    expect((await other.list()).map((file) => file.text).sort()).toEqual([trashed(WORDS), 'begun anew'].sort());
  });

  it('[S24] calls a file agreed whose item could not be moved, and tries again at the next look', async () => {
    const { putAway, there, meets, isAgreed, sync } = await withNote(true);
    meets('move', { kind: 'failed' });
    await putAway();
    expect([there(), isAgreed()]).toEqual([[[NOTE, trashed(WORDS)]], true]);
    await sync.syncNow();
    expect(there()).toEqual([[TRASHED, trashed(WORDS)]]);
  });

  it('[S24, S5] takes its own move for no change when the answer was lost', async () => {
    const { putAway, there, meets, isAgreed, sync, moves, writes, type, time } = await withNote();
    meets('move', { kind: 'answer-lost' });
    await putAway();
    expect([there(), isAgreed()]).toEqual([[[TRASHED, trashed(WORDS)]], true]);
    const sent = writes().length;
    await sync.syncNow();
    expect([moves().length, writes().length, isAgreed()]).toEqual([1, sent, true]);
    await type(WORDS);
    await time.pass(31_000);
    expect(there()).toEqual([[NOTE, WORDS]]);
  });

  it('[S24] leaves an item where it is when the place is taken', async () => {
    const { putAway, there, drive, isAgreed, sync } = await withNote();
    drive.edit(TRASHED, trashed('older'));
    await putAway();
    await sync.syncNow();
    expect(there().map(([path]) => path).sort()).toEqual([NOTE, TRASHED].sort());
    expect(isAgreed()).toBe(true);
  });

  it('[S24] puts back what was dragged into the trash folder, or out of it, without a word in the file', async () => {
    const { drive, there, sync, putAway } = await withNote();
    drive.rename(NOTE, TRASHED);
    await sync.syncNow();
    expect(there()).toEqual([[NOTE, WORDS]]);
    await putAway();
    drive.rename(TRASHED, 'Elsewhere/a.md' as FilePath);
    await sync.syncNow();
    expect(there()).toEqual([['Trash/Elsewhere/a.md', trashed(WORDS)]]);
  });

  it('[S24, S16] asks no more when the service wants a rest', async () => {
    const { putAway, meets, drive, time, sync } = await withNote();
    meets('move', { kind: 'busy', retryAfterMs: 90_000 });
    await putAway();
    const calls = drive.calls.length;
    await sync.syncNow();
    expect(drive.calls.length).toBe(calls);
    await time.pass(91_000);
    await sync.syncNow();
    expect([...drive.texts().keys()]).toEqual([TRASHED]);
  });

  describe('whose item is gone', () => {
    it.each([true, false])('[S11, I6] takes one off this device that was not changed (delta: %s)', async (delta) => {
      const { putAway, drive, sync, device, time, writes } = await withNote(delta);
      await putAway();
      const sent = writes().length;
      drive.deleteThere(TRASHED);
      await sync.syncNow();
      expect(await device.list()).toEqual([]);
      expect(sync.waiting()).toEqual([]);
      await time.pass(3_600_000);
      expect(writes()).toHaveLength(sent);
    });

    it.each([takeOutOfTrash, (text: string) => `${text}and more\n`])('[S11, I6] brings one back that was changed', async (change) => {
      const { putAway, drive, sync, type, there, time } = await withNote(true);
      await putAway();
      drive.deleteThere(TRASHED);
      await type(change(trashed(WORDS)));
      await time.pass(31_000);
      await sync.syncNow();
      expect(there().map(([, text]) => text)).toEqual([change(trashed(WORDS))]);
    });

    it('[S11, S19, I8] takes nothing off while another folder stands in the place of ours', async () => {
      const { putAway, drive, sync, here } = await withNote();
      await putAway();
      drive.deleteThere(TRASHED);
      drive.moveRoot();
      await sync.syncNow();
      expect([sync.trouble(), await here()]).toEqual([{ kind: 'other-root' }, trashed(WORDS)]);
    });

    it.each([true, false])('[S11] takes what was begun anew under its name, without its words (delta: %s)', async (delta) => {
      const { putAway, drive, sync, device, there } = await withNote(delta);
      await putAway();
      drive.deleteThere(TRASHED);
      drive.edit(NOTE, 'begun anew\n');
      await sync.syncNow();
      expect((await device.list()).map(({ text }) => text)).toEqual(['begun anew\n']);
      expect(there()).toEqual([[NOTE, 'begun anew\n']]);
    });
  });

  describe('deleted for good', () => {
    it('[S25] is gone there and here, and from the other device at its next look', async () => {
      const { putAway, sync, device, there, anotherDevice } = await withNote();
      const { engine, other } = anotherDevice();
      await putAway();
      await engine.start();
      expect(await other.list()).toHaveLength(1);
      expect(await sync.deleteForGood([NOTE])).toEqual([]);
      expect([there(), await device.list()]).toEqual([[], []]);
      await engine.syncNow();
      expect(await other.list()).toEqual([]);
      expect(sync.waiting()).toEqual([]);
      engine.stop();
    });

    it('[S25] first tells OneDrive what the file says, where that was not heard yet', async () => {
      const { sync, type, there } = await withNote();
      await type(trashed(WORDS));
      expect(await sync.deleteForGood([NOTE])).toEqual([]);
      expect(there()).toEqual([]);
    });

    it('[S25] goes only out of the trash, and only if it is there', async () => {
      const { sync, there } = await withNote();
      expect(await sync.deleteForGood([NOTE, 'nobody.md' as FilePath])).toEqual([NOTE, 'nobody.md']);
      expect(there()).toEqual([[NOTE, WORDS]]);
    });

    it('[S25, I3, I6] stays when it was changed elsewhere, and the change comes here', async () => {
      const { putAway, sync, drive, here, there } = await withNote();
      await putAway();
      drive.edit(TRASHED, `${trashed(WORDS)}by hand\n`);
      expect(await sync.deleteForGood([NOTE])).toEqual([NOTE]);
      expect(there()).toEqual([[TRASHED, `${trashed(WORDS)}by hand\n`]]);
      expect(await here()).toBe(`${trashed(WORDS)}by hand\n`);
    });

    it('[S25, S5] goes when only its tag is another one', async () => {
      const { putAway, sync, drive, there } = await withNote();
      await putAway();
      drive.retag(TRASHED);
      expect(await sync.deleteForGood([NOTE])).toEqual([]);
      expect(there()).toEqual([]);
    });

    it.each(['answer-lost', 'failed'] as const)('[S25, S14] looks before it says what became of it (%s)', async (kind) => {
      const { putAway, sync, there, meets, device } = await withNote();
      await putAway();
      meets('remove', { kind });
      expect(await sync.deleteForGood([NOTE])).toEqual([]);
      expect([there(), await device.list()]).toEqual([[], []]);
    });

    it('[S25] stays, and is named, while there is no network or another folder', async () => {
      const { putAway, sync, there, troubles, drive, time } = await withNote();
      await putAway();
      troubles.push({ kind: 'offline' });
      expect(await sync.deleteForGood([NOTE])).toEqual([NOTE]);
      drive.moveRoot();
      await time.pass(60_000);
      expect(await sync.deleteForGood([NOTE])).toEqual([NOTE]);
      expect(there()).toEqual([[TRASHED, trashed(WORDS)]]);
    });

    it('[S25, I1] comes back with what was typed at the very moment', async () => {
      const { putAway, sync, remote, device, there, time } = await withNote();
      await putAway();
      const remove = remote.remove.bind(remote);
      Object.assign(remote, {
        remove: async (...args: Parameters<RemoteNotes['remove']>) => {
          await remove(...args);
          await device.edit(NOTE, (text) => `${text ?? ''}typed\n`);
        },
      });
      expect(await sync.deleteForGood([NOTE])).toEqual([NOTE]);
      await time.pass(31_000);
      expect(there().map(([, text]) => text)).toEqual([`${trashed(WORDS)}typed\n`]);
    });
  });
});
