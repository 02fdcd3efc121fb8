import 'fake-indexeddb/auto';

import { deleteDB, openDB } from 'idb';

import { indexedDbNotes } from '../../../src/adapters/store/indexed-db-notes';
import { DATABASE_VERSION } from '../../../src/adapters/store/migrations/migrate';
import type { FilePath } from '../../../src/domain/notes/file-path';

const NOTE = 'People/noor-k3v9/2026/2026-11-24-p7q2.md' as FilePath;
const ME = 'me.md' as FilePath;
const SETTINGS = 'settings.yaml' as FilePath;
const AGREED = { text: 'as OneDrive has it', tag: '"{1},2"', itemId: 'i1' };

/**
 * What a browser holds that was last open under each version of the app, made by hand as that version made it: never by
 * today's code, which may have forgotten. A new version of the database gets its line here, and no line is ever changed.
 */
const LAYOUTS: readonly ((name: string) => Promise<void>)[] = [
  // 1: one record for each file under its path, and small values by key.
  async (name) => {
    const database = await openDB(name, 1, {
      upgrade: (empty) => {
        empty.createObjectStore('files', { keyPath: 'path' });
        empty.createObjectStore('cache');
      },
    });
    await database.put('files', { path: NOTE, text: 'typed since', revision: 7, agreed: AGREED });
    await database.put('files', { path: ME, text: 'never sent', revision: 1, agreed: undefined });
    await database.put('files', { path: SETTINGS, text: 'sent', revision: 2, agreed: { text: 'sent', tag: '"{2},1"', itemId: 'i2' } });
    await database.put('cache', 'https://graph.example/delta', 'sync:cursor');
    await database.put('cache', { driveId: 'd', itemId: 'r' }, 'sync:root');
    database.close();
  },
  // 2: what OneDrive has is left out of `agreed` where it is the file's own text.
  async (name) => {
    const database = await openDB(name, 2, {
      upgrade: (empty) => {
        empty.createObjectStore('files', { keyPath: 'path' });
        empty.createObjectStore('cache');
      },
    });
    await database.put('files', { path: NOTE, text: 'typed since', revision: 7, agreed: AGREED });
    await database.put('files', { path: ME, text: 'never sent', revision: 1, agreed: undefined });
    await database.put('files', { path: SETTINGS, text: 'sent', revision: 2, agreed: { tag: '"{2},1"', itemId: 'i2' } });
    await database.put('cache', 'https://graph.example/delta', 'sync:cursor');
    await database.put('cache', { driveId: 'd', itemId: 'r' }, 'sync:root');
    database.close();
  },
];

describe('a database of an earlier version', () => {
  const NAME = 'two-hats:migrating';
  afterEach(() => deleteDB(NAME));

  it('has a layout here for each version there was', () => {
    expect(LAYOUTS).toHaveLength(DATABASE_VERSION);
  });

  it.each(LAYOUTS.map((make, index) => [index + 1, make] as const))('[I1] keeps every word, tag and cursor: version %i', async (_, make) => {
    await make(NAME);
    const notes = indexedDbNotes('migrating');
    expect(await notes.list()).toEqual([
      { path: NOTE, text: 'typed since', revision: 7, agreed: AGREED },
      { path: ME, text: 'never sent', revision: 1, agreed: undefined },
      { path: SETTINGS, text: 'sent', revision: 2, agreed: { text: 'sent', tag: '"{2},1"', itemId: 'i2' } },
    ]);
    expect([await notes.readCache('sync:cursor'), await notes.readCache('sync:root')]).toEqual(['https://graph.example/delta', { driveId: 'd', itemId: 'r' }]);
    expect((await notes.edit(NOTE, (text) => `${text ?? ''}, and on`)).text).toBe('typed since, and on');
    notes.close();
  });

  it('is new where there was none', async () => {
    const notes = indexedDbNotes('migrating');
    expect(await notes.list()).toEqual([]);
    await notes.edit(ME, () => 'first');
    notes.close();
    const database = await openDB(NAME);
    expect([database.version, [...database.objectStoreNames]]).toEqual([DATABASE_VERSION, ['cache', 'files']]);
    database.close();
  });

  it('[I1] is left alone by an older app: nothing is written, nothing is lost', async () => {
    const newer = await openDB(NAME, DATABASE_VERSION + 1, { upgrade: (empty) => void empty.createObjectStore('files', { keyPath: 'path' }) });
    await newer.put('files', { path: ME, text: 'of tomorrow' });
    newer.close();
    const notes = indexedDbNotes('migrating');
    await expect(notes.edit(ME, () => 'of today')).rejects.toMatchObject({ reason: 'storage-unavailable' });
    notes.close();
    const again = await openDB(NAME);
    expect(await again.get('files', ME)).toEqual({ path: ME, text: 'of tomorrow' });
    again.close();
  });
});
