import fc from 'fast-check';

import type { LocalDate } from '../../../src/domain/notes/note';
import { addDays, DAY, daysBetween, formatDay, HOUR, localDate, MINUTE, parseLocalDate, wallClock } from '../../../src/domain/shared/time';

const day = (date: string) => date as LocalDate;
const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1970-01-01'), days));

describe('MINUTE, HOUR, DAY', () => {
  it('are milliseconds', () => {
    expect([MINUTE, HOUR, DAY]).toEqual([60_000, 3_600_000, 86_400_000]);
  });
});

describe('localDate', () => {
  it('is the day that a clock there shows', () => {
    const at = Date.parse('2026-11-24T22:30:00Z');
    expect([localDate(at, 'Asia/Kolkata'), localDate(at, 'UTC'), localDate(at, 'Pacific/Pago_Pago')]).toEqual(['2026-11-25', '2026-11-24', '2026-11-24']);
    expect(localDate(Date.parse('2026-11-24T00:00:00Z'), 'America/New_York')).toBe('2026-11-23');
  });
});

describe('wallClock', () => {
  it('shows midnight as the first hour of a day, and keeps the milliseconds on both sides of 1970', () => {
    expect(wallClock(Date.parse('2026-11-24T23:00:00.250Z'), 'Europe/Berlin')).toBe(Date.parse('2026-11-25T00:00:00.250Z'));
    expect(wallClock(-1, 'UTC')).toBe(-1);
  });
});

describe('addDays and daysBetween', () => {
  it('step over months, leap days and changes of clocks', () => {
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
  });

  it('are each other’s inverse', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => expect(daysBetween(date, addDays(date, days))).toBe(days)));
  });
});

describe('parseLocalDate', () => {
  it('takes days of the calendar alone', () => {
    expect(parseLocalDate('2026-11-24')).toBe('2026-11-24');
    for (const wrong of ['2026-02-30', '2026-13-01', '2026-11-24T00:00', '24.11.2026', '', 20261124, null, undefined]) expect(parseLocalDate(wrong)).toBeUndefined();
  });
});

describe('formatDay', () => {
  it('writes the day as the locale does, with the year when it is long ago', () => {
    expect(formatDay(day('2026-10-03'), 'en-GB', day('2026-11-24'))).toBe('3 October');
    expect(formatDay(day('2026-10-03'), 'en-US')).toBe('October 3');
    expect(formatDay(day('2025-10-03'), 'en-GB', day('2026-11-24'))).toBe('3 October 2025');
    expect(formatDay(day('2026-10-03'), 'de', day('2026-11-24'))).toBe('3. Oktober');
  });
});
