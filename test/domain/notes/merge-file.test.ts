import type { FilePath } from '../../../src/domain/notes/file-path';
import { mergeFile, mergeText } from '../../../src/domain/notes/merge';
import { writeNote } from '../../../src/domain/notes/note-file';
import { aNote } from './a-note';

describe('mergeFile', () => {
  const path = 'settings.yaml' as FilePath;

  it('[M3] merges a note entry by entry, and a list under a key of settings item by item', () => {
    const note = (entry: string) => `---\nid: k3v9\n---\n\n## Commitments\n\n${entry} ^k3v9\n`;
    const path = 'People/a-b/2026/2026-11-24-c.md' as FilePath;
    expect(mergeFile(path, note('- [ ] Me: Send it'), note('- [x] Me: Send it'), note('- [ ] Me: Send it today'))).toEqual({ text: note('- [x] Me: Send it today'), conflicts: 0 });
    const settings = (...items: readonly string[]) => ['a: 1', 'overrides:', ...items.map((item) => `  - ${item}`), ''].join('\n');
    expect(mergeFile('settings.yaml' as FilePath, settings('one'), settings('ours', 'one'), settings('one', 'theirs'))).toEqual({ text: settings('ours', 'one', 'theirs'), conflicts: 0 });
  });

  it('[M5] merges settings by key', () => {
    const start = 'two-hats: 1\nweek-start: monday\n';
    expect(mergeFile(path, start, `${start}overrides:\n  - one-on-one: a\n`, start.replace('monday', 'sunday')).text).toBe('two-hats: 1\nweek-start: sunday\noverrides:\n  - one-on-one: a\n');
  });

  it('[M9] merges settings that a person broke by line', () => {
    expect(mergeFile(path, 'a: 1\n', 'what\na: 1\n', 'a: 2\n').text.split('\n').sort()).toEqual(['', 'a: 1', 'a: 2', 'what']);
  });

  it('[M3] merges notes as mergeText does', () => {
    const [base, ours, theirs] = ['one', 'one\ntwo', 'zero\none'].map((text) => writeNote(undefined, aNote({ text }))) as [string, string, string];
    expect(mergeFile('People/a-b/2026/2026-11-24-c.md' as FilePath, base, ours, theirs)).toEqual(mergeText(base, ours, theirs));
  });
});
