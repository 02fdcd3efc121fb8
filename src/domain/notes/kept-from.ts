import type { LocalDate } from '../shared/local-date';
import { parseLocalDate } from '../shared/time';

/** The first day of those that are kept for so many years: a note of a day before it is older. */
export function keptFrom(today: LocalDate, years: number): LocalDate {
  const year = String(Number(today.slice(0, 4)) - years).padStart(4, '0');
  // Only a leap day has no like in another year; then the day before keeps one note more rather than one less.
  return parseLocalDate(`${year}${today.slice(4)}`) ?? (`${year}-02-28` as LocalDate);
}
