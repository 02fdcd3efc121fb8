import fc from 'fast-check';

import { lastMonths, lastQuarters, quarterOf } from '../../../src/domain/insights/quarters';
import { addDays } from '../../../src/domain/shared/time';
import { TODAY, day } from './some-facts';

const days = fc.integer({ min: -20_000, max: 40_000 }).map((offset) => addDays(TODAY, offset));

describe('quarters and months', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-11-24', '2026-Q4', '2026-10-01', '2026-12-31'],
  ])('%s lies in %s', (date, id, from, to) => {
    expect(quarterOf(day(date))).toEqual({ id, from, to });
  });

  it('counts back over the turn of a year', () => {
    expect(lastQuarters(day('2026-02-10'), 3).map(({ id }) => id)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
    expect(lastMonths(day('2026-02-10'), 3)).toEqual([
      { id: '2025-12', from: '2025-12-01', to: '2025-12-31' },
      { id: '2026-01', from: '2026-01-01', to: '2026-01-31' },
      { id: '2026-02', from: '2026-02-01', to: '2026-02-28' },
    ]);
  });

  it('leaves no day out and counts none twice', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(lastMonths, lastQuarters), (date, last) => {
        const spans = last(date, 5);
        spans.slice(1).forEach((span, place) => {
          expect(span.from).toBe(addDays(spans[place]?.to ?? date, 1));
        });
        const present = spans.at(-1);
        expect(present !== undefined && present.from <= date && date <= present.to).toBe(true);
      }),
    );
  });
});
