import { goesOnWhenFull } from '../../../src/adapters/store/goes-on-when-full';
import { memoryNotes } from '../../../src/adapters/store/memory-notes';
import type { NotesStore } from '../../../src/adapters/store/notes-store';
import type { FilePath } from '../../../src/domain/notes/file-path';
import { Failure } from '../../../src/domain/shared/failure';
import { untilFull } from '../../../src/adapters/store/until-full';
import { notesStoreContract } from '../../contract/notes-store.contract';

notesStoreContract('a disk that has filled up once', () => goesOnWhenFull(memoryNotes()));
notesStoreContract('a disk with room', () => untilFull(memoryNotes()));

const NOOR = 'People/noor/2026/a.md' as FilePath;
const agreedOn = (text: string, tag = '"1"') => ({ text, tag, itemId: 'i1' });

/** A disk whose room can be taken and given back; what is on it stays readable. */
function aDisk(goOn: (disk: NotesStore) => NotesStore = goesOnWhenFull): { readonly disk: NotesStore; readonly notes: NotesStore; readonly fill: (isFull: boolean) => void } {
  const disk = memoryNotes();
  let isFull = false;
  const writing =
    <Arguments extends readonly unknown[], Answer>(work: (...given: Arguments) => Promise<Answer>) =>
    (...given: Arguments): Promise<Answer> =>
      isFull ? Promise.reject(new Failure('storage-unavailable', 'keep a note here')) : work(...given);
  const { edit, agree, disagree, take, takeAll, drop, writeCache } = disk;
  const limited: NotesStore = {
    ...disk,
    edit: writing(edit),
    agree: writing(agree),
    disagree: writing(disagree),
    take: writing(take),
    takeAll: writing(takeAll),
    drop: writing(drop),
    writeCache: writing(writeCache),
  };
  return { disk, notes: goOn(limited), fill: (full) => (isFull = full) };
}

