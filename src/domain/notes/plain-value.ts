import type { LocalDate } from './note';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** A day that the calendar has, or undefined. */
export function readDate(text: string): LocalDate | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== undefined && at.toISOString().startsWith(text) ? (text as LocalDate) : undefined;
}

/** Epoch ms of an ISO time with its offset, or undefined. */
export function readTime(text: string): number | undefined {
  const at = TIME.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** In UTC, to the second where there is no more to say: `2026-11-24T09:00:00Z`. */
export function writeTime(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString().replace('.000Z', 'Z');
}

/** A count such as `30`, or undefined. */
export function readCount(text: string): number | undefined {
  return /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

/** One of a closed set of words, or undefined for a word of another version. */
export function readWord<Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined {
  return words.find((word) => word === text);
}
