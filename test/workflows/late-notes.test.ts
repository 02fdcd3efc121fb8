import type { NotesStore } from '../../src/adapters/store/notes-store';
import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { lateNotes } from '../../src/workflows/late-notes';

const PATH = 'me.md' as FilePath;

function late() {
  let open: (store: NotesStore) => void = () => undefined;
  const notes = lateNotes(new Promise<NotesStore>((resolve) => (open = resolve)));
  return { notes, open };
}

describe('lateNotes', () => {
  it('answers once the store is open', async () => {
    const { notes, open } = late();
    const written = notes.edit(PATH, () => 'words');
    open(memoryNotes());
    expect((await written).text).toBe('words');
    expect((await notes.read(PATH))?.text).toBe('words');
    await notes.writeCache('key', 1);
    expect(await notes.readCache('key')).toBe(1);
    expect(await notes.list()).toHaveLength(1);
  });

  it('tells of changes to those who asked before it was open', async () => {
    const { notes, open } = late();
    const told: FilePath[] = [];
    const leave = notes.subscribe((path) => told.push(path));
    const store = memoryNotes();
    open(store);
    await notes.list();
    await store.edit(PATH, () => 'a');
    leave();
    await store.edit(PATH, () => 'b');
    expect(told).toEqual([PATH]);
  });

  it('lasts only as long as the store that it turns out to be', async () => {
    const { notes, open } = late();
    expect(notes.durability).toBe('durable');
    open(memoryNotes());
    await notes.list();
    expect(notes.durability).toBe('memory');
  });
});
