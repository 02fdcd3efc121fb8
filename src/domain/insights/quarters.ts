import { addDays } from '../shared/time';
import type { LocalDate } from '../shared/local-date';

/** `2026-Q4`, and its first and last day. */
export type Quarter = { readonly id: string; readonly from: LocalDate; readonly to: LocalDate };

/** `2026-10`, and its first and last day. */
export type Month = { readonly id: string; readonly from: LocalDate; readonly to: LocalDate };

export function quarterOf(date: LocalDate): Quarter {
  const [year, month] = yearAndMonth(date);
  return quarter(year, Math.floor(month / 3));
}

/** The quarter of `date` and those before it, oldest first. */
export function lastQuarters(date: LocalDate, count: number): readonly Quarter[] {
  const [year, month] = yearAndMonth(date);
  const present = year * 4 + Math.floor(month / 3);
  return Array.from({ length: count }, (_, place) => {
    const number = present - count + 1 + place;
    return quarter(Math.floor(number / 4), number % 4);
  });
}

/** The month of `date` and those before it, oldest first. */
export function lastMonths(date: LocalDate, count: number): readonly Month[] {
  const [year, month] = yearAndMonth(date);
  const present = year * 12 + month;
  return Array.from({ length: count }, (_, place) => {
    const number = present - count + 1 + place;
    const from = firstDay(Math.floor(number / 12), number % 12);
    return { id: from.slice(0, 7), from, to: addDays(firstDay(Math.floor((number + 1) / 12), (number + 1) % 12), -1) };
  });
}

function quarter(year: number, index: number): Quarter {
  const next = index === 3 ? firstDay(year + 1, 0) : firstDay(year, index * 3 + 3);
  return { id: `${String(year)}-Q${String(index + 1)}`, from: firstDay(year, index * 3), to: addDays(next, -1) };
}

function yearAndMonth(date: LocalDate): readonly [year: number, month: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1];
}

function firstDay(year: number, month: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01` as LocalDate;
}
