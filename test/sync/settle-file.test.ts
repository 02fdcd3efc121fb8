import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import { besidePath } from '../../src/sync/beside-path';
import type { RemoteNotes } from '../../src/sync/ports';
import { settleFile } from '../../src/sync/settle-file';
import { plainRules } from '../support/keep-both-merge';
import { modelRemote } from '../support/model-remote';

const NOTE = 'People/noor/2026/a.md' as FilePath;
const RENAMED = 'People/noor/2026/b.md' as FilePath;

function world() {
  const [device, drive] = [memoryNotes(), modelRemote()];
  const ports = (remote: RemoteNotes = drive) => ({ device, remote, ...plainRules, isSameRoot: () => Promise.resolve(true), way: () => Promise.resolve('put' as const) });
  return { device, drive, ports };
}

describe('settleFile', () => {
  it('[S4, S18, F23] reads again what it read before another tab settled the file', async () => {
    const { device, drive, ports } = world();
    const { itemId, tag } = await drive.create(NOTE, 'one');
    await device.take(NOTE, undefined, 'nothing yet', { text: 'nothing yet', tag: '"0"', itemId });
    let isFirst = true;
    const slow: RemoteNotes = {
      ...drive,
      read: async (id) => {
        const answer = await drive.read(id);
        if (!isFirst) return answer;
        isFirst = false;
        // While the answer is on its way, another tab takes the text, the user goes on, and the other tab sends that.
        await device.take(NOTE, 1, 'one', { text: 'one', tag, itemId });
        await device.edit(NOTE, () => 'one two');
        const sent = await drive.update(itemId, 'one two', tag);
        await device.agree(NOTE, { text: 'one two', tag: sent.tag, itemId });
        return answer;
      },
    };
    await settleFile(ports(slow), NOTE, { kind: 'suspect', itemId });
    expect((await device.read(NOTE))?.text).toBe('one two');
    expect(drive.texts().get(NOTE)).toBe('one two');
  });

  it('[S19, I8] tries a refused write no more when another file has met another folder meanwhile', async () => {
    const { device, drive, ports } = world();
    await device.edit(NOTE, () => 'one');
    let creates = 0;
    const refusing: RemoteNotes = {
      ...drive,
      create: () => {
        creates += 1;
        return Promise.reject(new Failure('not-found', 'create'));
      },
    };
    const way = () => Promise.resolve(creates === 0 ? ('put' as const) : ('none' as const));
    expect(await settleFile({ ...ports(refusing), way }, NOTE, { kind: 'as-agreed' })).toEqual({ kind: 'left' });
    expect(creates).toBe(1);
  });

  it.each([['the same text', 'one'], ['another text', 'one two']])('[S19, I8] binds no note to an item in another folder that it met on the way, with %s', async (_what, theirs) => {
    const { device, drive, ports } = world();
    await device.take(NOTE, undefined, 'one', { text: 'one', tag: '"1"', itemId: 'gone' });
    await drive.create(NOTE, theirs);
    const elsewhere = { ...ports(), isSameRoot: () => Promise.resolve(false) };
    expect(await settleFile(elsewhere, NOTE, { kind: 'suspect', itemId: 'gone' })).toEqual({ kind: 'left' });
    expect(await device.read(NOTE)).toMatchObject({ text: 'one', agreed: { itemId: 'gone' } });
    await settleFile(ports(), NOTE, { kind: 'suspect', itemId: 'gone' });
    expect((await device.read(NOTE))?.text).toContain(theirs);
    expect((await device.read(NOTE))?.agreed?.itemId).not.toBe('gone');
  });

  it('[S11, S18, F23] takes no file off the device that another tab has made anew meanwhile', async () => {
    const { device, drive, ports } = world();
    const trashed = '---\ntrashed: 2026-11-24\n---\nwords';
    await device.take(NOTE, undefined, 'words', { text: 'words', tag: '"1"', itemId: 'gone' });
    await device.edit(NOTE, () => trashed);
    const slow: RemoteNotes = {
      ...drive,
      find: async (path) => {
        const answer = await drive.find(path);
        const { itemId, tag } = await drive.create(`Trash/${path}` as FilePath, trashed);
        await device.agree(NOTE, { text: trashed, tag, itemId });
        return answer;
      },
    };
    await settleFile(ports(slow), NOTE, { kind: 'as-agreed' });
    expect((await device.read(NOTE))?.text).toBe(trashed);
    expect([...drive.texts().keys()]).toEqual([`Trash/${NOTE}`]);
  });

  it('[S20, I1] gives a note an item of its own when its name belongs to another note there', async () => {
    const { device, drive, ports } = world();
    const { itemId, tag } = await drive.create(RENAMED, 'theirs');
    await device.take(RENAMED, undefined, 'theirs', { text: 'theirs', tag, itemId });
    drive.rename(RENAMED, NOTE);
    await device.edit(NOTE, () => 'ours');
    await settleFile(ports(), NOTE, { kind: 'as-agreed' });
    expect([...drive.texts().values()].sort()).toEqual(['ours', 'theirs']);
    expect((await device.read(NOTE))?.agreed).toMatchObject({ text: 'ours' });
    expect((await device.read(NOTE))?.agreed?.itemId).not.toBe(itemId);
    expect((await device.read(RENAMED))?.agreed?.itemId).toBe(itemId);
  });

  it('[S20, I5] shares no item with the copy of another device that has the same text', async () => {
    const { device, drive, ports } = world();
    const copy = besidePath(NOTE, 'ours');
    await drive.create(NOTE, 'theirs');
    await drive.create(copy, 'ours');
    for (const { itemId, path, tag } of (await drive.changes(undefined)).files) {
      const text = drive.texts().get(path)!;
      await device.take(path === NOTE ? RENAMED : path, undefined, text, { text, tag, itemId });
    }
    await device.edit(NOTE, () => 'ours');
    await settleFile(ports(), NOTE, { kind: 'as-agreed' });
    const items = (await device.list()).map(({ agreed }) => agreed?.itemId);
    expect(items).not.toContain(undefined);
    expect(new Set(items).size).toBe(3);
  });

  it('[S13, I1] keeps what was written into a conflict copy before this device had taken it', async () => {
    const { device, drive, ports } = world();
    await drive.create(NOTE, 'start');
    await device.edit(NOTE, () => 'ours');
    let edits = 0;
    const contended: RemoteNotes = {
      ...drive,
      update: async (...change) => {
        drive.edit(NOTE, `edit ${String(++edits)}`);
        return drive.update(...change);
      },
      create: async (path, text) => {
        const made = await drive.create(path, text);
        drive.edit(path, `${text}, and more`);
        throw new Error(`the tab died after ${made.itemId}`);
      },
    };
    const stubborn = { ...ports(contended), merge: (_: string | undefined, ours: string) => ours };
    const settled = await settleFile(stubborn, NOTE, { kind: 'as-agreed' }).catch(async () => settleFile(stubborn, NOTE, { kind: 'as-agreed' }));
    const conflictCopy = settled.kind === 'written' ? settled.conflictCopy : undefined;
    expect((await device.read(conflictCopy!))?.text).toBe('ours, and more');
    expect(drive.texts().get(conflictCopy!)).toBe('ours, and more');
  });
});
