import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import { giveOwnPlace } from '../../src/sync/own-place';
import type { RemoteNotes, WriteWay } from '../../src/sync/ports';

const PATH = 'Notes/a.md' as FilePath;

async function aNote({ way = 'put', lies, refusal }: { readonly way?: WriteWay; readonly lies?: string; readonly refusal?: Failure } = {}) {
  const device = memoryNotes();
  await device.take(PATH, undefined, 'words', { text: 'words', tag: 't0', itemId: 'i0' });
  await device.disagree(PATH);
  const created: string[] = [];
  const remote: Partial<RemoteNotes> = {
    create: (path, text) => {
      created.push(`${path}: ${text}`);
      return refusal === undefined ? Promise.resolve({ itemId: `i${created.length}`, path, tag: 't1' }) : Promise.reject(refusal);
    },
    find: (path) => Promise.resolve(lies === undefined ? undefined : { itemId: 'theirs', path, tag: 't2' }),
    read: () => Promise.resolve({ text: lies ?? '', tag: 't2' }),
  };
  const ports = { device, remote: remote as RemoteNotes, merge: (_base: string | undefined, a: string, b: string) => `${a} and ${b}`, way: () => Promise.resolve(way), isTrashed: () => false };
  return { device, created, give: async () => giveOwnPlace(ports, PATH, await device.read(PATH)), here: () => device.read(PATH), ports };
}

describe('giveOwnPlace', () => {
  it('[S20] makes an item of its own beside the other file, and the note keeps its place here', async () => {
    const { give, created, here } = await aNote();
    expect(await give()).toEqual({ kind: 'written' });
    expect([created.length, created[0]?.startsWith('Notes/a-copy-'), (await here())?.agreed]).toEqual([1, true, { text: 'words', tag: 't1', itemId: 'i1' }]);
  });

  it('[S20] does nothing for a file that is not here, or where nothing may be written', async () => {
    const { ports, created } = await aNote();
    expect([await giveOwnPlace(ports, PATH, undefined), created]).toEqual([{ kind: 'left' }, []]);
    const refused = await aNote({ way: 'none' });
    expect([await refused.give(), refused.created]).toEqual([{ kind: 'left' }, []]);
  });

  it('[S20, I1] keeps the words of both where another device wrote into the same copy already', async () => {
    const { give, here } = await aNote({ lies: 'theirs', refusal: new Failure('already-exists', 'create') });
    expect(await give()).toEqual({ kind: 'written' });
    expect(await here()).toMatchObject({ text: 'words and theirs', agreed: { text: 'theirs', tag: 't2', itemId: 'theirs' } });
  });

  it('[S20] takes the next name where the copy is a file of this device already', async () => {
    const { device, give, created, here } = await aNote();
    await device.take('Notes/b.md' as FilePath, undefined, 'b', { text: 'b', tag: 't', itemId: 'i1' });
    expect(await give()).toEqual({ kind: 'written' });
    expect([new Set(created.map((each) => each.split(':')[0])).size, (await here())?.agreed?.itemId]).toEqual([2, 'i2']);
  });

  it('[S20] ends with a failure where nothing was created', async () => {
    const { give } = await aNote({ refusal: new Failure('quota-exceeded', 'create') });
    await expect(give()).rejects.toMatchObject({ reason: 'quota-exceeded' });
  });
});
