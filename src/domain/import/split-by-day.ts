import type { LocalDate } from '../shared/local-date';
import { findDays, type DayReading, type FoundDay } from './find-days';

/** A part of a file that is a note of its own; `day` is what its heading says, undefined for a file that is one note. */
export type DatedPart = {
  readonly day: LocalDate | undefined;
  readonly text: string;
  /** What stands above all parts of the file; it is in the text of the first. */
  readonly preface: string;
};

type Heading = { readonly line: number; readonly level: number; readonly day: LocalDate };

const HEADING = /^(#{1,6})[ \t]+(.*)$/;
/** No heading that a person wrote is longer. */
const LONGEST_LINE = 200;
/** A line that has nothing but a day is a heading below all others. */
const BARE_LEVEL = 7;
/** Twenty years of weekly notes; what has more is a list, not a journal. */
const MOST_PARTS = 1000;
const LEVELS = [1, 2, 3, 4, 5, 6, BARE_LEVEL];

const WEEKDAYS = 'mon|tue|tues|wed|wednes|thu|thur|thurs|fri|satur|sat|sun';
const TAGE = 'mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag';
/** What may stand beside a day in a line that has nothing else: the day of the week, the time. */
const BESIDE_A_DAY = new RegExp(`\\b(?:(?:${WEEKDAYS})(?:day)?|${TAGE}|der|den|the|on|am|um|at|pm|uhr|h|date|datum)\\b|\\d{1,2}[:.]\\d{2}`, 'giu');

/**
 * Takes a text with several dated headings apart at them. Joined again with line feeds, the parts are the text: what stands before the
 * first of the headings belongs to its part.
 */
export function splitByDay(text: string, reading: DayReading): readonly DatedPart[] {
  const lines = text.split('\n');
  const headings = lines.flatMap((line, place) => headingOf(line, place, reading));
  const levels = headings.map(({ level }) => level);
  const highest = LEVELS.find((level) => levels.indexOf(level) !== levels.lastIndexOf(level));
  const whole = [{ day: undefined, text, preface: '' }];
  if (highest === undefined) return whole;
  const starts = headings.filter(({ level }) => level === highest);
  if (starts.length > MOST_PARTS) return whole;
  const preface = lines.slice(0, starts[0]?.line).join('\n');
  return starts.map(({ day, line }, place) => ({ day, preface, text: lines.slice(place === 0 ? 0 : line, starts[place + 1]?.line).join('\n') }));
}

function headingOf(line: string, place: number, reading: DayReading): readonly Heading[] {
  if (line.length > LONGEST_LINE) return [];
  const [, marks, words] = HEADING.exec(line) ?? [];
  const [found, ...others] = findDays(words ?? line, reading);
  // Two days are a span or a list, and name no meeting.
  if (found === undefined || others.length > 0) return [];
  if (marks === undefined && !isBare(line, found)) return [];
  return [{ line: place, level: marks?.length ?? BARE_LEVEL, day: found.day }];
}

function isBare(line: string, { start, end }: FoundDay): boolean {
  return !/[\p{L}\p{N}]/u.test((line.slice(0, start) + ' ' + line.slice(end)).replace(BESIDE_A_DAY, ''));
}
