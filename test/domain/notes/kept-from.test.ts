import fc from 'fast-check';

import { keptFrom } from '../../../src/domain/notes/kept-from';
import type { LocalDate } from '../../../src/domain/shared/local-date';
import { addDays, daysBetween, parseLocalDate } from '../../../src/domain/shared/time';

describe('keptFrom', () => {
  it('is the same day so many years ago, and the one before where that was a leap day', () => {
    expect(keptFrom('2026-11-24' as LocalDate, 3)).toBe('2023-11-24');
    expect(keptFrom('2028-02-29' as LocalDate, 2)).toBe('2026-02-28');
    expect(keptFrom('2028-02-29' as LocalDate, 4)).toBe('2024-02-29');
  });

  it('is a day of the calendar, and leaves no note of the last years out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(2, 3, 5, 7), (days, years) => {
        const today = addDays('2000-01-01' as LocalDate, days);
        const from = keptFrom(today, years);
        expect(parseLocalDate(from)).toBe(from);
        expect(daysBetween(from, today)).toBeGreaterThanOrEqual(years * 365);
        expect(daysBetween(from, today)).toBeLessThanOrEqual(years * 365 + 3);
      }),
    );
  });
});
