import { memoryNotes } from '../../src/adapters/store/memory-notes';
import { Failure } from '../../src/domain/shared/failure';
import type { FilePath } from '../../src/domain/notes/file-path';
import { deleteForGood } from '../../src/sync/delete-for-good';
import type { There } from '../../src/sync/plan';
import type { AgreedFile } from '../../src/sync/ports';

const PATH = 'Notes/a.md' as FilePath;
const TEXT = 'trashed';
const AGREED: AgreedFile = { text: TEXT, tag: 't1', itemId: 'i1' };

type Before = {
  /** What OneDrive is agreed to have; `null` for a file that was never there. */
  readonly agreed?: AgreedFile | null;
  /** The answers to one removal after the other; the last one goes on. */
  readonly refusals?: readonly (Failure['reason'] | undefined)[];
  /** What a settling does to the device's copy. */
  readonly settling?: (device: ReturnType<typeof memoryNotes>, there: There) => Promise<unknown>;
  readonly text?: string;
};

async function inTrash({ agreed = AGREED, refusals = [undefined], settling = () => Promise.resolve(), text = TEXT }: Before = {}) {
  const device = memoryNotes();
  await device.take(PATH, undefined, text, agreed ?? AGREED);
  if (agreed === null) await device.disagree(PATH);
  const removed: string[] = [];
  const settled: There[] = [];
  const saw = await device.read(PATH);
  if (saw === undefined) throw new Error('The file is on the device.');
  const ports = {
    device,
    isTrashed: (words: string | undefined) => words?.startsWith(TEXT) === true,
    remote: {
      remove: (itemId: string, tag: string) => {
        const refusal = refusals[Math.min(removed.push(`${itemId} ${tag}`), refusals.length) - 1];
        return refusal === undefined ? Promise.resolve() : Promise.reject(new Failure(refusal, 'refused'));
      },
    },
    settle: async (_path: FilePath, there: There) => {
      settled.push(there);
      await settling(device, there);
      return true;
    },
  };
  return { device, removed, settled, go: () => deleteForGood(ports, saw), here: async () => (await device.read(PATH))?.text };
}

const retagged = (tag: string) => (device: ReturnType<typeof memoryNotes>) => device.agree(PATH, { ...AGREED, tag });

describe('deleteForGood', () => {
  it('[S25] removes the very item under its tag, and takes the file off the device', async () => {
    const { go, removed, settled, here } = await inTrash();
    expect(await go()).toBe(true);
    expect([removed, settled, await here()]).toEqual([['i1 t1'], [], undefined]);
  });

  it('[S25, I6] leaves a file alone that is not in the trash', async () => {
    const { go, removed, here } = await inTrash({ text: 'alive' });
    expect([await go(), removed, await here()]).toEqual([false, [], 'alive']);
  });

  it('[S25] lets OneDrive hear first what the file says, where it says something else', async () => {
    const { go, removed, settled } = await inTrash({ agreed: { ...AGREED, text: 'before' }, settling: (device) => device.agree(PATH, { ...AGREED, tag: 't2' }) });
    expect(await go()).toBe(true);
    expect([settled, removed]).toEqual([[{ kind: 'as-agreed' }], ['i1 t2']]);
  });

  it('[S25] creates there what was never there, so that it can go from there', async () => {
    const { go, removed } = await inTrash({ agreed: null, settling: retagged('t3') });
    expect([await go(), removed]).toEqual([true, ['i1 t3']]);
  });

  it('[S25] keeps a file that OneDrive could not be told about', async () => {
    const { go, removed, here } = await inTrash({ agreed: null });
    expect([await go(), removed, await here()]).toEqual([false, [], TEXT]);
  });

  it('[S25, I1] keeps a file whose words changed while OneDrive was told', async () => {
    const typed = `${TEXT}, and typed into`;
    const settling = async (device: ReturnType<typeof memoryNotes>) => device.take(PATH, (await device.read(PATH))?.revision, typed, { ...AGREED, text: typed });
    const { go, removed, here } = await inTrash({ agreed: null, settling });
    expect([await go(), removed, await here()]).toEqual([false, [], typed]);
  });

  it('[S25, I1] keeps a file whose words here changed while OneDrive had the old ones', async () => {
    const typed = `${TEXT}, and typed into`;
    const settling = async (device: ReturnType<typeof memoryNotes>) => device.take(PATH, (await device.read(PATH))?.revision, typed, AGREED);
    const { go, removed, here } = await inTrash({ agreed: null, settling });
    expect([await go(), removed, await here()]).toEqual([false, [], typed]);
  });

  it('[S25] is done where the file went meanwhile', async () => {
    const settling = async (device: ReturnType<typeof memoryNotes>) => {
      await device.agree(PATH, AGREED);
      return device.drop(PATH, (await device.read(PATH))?.revision ?? -1, 'i1');
    };
    const { go, removed } = await inTrash({ agreed: null, settling });
    expect([await go(), removed]).toEqual([true, []]);
  });

  it.each(['changed-elsewhere', 'not-found', 'unknown-outcome'] as const)('[S25, S5] reads the file after a refusal of %s, and tries once more under its new tag', async (reason) => {
    const { go, removed, settled, here } = await inTrash({ refusals: [reason, undefined], settling: retagged('t2') });
    expect(await go()).toBe(true);
    expect([settled, removed, await here()]).toEqual([[{ kind: 'suspect', itemId: 'i1' }], ['i1 t1', 'i1 t2'], undefined]);
  });

  it('[S25] gives up after the second refusal, and the file is still here', async () => {
    const { go, removed, settled, here } = await inTrash({ refusals: ['changed-elsewhere'] });
    expect(await go()).toBe(false);
    expect([removed.length, settled.length, await here()]).toEqual([2, 2, TEXT]);
  });

  it('[S25] is done where the last reading found it gone', async () => {
    let settlings = 0;
    const settling = async (device: ReturnType<typeof memoryNotes>) => {
      settlings += 1;
      if (settlings === 2) await device.drop(PATH, (await device.read(PATH))?.revision ?? -1, 'i1');
    };
    const { go } = await inTrash({ refusals: ['not-found'], settling });
    expect(await go()).toBe(true);
  });

  it.each(['offline', 'signed-out', 'already-exists'] as const)('[S25] ends with a failure that is no answer about this file: %s', async (reason) => {
    const { go, here, settled } = await inTrash({ refusals: [reason] });
    await expect(go()).rejects.toMatchObject({ reason });
    expect([await here(), settled]).toEqual([TEXT, []]);
  });

  it('[S25] ends with an error of its own', async () => {
    const { device } = await inTrash();
    const saw = await device.read(PATH);
    const remove = () => Promise.reject(new TypeError('a fault of ours'));
    if (saw === undefined) throw new Error('The file is on the device.');
    await expect(deleteForGood({ device, isTrashed: () => true, remote: { remove }, settle: () => Promise.resolve(true) }, saw)).rejects.toThrow('a fault of ours');
  });
});
