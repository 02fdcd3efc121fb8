import type { FilePath } from '../../src/domain/notes/file-path';
import type { RemoteNotes } from '../../src/sync/ports';

const NOTE = 'People/noor-k3v9/2026/2026-11-24-p7q2.md' as FilePath;
const TRASHED = `Trash/${NOTE}` as FilePath;
const OTHER = 'me.md' as FilePath;

export type RemoteUnderTest = {
  readonly notes: RemoteNotes;
  /** The user at work in OneDrive itself. */
  readonly editThere: (path: FilePath, text: string) => Promise<void>;
};

/** What every `RemoteNotes` must do, whatever it is made of. */
export function remoteNotesContract(name: string, create: () => Promise<RemoteUnderTest>): void {
  describe(`RemoteNotes made of ${name}`, () => {
    let notes: RemoteNotes;
    let editThere: RemoteUnderTest['editThere'];
    beforeEach(async () => {
      ({ notes, editThere } = await create());
      await notes.root();
    });

    it('[I8] names the same folder each time', async () => {
      expect(await notes.root()).toEqual(await notes.root());
    });

    it('creates a file, folders and all, and reads it back', async () => {
      const made = await notes.create(NOTE, 'Müsli — 咖啡 🧢\n');
      expect(made.path).toBe(NOTE);
      expect(await notes.read(made.itemId)).toEqual({ text: 'Müsli — 咖啡 🧢\n', tag: made.tag });
      expect(await notes.find(NOTE)).toEqual(made);
    });

    it('[I3, F11] creates nothing where a file is', async () => {
      const { itemId } = await notes.create(NOTE, 'first');
      await expect(notes.create(NOTE, 'second')).rejects.toMatchObject({ reason: 'already-exists' });
      expect((await notes.read(itemId)).text).toBe('first');
    });

    it('[I3] replaces the version that it names, and no other', async () => {
      const first = await notes.create(NOTE, 'first');
      const second = await notes.update(first.itemId, 'second', first.tag);
      expect(second.tag).not.toBe(first.tag);
      await expect(notes.update(first.itemId, 'lost', first.tag)).rejects.toMatchObject({ reason: 'changed-elsewhere' });
      expect((await notes.read(first.itemId)).text).toBe('second');
    });

    it('refuses to replace what was edited in OneDrive', async () => {
      const { itemId, tag } = await notes.create(NOTE, 'ours');
      await editThere(NOTE, 'theirs, longer');
      await expect(notes.update(itemId, 'ours again', tag)).rejects.toMatchObject({ reason: 'changed-elsewhere' });
      expect((await notes.read(itemId)).text).toBe('theirs, longer');
    });

    it('finds nothing at a path where nothing is', async () => {
      expect(await notes.find(OTHER)).toBeUndefined();
    });

    it('says that it was not found, for an item that is not there', async () => {
      await expect(notes.read('no-such-item')).rejects.toMatchObject({ reason: 'not-found' });
      await expect(notes.update('no-such-item', 'text', '"1"')).rejects.toMatchObject({ reason: 'not-found' });
    });

    it('tells of every file when it is asked for the first time, wherever it lies', async () => {
      const made = [await notes.create(NOTE, 'a'), await notes.create(OTHER, 'b')];
      const { files, deleted, isComplete } = await notes.changes(undefined);
      const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
      expect([...files].map(({ itemId, path }) => ({ itemId, path })).sort(byPath)).toEqual(
        made.map(({ itemId, path }) => ({ itemId, path })).sort(byPath),
      );
      expect(deleted).toEqual([]);
      expect(isComplete).toBe(true);
    });

    it('tells of a change under its new tag when it is asked again', async () => {
      const made = await notes.create(NOTE, 'a');
      const { cursor } = await notes.changes(undefined);
      await editThere(NOTE, 'edited by hand');
      const changed = (await notes.changes(cursor)).files.find(({ itemId }) => itemId === made.itemId);
      expect(changed?.path).toBe(NOTE);
      expect(changed?.tag).not.toBe(made.tag);
      expect(await notes.read(made.itemId)).toEqual({ text: 'edited by hand', tag: changed?.tag });
    });

    it('moves an item, folders and all: its id and text stay, and the tag names the new state', async () => {
      const { itemId, tag } = await notes.create(NOTE, 'text');
      const moved = await notes.move(itemId, TRASHED, tag);
      expect(moved).toEqual({ itemId, path: TRASHED, tag: expect.any(String) as string });
      expect(await notes.read(itemId)).toEqual({ text: 'text', tag: moved.tag });
      expect([await notes.find(NOTE), await notes.find(TRASHED)]).toEqual([undefined, moved]);
    });

    it('moves an item back to where it was', async () => {
      const { itemId, tag } = await notes.create(NOTE, 'text');
      const trashed = await notes.move(itemId, TRASHED, tag);
      const back = await notes.move(itemId, NOTE, trashed.tag);
      expect(await notes.find(NOTE)).toEqual(back);
      expect((await notes.changes(undefined)).files).toEqual([back]);
    });

    it('[I3] moves and deletes the version that is named, and no other', async () => {
      const { itemId, tag } = await notes.create(NOTE, 'ours');
      await editThere(NOTE, 'theirs, longer');
      await expect(notes.move(itemId, TRASHED, tag)).rejects.toMatchObject({ reason: 'changed-elsewhere' });
      await expect(notes.remove(itemId, tag)).rejects.toMatchObject({ reason: 'changed-elsewhere' });
      expect((await notes.find(NOTE))?.itemId).toBe(itemId);
    });

    it('moves nothing onto a file that is there', async () => {
      const { itemId, tag } = await notes.create(NOTE, 'one');
      const other = await notes.create(TRASHED, 'another');
      await expect(notes.move(itemId, TRASHED, tag)).rejects.toMatchObject({ reason: 'already-exists' });
      expect([(await notes.find(NOTE))?.itemId, (await notes.find(TRASHED))?.itemId]).toEqual([itemId, other.itemId]);
    });

    it('deletes an item', async () => {
      const { itemId, tag } = await notes.create(NOTE, 'text');
      await notes.remove(itemId, tag);
      expect(await notes.find(NOTE)).toBeUndefined();
      await expect(notes.read(itemId)).rejects.toMatchObject({ reason: 'not-found' });
    });

    it('says that it was not found, for an item to move or delete that is not there', async () => {
      await expect(notes.move('no-such-item', TRASHED, '"1"')).rejects.toMatchObject({ reason: 'not-found' });
      await expect(notes.remove('no-such-item', '"1"')).rejects.toMatchObject({ reason: 'not-found' });
    });

    it('finds out how conditions are honoured, and leaves nothing behind that a look would take for a note', async () => {
      expect(await notes.probe()).toBe('put');
      expect(await notes.probe()).toBe('put');
      expect((await notes.changes(undefined)).files).toEqual([]);
    });

    it('[I3] replaces under the same condition by the other way', async () => {
      const first = await notes.create(NOTE, 'first');
      const second = await notes.update(first.itemId, 'Müsli 🧢', first.tag, 'session');
      expect(second.tag).not.toBe(first.tag);
      await expect(notes.update(first.itemId, 'lost', first.tag, 'session')).rejects.toMatchObject({ reason: 'changed-elsewhere' });
      expect(await notes.read(first.itemId)).toEqual({ text: 'Müsli 🧢', tag: second.tag });
    });

    it('keeps earlier versions, newest first', async () => {
      const { itemId, tag } = await notes.create(NOTE, 'first');
      await notes.update(itemId, 'second', tag);
      const versions = await notes.versions(itemId);
      expect(versions).toHaveLength(2);
      expect(await notes.readVersion(itemId, versions[1]!.id)).toBe('first');
    });
  });
}
