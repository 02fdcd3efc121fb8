import { readDate } from '../notes/plain-value';
import type { LocalDate } from '../shared/local-date';

/** A day that a text names, with the place where it stands. */
export type FoundDay = { readonly day: LocalDate; readonly start: number; readonly end: number };

export type DayReading = {
  /** Whether `3/4/2024` is in March here. */
  readonly isMonthFirst: boolean;
  /** A day after this one is when something is due, not when people met. */
  readonly latest: LocalDate;
};

const EARLIEST = '1990-01-01';

/** The first letters of the months in English and German, as far as they tell them apart. */
const MONTHS = [
  'jan(?:uary|uar)?|jän(?:ner)?', 'feb(?:ruary|ruar)?', 'mar(?:ch)?|mär(?:z)?|maerz|mrz', 'apr(?:il)?', 'may|mai', 'june?|juni', 'july?|juli', 'aug(?:ust)?', 'sept?(?:ember)?', 'o[ck]t(?:ober)?',
  'nov(?:ember)?', 'de[cz](?:ember)?',
];
const MONTH = `(${MONTHS.join('|')})`;
/** Between the parts of a day in words; a file name may have a hyphen or an underscore there. */
const GAP = '[\\s._,-]{1,3}';
const YEAR = '(\\d{4})(?!\\d)';

type Form = { readonly pattern: RegExp; readonly parts: (match: RegExpExecArray, reading: DayReading) => readonly (string | number | undefined)[] };

/** Each gives year, month, day; of two that overlap the one that stands first in this list and in the text counts. */
const FORMS: readonly Form[] = [
  { pattern: /(?<!\d)(\d{4})([-./_])(\d{1,2})\2(\d{1,2})(?!\d)/gu, parts: ([, year, , month, day]) => [year, month, day] },
  { pattern: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/gu, parts: ([, year, month, day]) => [year, month, day] },
  { pattern: /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/gu, parts: ([, day, month, year]) => [year, month, day] },
  { pattern: /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/gu, parts: ([, one, , other, year], { isMonthFirst }) => [year, ...inOrder(one, other, isMonthFirst)] },
  { pattern: /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{2})(?!\d)/gu, parts: ([, one, other, year], { isMonthFirst }) => [year, ...inOrder(one, other, isMonthFirst)] },
  { pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.?${GAP}(?:of )?${MONTH}\\.?${GAP}${YEAR}`, 'giu'), parts: ([, day, month, year]) => [year, monthOf(month), day] },
  { pattern: new RegExp(`(?<!\\p{L})${MONTH}\\.?${GAP}(\\d{1,2})(?:st|nd|rd|th)?\\.?${GAP}${YEAR}`, 'giu'), parts: ([, month, day, year]) => [year, monthOf(month), day] },
];

/** The days that a text names in full, in ISO, English or German ways of writing; in the order of their places. */
export function findDays(text: string, reading: DayReading): readonly FoundDay[] {
  const found: FoundDay[] = [];
  for (const { pattern, parts } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [year, month, day] = parts(match, reading).map((part) => String(part ?? '').padStart(2, '0'));
      const date = readDate(`${year?.length === 2 ? `20${year}` : String(year)}-${String(month)}-${String(day)}`);
      const [start, end] = [match.index, match.index + match[0].length];
      if (date === undefined || date < EARLIEST || date > reading.latest || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ day: date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Month and day of two numbers. Where only one order is a day of the calendar, it is that one. */
function inOrder(one: string | undefined, other: string | undefined, isMonthFirst: boolean): readonly [month: string | undefined, day: string | undefined] {
  const [first, second] = [Number(one), Number(other)];
  if (first > 12) return [other, one];
  return isMonthFirst || second > 12 ? [one, other] : [other, one];
}

/** Whether a word is the name of a month, in full or shortened. */
export function isMonth(word: string): boolean {
  return monthOf(word) > 0;
}

function monthOf(word: string | undefined): number {
  return MONTHS.findIndex((month) => new RegExp(`^(?:${month})$`, 'iu').test(word ?? '')) + 1;
}
