import type { StoredEvent } from '../people/tenant';
import { localDistance } from '../graph/zoned-time';
import type { Recurrence } from './host-state';

const DAYS: Readonly<Record<string, string>> = { MO: 'mon', TU: 'tue', WE: 'wed', TH: 'thu', FR: 'fri', SA: 'sat', SU: 'sun' };
const TYPES: Readonly<Record<string, Recurrence['recurrenceType']>> = { DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly', YEARLY: 'yearly' };

/** The series' pattern as Office tells it to an add-in; undefined for a single event. */
export function recurrenceWords(event: StoredEvent): Recurrence | undefined {
  if (event.rule === undefined) return undefined;
  const rule = new Map(event.rule.split(';').map((part) => part.split('=') as [string, string]));
  const days = (rule.get('BYDAY') ?? '').split(',').flatMap((day) => DAYS[day.slice(-2)] ?? []);
  // A wall-clock time, read as if it were UTC.
  const first = new Date(`${event.start}Z`);
  return {
    recurrenceType: TYPES[rule.get('FREQ') ?? ''] ?? 'weekly',
    recurrenceProperties: { interval: Number(rule.get('INTERVAL') ?? 1), ...(days.length === 0 ? {} : { days, firstDayOfWeek: 'mon' }) },
    firstDate: [first.getUTCFullYear(), first.getUTCMonth() + 1, first.getUTCDate()],
    startMinutes: first.getUTCHours() * 60 + first.getUTCMinutes(),
    durationMinutes: Math.round(localDistance(event.start, event.end) / 60_000),
  };
}
