import 'fake-indexeddb/auto';

import { deleteDB, openDB } from 'idb';

import { indexedDbNotes } from '../../../src/adapters/store/indexed-db-notes';
import type { NotesStore } from '../../../src/adapters/store/notes-store';
import type { FilePath } from '../../../src/domain/notes/file-path';
import { notesStoreContract } from '../../contract/notes-store.contract';

let count = 0;
notesStoreContract('IndexedDB', () => indexedDbNotes(`contract-${++count}`));

describe('indexedDbNotes', () => {
  const path = 'me.md' as FilePath;
  const opened: NotesStore[] = [];
  const open = (accountId: string): NotesStore => {
    const notes = indexedDbNotes(accountId);
    opened.push(notes);
    return notes;
  };
  afterEach(async () => {
    for (const notes of opened.splice(0)) notes.close();
    await Promise.all(['a', 'b'].map((account) => deleteDB(`two-hats:${account}`)));
  });

  it('finds everything again after the tab was closed', async () => {
    const before = open('a');
    await before.edit(path, () => 'kept');
    before.close();
    expect((await open('a').read(path))?.text).toBe('kept');
  });

  it('[I14] keeps the notes of two accounts apart', async () => {
    await open('a').edit(path, () => 'of a');
    expect(await open('b').read(path)).toBeUndefined();
  });

  it('[I14] leaves nothing of an account behind when its copy is removed', async () => {
    const notes = open('a');
    await notes.edit(path, () => 'secret');
    await notes.remove();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('two-hats:a');
  });

  it('[F23] loses no edit of two tabs that write the same file at once', async () => {
    const [left, right] = [open('a'), open('a')];
    await Promise.all([left.edit(path, (text) => `${text ?? ''} l`), right.edit(path, (text) => `${text ?? ''} r`)]);
    expect((await left.read(path))?.text.split(' ').sort()).toEqual(['', 'l', 'r']);
  });

  it('[F23] tells the other tabs which file changed', async () => {
    const [left, right] = [open('a'), open('a')];
    const heard = new Promise<FilePath>((resolve) => right.subscribe(resolve));
    await left.edit(path, () => 'typed');
    expect(await heard).toBe(path);
  });

  it('lets another tab upgrade the database, and says so when it can store no more', async () => {
    const notes = open('a');
    await notes.edit(path, () => 'old');
    const newer = await openDB('two-hats:a', 99);
    await expect(notes.edit(path, () => 'new')).rejects.toMatchObject({ reason: 'storage-unavailable' });
    newer.close();
  });

  it('[F20] goes on with a new database when another tab removed it', async () => {
    const notes = open('a');
    await notes.edit(path, () => 'old');
    await deleteDB('two-hats:a');
    expect((await notes.edit(path, (text) => `${text ?? 'nothing'}, then typed`)).text).toBe('nothing, then typed');
  });

  it('[F21] reports a full disk, with nothing written', async () => {
    const notes = open('a');
    await notes.edit(path, () => 'short');
    const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(notes.edit(path, () => 'long')).rejects.toMatchObject({ reason: 'storage-unavailable' });
    put.mockRestore();
    expect((await notes.read(path))?.text).toBe('short');
  });
});
