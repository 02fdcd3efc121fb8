import fc from 'fast-check';

import { occurrenceAt, occurrencesIn } from '../../../src/sandbox/graph/expand-series';
import { aSeries, anEvent } from './support/a-tenant';

const range = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const startsIn = (event: ReturnType<typeof aSeries>, from: string, to: string, isMine = true) =>
  occurrencesIn(event, range(from, to), isMine).map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 16));

describe('occurrencesIn', () => {
  it('keeps the hour on the wall when the clocks change', () => {
    const series = aSeries({ start: '2026-10-20T09:30:00', end: '2026-10-20T10:00:00' });
    expect(startsIn(series, '2026-10-19T00:00Z', '2026-10-31T00:00Z')).toEqual(['2026-10-20T07:30', '2026-10-27T08:30']);
  });

  it('counts what overlaps the range, not what touches it', () => {
    const event = anEvent();
    expect(startsIn(event, '2026-11-24T08:59Z', '2026-11-24T12:00Z')).toHaveLength(1);
    expect(startsIn(event, '2026-11-24T09:00Z', '2026-11-24T12:00Z')).toHaveLength(0);
    expect(startsIn(event, '2026-11-24T08:00Z', '2026-11-24T08:30Z')).toHaveLength(0);
  });

  it('finds an occurrence that was moved into the range from far away', () => {
    const moved = { originalStart: '2027-03-02T09:30:00', isCancelled: false, changes: { start: '2026-11-05T11:00:00', end: '2026-11-05T11:30:00' } };
    expect(startsIn(aSeries({ exceptions: [moved] }), '2026-11-04T00:00Z', '2026-11-09T00:00Z')).toEqual(['2026-11-05T10:00']);
    expect(startsIn(aSeries({ exceptions: [moved] }), '2027-03-02T00:00Z', '2027-03-03T00:00Z')).toEqual([]);
  });

  it('hides a cancelled occurrence from its organizer alone', () => {
    const series = aSeries({ exceptions: [{ originalStart: '2026-11-24T09:30:00', isCancelled: true, changes: {} }] });
    expect(startsIn(series, '2026-11-24T00:00Z', '2026-11-25T00:00Z', true)).toEqual([]);
    expect(startsIn(series, '2026-11-24T00:00Z', '2026-11-25T00:00Z', false)).toEqual(['2026-11-24T08:30']);
  });

  it('adds dates that stand outside the pattern', () => {
    expect(startsIn(aSeries({ extraDates: ['2026-11-26T14:00:00'] }), '2026-11-25T00:00Z', '2026-11-30T00:00Z')).toEqual(['2026-11-26T13:00']);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20261117T083000Z', 3],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20261117T082959Z', 2],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=2', 2],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 3],
    ['FREQ=MONTHLY;BYDAY=1TU', 2],
    ['FREQ=DAILY', 30],
  ])('ends %s where it says', (rule, count) => {
    expect(startsIn(aSeries({ rule }), '2026-11-01T00:00Z', '2026-12-02T23:00Z')).toHaveLength(count);
  });

  it('asks nothing for a million recurrences that are past', () => {
    const series = aSeries({ rule: 'FREQ=MINUTELY;COUNT=1000000', start: '2025-01-01T00:00:00', end: '2025-01-01T00:01:00' });
    expect(startsIn(series, '2026-11-24T00:00Z', '2026-11-24T00:05Z')).toHaveLength(5);
    expect(startsIn(series, '2026-12-24T00:00Z', '2026-12-24T01:00Z')).toEqual([]);
  });

  it('stops in a rule that never reaches the range', () => {
    const series = aSeries({ rule: 'FREQ=SECONDLY;BYSECOND=1,2,3', start: '1990-01-01T00:00:00', end: '1990-01-01T00:00:01' });
    expect(startsIn(series, '2026-11-24T00:00Z', '2026-11-25T00:00Z')).toEqual([]);
  });

  it('cuts no range differently from its halves', () => {
    const hours = fc.integer({ min: 0, max: 24 * 60 });
    const rules = fc.constantFrom('FREQ=WEEKLY;BYDAY=TU,TH', 'FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=DAILY;COUNT=40', 'FREQ=MONTHLY;BYMONTHDAY=3');
    fc.assert(
      fc.property(rules, hours, hours, hours, (rule, a, b, c) => {
        const [from = 0, middle = 0, to = 0] = [a, b, c].sort((left, right) => left - right).map((hour) => Date.parse('2026-11-01T00:00Z') + hour * 3_600_000);
        const starts = (start: number, end: number) => occurrencesIn(aSeries({ rule }), { from: start, to: end }, true).map(({ originalStart }) => originalStart);
        expect([...new Set([...starts(from, middle), ...starts(middle, to)])].sort()).toEqual(starts(from, to));
      }),
    );
  });
});

describe('occurrenceAt', () => {
  it('knows only times that the pattern has', () => {
    expect(occurrenceAt(aSeries(), '2026-11-24T09:30:00')).toMatchObject({ start: '2026-11-24T09:30:00' });
    expect(occurrenceAt(aSeries(), '2026-11-25T09:30:00')).toBeUndefined();
    expect(occurrenceAt(aSeries(), '2026-10-27T09:30:00')).toBeUndefined();
  });
});
