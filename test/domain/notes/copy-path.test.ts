import { originalOf } from '../../../src/domain/notes/copy-path';
import type { FilePath } from '../../../src/domain/notes/file-path';
import { besidePath } from '../../../src/sync/beside-path';

const NOTE = 'People/noor-k3v9/2026/2026-11-24-7q2x.md' as FilePath;

describe('originalOf', () => {
  it('[N21] names the note that a second version lies beside', () => {
    expect(originalOf(besidePath(NOTE, 'some words'))).toBe(NOTE);
    expect(originalOf(besidePath(besidePath(NOTE, 'some'), 'others'))).toBe(besidePath(NOTE, 'some'));
  });

  it('knows no original of a note, a page, or a folder of that name', () => {
    for (const path of [NOTE, 'People/noor-k3v9/person.md', 'People/noor-copy-k3v9/2026/a.md', 'me.md']) expect(originalOf(path as FilePath)).toBeUndefined();
  });
});
