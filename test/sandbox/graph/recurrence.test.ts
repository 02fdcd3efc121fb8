import type { PatternedRecurrence } from '@microsoft/microsoft-graph-types';

import { patternedRecurrence, ruleOf } from '../../../src/sandbox/graph/recurrence';
import { aSeries, anEvent } from './support/a-tenant';

describe('patternedRecurrence', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=2', { type: 'daily', interval: 2 }, { type: 'noEnd' }],
    ['FREQ=WEEKLY', { type: 'weekly', daysOfWeek: ['tuesday'] }, { type: 'noEnd' }],
    ['FREQ=WEEKLY;BYDAY=MO,TH;COUNT=8', { type: 'weekly', daysOfWeek: ['monday', 'thursday'] }, { type: 'numbered', numberOfOccurrences: 8 }],
    ['FREQ=MONTHLY;BYMONTHDAY=3;UNTIL=20270103T235959Z', { type: 'absoluteMonthly', dayOfMonth: 3 }, { type: 'endDate', endDate: '2027-01-03' }],
    ['FREQ=MONTHLY;BYDAY=-1FR', { type: 'relativeMonthly', index: 'last', daysOfWeek: ['friday'] }, { type: 'noEnd' }],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', { type: 'relativeMonthly', index: 'second', daysOfWeek: ['tuesday'] }, { type: 'noEnd' }],
    ['FREQ=YEARLY', { type: 'absoluteYearly', month: 11, dayOfMonth: 3 }, { type: 'noEnd' }],
  ])('shows %s', (rule, pattern, range) => {
    expect(patternedRecurrence(aSeries({ rule }))).toMatchObject({ pattern, range: { ...range, startDate: '2026-11-03', recurrenceTimeZone: 'W. Europe Standard Time' } });
  });

  it('is null for a single event', () => {
    expect(patternedRecurrence(anEvent())).toBeNull();
  });
});

describe('ruleOf', () => {
  it.each([
    'FREQ=DAILY;INTERVAL=2',
    'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH;COUNT=8',
    'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=3;UNTIL=20270103T235959',
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=FR;BYSETPOS=-1',
    'FREQ=YEARLY;INTERVAL=1;BYMONTH=11;BYMONTHDAY=3',
  ])('comes back to %s', (rule) => {
    expect(ruleOf(patternedRecurrence(aSeries({ rule })) ?? {})).toBe(rule);
  });

  it.each<PatternedRecurrence>([
    {},
    { pattern: { type: 'hourly' as 'daily' }, range: { type: 'noEnd' } },
    { pattern: { type: 'daily' } },
    { pattern: { type: 'weekly', daysOfWeek: ['mon' as 'monday'] }, range: { type: 'noEnd' } },
  ])('refuses %j', (recurrence) => {
    expect(() => ruleOf(recurrence)).toThrow('The recurrence is not valid');
  });
});
