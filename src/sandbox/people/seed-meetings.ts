import type { Note } from '../../domain/notes/note';
import type { PersonFile } from '../../domain/people/person';
import { mondayOf, plusDays } from './seed-days';
import type { Story } from './story';
import type { AwayTime } from './year/year';

export type Setting = { readonly today: string; readonly timeZone: string; readonly seed: number };

/** One 1:1 of the year, and what was there before it. */
export type SeedMeeting = {
  readonly story: Story;
  readonly person: PersonFile;
  readonly setting: Setting;
  readonly date: string;
  readonly meetingKey: string;
  /** Counted from the first, and from the last. */
  readonly index: number;
  readonly fromEnd: number;
  /** Newest first. */
  readonly earlier: readonly Note[];
};

/** The weeks in which the user was away, counted from this one. */
export const AWAY_WEEKS: Readonly<Record<AwayTime, number>> = { holiday: -22, lately: -3 };
export const AWAY_DAYS = 5;

/** Weeks in which the 1:1 was called off: Zoë was with the mechanics of the north site. */
export function calledOffWeeks({ mail }: Pick<Story, 'mail'>): readonly number[] {
  return mail === 'zoe.lindqvist' ? [-1] : [];
}

/** Of the user's absences the one that ended last before `date`. */
export function awayBefore(date: string, today: string): { readonly time: AwayTime; readonly from: string; readonly to: string } | undefined {
  return (['lately', 'holiday'] as const)
    .map((time) => {
      const from = plusDays(mondayOf(today), AWAY_WEEKS[time] * 7);
      return { time, from, to: plusDays(from, AWAY_DAYS - 1) };
    })
    .find(({ to }) => to < date);
}

/** One in so many 1:1s did not take place, as it is everywhere. */
const MISSED = 11;

const known = new Map<string, readonly string[]>();

/** The past days of a series on which the 1:1 took place, oldest first. Worked out once: much of the year hangs on them. */
export function meetingDates(story: Story, today: string): readonly string[] {
  const key = `${story.mail} ${today}`;
  const dates = known.get(key) ?? datesOf(story, today);
  known.set(key, dates);
  return dates;
}

function datesOf(story: Story, today: string): readonly string[] {
  const monday = mondayOf(today);
  const step = story.meeting.rule.includes('INTERVAL=2') ? 14 : 7;
  const off = new Set([...Object.values(AWAY_WEEKS), ...calledOffWeeks(story)].map((week) => plusDays(monday, week * 7)));
  const planned: string[] = [];
  for (let date = plusDays(monday, story.meeting.day - 1 - story.weeksHere * 7); date < today; date = plusDays(date, step)) {
    if (!off.has(mondayOf(date))) planned.push(date);
  }
  return planned.filter((_, index) => index % MISSED !== MISSED - 1);
}
