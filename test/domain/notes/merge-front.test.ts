import { mergeFront, yamlPieces } from '../../../src/domain/notes/merge-front';

function merged(base: readonly string[], ours: readonly string[], theirs: readonly string[]): { readonly lines: readonly string[]; readonly conflicts: number } {
  const [was, one, other] = [base, ours, theirs].map((lines) => (lines.length === 0 ? [] : (yamlPieces(lines.join('\n')) ?? [])));
  const { pieces, conflicts } = mergeFront(was ?? [], one ?? [], other ?? []);
  return { lines: pieces.flatMap(({ lines }) => lines), conflicts };
}

describe('mergeFront', () => {
  it('[M5] merges lists item by item, with their comments and blank lines', () => {
    const base = ['tags:', '  - old', '  # kept by hand', '', '  - last'];
    expect(merged(base, ['tags:', '  - old', '  # kept by hand', '', '  - last', '  - ours'], ['tags:', '  - theirs', ...base.slice(2)])).toEqual({
      lines: ['tags:', '  - theirs', '  # kept by hand', '', '  - last', '  - ours'],
      conflicts: 0,
    });
  });

  it('[M5] takes away what one side took out of a list', () => {
    expect(merged(['tags:', '  - a', '  - b', '  - c'], ['tags:', '  - a', '  - c'], ['tags:', '  - a', '  - b', '  - c', '  - d']).lines).toEqual(['tags:', '  - a', '  - c', '  - d']);
  });

  it('[M5] puts together two lists that both sides began, or made of something else', () => {
    expect(merged([], ['tags:', '  - a', '  - x'], ['tags:', '  - a', '  - y']).lines.toSorted()).toEqual(['  - a', '  - x', '  - y', 'tags:']);
    const { lines, conflicts } = merged(['tags: none'], ['tags:', '  - a', '  - x'], ['tags:', '  - a', '  - y']);
    expect([lines.toSorted(), conflicts]).toEqual([['  - a', '  - x', '  - y', 'tags:'], 0]);
  });

  it.each([
    ['a list and a value', ['tags:', '  - a'], ['tags: none'], ['tags: none', '# also tags:', '# also   - a']],
    ['two values', ['situation: crisis'], ['situation: steady'], ['situation: steady', '# also situation: crisis']],
    ['nothing and a value', ['tags:'], ['tags: a'], ['tags: a', '# also tags:']],
    ['a text of lines and another', ['about: |', '  one', '  - two'], ['about: |', '  one more'], ['about: |', '  one more', '# also about: |', '# also   one', '# also   - two']],
    ['a list under a value and another', ['tags: a', '  - b'], ['tags: a', '  - c'], ['tags: a', '  - c', '# also tags: a', '# also   - b']],
    ['a list under a value with a colon and another', ['tags: a:', '  - b'], ['tags: a:', '  - c'], ['tags: a:', '  - c', '# also tags: a:', '# also   - b']],
    ['a list with something else in it and another', ['tags:', '  - a', '  deep: b'], ['tags:', '  - c', '  deep: d'], ['tags:', '  - c', '  deep: d', '# also tags:', '# also   - a', '# also   deep: b']],
    ['a key with keys below it and another', ['tags:', '  deep: - a'], ['tags:', '  deep: - b'], ['tags:', '  deep: - b', '# also tags:', '# also   deep: - a']],
  ])('[M5] keeps both of %s, whichever side they are of', (_, one, other, lines) => {
    expect(merged(['was: 1'], ['was: 1', ...one], ['was: 1', ...other])).toEqual({ lines: ['was: 1', ...lines], conflicts: 1 });
    expect(merged(['was: 1'], ['was: 1', ...other], ['was: 1', ...one])).toEqual({ lines: ['was: 1', ...lines], conflicts: 1 });
  });

  it('[M5] takes no list for empty that the other side went on with', () => {
    expect(merged(['tags:', '  - a'], ['tags:'], ['tags:', '  - a', '  - b'])).toEqual({ lines: ['tags:', '  - a', '  - b'], conflicts: 0 });
    expect(merged([], ['tags:'], ['tags:', '  - a'])).toEqual({ lines: ['tags:', '  - a'], conflicts: 0 });
  });

  it('[M5, I9] says the same on both sides of two ways to write one time of closing', () => {
    const [one, other] = [['closed: 2026-11-24T09:30:00Z'], ['closed: 2026-11-24T09:30:00.000Z']];
    expect(merged([], one, other)).toEqual({ lines: other, conflicts: 0 });
    expect(merged([], other, one)).toEqual({ lines: other, conflicts: 0 });
  });

  it('[M5] says once what a merge said before, and keeps equal comments that somebody wrote', () => {
    const before = ['# mine', 'a: 1', '# mine', '# also situation: crisis', 'situation: steady', '# also situation: crisis', 'b: 2'];
    expect(merged(before, [...before, 'c: 3'], [...before, 'd: 4']).lines.filter((line) => line.startsWith('#'))).toEqual(['# mine', '# mine', '# also situation: crisis']);
  });

  it.each([
    ['2026-11-24T09:30:00Z', '2026-11-24T10:00:00Z'],
    ['2026-11-24T09:30:00.500Z', '2026-11-24T09:30:01Z'],
    ['2025-12-31T23:00:00Z', '2026-01-01T00:00:00Z'],
  ])('[M5] keeps the earlier of two times of closing, %s and %s, alone', (earlier, later) => {
    for (const [ours, theirs] of [[earlier, later], [later, earlier]] as const) {
      expect(merged([], [`closed: ${ours}`], [`closed: ${theirs}`])).toEqual({ lines: [`closed: ${earlier}`], conflicts: 0 });
    }
  });

  it.each([
    ['closed: 2026-11-24T09:30:00Z', 'closed: 2026-11-24T10:00:00Z # by hand'],
    ['closed: yes', 'closed: 2026-11-24T10:00:00Z'],
    ['begun: 2026-11-24T09:30:00Z', 'begun: 2026-11-24T10:00:00Z'],
    ['reclosed: 2026-11-24T09:30:00Z', 'reclosed: 2026-11-24T10:00:00Z'],
  ])('[M5] keeps both of %s and %s, which are no two times of closing', (one, other) => {
    expect(merged([], [one], [other]).conflicts).toBe(1);
  });
});

describe('yamlPieces', () => {
  it('takes a file of the simple kind apart, and no other', () => {
    expect(yamlPieces('a: 1\n# note\nb:\n  - x')).toEqual([
      { key: 'a', lines: ['a: 1'] },
      { key: undefined, lines: ['# note'] },
      { key: 'b', lines: ['b:', '  - x'] },
    ]);
    expect(yamlPieces('no pair at all')).toBeUndefined();
  });
});
