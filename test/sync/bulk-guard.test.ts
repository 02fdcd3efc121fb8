import fc from 'fast-check';

import type { FilePath } from '../../src/domain/notes/file-path';
import { putIntoTrash } from '../../src/domain/notes/trash';
import type { LocalDate } from '../../src/domain/shared/local-date';
import { noteRules } from '../../src/entries/note-rules';
import { bulkGuard, isBulk, isLoss, type Loss } from '../../src/sync/bulk-guard';
import type { DeviceFile } from '../../src/sync/ports';

const loss: Loss = { direction: 'from-onedrive', itemId: 'i', revision: 1, tag: '"1"' };
const file = (path: string, text = 'words'): DeviceFile => ({ path: path as FilePath, text, revision: 1, agreed: { text, tag: '"1"', itemId: 'i' } });
const files = (count: number): readonly DeviceFile[] => Array.from({ length: count }, (_, index) => file(`${String(index)}.md`));

describe('isBulk', () => {
  it.each([
    [2, 2, false],
    [3, 3, true],
    [3, 14, true],
    [3, 15, false],
    [10, 50, false],
    [11, 1_000, true],
    [0, 0, false],
  ])('[S27, I7] asks about %i of %i files: %s', (going, living, expected) => {
    expect(isBulk(going, living)).toBe(expected);
  });

  it('[S27, I7] asks about no fewer of fewer files', () => {
    fc.assert(fc.property(fc.nat(40), fc.nat(200), (going, living) => !isBulk(going, living) || (isBulk(going + 1, living) && isBulk(going, Math.max(0, living - 1)))));
  });
});

describe('isLoss', () => {
  const [words, trashed, emptied] = ['## Notes\nwords', putIntoTrash('## Notes\nwords', '2026-11-24' as LocalDate), '## Notes\n'];

  it.each([
    ['from-onedrive', words, trashed, true],
    ['from-onedrive', words, emptied, true],
    ['from-onedrive', words, `${words} more`, false],
    ['from-onedrive', trashed, emptied, false],
    ['from-onedrive', emptied, emptied, false],
    ['to-onedrive', words, emptied, true],
    ['to-onedrive', words, trashed, false],
    ['to-onedrive', words, putIntoTrash(emptied, '2026-11-24' as LocalDate), false],
  ] as const)('[S27, I7] %s, from %j to %j: %s', (direction, before, after, expected) => {
    expect(isLoss(noteRules, direction, before, after)).toBe(expected);
  });
});

describe('bulkGuard', () => {
  it('[S27] lets few go, and asks about many once, by name', () => {
    const guard = bulkGuard(noteRules);
    let heard = 0;
    guard.subscribe(() => (heard += 1));
    for (const { path } of files(2)) guard.hold(path, loss);
    expect(guard.few(files(5)).map(({ path }) => path)).toEqual(['0.md', '1.md']);
    expect([guard.question(), heard]).toEqual([undefined, 0]);
    guard.begin();
    guard.hold('2.md' as FilePath, loss);
    expect(guard.few(files(5))).toEqual([]);
    expect(guard.question()).toEqual({ direction: 'from-onedrive', paths: ['0.md', '1.md', '2.md'] });
    expect(guard.question()).toBe(guard.question());
    expect(heard).toBe(1);
  });

  it('[S27, I7] counts what went in the same round already', () => {
    const guard = bulkGuard(noteRules);
    for (const { path } of files(2)) guard.hold(path, loss);
    for (const { path } of guard.few(files(10))) guard.release(path);
    guard.hold('2.md' as FilePath, loss);
    expect(guard.few(files(10).slice(2))).toEqual([]);
    expect(guard.question()?.paths).toEqual(['2.md']);
  });

  it('[S28] keeps what was asked about until it is answered, or is another text by now', () => {
    const guard = bulkGuard(noteRules);
    for (const { path } of files(3)) guard.hold(path, loss);
    guard.few(files(3));
    guard.saw('0.md' as FilePath, file('0.md'));
    guard.saw('1.md' as FilePath, { ...file('1.md'), revision: 2 });
    guard.saw('2.md' as FilePath, undefined);
    guard.begin();
    expect(guard.few(files(100))).toEqual([]);
    expect(guard.question()?.paths).toEqual(['0.md']);
    guard.release('0.md' as FilePath);
    expect(guard.question()).toBeUndefined();
  });

  it('[S27] asks about one direction after the other', () => {
    const guard = bulkGuard(noteRules);
    for (const { path } of files(6)) guard.hold(path, Number(path[0]) < 3 ? loss : { ...loss, direction: 'to-onedrive' });
    guard.few(files(6));
    expect(guard.question()).toEqual({ direction: 'from-onedrive', paths: ['0.md', '1.md', '2.md'] });
    for (const { path } of files(3)) guard.release(path);
    expect(guard.question()).toEqual({ direction: 'to-onedrive', paths: ['3.md', '4.md', '5.md'] });
  });
});
