import fc from 'fast-check';

import { fold } from '../../../src/domain/notes/fold';
import type { LocalDate } from '../../../src/domain/notes/note';
import { createSearch, excerpt } from '../../../src/domain/notes/search';

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}` as LocalDate;

describe('createSearch', () => {
  const search = createSearch();
  search.put('a', day(1), 'Größe der Straße, Café Ångström');
  search.put('b', day(3), 'Noor: budget for spring 🎉 c++');
  search.put('c', day(2), 'BUDGETS ıstanbul مَرْحَبًا 會議記錄 Ἀθῆναι foo\u200bbar');
  const keys = (words: string, limit?: number) => search.find(words, limit).map(({ key }) => key);

  it.each([
    ['budget', ['b', 'c']],
    ['udge', ['b', 'c']],
    ['spring budget', ['b']],
    ['budget istanbul', ['c']],
    ['budget nothing', []],
    ['cafe ANGSTROM', ['a']],
    ['strasse', ['a']],
    ['مرحبا', ['c']],
    ['議記', ['c']],
    ['αθηναι', ['c']],
    ['foobar', ['c']],
    ['🎉', ['b']],
    ['c++', ['b']],
    ['noor:budget', ['b']],
    ['', []],
    [' -- ', []],
  ])('finds %j in %j', (words, found) => expect(keys(words)).toEqual(found));

  it('stops at the limit, newest first', () => expect(keys('e', 2)).toEqual(['b', 'c']));

  it('finds what a naive scan finds, after any adding, replacing and removing', () => {
    const word = fc.oneof(fc.constantFrom('bud', 'budget', 'get', 'é', 'e', 'straße', 'ss', 'a'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }));
    const text = fc.array(word, { maxLength: 5 }).map((all) => all.join(' '));
    const step = fc.record({ key: fc.constantFrom('k1', 'k2', 'k3', 'k4'), date: fc.integer({ min: 1, max: 3 }).map(day), text: fc.option(text, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), fc.array(text, { minLength: 1, maxLength: 4 }), (steps, queries) => {
        const index = createSearch();
        const texts = new Map<string, { date: string; text: string }>();
        for (const [at, { key, date, text: written }] of steps.entries()) {
          if (written === undefined) {
            index.remove(key);
            texts.delete(key);
          } else {
            index.put(key, date, written);
            texts.set(key, { date, text: written });
          }
          const query = queries[at % queries.length] ?? '';
          if (at % 7 === 0 || at === steps.length - 1) expect(index.find(query).map(({ key: hit }) => hit)).toEqual(naive(texts, query));
        }
        expect(index.size()).toBe(texts.size);
      }),
      { numRuns: 60 },
    );
  });
});

function naive(texts: ReadonlyMap<string, { date: string; text: string }>, query: string): readonly string[] {
  const parts = fold(query).match(/[^\s\p{P}\p{Z}\p{C}]+/gu) ?? [];
  if (parts.length === 0) return [];
  return [...texts]
    .filter(([, { text }]) => parts.every((part) => fold(text).includes(part)))
    .sort(([key, one], [otherKey, other]) => (one.date === other.date ? (key < otherKey ? -1 : 1) : one.date < other.date ? 1 : -1))
    .map(([key]) => key);
}

describe('excerpt', () => {
  const long = `${'lorem ipsum '.repeat(10)}the Café budget\n\nis late ${'dolor sit '.repeat(20)}`;

  it('shows the words around the first hit on one line', () => {
    const shown = excerpt(long, 'cafe');
    expect(shown).toMatch(/^…(?:lorem|ipsum) .*the Café budget is late .*…$/);
    expect(Array.from(shown).length).toBeLessThanOrEqual(142);
  });

  it('shows the beginning where nothing is found, and all of a short text', () => {
    expect(excerpt(long, 'zebra').startsWith('lorem ipsum')).toBe(true);
    expect(excerpt(' short\n text ', '')).toBe('short text');
  });

  it('never parts a character, and shows the hit whatever folding does to lengths', () => {
    expect(excerpt(`${'ﷺ🎉ß'.repeat(60)} needle ${'🎉'.repeat(200)}`, 'needle')).toMatch(/needle/);
    const letter = fc.constantFrom('ß', 'é', 'e\u0301', 'İ', '🎉', 'ﷺ', 'a', ' ', '\n', 'Σ', '👩🏽‍🚀');
    const run = fc.tuple(letter, letter, fc.nat(1500)).map(([one, other, times]) => `${one}${other}`.repeat(times));
    fc.assert(
      fc.property(run, run, run, (one, other, rest) => {
        const shown = excerpt(`${one}${other} needle ${rest}`, 'Nêedle');
        expect(shown).toContain('needle');
        expect(shown).not.toMatch(/\p{Cs}/u);
        expect(Array.from(shown).length).toBeLessThanOrEqual(142);
        // A thousand spaces before it are a cut as well.
        const isFar = Array.from(`${one}${other} `.replace(/\s+/g, ' ').trimStart()).length > 40;
        if (isFar || `${one}${other}`.length < 900) expect(shown.startsWith('…')).toBe(isFar);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string(), (text, words) => expect(excerpt(text, words)).not.toMatch(/\p{Cs}/u)));
  });
});
