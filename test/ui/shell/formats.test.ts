import { formatsFor } from '../../../src/ui/shell/formats';

const NOW = Date.UTC(2026, 10, 24, 9, 0);
const written = (locale: string) => formatsFor({ locale, timeZone: 'UTC', now: () => NOW });
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('formatsFor', () => {
  it.each([
    ['en-US', '2:30 PM'],
    ['en-GB', '14:30'],
    ['de-DE', '14:30'],
  ])('writes a time as %s does', (locale, time) => {
    expect(plain(written(locale).time(Date.UTC(2026, 10, 24, 14, 30)))).toBe(time);
  });

  it('leaves a leading zero only where the locale has one', () => {
    const morning = Date.UTC(2026, 10, 24, 9, 5);
    expect(plain(written('en-US').time(morning))).toBe('9:05 AM');
    expect(written('en-GB').time(morning)).toBe('09:05');
  });

  it.each([
    ['en-GB', 'Today, Tuesday 24 November', 'Tomorrow, Wednesday 25 November'],
    ['de-DE', 'Heute, Dienstag, 24. November', 'Morgen, Mittwoch, 25. November'],
  ])('names today and tomorrow in %s', (locale, today, tomorrow) => {
    expect(written(locale).day(NOW)).toBe(today);
    expect(written(locale).day(NOW + 86_400_000)).toBe(tomorrow);
  });

  it('writes the year only where it is not the present one', () => {
    expect(written('en-GB').date('2026-11-27')).toBe('27 Nov');
    expect(written('en-GB').date('2025-11-27')).toBe('27 Nov 2025');
  });

  it('knows when the day, and the year, is over while it is open', () => {
    let now = Date.UTC(2026, 11, 31, 22, 59, 59);
    const { date, day } = formatsFor({ locale: 'en-GB', timeZone: 'Europe/Berlin', now: () => now });
    expect([date('2026-12-31'), day(now)]).toEqual(['31 Dec', 'Today, Thursday 31 December']);
    now += 1000;
    expect([date('2026-12-31'), day(now)]).toEqual(['31 Dec 2026', 'Today, Friday 1 January']);
  });

  it('shows a date that is none as it stands', () => {
    expect(written('en-GB').date('next spring')).toBe('next spring');
  });
});
