import type { FilePath } from '../../src/domain/notes/file-path';
import { createDeviceFiles } from '../../src/workflows/device-files';
import { createNoteIndex } from '../../src/workflows/note-index';
import type { StoredFile } from '../../src/workflows/ports';
import { settled } from '../support/virtual-time';
import { durableNotes } from './a-desk';
import { fakeSurroundings } from './fake-surroundings';

const NOTE = 'People/noor-k3v9/2026/2026-11-24-p7q2.md' as FilePath;
const THERE = { text: 'there', tag: '"1"', itemId: 'i1' };

async function opened() {
  const [local, surroundings] = [durableNotes(), fakeSurroundings({ now: '2026-11-24T08:00:00Z' })];
  await local.take(NOTE, undefined, 'there', THERE);
  const files = createDeviceFiles({ local, surroundings });
  await files.open();
  const told: FilePath[] = [];
  files.onChange((path) => told.push(path));
  return { local, surroundings, files, told };
}

describe('createDeviceFiles', () => {
  it('forgets a file that left the device, and tells of it once', async () => {
    const { local, surroundings, files, told } = await opened();
    await local.drop(NOTE, 1, THERE.itemId);
    await surroundings.pass(0);
    expect(files.get(NOTE)).toBeUndefined();
    expect(files.paths()).toEqual([]);
    expect(told).toEqual([NOTE]);
  });

  it('lets what came be taken apart before it tells of it, and tells alone of what is gone', async () => {
    const { local, surroundings, files } = await opened();
    const [other, heard] = ['me.md' as FilePath, [] as string[]];
    files.onRead((path) => heard.push(`read ${path}`));
    files.onChange((path) => heard.push(`changed ${path}`));
    await Promise.all([local.edit(other, () => 'mine'), local.drop(NOTE, 1, THERE.itemId)]);
    await surroundings.pass(0);
    expect(heard[0]).toBe(`read ${other}`);
    expect(heard.slice(1).sort()).toEqual([`changed ${NOTE}`, `changed ${other}`]);
  });

  it('[I1] shows a file that was begun anew after it had left, although its revision is lower', async () => {
    const { local, surroundings, files } = await opened();
    await local.edit(NOTE, () => 'typed');
    await surroundings.pass(0);
    await local.take(NOTE, 2, 'there', THERE);
    await local.drop(NOTE, 3, THERE.itemId);
    await local.edit(NOTE, () => 'anew');
    await surroundings.pass(0);
    expect(files.get(NOTE)).toMatchObject({ text: 'anew', revision: 1 });
  });

  it('[I1] lets no slow reading bring back what a write of its own has passed', async () => {
    const { local, surroundings, files } = await opened();
    let answer: (file: StoredFile | undefined) => void = () => undefined;
    const slow = createDeviceFiles({ local: { ...local, read: () => new Promise((resolve) => (answer = resolve)) }, surroundings });
    await slow.open();
    const before = files.get(NOTE);
    await local.edit(NOTE, () => 'first');
    await surroundings.pass(0);
    slow.took({ path: NOTE, text: 'second', revision: 3, agreed: undefined });
    answer(before);
    await surroundings.pass(0);
    expect(slow.get(NOTE)?.text).toBe('second');
  });

  it('keeps what it knows of a file that cannot be read', async () => {
    const { local, surroundings } = await opened();
    const files = createDeviceFiles({ local: { ...local, read: () => Promise.reject(new Error('no')) }, surroundings });
    await files.open();
    await local.edit(NOTE, () => 'typed');
    await surroundings.pass(0);
    expect(files.get(NOTE)?.text).toBe('there');
  });

  it('reads many files in slices, and their index says nothing before all are read', async () => {
    const [local, surroundings] = [durableNotes(), fakeSurroundings({ now: '2026-11-24T08:00:00Z' })];
    const paths = ['01', '02', '03'].map((day) => `People/noor-k3v9/2026/2026-11-${day}-p7q2.md` as FilePath);
    for (const path of paths) await local.take(path, undefined, 'there', { ...THERE, itemId: path });
    let now = surroundings.now();
    // As on a device so slow that each file takes longer than a slice may.
    const files = createDeviceFiles({ local, surroundings: { ...surroundings, now: () => (now += 20) } });
    const index = createNoteIndex(files);
    const opening = files.open();
    await settled();
    expect(files.get(paths[0] ?? NOTE)).toBeDefined();
    expect(files.get(paths[2] ?? NOTE)).toBeUndefined();
    expect(index.notePaths()).toEqual([]);
    await surroundings.pass(0);
    await opening;
    expect(index.notePaths()).toEqual([...paths].reverse());
  });
});
