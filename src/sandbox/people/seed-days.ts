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
