import fc from 'fast-check';

import { nameKey, nameProblem, numberedName, similarityKey } from '../../../../src/sandbox/graph/drive/item-names';

const FILE = { isFolder: false, isAtRoot: false };

describe('nameProblem', () => {
  it.each(['', '.', '..', ' a', 'a ', 'a\tb', 'a"b', 'a|b', 'a<b', 'a/b', 'a\\b', 'NUL', 'com0', 'LPT9', 'x_VTI_y', '~x', '\ud800'])('refuses %j', (name) => {
    expect(nameProblem(name, FILE)).toBe('invalidPath');
  });

  it.each(['a#b%.md', 'company.md', 'com10', '.hidden', 'Zoë 😀.md', 'a.', 'nul.md'])('takes %j', (name) => {
    expect(nameProblem(name, FILE)).toBeUndefined();
  });

  it('minds what a name is of and where', () => {
    expect(nameProblem('a.', { isFolder: true, isAtRoot: false })).toBe('invalidPath');
    expect(nameProblem('Forms', { isFolder: true, isAtRoot: true })).toBe('invalidPath');
    expect(nameProblem('Forms', { isFolder: true, isAtRoot: false })).toBeUndefined();
    expect(nameProblem('a'.repeat(255), FILE)).toBeUndefined();
    expect(nameProblem('a'.repeat(256), FILE)).toBe('pathIsTooLong');
  });
});

describe('similarityKey', () => {
  it('is equal wherever nameKey is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name));
        expect(similarityKey(name.normalize('NFD'))).toBe(similarityKey(name));
      }),
    );
    expect(similarityKey('BÆR')).toBe(similarityKey('baer'));
    expect(nameKey('BÆR')).not.toBe(nameKey('baer'));
  });
});

describe('numberedName', () => {
  it('puts the number before the ending', () => {
    expect([numberedName('note.md', 1), numberedName('My Folder', 2), numberedName('.profile', 3)]).toEqual(['note 1.md', 'My Folder 2', '.profile 3']);
  });
});
