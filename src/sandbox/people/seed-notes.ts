import { zonedTime } from '../../domain/calendar/windows-zones';
import type { AgendaItem } from '../../domain/coaching/agenda';
import { createWords } from '../../catalogue/create-words';
import en from '../../catalogue/en.json';
import { composeAgenda, type ComposeInput, type MeetingRecord } from '../../domain/coaching/compose-agenda';
import { NOTHING_FURTHER } from '../../domain/coaching/compose-input';
import { builtInPrompts } from '../../domain/coaching/library/built-in-prompts';
import type { Situation } from '../../domain/coaching/prompt';
import { writeNote } from '../../domain/notes/note-file';
import { type Commitment, type CommitmentId, type LocalDate, NO_NOTE_ENTRIES, type Note } from '../../domain/notes/note';
import { noteIdOf, notePath, personFilePath, personFolder, personIdOf } from '../../domain/notes/paths';
import { type Delegation, NO_PERSON_ENTRIES, type PersonFile } from '../../domain/people/person';
import { writePerson } from '../../domain/people/person-file';
import { exchangeId } from './exchange-id';
import { AWAY_FROM } from './seed-calendar';
import { clockTime, mondayOf, plusDays } from './seed-days';
import { addressOf, managerStory, reportStories, type Story } from './story';
import type { SeedFile } from './tenant';

type Setting = { readonly today: string; readonly timeZone: string; readonly seed: number };

/** A year of notes and a file for each person, written through the product's own composer and file format. */
export function seedNotes(setting: Setting): SeedFile[] {
  return [...reportStories(), managerStory()].flatMap((story) => filesOf(story, setting));
}

function filesOf(story: Story, setting: Setting): SeedFile[] {
  const person = personFile(story, setting);
  const folder = personFolder(person);
  const notes = notesOf(story, person, setting);
  const lastAt = notes[0]?.startsAt ?? Date.parse(setting.today);
  return [
    { path: personFilePath(folder), text: writePerson(undefined, person), modifiedAt: lastAt },
    ...notes.map((note) => ({ path: notePath(folder, note.date, note.id), text: writeNote(undefined, note), modifiedAt: note.startsAt ?? lastAt })),
  ];
}

function personFile(story: Story, { today }: Setting): PersonFile {
  const address = addressOf(story);
  const at = (days: number) => plusDays(today, days) as LocalDate;
  return {
    id: personIdOf(address),
    name: story.name,
    addresses: [address, ...(story.otherMails ?? []).map((mail) => addressOf({ mail }))],
    relation: story.relation,
    relationIsChosen: false,
    ...NO_PERSON_ENTRIES,
    since: at(-story.weeksHere * 7),
    topics: story.topics.map((topic, index) => ({ ...topic, id: `t${index + 1}${story.mail.slice(0, 2)}`, state: 'open' as const })),
    goals: story.goal === undefined ? [] : [{ measure: '', reach: '', ...story.goal, id: `g1${story.mail.slice(0, 2)}`, due: at(120), state: 'open' as const }],
    plan: story.plan === undefined ? [] : [{ ...story.plan, id: `p1${story.mail.slice(0, 2)}`, due: at(90), state: 'open' as const }],
    delegations: story.delegations.map((delegation, index): Delegation => ({
      id: `d${index + 1}${story.mail.slice(0, 2)}`,
      what: delegation.what,
      step: delegation.step,
      since: at(-delegation.weeksAgo * 7),
      nextLook: delegation.state === 'done' ? undefined : at(index === 0 ? 3 : 24),
      state: delegation.state,
    })),
  };
}

/** Newest first, each composed from the ones before it, as the product would have done at the time. */
function notesOf(story: Story, person: PersonFile, setting: Setting): Note[] {
  const notes: Note[] = [];
  const dates = meetingDates(story, setting.today);
  for (const [index, date] of dates.entries()) {
    notes.unshift(noteOf({ story, person, setting, date, index, count: dates.length, earlier: notes }));
  }
  return notes;
}

/** The past dates of the series, oldest first; none in the week away, and one in eleven did not take place. */
function meetingDates(story: Story, today: string): string[] {
  const step = story.meeting.rule.includes('INTERVAL=2') ? 14 : 7;
  const away = mondayOf(plusDays(mondayOf(today), AWAY_FROM));
  const first = plusDays(mondayOf(today), story.meeting.day - 1 - story.weeksHere * 7);
  const dates: string[] = [];
  for (let date = first; date < today; date = plusDays(date, step)) {
    if (mondayOf(date) !== away && dates.length % 11 !== 10) dates.push(date);
    else if (mondayOf(date) !== away) dates.push('');
  }
  return dates.filter((date) => date !== '');
}

type Moment = {
  readonly story: Story;
  readonly person: PersonFile;
  readonly setting: Setting;
  readonly date: string;
  readonly index: number;
  readonly count: number;
  readonly earlier: readonly Note[];
};

