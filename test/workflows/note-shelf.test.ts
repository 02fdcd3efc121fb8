import type { FilePath } from '../../src/domain/notes/file-path';
import type { PersonId } from '../../src/domain/people/person';
import { aDesk, durableNotes } from './a-desk';

const NOOR = 'k3v9' as PersonId;
const PERSON = 'People/noor-k3v9/person.md' as FilePath;
const OLD = 'People/noor-k3v9/2025/2025-03-04-p7q2.md' as FilePath;
const NEW = 'People/noor-k3v9/2026/2026-11-24-r8s1.md' as FilePath;

async function aShelf(paths: readonly FilePath[]) {
  const local = durableNotes();
  for (const path of paths) {
    const text = path === PERSON ? '---\ntwo-hats: 1\nid: k3v9\nname: Noor\naddresses:\n  - noor@example.com\n---\n' : `---\ntwo-hats: 1\nid: ${path.slice(-7, -3)}\nperson: k3v9\ndate: 2026-11-24\n---\n`;
    await local.take(path, undefined, text, { text, tag: '"1"', itemId: path });
  }
  const desk = aDesk({ local });
  await desk.shelf.open();
  const drop = async (path: FilePath) => {
    expect(await local.drop(path, 1, path)).toBe(true);
    await desk.surroundings.pass(0);
  };
  return { shelf: desk.shelf, drop };
}

describe('createNoteShelf', () => {
  it('forgets a note that left the device, and with the oldest one how far back it can tell', async () => {
    const { shelf, drop } = await aShelf([OLD, NEW]);
    expect([shelf.notePaths(), shelf.oldestDay()]).toEqual([[NEW, OLD], '2025-03-04']);
    await drop(OLD);
    expect([shelf.notePaths(), shelf.notePaths(NOOR), shelf.oldestDay(), shelf.note(OLD)]).toEqual([[NEW], [NEW], '2026-11-24', undefined]);
  });

  it('tells notes newest first: by the day in the name, then by the name, and before all what its owner named otherwise', async () => {
    const other = (name: string) => `People/noor-k3v9/${name}.md` as FilePath;
    const [late, early] = ['People/noor-k3v9/2026/2026-11-24-r8s1.md', 'People/anna-a1b2/2026/2026-11-24-z9z9.md'] as FilePath[];
    const { shelf } = await aShelf([OLD, early, other('from the flight'), late, other('a thought')].filter((path) => path !== undefined));
    expect(shelf.notePaths()).toEqual([other('from the flight'), other('a thought'), late, early, OLD]);
  });

  it('forgets a person with their file, and keeps the folder for as long as it holds a note', async () => {
    const { shelf, drop } = await aShelf([PERSON, NEW]);
    expect(shelf.people().map(({ name }) => name)).toEqual(['Noor']);
    expect(shelf.personOf('noor@example.com')).toBe(NOOR);
    await drop(PERSON);
    expect(shelf.people()).toEqual([]);
    expect(shelf.personOf('noor@example.com')).not.toBe(NOOR);
    expect(shelf.folderOf({ id: NOOR, name: 'Somebody Else' })).toBe('People/noor-k3v9');
    await drop(NEW);
    expect(shelf.folderOf({ id: NOOR, name: 'Somebody Else' })).toBe('People/somebody-else-k3v9');
  });
});
