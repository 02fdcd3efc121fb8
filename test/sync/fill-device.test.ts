import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import { fillDevice } from '../../src/sync/fill-device';
import type { NewFile, RemoteNotes } from '../../src/sync/ports';

const fresh = (count: number) => new Map(Array.from({ length: count }, (_, index) => [`note ${index}.md` as FilePath, `item ${index}`] as const));

function device() {
  const written: (readonly NewFile[])[] = [];
  return {
    written,
    takeAll: (files: readonly NewFile[]) => {
      written.push(files);
      return Promise.resolve(files.map(({ path }) => path));
    },
  };
}

function remote(read: RemoteNotes['read'] = (itemId) => Promise.resolve({ text: `text of ${itemId}`, tag: `tag of ${itemId}` })) {
  return { read };
}

describe('fillDevice', () => {
  it('[S6] puts down every file with the text and tag of its item', async () => {
    const here = device();
    const taken = await fillDevice(here, remote(), fresh(3), 2);
    expect([...taken]).toEqual([0, 1, 2].map((each) => [`note ${String(each)}.md`, `text of item ${String(each)}`]));
    expect(here.written.flat()[1]).toEqual({ path: 'note 1.md', agreed: { text: 'text of item 1', tag: 'tag of item 1', itemId: 'item 1' } });
  });

  it('writes three hundred files in a dozen transactions', async () => {
    const here = device();
    await fillDevice(here, remote(), fresh(300), 20);
    expect(here.written.flat()).toHaveLength(300);
    expect(here.written.length).toBeLessThanOrEqual(13);
  });

  it('leaves a file that is gone to the ordinary way', async () => {
    const here = device();
    const read: RemoteNotes['read'] = (itemId) => (itemId === 'item 1' ? Promise.reject(new Failure('not-found', 'read')) : remote().read(itemId));
    expect([...(await fillDevice(here, remote(read), fresh(3), 3)).keys()]).toEqual(['note 0.md', 'note 2.md']);
  });

  it('[I10] keeps what was read before the network went', async () => {
    const here = device();
    const read: RemoteNotes['read'] = (itemId) => (itemId === 'item 4' ? Promise.reject(new Failure('offline', 'read')) : remote().read(itemId));
    await expect(fillDevice(here, remote(read), fresh(10), 1)).rejects.toMatchObject({ reason: 'offline' });
    expect(here.written.flat().map(({ path }) => path)).toEqual(['note 0.md', 'note 1.md', 'note 2.md', 'note 3.md']);
  });

  it('does not count a file as settled that somebody wrote here meanwhile', async () => {
    const taken = await fillDevice({ takeAll: () => Promise.resolve([]) }, remote(), fresh(2), 1);
    expect(taken.size).toBe(0);
  });
});
