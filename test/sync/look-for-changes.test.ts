import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { besidePath } from '../../src/sync/beside-path';
import { Failure } from '../../src/domain/shared/failure';
import { freeDoubles, lookForChanges } from '../../src/sync/look-for-changes';
import type { RemoteChanges, RemoteFile, RemoteNotes } from '../../src/sync/ports';
import { syncWorld } from '../support/sync-world';

const OURS = 'People/noor/zo\u00EB.md' as FilePath;
const TWIN = 'People/Noor/Zo\u00EB.MD' as FilePath;

describe('lookForChanges', () => {
  it('[S9, F11] puts one file together from two spellings of its name', async () => {
    const { sync, drive, device, type } = syncWorld();
    await type('ours', OURS);
    drive.edit(TWIN, 'theirs');
    await sync.start();
    sync.stop();
    const files = await device.list();
    expect(files.map(({ path }) => path)).toEqual([OURS]);
    expect(files[0]?.text.split('\n').sort()).toEqual(['ours', 'theirs']);
    expect([...drive.texts()]).toEqual([[TWIN, files[0]?.text]]);
  });

  it('[S20, F23] sets the second of two files free that two tabs bound to one item', async () => {
    const { sync, drive, device } = syncWorld();
    const { itemId, tag } = await drive.create(TWIN, 'theirs');
    for (const path of [TWIN, OURS]) await device.take(path, undefined, 'theirs', { text: 'theirs', tag, itemId });
    await device.edit(OURS, () => 'theirs\nours');
    await sync.start();
    sync.stop();
    const items = (await device.list()).map(({ agreed }) => agreed?.itemId);
    expect(new Set(items).size).toBe(2);
    expect([...drive.texts().values()].sort()).toEqual(['theirs', 'theirs\nours']);
  });

  it('[S20, S26] gives a restored file another place beside, where the first is by now the place of the one that was made anew for it', async () => {
    const { sync, drive, device } = syncWorld();
    const put = async (path: FilePath, text: string, lies = path) => {
      const { itemId, tag } = await drive.create(lies, text);
      await device.take(path, undefined, text, { text, tag, itemId });
    };
    await put(OURS, 'in the trash', `Trash/${OURS}` as FilePath);
    const restored = await drive.create(OURS, 'restored');
    await put(besidePath(OURS, restored.itemId), 'made anew');
    await sync.start();
    sync.stop();
    const files = await device.list();
    expect(files.map(({ text }) => text).sort()).toEqual(['in the trash', 'made anew', 'restored']);
    expect(files.find(({ text }) => text === 'restored')?.agreed?.itemId).toBe(restored.itemId);
  });

  it('[S20, F23] begins the next look from nothing then, since the one that stays may be the older', async () => {
    const device = memoryNotes();
    await device.writeCache('sync:cursor', 'past');
    await device.take(TWIN, undefined, 'one', { text: 'one', tag: '"1"', itemId: 'a' });
    await freeDoubles(device);
    expect(await device.readCache('sync:cursor')).toBe('past');

    await device.take(OURS, undefined, 'one two', { text: 'one two', tag: '"2"', itemId: 'a' });
    await freeDoubles(device);
    expect(await device.readCache('sync:cursor')).toBeUndefined();
  });
});

const NOTE = 'People/noor/a.md' as FilePath;
const at = (itemId: string, path: FilePath = NOTE, tag = `new ${itemId}`): RemoteFile => ({ itemId, path, tag });
const fails = (reason: Failure['reason']) => Promise.reject(new Failure(reason, 'read'));

type Answer = Partial<RemoteChanges> & { readonly here?: Readonly<Record<string, { readonly text?: string; readonly itemId?: string; readonly tag?: string }>>; readonly read?: (itemId: string) => Promise<never> | undefined };

/** What one look finds. `here`: the device's files by their paths, agreed where they name an item. */
async function aLook({ here = {}, read = () => undefined, ...answer }: Answer) {
  const device = memoryNotes();
  for (const [path, { text = 'words', itemId, tag = 'old' }] of Object.entries(here)) {
    await device.take(path as FilePath, undefined, text, { text, itemId: itemId ?? '', tag });
    if (itemId === undefined) await device.disagree(path as FilePath);
  }
  const asked: string[] = [];
  const remote: Partial<RemoteNotes> = {
    changes: () => Promise.resolve({ files: [], deleted: [], isComplete: false, cursor: 'next', ...answer }),
    read: (itemId) => {
      asked.push(itemId);
      return read(itemId) ?? Promise.resolve({ text: 'there', tag: 't' });
    },
  };
  const found = await lookForChanges(device, remote as RemoteNotes, (text) => text.startsWith('trashed'));
  return { device, asked, found, files: [...found.files], places: [...found.places], fresh: [...found.fresh] };
}

