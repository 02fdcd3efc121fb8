import fc from 'fast-check';

import { lineDiff } from '../../../src/domain/notes/line-diff';

const texts = fc.array(fc.constantFrom('a', 'b', 'c', '')).map((lines) => lines.join('\n'));
const side = (parts: ReturnType<typeof lineDiff>, of: 'one' | 'other') => parts.flatMap((part) => (part.kind === 'same' ? part.lines : part[of])).join('\n');

describe('lineDiff', () => {
  it('tells the places where two texts differ from the lines that they share', () => {
    expect(lineDiff('a\nb\nc\n', 'a\nx\nc\n')).toEqual([
      { kind: 'same', lines: ['a'] },
      { kind: 'differs', one: ['b'], other: ['x'] },
      { kind: 'same', lines: ['c'] },
    ]);
  });

  it('sees no difference in line ends, a byte order mark, or a last line feed', () => {
    expect(lineDiff('a\nb', '\uFEFFa\r\nb\r\n')).toEqual([{ kind: 'same', lines: ['a', 'b'] }]);
  });

  it('leaves no line of either text out', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const parts = lineDiff(one, other);
        expect(side(parts, 'one')).toBe(one.replace(/\n$/, ''));
        expect(side(parts, 'other')).toBe(other.replace(/\n$/, ''));
      }),
    );
  });
});
