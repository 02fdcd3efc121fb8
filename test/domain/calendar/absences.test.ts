import fc from 'fast-check';

import { absenceBefore, absences, MONDAY_TO_FRIDAY } from '../../../src/domain/calendar/absences';
import type { CalendarEvent } from '../../../src/domain/calendar/event';
import type { LocalDate } from '../../../src/domain/shared/local-date';
import { addDays, DAY, HOUR } from '../../../src/domain/shared/time';
import { anEvent } from './an-event';

/** A Monday. */
const MONDAY = '2026-11-16' as LocalDate;
const at = (day: number, hour = 0) => Date.parse(MONDAY) + day * DAY + hour * HOUR;
const away = (from: number, to: number, over: Partial<CalendarEvent> = {}) => anEvent({ startsAt: from, endsAt: to, showAs: 'oof', ...over });
const allDay = (first: number, days: number, over: Partial<CalendarEvent> = {}) => away(at(first), at(first + days), { isAllDay: true, ...over });
const said = (events: readonly CalendarEvent[], timeZone = 'UTC', workingDays = MONDAY_TO_FRIDAY) =>
  absences(events, workingDays, timeZone).map(({ from, to, workingDays: count }) => `${from} ${to} ${count}`);

describe('absences', () => {
  it('[O18] reads an all-day event as its days, in whatever zone one is', () => {
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland']) expect(said([allDay(1, 3)], zone)).toEqual(['2026-11-17 2026-11-19 3']);
  });

  it('[O18] reads an all-day event that comes as midnight of the zone', () => {
    const inKolkata = allDay(1, 2, { startsAt: at(1) - 5.5 * HOUR, endsAt: at(3) - 5.5 * HOUR });
    expect(said([inKolkata], 'Asia/Kolkata')).toEqual(['2026-11-17 2026-11-18 2']);
  });

  it.each<[string, readonly CalendarEvent[], readonly string[]]>([
    ['long events of a day each', [away(at(0, 9), at(0, 17)), away(at(1, 9), at(1, 17))], ['2026-11-16 2026-11-17 2']],
    ['one event over two days', [away(at(0, 9), at(1, 17))], ['2026-11-16 2026-11-17 2']],
    ['a morning and an afternoon', [away(at(0, 8), at(0, 12)), away(at(0, 12), at(0, 17)), allDay(1, 1)], ['2026-11-16 2026-11-17 2']],
    ['no half day', [away(at(0, 13), at(1, 17))], ['2026-11-17 2026-11-17 1']],
    ['no evening', [away(at(0, 18), at(0, 23)), away(at(1, 0), at(1, 8))], []],
    ['an event twice as one', [allDay(0, 2), allDay(1, 2)], ['2026-11-16 2026-11-18 3']],
    ['a Friday and the Monday after as one', [allDay(4, 1), allDay(7, 1)], ['2026-11-20 2026-11-23 2']],
    ['a week with its weekend', [allDay(0, 7)], ['2026-11-16 2026-11-20 5']],
    ['no weekend', [allDay(5, 2)], []],
    ['two times with a day of work between', [allDay(0, 2), allDay(3, 2)], ['2026-11-16 2026-11-17 2', '2026-11-19 2026-11-20 2']],
  ])('[O18] counts %s', (_, events, wanted) => {
    expect(said([...events].reverse())).toEqual(wanted);
  });

  it('[O18] passes over what is cancelled, declined, or shown otherwise', () => {
    const others = [allDay(0, 3, { isCancelled: true }), allDay(0, 3, { myAnswer: 'declined' }), allDay(0, 3, { showAs: 'busy' }), allDay(0, 3, { showAs: 'working-elsewhere' })];
    expect(said(others)).toEqual([]);
  });

  it('[O18] takes the days that someone works', () => {
    const sundayToThursday = new Set([0, 1, 2, 3, 4]);
    expect(said([allDay(3, 4)], 'UTC', sundayToThursday)).toEqual(['2026-11-19 2026-11-22 2']);
  });

  it('[O18] ends with an event that has no end', () => {
    expect(absences([away(at(0), Number.MAX_SAFE_INTEGER, { isAllDay: true })], MONDAY_TO_FRIDAY, 'UTC')).toHaveLength(1);
  });

  it('[O18] does not depend on the order of the events, and counts no day twice', () => {
    const event = fc.tuple(fc.integer({ min: 0, max: 60 * 24 }), fc.integer({ min: 1, max: 96 })).map(([from, hours]) => away(at(0, from), at(0, from + hours)));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (events, keys) => {
        const found = absences(events, MONDAY_TO_FRIDAY, 'Europe/Berlin');
        const shuffled = events.map((each) => ({ each, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ each }) => each);
        expect(absences(shuffled, MONDAY_TO_FRIDAY, 'Europe/Berlin')).toEqual(found);
        found.forEach(({ from, to, workingDays }, index) => {
          expect(from <= to).toBe(true);
          expect(workingDays).toBeGreaterThan(0);
          if (index > 0) expect(found[index - 1]!.to < from).toBe(true);
        });
      }),
    );
  });
});

describe('absenceBefore', () => {
  const known = absences([allDay(0, 3), allDay(8, 1), allDay(14, 2)], MONDAY_TO_FRIDAY, 'UTC');
  const before = (days: number, lastMet?: number) => absenceBefore(known, addDays(MONDAY, days), lastMet === undefined ? undefined : addDays(MONDAY, lastMet))?.from;

  it.each([
    ['the first after it', 3, undefined, '2026-11-16'],
    ['the first after it, though they met while the user was away', 3, 2, '2026-11-16'],
    ['not on its last day', 2, undefined, undefined],
    ['not once they have met since', 7, 4, undefined],
    ['a single day away is none', 10, 7, undefined],
    ['of two the later', 17, undefined, '2026-11-30'],
  ])('[O19] %s', (_, date, lastMet, from) => {
    expect(before(date, lastMet)).toBe(from);
  });
});
