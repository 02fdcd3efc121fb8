import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import type { WriteWay } from '../../src/sync/ports';
import { isInTrashFolder, pathOutOfTrash, trashFolder } from '../../src/sync/trash-folder';

const PATH = 'Notes/a.md' as FilePath;
const THERE = `Trash/${PATH}` as FilePath;
const AGREED = { tag: 't1', itemId: 'i1' };
const isTrashed = (text: string | undefined) => text?.startsWith('trashed') === true;

type World = { readonly text?: string; readonly refusals?: readonly (Error | undefined)[]; readonly way?: WriteWay; readonly isHere?: boolean };

async function aFolder({ text = 'trashed', refusals = [], way = 'put', isHere = true }: World = {}) {
  const device = memoryNotes();
  if (isHere) await device.take(PATH, undefined, text, { text, ...AGREED });
  const moves: string[] = [];
  const folder = trashFolder({
    device,
    isTrashed,
    way: () => Promise.resolve(way),
    remote: {
      move: (itemId, to, tag) => {
        const refusal = refusals[moves.push(`${itemId} ${tag} ${to}`) - 1];
        return refusal === undefined ? Promise.resolve({ itemId, path: to, tag: `${tag}+` }) : Promise.reject(refusal);
      },
    },
  });
  const put = (place: string) => {
    folder.lies(PATH, place as FilePath);
    return folder.tidy();
  };
  return { device, folder, moves, put, agreed: async () => (await device.read(PATH))?.agreed };
}

describe('the trash folder', () => {
  it('[S24] is told by the beginning of a path alone', () => {
    expect([isInTrashFolder(THERE), isInTrashFolder('Notes/Trash/a.md' as FilePath), isInTrashFolder(PATH)]).toEqual([true, false, false]);
    expect([pathOutOfTrash(THERE), pathOutOfTrash(PATH)]).toEqual([PATH, PATH]);
  });

  it('[S24] moves an item whose file is in the trash into it, under its tag, and keeps the new one', async () => {
    const { put, moves, agreed } = await aFolder();
    expect(await put(PATH)).toBe(true);
    expect([moves, await agreed()]).toEqual([[`i1 t1 ${THERE}`], { text: 'trashed', itemId: 'i1', tag: 't1+' }]);
  });

  it('[S24] moves an item out of it whose file came back', async () => {
    const { put, moves } = await aFolder({ text: 'alive' });
    expect([await put(THERE), moves]).toEqual([true, [`i1 t1 ${PATH}`]]);
  });

  it.each([['trashed', THERE], ['alive', PATH]])('[S24] leaves alone what lies where its text says: %s', async (text, place) => {
    const { put, moves } = await aFolder({ text });
    expect([await put(place), moves]).toEqual([true, []]);
  });

  it('[S24] leaves alone what nobody can tell the place of', async () => {
    const { put, moves } = await aFolder();
    expect([await put(''), moves]).toEqual([true, []]);
  });

  it('[S24] leaves alone a file that is not here, and one that is not agreed on', async () => {
    const gone = await aFolder({ isHere: false });
    expect([await gone.put(PATH), gone.moves]).toEqual([true, []]);
    const alone = await aFolder();
    await alone.device.disagree(PATH);
    expect([await alone.put(PATH), alone.moves]).toEqual([true, []]);
  });

  it('[S24] leaves alone a file that has something to send', async () => {
    const { device, put, moves } = await aFolder();
    await device.agree(PATH, { text: 'trashed, before', ...AGREED });
    expect([await put(PATH), moves]).toEqual([true, []]);
  });

  it('[S24, S9] moves nothing in an account that honours no conditions', async () => {
    const { put, moves, agreed } = await aFolder({ way: 'none' });
    expect([await put(PATH), moves, (await agreed())?.tag]).toEqual([true, [], 't1']);
  });

  it.each(['changed-elsewhere', 'already-exists', 'not-found', 'unexpected'] as const)('[S24] takes no harm from a move that fails with %s, and tries it no more', async (reason) => {
    const { put, folder, moves, agreed } = await aFolder({ refusals: [new Failure(reason, 'move')] });
    expect(await put(PATH)).toBe(true);
    expect([await folder.tidy(), moves.length, (await agreed())?.tag]).toEqual([true, 1, 't1']);
  });

  it('[S24, S5] tries again when it does not know what came of it', async () => {
    const { put, folder, moves, agreed } = await aFolder({ refusals: [new Failure('unknown-outcome', 'move')] });
    expect(await put(PATH)).toBe(false);
    expect([await folder.tidy(), moves.length, (await agreed())?.tag]).toEqual([true, 2, 't1+']);
  });

  it.each([new Failure('offline', 'move'), new Failure('signed-out', 'move'), new TypeError('a fault of ours')])('[S24] ends with what would meet the next request as well: %s', async (error) => {
    const { put, folder, moves } = await aFolder({ refusals: [error] });
    await expect(put(PATH)).rejects.toBe(error);
    expect([await folder.tidy(), moves.length]).toEqual([true, 2]);
  });
});
