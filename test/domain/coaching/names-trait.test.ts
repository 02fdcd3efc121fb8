import fc from 'fast-check';

import { namesTrait } from '../../../src/domain/coaching/names-trait';

describe('namesTrait', () => {
  it.each(['You are lazy', 'She never listens', 'great attitude', 'he was really rude', 'They are so talented', 'YOU ARE GREAT'])('hints at %j', (text) => {
    expect(namesTrait(text)).toBe(true);
  });

  it.each(['You sent the report on Monday', 'Neverland was booked', 'Your talk had a great opening', 'The move was difficult', 'You noticed the weak spot', 'A crowd as never before', ''])('lets %j be', (text) => {
    expect(namesTrait(text)).toBe(false);
  });

  it('finds a trait wherever it stands, and never inside another word', () => {
    const around = fc.stringMatching(/^[a-z]{0,6}$/).map((word) => word.replace(/^(?:always|lazy|never)$/, ''));
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(namesTrait(`${before} lazy ${after}`)).toBe(true);
        expect(namesTrait(`x${before}lazy${after}x`)).toBe(false);
      }),
    );
  });
});
