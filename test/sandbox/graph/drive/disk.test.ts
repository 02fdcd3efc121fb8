import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { keepContent, makeFolder, moveEntry, openDisk, readContent, removeFile, writeFile } from '../../../../src/sandbox/graph/drive/disk';
import { temporaryFolder } from './drive-emulator';

const refused = (status: number) => expect.objectContaining({ status }) as Error;

describe('openDisk', () => {
  it.each([['..'], ['a', '..', 'b'], ['../secret'], ['a\\b'], ['a\0b'], ['']])('refuses the names %j, whoever asks', (...names) => {
    const disk = openDisk(temporaryFolder());
    expect(() => {
      writeFile(disk, names, Buffer.from('x'));
    }).toThrow(refused(400));
  });

  it('refuses to write through a folder that became a link since it was looked at', () => {
    const folder = temporaryFolder();
    const disk = openDisk(folder);
    writeFileSync(join(folder, 'secret.md'), 'secret');
    symlinkSync(folder, join(disk.root, 'A'));
    const attempts = [
      () => {
        writeFile(disk, ['A', 'secret.md'], Buffer.from('x'));
      },
      () => {
        removeFile(disk, ['A', 'secret.md']);
      },
      () => {
        moveEntry(disk, ['A', 'secret.md'], ['mine.md']);
      },
      () => {
        makeFolder(disk, ['A', 'new']);
      },
    ];
    for (const attempt of attempts) expect(attempt).toThrow(refused(403));
    expect(readFileSync(join(folder, 'secret.md'), 'utf8')).toBe('secret');
  });

  it('keeps a content once under its hash, and gives it back', () => {
    const disk = openDisk(temporaryFolder());
    const hash = keepContent(disk, Buffer.from('one'));
    expect(keepContent(disk, Buffer.from('one'))).toBe(hash);
    expect(readContent(disk, hash)?.toString()).toBe('one');
    expect(readContent(disk, '0'.repeat(64))).toBeUndefined();
  });
});
