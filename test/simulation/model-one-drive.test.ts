import type { FilePath } from '../../src/domain/notes/file-path';
import type { RemoteNotes } from '../../src/sync/ports';
import { remoteNotesContract } from '../contract/remote-notes.contract';
import { chanceOf } from './chance';
import { modelOneDrive, type ModelOneDrive } from './model-one-drive';

/** The model as a port, without anything on the way. */
function under(drive: ModelOneDrive) {
  const notes: RemoteNotes = {
    root: async () => Promise.resolve().then(drive.root),
    changes: async (cursor) => Promise.resolve().then(() => drive.changes(cursor)),
    read: async (itemId) => Promise.resolve().then(() => drive.read(itemId)),
    find: async (path) => Promise.resolve().then(() => drive.find(path)),
    create: async (path, text) => Promise.resolve().then(() => drive.create(path, text, 'none there')),
    update: async (itemId, text, ifMatch) => Promise.resolve().then(() => drive.update(itemId, text, ifMatch, 'put')),
    move: async (itemId, to, ifMatch) => Promise.resolve().then(() => drive.move(itemId, to, ifMatch)),
    remove: async (itemId, ifMatch) => Promise.resolve().then(() => drive.remove(itemId, ifMatch)),
    probe: async () => Promise.resolve('put'),
    versions: async (itemId) => Promise.resolve().then(() => drive.versions(itemId)),
    readVersion: async (itemId, versionId) => Promise.resolve().then(() => drive.readVersion(itemId, versionId)),
  };
  const editThere = async (path: FilePath, text: string): Promise<void> => {
    await Promise.resolve();
    const item = drive.live().find((one) => one.path === path);
    if (item === undefined) drive.user.add(path, text);
    else drive.user.edit(item, text);
  };
  return { notes, editThere };
}

for (const account of ['delta', 'listing'] as const) {
  remoteNotesContract(`the model of OneDrive (${account})`, async () => Promise.resolve(under(modelOneDrive(account))));
}

describe('modelOneDrive', () => {
  const NOTE = 'People/Zo\u00EB.md' as FilePath;

  it('[F11] takes names in another case or Unicode form for the same', () => {
    const drive = modelOneDrive('delta');
    const { itemId } = drive.create(NOTE, 'one', 'none there');
    expect(drive.find(NOTE.normalize('NFD').toUpperCase() as FilePath)?.itemId).toBe(itemId);
    expect(() => drive.create('people/ZO\u00CB.md' as FilePath, 'two', 'none there')).toThrow('already-exists');
  });

  it('[F15, F16] tells a delta of what was deleted, and of what came back under another name', () => {
    const drive = modelOneDrive('delta');
    const { itemId } = drive.create(NOTE, 'one', 'none there');
    const { cursor } = drive.changes(undefined);
    drive.user.remove(drive.live()[0]!);
    expect(drive.changes(cursor)).toMatchObject({ files: [], deleted: [itemId] });
    drive.create(NOTE, 'anew', 'none there');
    drive.user.restore(drive.bin()[0]!);
    expect(drive.changes(cursor).files.map(({ path }) => path).sort()).toEqual(['People/Zo\u00EB 1.md', NOTE].sort());
    expect(drive.changes(cursor).deleted).toEqual([]);
  });

  it('[F17] refuses a cursor that is too old', () => {
    const drive = modelOneDrive('delta');
    const { cursor } = drive.changes(undefined);
    drive.user.expireCursors();
    expect(() => drive.changes(cursor)).toThrow('resync-needed');
  });

  it('[F18] repeats and reorders without leaving anything out of a delta', () => {
    const drive = modelOneDrive('delta');
    for (const name of ['a.md', 'b.md', 'c.md']) drive.create(name as FilePath, name, 'none there');
    const { files } = drive.changes(undefined, chanceOf(1));
    expect(files.length).toBeGreaterThan(3);
    expect(new Set(files.map(({ itemId }) => itemId)).size).toBe(3);
  });

  it('[I8] gives the folder and its files other ids when it is made anew', () => {
    const drive = modelOneDrive('listing');
    const before = [drive.root(), drive.create(NOTE, 'one', 'none there').itemId];
    drive.user.newRoot(true);
    expect(drive.root()).not.toEqual(before[0]);
    expect(drive.live().map(({ itemId }) => itemId)).not.toContain(before[1]);
    expect(drive.live().map(({ path }) => path)).toEqual([NOTE]);
    expect(drive.bin()).toHaveLength(1);
  });
});
