import { zonedTime } from '../../domain/calendar/windows-zones';
import { composeAgenda } from '../../domain/coaching/compose-agenda';
import { writeNote } from '../../domain/notes/note-file';
import { type LocalDate, NO_NOTE_ENTRIES, type Note } from '../../domain/notes/note';
import { noteIdOf, notePath, personFilePath, personFolder } from '../../domain/notes/paths';
import type { PersonFile } from '../../domain/people/person';
import { writePerson } from '../../domain/people/person-file';
import { exchangeId } from './exchange-id';
import { seedInput, situationOf, wornHat } from './seed-agenda-facts';
import { asCovered } from './seed-covered';
import { clockTime, nearestDay, plusDays } from './seed-days';
import { seedOwnFiles } from './seed-me';
import { awayBefore, meetingDates, type SeedMeeting, type Setting } from './seed-meetings';
import { commitmentsAt, textAt, turnEntries } from './seed-note-words';
import { seedPerson } from './seed-person';
import { managerStory, reportStories, type Story } from './story';
import type { SeedFile } from './tenant';
import { awayOf, turnsOf } from './year/year';

/** A year of notes, a file for each person and the user's own, written through the product's own composer and file formats. */
export function seedNotes(setting: Setting): SeedFile[] {
  return [...[...reportStories(), managerStory()].flatMap((story) => filesOf(story, setting)), ...seedOwnFiles(setting.today)];
}

function filesOf(story: Story, setting: Setting): SeedFile[] {
  const person = seedPerson(story, setting.today);
  const folder = personFolder(person);
  const notes = notesOf(story, person, setting);
  const lastAt = notes[0]?.startsAt ?? Date.parse(setting.today);
  return [
    { path: personFilePath(folder), text: writePerson(undefined, person), modifiedAt: lastAt },
    ...notes.map((note) => ({ path: notePath(folder, note.date, note.id), text: writeNote(undefined, note), modifiedAt: note.startsAt ?? lastAt })),
  ];
}

/** Newest first, each composed from the ones before it, as the product would have done at the time. */
function notesOf(story: Story, person: PersonFile, setting: Setting): readonly Note[] {
  const dates = meetingDates(story, setting.today);
  return dates.reduce<readonly Note[]>((earlier, date, index) => {
    const startsAt = zonedTime(clockTime(date, story.meeting.at), setting.timeZone);
    const meetingKey = `${exchangeId(`series ${story.mail}`)}@${new Date(startsAt).toISOString()}`;
    return [noteOf({ story, person, setting, date, meetingKey, index, fromEnd: dates.length - 1 - index, earlier }, startsAt), ...earlier];
  }, []);
}

function noteOf(meeting: SeedMeeting, startsAt: number): Note {
  const { story, person, date, meetingKey } = meeting;
  const turns = turnsAt(meeting);
  const entries = turnEntries(turns, meeting);
  const answered = entries.feedbackForMe.map(({ promptId }) => promptId);
  return {
    id: noteIdOf(person.id, meetingKey),
    personId: person.id,
    personName: story.name,
    title: story.meeting.subject,
    date: date as LocalDate,
    startsAt,
    minutes: story.meeting.minutes,
    ...NO_NOTE_ENTRIES,
    meetingKey,
    situation: situationOf(meeting),
    hat: wornHat(meeting, turns),
    closedAt: startsAt + (story.meeting.minutes - 2) * 60_000,
    agenda: composeAgenda(seedInput(meeting)).items.map((item, place) => asCovered(item, place, meeting, answered)),
    ...textAt(meeting, entries.coaching),
    commitments: commitmentsAt(meeting),
    ...entries,
    whileAway: whileAwayAt(meeting),
  };
}

/** What this very 1:1 is remembered for: each turn belongs to the one that is closest to its day. */
function turnsAt({ story, setting: { today }, date }: SeedMeeting): ReturnType<typeof turnsOf> {
  const dates = meetingDates(story, today);
  return turnsOf(story.mail).filter(({ weeksAgo }) => nearestDay(dates, plusDays(today, -weeksAgo * 7)) === date);
}

/** The first 1:1 after an absence asks what moved on, and what waited. */
function whileAwayAt({ story, setting: { today }, date, earlier }: SeedMeeting): Note['whileAway'] {
  const away = awayBefore(date, today);
  const last = earlier[0]?.date;
  if (away === undefined || (last !== undefined && last > away.to)) return [];
  return awayOf(away.time, story.mail).map(([text, outcome], index) => ({ id: `w${index + 1}`, text, outcome }));
}
