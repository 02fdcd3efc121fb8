import { linesAround } from '../../../../src/domain/coaching/library/lines-around';

describe('linesAround', () => {
  const text = 'one\r\ntwo\nthree\nfour';

  it.each([
    [1, [1, 2]],
    [2, [1, 2, 3]],
    [4, [3, 4]],
  ])('gives line %i with its neighbours', (line, numbers) => {
    expect(linesAround(text, line).map(({ number }) => number)).toEqual(numbers);
  });

  it('takes line ends for what they are, and cuts a line that is longer than a screen', () => {
    expect(linesAround(text, 1)[0]).toEqual({ number: 1, text: 'one' });
    expect(linesAround('x'.repeat(10_000), 1)).toEqual([{ number: 1, text: `${'x'.repeat(160)}…` }]);
  });
});