describe('one look for changes', () => {
  it('[S4] finds what has another tag, under the path that it has here, and nothing that is as agreed', async () => {
    const OTHER = 'People/noor/b.md' as FilePath;
    const { files, places, fresh, found } = await aLook({
      here: { [NOTE]: { itemId: 'a' }, [OTHER]: { itemId: 'b' } },
      files: [at('a', 'People/noor/renamed.md' as FilePath), at('b', OTHER, 'old')],
    });
    expect(files).toEqual([[NOTE, { kind: 'suspect', itemId: 'a' }]]);
    expect([places, fresh, found.listed]).toEqual([[[NOTE, 'People/noor/renamed.md']], [], 2]);
  });

  it('[S20] finds what is new, with its item', async () => {
    const { files, fresh, places } = await aLook({ files: [at('a')] });
    expect([files, fresh, places]).toEqual([[[NOTE, { kind: 'suspect', itemId: 'a' }]], [[NOTE, 'a']], [[NOTE, NOTE]]]);
  });

  it.each([
    ['words', 'Trash/People/noor/a.md', true],
    ['trashed', NOTE, true],
    ['trashed', 'Trash/People/noor/a.md', false],
    ['words', NOTE, false],
  ])('[S24] of an item as agreed says where it lies only if its text says otherwise: %s in %s', async (text, lies, isTold) => {
    const { files, places } = await aLook({ here: { [NOTE]: { itemId: 'a', text } }, files: [at('a', lies as FilePath, 'old')] });
    expect([files, places]).toEqual([[], isTold ? [[NOTE, lies]] : []]);
  });

  it('[S26] gives way with what is in the trash where another item has its path', async () => {
    const { fresh } = await aLook({ files: [at('old', `Trash/${NOTE}` as FilePath), at('new')] });
    expect(fresh).toEqual([[NOTE, 'new'], [besidePath(NOTE, 'old'), 'old']]);
  });

  it('[S5, I6] reads once more what the service says was deleted, and asks for nothing else', async () => {
    const { files, asked } = await aLook({ here: { [NOTE]: { itemId: 'a' }, 'People/noor/b.md': { itemId: 'b' }, 'People/noor/c.md': {} }, deleted: ['a', 'unknown'] });
    expect([files, asked]).toEqual([[[NOTE, { kind: 'suspect', itemId: 'a' }]], []]);
  });

  it.each([
    ['is gone', 'not-found', true],
    ['may not be looked at', 'consent-needed', false],
    ['is elsewhere', undefined, false],
  ] as const)('[I6] asks for what a whole listing lacks: it %s', async (_what, reason, isFound) => {
    const { files, asked } = await aLook({ here: { [NOTE]: { itemId: 'a' }, 'People/noor/b.md': {} }, isComplete: true, read: () => (reason === undefined ? undefined : fails(reason)) });
    expect([files.map(([path]) => path), asked]).toEqual([isFound ? [NOTE] : [], ['a']]);
  });

  it('[I6] asks for nothing that a whole listing has, or the service says was deleted', async () => {
    const { files, asked } = await aLook({ here: { [NOTE]: { itemId: 'a' }, 'People/noor/b.md': { itemId: 'b' } }, isComplete: true, files: [at('a', NOTE, 'old')], deleted: ['b'] });
    expect([files.map(([path]) => path), asked]).toEqual([['People/noor/b.md'], []]);
  });

  it('[I6] ends with a failure that is no answer', async () => {
    await expect(aLook({ here: { [NOTE]: { itemId: 'a' } }, isComplete: true, read: () => fails('offline') })).rejects.toMatchObject({ reason: 'offline' });
  });

  it.each([
    ['has no item yet', { [NOTE]: {} }, {}, NOTE],
    ['has one that was deleted', { [NOTE]: { itemId: 'a' } }, { deleted: ['a'] }, NOTE],
    ['has one that is gone', { [NOTE]: { itemId: 'a' } }, { read: () => fails('not-found') }, NOTE],
    ['has one that lives elsewhere', { [NOTE]: { itemId: 'a' } }, {}, besidePath(NOTE, 'new')],
  ])('[S20] gives a new item the path of a file that %s, or one beside', async (_what, here, answer, path) => {
    const { files } = await aLook({ here, files: [at('new')], ...answer });
    expect(files.find(([, there]) => there.kind === 'suspect' && there.itemId === 'new')?.[0]).toBe(path);
  });

  it('[S20] asks for no item that the same answer names', async () => {
    const { files, asked } = await aLook({ here: { [NOTE]: { itemId: 'a' } }, files: [at('new'), at('a', 'People/noor/moved.md' as FilePath)] });
    expect([files.map(([path]) => path).sort(), asked]).toEqual([[besidePath(NOTE, 'new'), NOTE].sort(), []]);
  });

  it('[S20, F11] keeps the spelling that a name has here', async () => {
    const { files } = await aLook({ here: { [OURS]: {} }, files: [at('a', TWIN)] });
    expect(files.map(([path]) => path)).toEqual([OURS]);
  });

  it('[S6] begins the next look where this one ended, once all is settled', async () => {
    const { device, found } = await aLook({ cursor: 'this one' });
    expect(await device.readCache('sync:cursor')).toBeUndefined();
    await found.done();
    expect(await device.readCache('sync:cursor')).toBe('this one');
  });

  it('[S6] begins from nothing where the cursor is too old, or none was kept', async () => {
    const device = memoryNotes();
    const cursors: (string | undefined)[] = [];
    const changes = (cursor: string | undefined) => {
      cursors.push(cursor);
      return cursor === 'past' ? fails('resync-needed') : Promise.resolve({ files: [], deleted: [], isComplete: true, cursor: 'next' });
    };
    const look = () => lookForChanges(device, { changes } as unknown as RemoteNotes, () => false);
    await device.writeCache('sync:cursor', 17);
    await look();
    await device.writeCache('sync:cursor', 'past');
    await look();
    expect(cursors).toEqual([undefined, 'past', undefined]);
  });

  it('[S6] begins from nothing for no other failure', async () => {
    const device = memoryNotes();
    await device.writeCache('sync:cursor', 'past');
    const cursors: (string | undefined)[] = [];
    const changes = (cursor: string | undefined) => {
      cursors.push(cursor);
      return fails('busy');
    };
    await expect(lookForChanges(device, { changes } as unknown as RemoteNotes, () => false)).rejects.toMatchObject({ reason: 'busy' });
    expect(cursors).toEqual(['past']);
  });
});
