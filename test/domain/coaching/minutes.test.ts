import fc from 'fast-check';

import { fit, frameOf, split, sum } from '../../../src/domain/coaching/minutes';

describe('frameOf', () => {
  it('[C2] keeps a tenth free and a quarter of the whole meeting for the counterpart', () => {
    expect(frameOf(30)).toEqual({ budget: 27, quarter: 8 });
    expect(frameOf(15)).toEqual({ budget: 13, quarter: 4 });
    expect(frameOf(1)).toEqual({ budget: 0, quarter: 0 });
    expect(frameOf(-5)).toEqual({ budget: 0, quarter: 0 });
  });
});

describe('fit', () => {
  it('[C2] leaves wishes as they are when there is room, and shortens the longest first when there is not', () => {
    expect(fit([4, 5], 20)).toEqual([4, 5]);
    expect(fit([4, 5, 2], 9)).toEqual([4, 3, 2]);
    expect(fit([4, 5, 2], 8)).toEqual([3, 3, 2]);
  });

  it('[C2] gives no line less than two minutes', () => {
    expect(fit([4, 2, 3], 1)).toEqual([2, 2, 2]);
    fc.assert(fc.property(fc.array(fc.integer({ min: 2, max: 30 })), fc.nat(200), (wishes, available) => expect(sum(fit(wishes, available))).toBeLessThanOrEqual(Math.max(available, 2 * wishes.length))));
  });
});

describe('split', () => {
  it('[C2] gives the odd minutes to the first lines', () => {
    expect(split(8, 3)).toEqual([3, 3, 2]);
  });
});