function noteOf(moment: Moment): Note {
  const { story, person, setting, date, index, count, earlier } = moment;
  const startsAt = zonedTime(clockTime(date, story.meeting.at), setting.timeZone);
  const key = `${exchangeId(`series ${story.mail}`)}@${new Date(startsAt).toISOString()}`;
  const situation = situationOf(story, index, count);
  const pick = <T>(list: readonly T[], salt: number): T | undefined => list[(index * 7 + salt + setting.seed) % Math.max(1, list.length)];
  const isLatest = index >= count - 2;
  return {
    id: noteIdOf(person.id, key),
    personId: person.id,
    title: story.meeting.subject,
    date: date as LocalDate,
    startsAt,
    minutes: story.meeting.minutes,
    ...NO_NOTE_ENTRIES,
    meetingKey: key,
    situation,
    closedAt: startsAt + story.meeting.minutes * 60_000,
    agenda: agendaOf(moment, situation, key),
    text: textOf(story, index, count),
    privateText: index % 5 === 2 || isLatest ? (pick(story.private, 0) ?? '') : '',
    commitments: commitmentsOf(story, index, count - 1 - index, plusDays(date, 10) as LocalDate),
    moments: index % 6 === 3 && story.moments.length > 0 ? [{ id: `m${index}`, text: pick(story.moments, 1) ?? '' }] : [],
    feedback: (count - 1 - index) % 6 === story.mail.length % 5 && story.feedback.length > 0 ? feedbackOf(story, index) : [],
  };

  function agendaOf({ story: who }: Moment, where: Situation, meetingKey: string): readonly AgendaItem[] {
    const input = composeInput(who, person, earlier, { date: date as LocalDate, meetingKey, situation: where });
    return composeAgenda(input).items.map((item, at) => ({ ...item, state: (index * 5 + at) % 7 === 6 ? ('skipped' as const) : ('covered' as const) }));
  }
}

/** Most weeks are steady; the month of the lost account was a crisis, the move to the new host a change. */
function situationOf(story: Story, index: number, count: number): Situation {
  if (story.weeksHere < 13) return 'new-joiner';
  const share = index / count;
  if (story.mail === 'samuel.adeyemi' && share > 0.15 && share < 0.3) return 'crisis';
  if (story.mail === 'priya.raman' && share > 0.4 && share < 0.75) return 'change';
  if (share > 0.04 && share < 0.1) return 'review-season';
  return 'steady';
}

/** The episodes in their order over the year; the last always belongs to the last meeting. */
function textOf(story: Story, index: number, count: number): string {
  const { episodes } = story;
  const at = Math.min(episodes.length - 1, Math.floor((index / Math.max(1, count - 1)) * (episodes.length - 1) + 0.0001));
  const isFirst = index === 0 || at !== Math.floor(((index - 1) / Math.max(1, count - 1)) * (episodes.length - 1) + 0.0001);
  const line = episodes[at] ?? '';
  if (isFirst) return line;
  const follow = FOLLOW_UPS[(index * 3 + story.mail.length) % FOLLOW_UPS.length] ?? '';
  return `Came back to: ${line}\n${follow}`;
}

const FOLLOW_UPS = [
  'It moves, more slowly than hoped. The next step is clear.',
  'Two things went well; one we will try differently next week.',
  'I asked what would help, and the answer was: nothing yet.',
  'Short today. Everything on the way.',
  'We spent most of the time on what comes after.',
  'The idea that helped came from the team, not from me.',
  'Agreed to leave it alone for two weeks.',
] as const;

/** What was agreed in the last two meetings is still open; what was agreed before is done. Each thing is owed once. */
function commitmentsOf(story: Story, index: number, fromEnd: number, due: LocalDate): Commitment[] {
  const { commitments } = story;
  const half = Math.ceil(commitments.length / 2);
  const open = fromEnd === 0 ? commitments.slice(0, half) : fromEnd === 1 ? commitments.slice(half) : [];
  const settled = fromEnd > 1 && index % 2 === 0 ? [[index % 4 === 0 ? 'me' : 'them', SETTLED[(index + story.mail.length) % SETTLED.length] ?? ''] as const] : [];
  return [...open, ...settled].map(([owner, text], at) => ({
    id: `c${index}${at}${story.mail.slice(0, 2)}` as CommitmentId,
    owner,
    text,
    due,
    state: fromEnd > 1 ? ('done' as const) : ('open' as const),
  }));
}

const SETTLED = [
  'Send round the three figures we looked at',
  'Ask the team what they would leave out',
  'Write to the shop before Friday',
  'Find an hour with Jonas about the budget',
  'Try the new order of the day for a week',
  'Put the question to Anjali',
  'Say thank you to the warehouse',
] as const;

function feedbackOf(story: Story, index: number): Note['feedback'] {
  const [behaviour = '', effect = '', next = ''] = story.feedback[index % story.feedback.length] ?? [];
  return [{ id: `f${index}`, behaviour, effect, next }];
}

function composeInput(
  story: Story,
  person: PersonFile,
  earlier: readonly Note[],
  meeting: Pick<ComposeInput, 'date' | 'meetingKey' | 'situation'>,
): ComposeInput {
  const lastFeedback = earlier.find(({ feedback }) => feedback.length > 0)?.date;
  return {
    ...meeting,
    lengthMinutes: story.meeting.minutes,
    name: story.givenName,
    relation: story.relation,
    mechanics: { hasCurrentGoal: person.goals.length > 0, hasDevelopmentPlan: person.plan.length > 0, lastFeedback },
    commitments: earlier.slice(0, 3).flatMap(({ commitments, date }) => commitments.filter(({ state }) => state === 'open').map((commitment) => ({ ...commitment, since: date }))),
    delegations: [],
    topics: [],
    ...NOTHING_FURTHER,
    history: earlier.slice(0, 60).map((note): MeetingRecord => ({ date: note.date, situation: note.situation ?? 'steady', items: note.agenda })),
    prompts: builtInPrompts(),
    words: createWords('en', en),
  };
}
