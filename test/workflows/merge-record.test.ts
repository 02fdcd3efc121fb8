import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { FilePath } from '../../src/domain/notes/file-path';
import { noticingMerge } from '../../src/entries/note-rules';
import { createMergeRecord } from '../../src/workflows/merge-record';
import { settled } from './fake-surroundings';

const NOTE = 'People/noor-k3v9/2026/2026-11-24-n1.md' as FilePath;
const text = (words: string) => `---\ntwo-hats: 1\n---\n\n## Notes\n\n${words}\n`;

describe('createMergeRecord', () => {
  it('keeps what each side had, over the end of the session', async () => {
    const local = memoryNotes();
    const record = createMergeRecord(local);
    const merge = { ours: 'a', theirs: 'b', merged: 'a\nb' };
    record.add(NOTE, merge);
    await settled();
    expect([...record.paths.snapshot()]).toEqual([NOTE]);
    const later = createMergeRecord(local);
    await later.open();
    expect([...later.paths.snapshot()]).toEqual([NOTE]);
    expect(await later.read(NOTE)).toEqual(merge);
    await later.forget(NOTE);
    expect([...later.paths.snapshot()]).toEqual([]);
    expect(await createMergeRecord(local).read(NOTE)).toBeUndefined();
  });

  it('takes what it does not understand for nothing', async () => {
    const local = memoryNotes();
    await local.writeCache('merges', 'what');
    await local.writeCache(`merge:${NOTE}`, { ours: 1 });
    const record = createMergeRecord(local);
    await record.open();
    expect([...record.paths.snapshot()]).toEqual([]);
    expect(await record.read(NOTE)).toBeUndefined();
  });

  it('loses no file to another that is noted at the same moment', async () => {
    const record = createMergeRecord(memoryNotes());
    const other = 'People/noor-k3v9/person.md' as FilePath;
    for (const path of [NOTE, other]) record.add(path, { ours: 'a', theirs: 'b', merged: 'c' });
    await settled();
    expect([...record.paths.snapshot()]).toEqual([NOTE, other]);
  });
});

describe('noticingMerge', () => {
  it('tells of a place that both sides rewrote, and of no other merge', () => {
    const noticed = jest.fn();
    const merge = noticingMerge(noticed);
    const [base, ours, theirs] = [text('one\n\ntwo'), text('one, here\n\ntwo'), text('one\n\ntwo, there')];
    merge(base, ours, theirs, NOTE);
    expect(noticed).not.toHaveBeenCalled();
    const merged = merge(base, ours, text('one, there\n\ntwo'), NOTE);
    expect(noticed).toHaveBeenCalledWith(NOTE, { ours, theirs: text('one, there\n\ntwo'), merged });
    noticed.mockClear();
    merge('week-start: monday\n', 'week-start: sunday\n', 'week-start: saturday\n', 'settings.yaml' as FilePath);
    expect(noticed).toHaveBeenCalledTimes(1);
    noticed.mockClear();
    merge('a\n', 'b\n', 'c\n', 'notes of my own.md' as FilePath);
    expect(noticed).not.toHaveBeenCalled(); // Nobody has a page to look at it.
  });
});
