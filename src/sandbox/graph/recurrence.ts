import ICAL from 'ical.js';
import type { DayOfWeek, PatternedRecurrence, RecurrencePattern, RecurrenceRange, WeekIndex } from '@microsoft/microsoft-graph-types';

import type { StoredEvent } from '../people/tenant';
import { GraphRefusal } from './graph-refusal';
import { windowsZone } from './zone-names';

const DAYS: readonly DayOfWeek[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const INDEXES: readonly WeekIndex[] = ['first', 'second', 'third', 'fourth', 'last'];

/** A stored rule in Graph's form. Graph knows six patterns; of a finer rule the nearest one is shown. */
export function patternedRecurrence(event: StoredEvent): PatternedRecurrence | null {
  if (event.rule === undefined) return null;
  const rule = ICAL.Recur.fromString(event.rule);
  return { pattern: patternOf(rule, event), range: rangeOf(rule, event) };
}

function patternOf(rule: ICAL.Recur, event: StoredEvent): RecurrencePattern {
  const places = (rule.parts.BYDAY ?? []).map((text) => /^([+-]?\d+)?(\w\w)$/.exec(text));
  const daysOfWeek = places.map((place) => DAYS[CODES.indexOf(place?.[2] ?? '')]).filter((name) => name !== undefined);
  const isDated = rule.freq === 'MONTHLY' || rule.freq === 'YEARLY';
  const isRelative = isDated && daysOfWeek.length > 0;
  return {
    type: typeOf(rule.freq, isRelative),
    interval: rule.interval,
    ...dateOf(rule, event, isDated && !isRelative),
    daysOfWeek: daysOfWeek.length === 0 ? impliedDays(rule, event) : daysOfWeek,
    firstDayOfWeek: DAYS[rule.wkst - 1] ?? 'sunday',
    index: isRelative ? indexOf(places[0]?.[1] ?? rule.parts.BYSETPOS?.[0] ?? 1) : 'first',
  };
}

function dateOf(rule: ICAL.Recur, event: StoredEvent, hasDay: boolean): Pick<RecurrencePattern, 'month' | 'dayOfMonth'> {
  const [, month = 1, day = 1] = event.start.slice(0, 10).split('-').map(Number);
  return {
    month: rule.freq === 'YEARLY' ? (rule.parts.BYMONTH?.[0] ?? month) : 0,
    dayOfMonth: hasDay ? (rule.parts.BYMONTHDAY?.[0] ?? day) : 0,
  };
}

function indexOf(place: string | number): WeekIndex {
  const position = Number(place);
  return INDEXES[position < 0 ? 4 : position - 1] ?? 'first';
}

function typeOf(frequency: string, isRelative: boolean): NonNullable<RecurrencePattern['type']> {
  if (frequency === 'WEEKLY') return 'weekly';
  if (frequency === 'MONTHLY') return isRelative ? 'relativeMonthly' : 'absoluteMonthly';
  if (frequency === 'YEARLY') return isRelative ? 'relativeYearly' : 'absoluteYearly';
  return 'daily';
}

/** A weekly rule without days runs on the weekday it began on. */
function impliedDays(rule: ICAL.Recur, event: StoredEvent): DayOfWeek[] {
  if (rule.freq !== 'WEEKLY') return [];
  return DAYS.slice(new Date(`${event.start.slice(0, 10)}T00:00:00Z`).getUTCDay()).slice(0, 1);
}

function rangeOf(rule: ICAL.Recur, event: StoredEvent): RecurrenceRange {
  const base = { startDate: event.start.slice(0, 10), recurrenceTimeZone: windowsZone(event.timeZone) };
  if (rule.count !== null) return { type: 'numbered', ...base, endDate: '0001-01-01', numberOfOccurrences: rule.count };
  if (rule.until !== null) return { type: 'endDate', ...base, endDate: rule.until.toString().slice(0, 10), numberOfOccurrences: 0 };
  return { type: 'noEnd', ...base, endDate: '0001-01-01', numberOfOccurrences: 0 };
}

/**
 * The rule of a recurrence that a client sends. Names are read in any case, as Graph does.
 * @throws {GraphRefusal} 400 for a pattern or range that says too little
 */
export function ruleOf({ pattern, range }: PatternedRecurrence): string {
  const frequency = FREQUENCIES[(pattern?.type ?? '').toLowerCase()];
  if (pattern === null || pattern === undefined || frequency === undefined) throw badRecurrence('pattern.type');
  const parts = [
    `FREQ=${frequency.freq}`,
    `INTERVAL=${pattern.interval ?? 1}`,
    ...(frequency.freq === 'YEARLY' ? [`BYMONTH=${pattern.month ?? 1}`] : []),
    ...selectorsOf(pattern, frequency.by),
    ...endOf(range),
  ];
  return parts.join(';');
}

function selectorsOf(pattern: RecurrencePattern, by: 'none' | 'day' | 'date' | 'index'): readonly string[] {
  const days = (pattern.daysOfWeek ?? []).map((day) => CODES[DAYS.indexOf(day.toLowerCase() as DayOfWeek)] ?? refuseDay(day));
  switch (by) {
    case 'none':
      return [];
    case 'day':
      return days.length > 0 ? [`BYDAY=${days.join(',')}`] : [];
    case 'index':
      return [`BYDAY=${days.join(',')}`, `BYSETPOS=${positionOf(pattern.index)}`];
    case 'date':
      return [`BYMONTHDAY=${pattern.dayOfMonth ?? 1}`];
  }
}

const FREQUENCIES: Readonly<Record<string, { readonly freq: string; readonly by: 'none' | 'day' | 'date' | 'index' }>> = {
  daily: { freq: 'DAILY', by: 'none' },
  weekly: { freq: 'WEEKLY', by: 'day' },
  absolutemonthly: { freq: 'MONTHLY', by: 'date' },
  relativemonthly: { freq: 'MONTHLY', by: 'index' },
  absoluteyearly: { freq: 'YEARLY', by: 'date' },
  relativeyearly: { freq: 'YEARLY', by: 'index' },
};

function positionOf(index: WeekIndex | null | undefined): number {
  const place = INDEXES.indexOf((index ?? 'first').toLowerCase() as WeekIndex);
  return place === 4 ? -1 : place + 1;
}

function endOf(range: RecurrenceRange | null | undefined): readonly string[] {
  switch ((range?.type ?? '').toLowerCase()) {
    case 'noend':
      return [];
    case 'numbered':
      return [`COUNT=${range?.numberOfOccurrences ?? 1}`];
    case 'enddate':
      return [`UNTIL=${(range?.endDate ?? '').replaceAll('-', '')}T235959`];
    default:
      throw badRecurrence('range.type');
  }
}

function refuseDay(day: string): never {
  throw badRecurrence(`daysOfWeek '${day}'`);
}

function badRecurrence(part: string): GraphRefusal {
  return new GraphRefusal(400, 'ErrorInvalidRecurrencePattern', `The recurrence is not valid: ${part}.`);
}
