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

  it('keeps a text once that OneDrive has every word of, and twice when it was typed on', async () => {
    const notes = open('a');
    await notes.takeAll([{ path, agreed: { text: 'as OneDrive has it', tag: '"{1},1"', itemId: 'i1' } }]);
    const inDatabase = async () => {
      const database = await openDB('two-hats:a');
      const record: unknown = await database.get('files', path);
      database.close();
      return JSON.stringify(record).split('as OneDrive has it').length - 1;
    };
    expect(await inDatabase()).toBe(1);
    await notes.edit(path, (text) => `${text ?? ''}, and on`);
    expect(await inDatabase()).toBe(2);
    expect((await notes.read(path))?.agreed?.text).toBe('as OneDrive has it');
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

  describe('on a full disk', () => {
    /** As Chromium and Firefox do it: the request fails, or the whole transaction is undone when it is to be completed. */
    const FULL: Readonly<Record<string, () => jest.SpyInstance>> = {
      'at the request': () =>
        jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
          throw new DOMException('full', 'QuotaExceededError');
        }),
      'at the end of the transaction': () => {
        const put = IDBObjectStore.prototype.put;
        return jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
          const request = key === undefined ? put.call(this, value) : put.call(this, value, key);
          request.addEventListener('success', () => this.transaction.abort());
          return request;
        });
      },
    };
    afterEach(() => jest.restoreAllMocks());

    it.each(Object.keys(FULL))('[F21, I2] says that nothing was kept, and keeps what was there: refused %s', async (when) => {
      const notes = open('a');
      await notes.edit(path, () => 'short');
      await notes.writeCache('sync:cursor', 'before');
      const heard: string[] = [];
      notes.subscribe((changed) => heard.push(changed));
      FULL[when]?.();
      const agreed = { text: 'there', tag: '"1"', itemId: 'i1' };
      for (const write of [
        () => notes.edit(path, () => 'long'),
        () => notes.agree(path, agreed),
        () => notes.take(path, 1, 'there', agreed),
        () => notes.takeAll([{ path: 'b.md' as FilePath, agreed }, { path: 'c.md' as FilePath, agreed }]),
        () => notes.writeCache('sync:cursor', 'after'),
      ]) {
        await expect(write()).rejects.toMatchObject({ reason: 'storage-unavailable' });
      }
      jest.restoreAllMocks();
      expect(heard).toEqual([]);
      expect(await notes.list()).toEqual([{ path, text: 'short', revision: 1, agreed: undefined }]);
      expect(await notes.readCache('sync:cursor')).toBe('before');
    });

    it('[F21] takes words again once there is space', async () => {
      const notes = open('a');
      FULL['at the end of the transaction']?.();
      await expect(notes.edit(path, () => 'long')).rejects.toMatchObject({ reason: 'storage-unavailable' });
      jest.restoreAllMocks();
      expect((await notes.edit(path, (text) => `${text ?? 'nothing'}, then this`)).text).toBe('nothing, then this');
    });

    it('[F21] still lets files go, which makes space', async () => {
      const notes = open('a');
      await notes.take(path, undefined, 'there', { text: 'there', tag: '"1"', itemId: 'i1' });
      FULL['at the request']?.();
      expect(await notes.drop(path, 1, 'i1')).toBe(true);
    });
  });
});
