import type { FilePath } from '../../src/domain/notes/file-path';
import type { NotesStore } from '../../src/adapters/store/notes-store';

const NOOR = 'People/noor/2026/a.md' as FilePath;
const THERE = { text: 'there', tag: '"1"', itemId: 'i1' };

/** What every store of notes on the device must do (`LocalNotes` and `DeviceNotes`), whatever it is made of. */
export function notesStoreContract(name: string, create: () => NotesStore): void {
  describe(`LocalNotes and DeviceNotes made of ${name}`, () => {
    let notes: NotesStore;
    beforeEach(() => {
      notes = create();
    });
    afterEach(() => notes.remove());

    it('reads undefined for a file that it never saw', async () => {
      expect(await notes.read(NOOR)).toBeUndefined();
    });

    it('hands the text as it is to the change, and keeps what comes back', async () => {
      await notes.edit(NOOR, (text) => `${String(text)}+1`);
      const after = await notes.edit(NOOR, (text) => `${String(text)}+2`);
      expect(after.text).toBe('undefined+1+2');
      expect(await notes.read(NOOR)).toEqual(after);
    });

    it('grows the revision by one with each change, and not without one', async () => {
      await notes.edit(NOOR, () => 'a');
      await notes.edit(NOOR, () => 'a');
      expect((await notes.edit(NOOR, () => 'b')).revision).toBe(2);
    });

    it('changes nothing when the change throws, and passes the error on', async () => {
      await notes.edit(NOOR, () => 'a');
      const broken = new Error('no');
      const edit = notes.edit(NOOR, () => {
        throw broken;
      });
      await expect(edit).rejects.toBe(broken);
      expect((await notes.read(NOOR))?.text).toBe('a');
    });

    it('[I10] loses neither of two edits that run at once', async () => {
      await Promise.all(['x', 'y', 'z'].map((token) => notes.edit(NOOR, (text) => `${text ?? ''} ${token}`)));
      expect((await notes.read(NOOR))?.text.split(' ').sort()).toEqual(['', 'x', 'y', 'z']);
    });

    it('lists every file in code-unit order of the path', async () => {
      for (const path of ['b.md', 'a.md', 'B.md']) await notes.edit(path as FilePath, () => path);
      expect((await notes.list()).map(({ path }) => path)).toEqual(['B.md', 'a.md', 'b.md']);
    });

    it('lists every file where there are more than are read at once, none twice', async () => {
      const paths = Array.from({ length: 400 }, (_, index) => `People/${String(index).padStart(3, '0')}.md` as FilePath);
      await notes.takeAll(paths.map((path) => ({ path, agreed: { ...THERE, itemId: path } })));
      expect((await notes.list()).map(({ path }) => path)).toEqual(paths);
    });

    it('keeps small values by key', async () => {
      await notes.writeCache('cursor', { page: [1, 'two'] });
      expect(await notes.readCache('cursor')).toEqual({ page: [1, 'two'] });
      expect(await notes.readCache('nothing')).toBeUndefined();
    });

    it('tells listeners of a change before the change settles, until they leave', async () => {
      const heard: string[] = [];
      const leave = notes.subscribe((path) => heard.push(path));
      await notes.edit(NOOR, () => 'a');
      expect(heard).toEqual([NOOR]);
      leave();
      await notes.edit(NOOR, () => 'b');
      expect(heard).toEqual([NOOR]);
    });

    it('records what OneDrive has without touching what was typed since', async () => {
      await notes.edit(NOOR, () => 'typed since');
      await notes.agree(NOOR, THERE);
      expect(await notes.read(NOOR)).toEqual({ path: NOOR, text: 'typed since', revision: 1, agreed: THERE });
    });

    it('makes no file by agreeing on one that is not here', async () => {
      await notes.agree(NOOR, THERE);
      expect(await notes.read(NOOR)).toBeUndefined();
    });

    it('[I1] takes nothing over words that were typed meanwhile', async () => {
      const { revision } = await notes.edit(NOOR, () => 'seen');
      await notes.edit(NOOR, () => 'typed');
      expect(await notes.take(NOOR, revision, 'there', THERE)).toBe(false);
      expect(await notes.take(NOOR, undefined, 'there', THERE)).toBe(false);
      expect(await notes.read(NOOR)).toMatchObject({ text: 'typed', agreed: undefined });
    });

    it('takes what OneDrive has onto the revision that was seen, and a new file where none is', async () => {
      expect(await notes.take(NOOR, undefined, 'there', THERE)).toBe(true);
      expect(await notes.take(NOOR, 1, 'there again', { ...THERE, tag: '"2"' })).toBe(true);
      expect(await notes.read(NOOR)).toMatchObject({ text: 'there again', revision: 2, agreed: { tag: '"2"' } });
    });

    it('[I1] takes many new files at once, tells of each, and leaves those that are here', async () => {
      await notes.edit(NOOR, () => 'typed');
      const heard: string[] = [];
      notes.subscribe((path) => heard.push(path));
      const many = Array.from({ length: 60 }, (_, index) => ({ path: `People/noor/2025/${index}.md` as FilePath, agreed: { ...THERE, itemId: `many ${index}` } }));
      const taken = await notes.takeAll([...many, { path: NOOR, agreed: THERE }]);
      expect([...taken].sort()).toEqual(many.map(({ path }) => path).sort());
      expect(heard.sort()).toEqual([...taken].sort());
      expect(await notes.read(NOOR)).toMatchObject({ text: 'typed', agreed: undefined });
      expect(await notes.read(many[59]?.path ?? NOOR)).toEqual({ path: many[59]?.path, text: 'there', revision: 1, agreed: many[59]?.agreed });
    });

    it('forgets what OneDrive had and keeps the text', async () => {
      await notes.take(NOOR, undefined, 'there', THERE);
      await notes.disagree(NOOR);
      expect(await notes.read(NOOR)).toMatchObject({ text: 'there', agreed: undefined });
    });

    it('[I1] takes a file off the device that OneDrive has had every word of, and tells of it', async () => {
      await notes.take(NOOR, undefined, 'there', THERE);
      const heard: string[] = [];
      notes.subscribe((path) => heard.push(path));
      expect(await notes.drop(NOOR, 1, THERE.itemId)).toBe(true);
      expect(heard).toEqual([NOOR]);
      expect(await notes.read(NOOR)).toBeUndefined();
      expect(await notes.list()).toEqual([]);
    });

    it('[I1] takes no file off the device that was changed meanwhile, is not agreed on or is not here', async () => {
      expect(await notes.drop(NOOR, 1, THERE.itemId)).toBe(false);
      await notes.take(NOOR, undefined, 'there', THERE);
      const { revision } = await notes.edit(NOOR, () => 'typed');
      const heard: string[] = [];
      notes.subscribe((path) => heard.push(path));
      expect(await notes.drop(NOOR, 1, THERE.itemId)).toBe(false);
      expect(await notes.drop(NOOR, revision, THERE.itemId)).toBe(false);
      await notes.disagree(NOOR);
      expect(await notes.drop(NOOR, revision, THERE.itemId)).toBe(false);
      expect((await notes.read(NOOR))?.text).toBe('typed');
      expect(heard).toEqual([NOOR]); // The last word was of `disagree`.
    });

    it('[I1, I6] takes no file off the device that belongs to another item by now', async () => {
      await notes.take(NOOR, undefined, 'there', THERE);
      await notes.agree(NOOR, { ...THERE, itemId: 'made-anew' });
      expect(await notes.drop(NOOR, 1, THERE.itemId)).toBe(false);
      expect(await notes.drop(NOOR, 1, 'made-anew')).toBe(true);
    });

    it('writes a file anew that was taken off the device', async () => {
      await notes.take(NOOR, undefined, 'there', THERE);
      await notes.drop(NOOR, 1, THERE.itemId);
      expect(await notes.edit(NOOR, (text) => text ?? 'nothing')).toMatchObject({ text: 'nothing', agreed: undefined });
    });
  });
}
