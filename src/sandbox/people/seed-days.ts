import type { LocalDateTime } from './tenant';

/** Days of the seeded calendar as ISO dates; plain calendar arithmetic, so no zone can move them. */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday of the week that `day` is in. */
export function mondayOf(day: string): string {
  return plusDays(day, 1 - weekday(day));
}

/** Wall-clock time on a day, `minutes` after `at`. */
export function clockTime(day: string, at: string, minutes = 0): LocalDateTime {
  return new Date(Date.parse(`${day}T${at}:00Z`) + minutes * 60_000).toISOString().slice(0, 19);
}

/** The first day of the quarter of a year that `day` is in, `count` quarters before. */
export function quarterStart(day: string, count = 0): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const quarter = year * 4 + Math.floor((month - 1) / 3) - count;
  return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
}

/** `2026-Q4` */
export function quarterName(day: string): string {
  const [year = '', month = '1'] = day.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** So many days before `today`, or as many as the quarter has had. */
export function withinQuarter(today: string, daysAgo: number): string {
  const [day, first] = [plusDays(today, -daysAgo), quarterStart(today)];
  return day < first ? first : day;
}

/** Of some days the one that is closest to `day`; the earlier of two. */
export function nearestDay(days: readonly string[], day: string): string | undefined {
  const wanted = Date.parse(day);
  let [best, least]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const other of days) {
    const distance = Math.abs(Date.parse(other) - wanted);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}
