import fc from 'fast-check';

import type { CalendarEvent, EventId } from '../../../src/domain/calendar/event';
import { freeTimeBefore, SET_ASIDE_MS } from '../../../src/domain/calendar/free-time';
import { localDate, MINUTE } from '../../../src/domain/shared/time';
import { anEvent } from './an-event';

/** At nine. */
const MEETING = anEvent();
const NINE = MEETING.startsAt;
const at = (hour: number, minute = 0) => NINE + (hour - 9) * 60 * MINUTE + minute * MINUTE;
const taken = (startsAt: number, endsAt: number, over: Partial<CalendarEvent> = {}) => anEvent({ id: `taken-${startsAt}` as EventId, startsAt, endsAt, ...over });
const found = (others: readonly CalendarEvent[], now = at(0), timeZone = 'UTC') => {
  const time = freeTimeBefore(MEETING, [MEETING, ...others], now, timeZone);
  return time && new Date(time.startsAt).toISOString().slice(11, 16);
};

describe('freeTimeBefore', () => {
  it.each<[string, readonly CalendarEvent[], string | undefined]>([
    ['right before it', [], '08:50'],
    ['up to the beginning of what overlaps by a minute', [taken(at(8, 40), at(8, 51))], '08:30'],
    ['right before it, when the last one ends as it begins', [taken(at(8), at(8, 50))], '08:50'],
    ['in a gap of just ten minutes', [taken(at(8, 30), at(9)), taken(at(7), at(8, 20))], '08:20'],
    ['over a gap that is too short', [taken(at(8, 30), at(9)), taken(at(7), at(8, 21))], '06:50'],
    ['before meetings that overlap each other', [taken(at(8, 30), at(9)), taken(at(8), at(8, 45)), taken(at(7, 55), at(8, 5))], '07:45'],
    ['while something runs that is not yet sure', [taken(at(8, 50), at(9), { showAs: 'tentative' })], '08:40'],
    ['beside what is shown as free', [taken(at(8, 50), at(9), { showAs: 'free' })], '08:50'],
    ['beside work at another place', [taken(at(8), at(10), { showAs: 'working-elsewhere' })], '08:50'],
    ['beside what was cancelled', [taken(at(8, 50), at(9), { isCancelled: true })], '08:50'],
    ['beside what the user declined', [taken(at(8, 50), at(9), { myAnswer: 'declined' })], '08:50'],
    ['on a day that has an event of its own', [taken(at(0), at(24), { isAllDay: true })], '08:50'],
    ['nowhere on a day that is full', [taken(at(0), at(9))], undefined],
  ])('[O23] finds ten minutes %s', (_, others, wanted) => {
    expect(found(others)).toBe(wanted);
  });

  it('[O23] finds none in the past, to the minute', () => {
    expect(found([], at(8, 50))).toBe('08:50');
    expect(found([], at(8, 51))).toBeUndefined();
  });

  it('[O23] finds none on the day before, in the user’s own zone', () => {
    expect(found([taken(at(4), at(9))], at(0), 'Asia/Kolkata')).toBe('03:50');
    expect(found([taken(at(5), at(9))], at(0), 'Pacific/Honolulu')).toBe('04:50');
    expect(found([], at(0), 'Etc/GMT+9')).toBeUndefined();
  });

  it('[O23] never lies over anything, never leaves the day, and could lie nowhere later', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 560 }), fc.integer({ min: 0, max: 90 })), { maxLength: 12 });
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 540 }), (list, minute) => {
        const others = list.map(([start, length]) => taken(at(0) + start * MINUTE, at(0) + (start + length) * MINUTE));
        const now = at(0) + minute * MINUTE;
        const isFree = (startsAt: number) => !others.some((other) => other.startsAt < startsAt + SET_ASIDE_MS && other.endsAt > startsAt);
        const time = freeTimeBefore(MEETING, others, now, 'UTC');
        if (time !== undefined) {
          expect(time.endsAt - time.startsAt).toBe(SET_ASIDE_MS);
          expect(isFree(time.startsAt)).toBe(true);
          expect(localDate(time.startsAt, 'UTC')).toBe(localDate(NINE, 'UTC'));
          expect(time.startsAt).toBeGreaterThanOrEqual(now);
        }
        for (let later = NINE - SET_ASIDE_MS; later > (time?.startsAt ?? now - 1); later -= MINUTE) expect(isFree(later)).toBe(false);
      }),
    );
  });
});
