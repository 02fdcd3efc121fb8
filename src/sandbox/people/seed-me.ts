import { NO_SETTINGS, writeSettings } from '../../domain/notes/settings-file';
import { ME_PATH, personIdOf, SETTINGS_PATH } from '../../domain/notes/paths';
import type { Chance, MeFile, Practice } from '../../domain/people/me';
import { writeMe } from '../../domain/people/me-file';
import type { LocalDate } from '../../domain/shared/local-date';
import { mondayOf, plusDays, quarterName, quarterStart, withinQuarter } from './seed-days';
import { meetingDates } from './seed-meetings';
import { addressOf, managerStory, reportStories, type Story } from './story';
import type { SeedFile } from './tenant';
import { OWN_YEAR, type OwnDay } from './year/year';

/** A practice lasts so many days, its first and its last one included. */
const PRACTICE_DAYS = 30;

/** The user's own two files: `me.md` and the settings. */
export function seedOwnFiles(today: string): readonly SeedFile[] {
  const modifiedAt = Date.parse(plusDays(today, -1));
  const [from, to] = reviewSeason(today).map((day) => day.slice('2026-'.length)) as [string, string];
  return [
    { path: ME_PATH, text: writeMe(undefined, seedMe(today)), modifiedAt },
    { path: SETTINGS_PATH, text: writeSettings(undefined, { ...NO_SETTINGS, weekStart: 'monday', reviewSeason: { from, to } }), modifiedAt },
  ];
}

/** First and last day of the season that comes next: six weeks, four weeks from now. */
export function reviewSeason(today: string): readonly [from: string, to: string] {
  const from = plusDays(mondayOf(today), 28);
  return [from, plusDays(from, 41)];
}

function seedMe(today: string): MeFile {
  const day = (when: OwnDay): LocalDate => ('daysAgo' in when ? plusDays(today, -when.daysAgo) : withinQuarter(today, when.inThisQuarter)) as LocalDate;
  return {
    practices: OWN_YEAR.practices.map(({ id, behaviour, when, then, with: mail, daysAgo }): Practice => {
      const from = plusDays(today, -daysAgo) as LocalDate;
      const to = plusDays(from, PRACTICE_DAYS - 1) as LocalDate;
      return { id, behaviour, when, then, personId: personIdOf(addressOf({ mail })), from, to, state: to < today ? 'ended' : 'running' };
    }),
    chances: seedChances(today),
    selfChecks: OWN_YEAR.selfChecks.map(({ quartersAgo, answers: [initiative, vision, throughOthers], words }, index) => ({
      id: `s${index + 1}`,
      quarter: quarterName(quarterStart(today, quartersAgo)),
      initiative,
      vision,
      throughOthers,
      words,
    })),
    objectives: OWN_YEAR.objectives.map(({ text, plain, ...when }, index) => ({ id: `b${index + 1}`, text, plain, day: day(when) })),
    stories: OWN_YEAR.stories.map(({ text, goal, ...when }, index) => ({ id: `i${index + 1}`, text, goal, day: day(when) })),
    dutyReviews: OWN_YEAR.dutyReviews.flatMap(({ daysAgo, duties }) => duties.map((id) => ({ id, day: day({ daysAgo }) }))),
    openings: OWN_YEAR.openings,
  };
}

/** A chance for each 1:1 that fell into the days of a practice, in the order of the days. */
export function seedChances(today: string): readonly Chance[] {
  return OWN_YEAR.practices.flatMap(({ id, with: mail, daysAgo, chances }) => {
    const story = storyOf(mail);
    const from = plusDays(today, -daysAgo);
    const days = story === undefined ? [] : meetingDates(story, today).filter((date) => date >= from && date < plusDays(from, PRACTICE_DAYS));
    return days.flatMap((date, index): readonly Chance[] => {
      const chance = chances[index];
      if (story === undefined || chance === undefined) return [];
      return [{ id: `c${index + 1}${id}`, practiceId: id, day: date as LocalDate, personName: story.name, taken: chance[0], words: chance[1] }];
    });
  });
}

/** The practice of the 1:1s with one person on a day. */
export function practiceOn(mail: string, date: string, today: string): Practice | undefined {
  const id = personIdOf(addressOf({ mail }));
  return seedMe(today).practices.find(({ personId, from, to }) => personId === id && from <= date && date <= to);
}

function storyOf(mail: string): Story | undefined {
  return [...reportStories(), managerStory()].find((story) => story.mail === mail);
}