describe('goesOnWhenFull', () => {
  it('[F21] keeps what is typed on a full disk in memory, tells of it, and says that it does not last', async () => {
    const { disk, notes, fill } = aDisk();
    await notes.edit(NOOR, () => 'before');
    fill(true);
    const heard: FilePath[] = [];
    notes.subscribe((path) => heard.push(path));
    expect((await notes.edit(NOOR, (text) => `${String(text)}, then full`)).text).toBe('before, then full');
    expect(notes.durability).toBe('memory');
    expect(heard).toEqual([NOOR]);
    expect((await notes.read(NOOR))?.text).toBe('before, then full');
    expect((await notes.list()).map(({ text }) => text)).toEqual(['before, then full']);
    expect((await disk.read(NOOR))?.text).toBe('before');
  });

  it('[F21, I10] loses neither of two edits that find the disk full at once', async () => {
    const { notes, fill } = aDisk();
    fill(true);
    await Promise.all(['x', 'y', 'z'].map((token) => notes.edit(NOOR, (text) => `${text ?? ''} ${token}`)));
    expect((await notes.read(NOOR))?.text.split(' ').sort()).toEqual(['', 'x', 'y', 'z']);
  });

  it('[F21] says that it does not last as long as the disk has not got it, though OneDrive has every word', async () => {
    const { notes, fill } = aDisk();
    fill(true);
    await notes.edit(NOOR, () => 'typed');
    await notes.agree(NOOR, agreedOn('typed'));
    expect(notes.durability).toBe('memory');
    fill(false);
    await notes.edit('me.md' as FilePath, () => 'another file');
    expect(notes.durability).toBe('durable');
    expect(await notes.read(NOOR)).toMatchObject({ text: 'typed', agreed: agreedOn('typed') });
  });

  it.each([['nothing', undefined], ['an older text', agreedOn('before')]])('[F21] goes back to the disk once there is room, where OneDrive had %s', async (_, agreed) => {
    const { disk, notes, fill } = aDisk();
    if (agreed !== undefined) await notes.take(NOOR, undefined, 'before', agreed);
    fill(true);
    await notes.edit(NOOR, () => 'typed');
    fill(false);
    await notes.edit(NOOR, (text) => `${String(text)} on`);
    expect(await disk.read(NOOR)).toMatchObject({ text: 'typed on', agreed });
    expect(notes.durability).toBe('durable');
    expect(await notes.read(NOOR)).toEqual(await disk.read(NOOR));
  });

  it('[F21, I1] writes over nothing that another tab put on the disk meanwhile', async () => {
    const { disk, notes, fill } = aDisk();
    await notes.take(NOOR, undefined, 'before', agreedOn('before'));
    fill(true);
    await notes.edit(NOOR, () => 'here');
    await disk.edit(NOOR, () => 'in the other tab');
    fill(false);
    await notes.edit(NOOR, () => 'here, on');
    expect((await disk.read(NOOR))?.text).toBe('in the other tab');
    expect(await notes.read(NOOR)).toMatchObject({ text: 'here, on' });

    await notes.agree(NOOR, agreedOn('here, on', '"2"'));
    // From now on the other tab's words are this device's, and are joined with those in OneDrive.
    expect(await notes.read(NOOR)).toMatchObject({ text: 'in the other tab', agreed: agreedOn('before') });
  });

  it('[F21, I1] takes nothing from OneDrive onto a revision that was read while the disk was full, once the file is back', async () => {
    const { notes, fill } = aDisk();
    await notes.edit(NOOR, () => 'before');
    fill(true);
    const seen = (await notes.edit(NOOR, () => 'seen by the sync')).revision;
    fill(false);
    await notes.edit(NOOR, () => 'typed since');
    expect(await notes.take(NOOR, seen, 'merged without it', agreedOn('merged without it'))).toBe(false);
    expect((await notes.read(NOOR))?.text).toBe('typed since');
  });

  it('[F21, I1] brings a device up to date on a full disk, and takes a file off it', async () => {
    const { notes, fill } = aDisk();
    await notes.take(NOOR, undefined, 'there', agreedOn('there'));
    fill(true);
    const more = 'People/noor/2026/b.md' as FilePath;
    expect(await notes.takeAll([{ path: more, agreed: agreedOn('more') }, { path: NOOR, agreed: agreedOn('other') }])).toEqual([more]);
    expect(await notes.take(NOOR, 1, 'there again', agreedOn('there again', '"2"'))).toBe(true);
    const { revision } = (await notes.read(NOOR)) ?? { revision: 0 };
    expect(await notes.drop(NOOR, revision, agreedOn('').itemId)).toBe(true);
    expect(await notes.read(NOOR)).toBeUndefined();
    expect((await notes.list()).map(({ path }) => path)).toEqual([more]);
    expect((await notes.edit(NOOR, (text) => text ?? 'anew')).text).toBe('anew');
  });

  it('[F21] remembers in memory what the disk does not take', async () => {
    const { notes, fill } = aDisk();
    await notes.writeCache('cursor', 1);
    fill(true);
    await notes.writeCache('cursor', 2);
    expect(await notes.readCache('cursor')).toBe(2);
    fill(false);
    await notes.writeCache('cursor', 3);
    expect(await notes.readCache('cursor')).toBe(3);
  });

  it('[F21, I1] lets no place in OneDrive’s changes last longer than what was read up to there', async () => {
    const { disk, notes, fill } = aDisk();
    await notes.writeCache('cursor', 'before the change');
    fill(true);
    await notes.take(NOOR, undefined, 'changed there', agreedOn('changed there'));
    fill(false); // A small thing may find room where a note did not, or a moment later.
    await notes.writeCache('cursor', 'behind the change');
    expect([await disk.readCache('cursor'), (await disk.read(NOOR))?.text]).not.toEqual(['behind the change', undefined]);
    expect(await notes.readCache('cursor')).toBe('behind the change');
  });

  it('[F21] has the next start look into OneDrive at once', async () => {
    const disk = memoryNotes();
    await disk.writeCache('sync:looked-at', 1);
    await goesOnWhenFull(disk).list();
    expect(await disk.readCache('sync:looked-at')).toBeUndefined();
  });

  it('holds nothing once it is closed, and no error of a caller’s own', async () => {
    const { notes, fill } = aDisk();
    const own = new RangeError('no');
    await expect(notes.edit(NOOR, () => { throw own; })).rejects.toBe(own);
    fill(true);
    notes.close();
    await expect(notes.edit(NOOR, () => 'typed')).rejects.toMatchObject({ reason: 'storage-unavailable' });
  });
});

describe('untilFull', () => {
  it('[F21] goes on where the disk fills up, tells of each change once, and gives back what was held', async () => {
    const { disk, notes, fill } = aDisk(untilFull);
    const heard: FilePath[] = [];
    notes.subscribe((path) => heard.push(path));
    await notes.edit(NOOR, () => 'before');
    fill(true);
    expect((await notes.edit(NOOR, (text) => `${String(text)}, then full`)).text).toBe('before, then full');
    expect(heard).toEqual([NOOR, NOOR]);
    expect(notes.durability).toBe('memory');
    fill(false);
    await notes.edit(NOOR, (text) => `${String(text)}, then room`);
    expect((await disk.read(NOOR))?.text).toBe('before, then full, then room');
    expect(notes.durability).toBe('durable');
  });

  it('[I14] takes nothing once it is closed', async () => {
    const { notes, fill } = aDisk(untilFull);
    notes.close();
    fill(true);
    await expect(notes.edit(NOOR, () => 'typed')).rejects.toMatchObject({ reason: 'storage-unavailable' });
  });
});
