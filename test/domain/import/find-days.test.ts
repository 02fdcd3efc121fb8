import fc from 'fast-check';

import { findDays, type DayReading } from '../../../src/domain/import/find-days';
import type { LocalDate } from '../../../src/domain/shared/local-date';

const READING: DayReading = { isMonthFirst: false, latest: '2026-11-24' as LocalDate };
const days = (text: string, reading: Partial<DayReading> = {}) => findDays(text, { ...READING, ...reading }).map(({ day }) => day);

describe('findDays', () => {
  it.each([
    ['2024-03-07', '2024-03-07'],
    ['1on1_2024_03_07_noor.md', '2024-03-07'],
    ['20240307 Noor', '2024-03-07'],
    ['2024.3.7', '2024-03-07'],
    ['7.3.2024', '2024-03-07'],
    ['Donnerstag, 07.03.24', '2024-03-07'],
    ['7. 3. 2024', '2024-03-07'],
    ['7. März 2024', '2024-03-07'],
    ['7. Mär. 2024', '2024-03-07'],
    ['1. Jänner 2024', '2024-01-01'],
    ['7 March 2024', '2024-03-07'],
    ['7th of March 2024', '2024-03-07'],
    ['March 7, 2024', '2024-03-07'],
    ['Mar 7th, 2024', '2024-03-07'],
    ['noor-7-okt-2024', '2024-10-07'],
    ['Sept. 7, 2024', '2024-09-07'],
    ['31 DECEMBER 2023', '2023-12-31'],
  ])('[IM3] reads %s', (text, day) => {
    expect(days(text)).toEqual([day]);
  });

  it('[IM3] takes two numbers in the order of the place, unless only the other is a day', () => {
    expect(days('3/4/2024')).toEqual(['2024-04-03']);
    expect(days('3/4/2024', { isMonthFirst: true })).toEqual(['2024-03-04']);
    expect(days('3-4-2024', { isMonthFirst: true })).toEqual(['2024-03-04']);
    expect(days('3/13/24')).toEqual(['2024-03-13']);
    expect(days('13/3/2024', { isMonthFirst: true })).toEqual(['2024-03-13']);
  });

  it.each(['2024-02-30', '2026-11-25', '1989-12-31', '12024-03-071', 'March 2024', 'version 1.2.3', '10.30', 'Marchers 7, 2024', '+49 30 123-45-6789'])('[IM3] finds no day in %s', (text) => {
    expect(days(text)).toEqual([]);
  });

  it('finds each day once and in the order of the text', () => {
    expect(days('From 7.3.2024 to 2024-03-14, then March 21, 2024')).toEqual(['2024-03-07', '2024-03-14', '2024-03-21']);
  });

  it('reads back every day in every form', () => {
    const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-24'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));
    const long = (locale: string) => (day: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
    const forms = [(day: string) => day, (day: string) => day.replaceAll('-', ''), (day: string) => day.split('-').reverse().join('.'), long('de'), long('en-US'), long('en-GB')];
    fc.assert(fc.property(anyDay, fc.constantFrom(...forms), (day, form) => expect(days(`Talk of ${form(day)}`)).toEqual([day])));
  });

  it('is quick about a long text of numbers', () => {
    const began = performance.now();
    findDays('1.2.'.repeat(50_000) + '7 '.repeat(50_000), READING);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
