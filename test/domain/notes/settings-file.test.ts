import fc from 'fast-check';

import { NO_SETTINGS, readSettings, type SettingsFile, writeSettings } from '../../../src/domain/notes/settings-file';
import { wildText } from './a-note';

const full: SettingsFile = {
  overrides: [{ key: 'series:AAMk=', as: 'one-on-one' }, { key: 'plain', as: 'not-one-on-one' }],
  weekStart: 'sunday',
  reviewSeason: { from: '11-15', to: '01-10' },
  language: 'de-CH',
  prompts: 'replaced',
  autoInsert: 'ask',
  keepNotes: '3',
};
const FULL_TEXT = 'two-hats: 1\nweek-start: sunday\nreview-season: 11-15 to 01-10\nlanguage: de-CH\nprompts: replaced\nauto-insert: ask\nkeep-notes: 3\noverrides:\n  - one-on-one: "series:AAMk="\n  - not-one-on-one: plain\n';
const settingsIn = (text: string) => {
  const read = readSettings(text);
  if (read.kind === 'broken') throw new Error(read.problem.kind);
  return read.settings;
};

describe('writeSettings', () => {
  it('[N13] writes a file that a person can read, and reads it back', () => {
    expect(writeSettings(undefined, full)).toBe(FULL_TEXT);
    expect(settingsIn(FULL_TEXT)).toEqual(full);
    expect(settingsIn(writeSettings(undefined, NO_SETTINGS))).toEqual(NO_SETTINGS);
  });

  it('[N13] keeps unknown keys, comments and line ends', () => {
    const before = '\uFEFF# mine\r\ntheme: dark # why not\r\nweek-start: someday\r\noverrides: []\r\n';
    const after = writeSettings(before, full);
    expect(after).toMatch(/^\uFEFFtwo-hats: 1\r\n# mine\r\n/);
    expect(after).toContain('theme: dark # why not\r\nweek-start: sunday\r\n');
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(settingsIn(after)).toEqual(full);
    expect(writeSettings(before, settingsIn(before)).includes('week-start: someday')).toBe(true);
  });

  it('[N13] keeps what it cannot read as comments', () => {
    const after = writeSettings('what is this\nweek-start: monday', full);
    expect(settingsIn(after)).toEqual(full);
    expect(after).toContain('# what is this\n# week-start: monday\n');
  });

  it('[N13] reads back any settings, written over any others', () => {
    const settings = fc.record({
      overrides: fc.uniqueArray(fc.record({ key: wildText.filter((key) => key !== ''), as: fc.constantFrom('one-on-one', 'not-one-on-one') }), { selector: ({ key }) => key, maxLength: 4 }),
      weekStart: fc.constantFrom('monday', 'sunday', 'saturday', undefined),
      reviewSeason: fc.constantFrom(undefined, { from: '01-01', to: '02-01' }),
      language: fc.constantFrom(undefined, 'no', 'de', 'zh-Hant-TW'),
      prompts: fc.constantFrom(undefined, 'built-in', 'added', 'replaced'),
      autoInsert: fc.constantFrom(undefined, 'off', 'ask'),
      keepNotes: fc.constantFrom(undefined, '2', '7'),
    }) as fc.Arbitrary<SettingsFile>;
    fc.assert(fc.property(settings, settings, (one, other) => {
      const text = writeSettings(undefined, one);
      expect(settingsIn(text)).toEqual(one);
      expect(writeSettings(text, one)).toBe(text);
      expect(settingsIn(writeSettings(text, other))).toEqual(other);
    }));
  });
});

describe('readSettings', () => {
  it('[N13] lets the later of two words on one meeting count', () => {
    expect(settingsIn('overrides:\n  - one-on-one with kim@example.com: a\n').overrides).toEqual([{ key: 'a', as: 'one-on-one', with: 'kim@example.com' }]);
    expect(settingsIn('overrides:\n  - one-on-one: a\n  - not-one-on-one: a\n  - what: b\n').overrides).toEqual([{ key: 'a', as: 'not-one-on-one' }]);
  });

  it('[N4, N13] says what is wrong', () => {
    expect(readSettings('a: &x b')).toMatchObject({ kind: 'broken', text: 'a: &x b' });
    expect(readSettings('two-hats: 7')).toMatchObject({ kind: 'broken' });
  });

  it('[N13] takes words of another version for no choice, and leaves them', () => {
    const before = 'two-hats: 1\nlanguage: the queen’s\nprompts: theirs\nauto-insert: always\nkeep-notes: 100\n';
    expect(settingsIn(before)).toEqual(NO_SETTINGS);
    expect(writeSettings(before, NO_SETTINGS)).toBe(before);
    expect(writeSettings(undefined, { ...NO_SETTINGS, language: 'no' })).toBe('two-hats: 1\nlanguage: "no"\n');
  });
});
