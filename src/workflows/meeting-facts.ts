import type { CalendarEvent } from '../domain/calendar/event';
import { meetingKey } from '../domain/calendar/meeting-key';
import type { ComposeInput, MeetingRecord } from '../domain/coaching/compose-input';
import { backLineId } from '../domain/coaching/back-line-id';
import type { SituationFacts } from '../domain/coaching/propose-situation';
import type { Prompt } from '../domain/coaching/prompt';
import { markWords, situationMark } from '../domain/coaching/situation-mark';
import type { FilePath } from '../domain/notes/file-path';
import { type LocalDate, NO_NOTE_ENTRIES, type Note } from '../domain/notes/note';
import { noteIdOf, notePath } from '../domain/notes/paths';
import type { SettingsFile } from '../domain/notes/settings-file';
import { calledName } from '../domain/people/called-name';
import type { Practice } from '../domain/people/me';
import { NO_PERSON_ENTRIES, type PersonFile, type PersonId, type Raised } from '../domain/people/person';
import type { ReviewSeason } from '../domain/people/review-points';
import type { Words } from '../domain/shared/words';
import { daysBetween, MINUTE, localDate, parseLocalDate } from '../domain/shared/time';
import type { KnownAbsences } from './known-absences';
import type { NoteShelf } from './note-shelf';
import type { Surroundings } from './ports';
import type { Counterpart } from './upcoming';

/** A meeting's note: where it is or would be, and what it holds so far. */
export type MeetingNote = {
  readonly path: FilePath;
  readonly note: Note | undefined;
  /** What the file begins with when something is first written. */
  readonly blank: Note;
};

/** What a meeting rests on, except its situation, which is the user's. */
export type MeetingFacts = Omit<ComposeInput, 'situation'>;

/** More meetings back than any rule of the composer looks. */
const HISTORY = 60;

/** Finds the note by the meeting it names, else by its time, whatever its file is called and wherever the meeting moved. */
export function noteOfMeeting(shelf: NoteShelf, event: CalendarEvent, counterpart: Counterpart, zone: Pick<Surroundings, 'timeZone'>): MeetingNote {
  const { personId, name } = counterpart;
  const key = meetingKey(event);
  const id = noteIdOf(personId, key);
  const date = localDate(event.startsAt, zone.timeZone);
  const blank: Note = {
    id,
    personId,
    personName: name,
    title: event.subject.trim() === '' ? name : event.subject.trim(),
    date,
    startsAt: event.startsAt,
    minutes: minutesOf(event),
    meetingKey: key,
    situation: undefined,
    closedAt: undefined,
    ...NO_NOTE_ENTRIES,
  };
  const notes = shelf.notesOf(personId).filter((shelved) => shelved.kind === 'note');
  // Nobody meets a person twice at one time: so an event that was made anew, or has another id in Outlook, is the same.
  const found = notes.find(({ note }) => note.meetingKey === key) ?? notes.find(({ note }) => note.startsAt === event.startsAt);
  if (found !== undefined) return { path: found.path, note: found.note, blank };
  // What is written now takes the note out of the trash with its words; until then it is as if there were none.
  const trashed = trashedNotes(shelf, personId).find(({ note }) => note.meetingKey === key || note.startsAt === event.startsAt);
  if (trashed !== undefined) return { path: trashed.path, note: undefined, blank };
  return { path: notePath(shelf.folderOf({ id: personId, name }), date, id), note: undefined, blank };
}

function trashedNotes(shelf: NoteShelf, personId: PersonId) {
  return [...shelf.trashed().keys()].flatMap((path) => {
    const shelved = shelf.inTrash(path);
    return shelved?.kind === 'note' && shelved.note.personId === personId ? [shelved] : [];
  });
}

export function meetingFacts(
  shelf: NoteShelf,
  event: CalendarEvent,
  counterpart: Counterpart,
  prompts: readonly Prompt[],
  place: Pick<Surroundings, 'timeZone' | 'words'> & { readonly absences: Pick<KnownAbsences, 'before'> },
): MeetingFacts {
  const key = meetingKey(event);
  const date = localDate(event.startsAt, place.timeZone);
  const earlier = earlierNotes(shelf, event, counterpart.personId, date);
  const person = shelf.person(counterpart.personId) ?? NO_PERSON_ENTRIES;
  return {
    date,
    meetingKey: key,
    lengthMinutes: minutesOf(event),
    name: calledName(counterpart.name),
    relation: counterpart.relation,
    mechanics: {
      hasCurrentGoal: person.goals.some(isOpen),
      hasDevelopmentPlan: person.plan.some(isOpen),
      lastFeedback: lastFeedback(person, earlier, date),
    },
    commitments: earlier.flatMap((note) =>
      note.commitments.filter(({ state }) => state === 'open').map((commitment) => ({ ...commitment, since: note.date })),
    ),
    delegations: person.delegations,
    topics: person.topics.filter(isOpen),
    moves: person.moves,
    raised: person.raised.filter(isOpen),
    answers: answersFor(shelf, counterpart.personId, earlier),
    absence: place.absences.before(event, counterpart.personId, earlier[0]?.date),
    practice: shelf.me().practices.find((practice) => isPractised(practice, counterpart.personId, date)),
    hat: undefined,
    history: earlier
      .slice(0, HISTORY)
      .map(recordOf),
    prompts,
    words: place.words.snapshot(),
  };
}

/** The last day on which feedback was noted, in a 1:1 before this one or outside one. */
function lastFeedback({ feedback: outside }: Pick<PersonFile, 'feedback'>, earlier: readonly Note[], date: LocalDate): LocalDate | undefined {
  const inNotes = earlier.find(({ feedback }) => feedback.length > 0)?.date;
  return [inNotes, ...outside.map(({ day }) => day)].filter((day) => day !== undefined && day <= date).sort().at(-1);
}

/** What a note tells of its 1:1 for those that follow. */
export function recordOf({ date, situation, agenda }: Note): MeetingRecord {
  return { date, situation: situation ?? 'steady', items: agenda };
}

function isOpen({ state }: { readonly state: string }): boolean {
  return state === 'open';
}

/** What was agreed of this person's matters, until it was covered in a 1:1 with them (S8). */
function answersFor(shelf: NoteShelf, personId: PersonId, earlier: readonly Note[]): readonly Raised[] {
  if (shelf.personInTrash(personId) !== undefined) return []; // The notes that tell what was said already are gone with the person.
  const told = new Set(earlier.flatMap(({ agenda }) => agenda.filter(({ origin, state }) => origin === 'back' && state === 'covered').map(({ id }) => id)));
  return shelf
    .people()
    .flatMap(({ raised }) => raised)
    .filter(({ id, from, outcome }) => from === personId && outcome.trim() !== '' && !told.has(backLineId(id)));
}

/** Running on that day, with this person or with everyone. */
function isPractised({ state, from, to, personId }: Practice, counterpart: PersonId, date: LocalDate): boolean {
  return state === 'running' && from <= date && date <= to && (personId === undefined || personId === counterpart);
}

/** A new face can only be told from an old one by notes that reach back further than one is new. */
const NEW_DAYS = 90;

/** @param own the note of the meeting itself, where there is one */
export function situationFacts(shelf: NoteShelf, event: CalendarEvent, { personId, relation }: Counterpart, facts: MeetingFacts, own: readonly Note[]): SituationFacts {
  const { date, words } = facts;
  const earlier = earlierNotes(shelf, event, personId, date);
  const chosen = earlier.find(({ situation }) => situation !== undefined);
  const [first, oldest] = [earlier.at(-1)?.date ?? date, shelf.oldestDay()];
  const canTell = oldest !== undefined && daysBetween(oldest, first) > NEW_DAYS;
  return {
    date,
    firstSeen: shelf.person(personId)?.since ?? (canTell ? first : undefined),
    // Nobody else is reviewed by the user.
    reviewSeason: relation === 'report' ? seasonAround(date, shelf.settings().reviewSeason) : undefined,
    chosenLast: chosen?.situation,
    chosenOn: chosen?.date,
    marked: lastMark([...own, ...earlier.filter((note) => daysBetween(note.date, date) <= MARK_DAYS)], words),
    absence: facts.absence,
    words,
  };
}

/** No mark counts for longer, so no older note is looked through. */
const MARK_DAYS = 90;

/** The newest mark in what the user wrote (C11): a word behind a `#`, and nothing else, is looked for. */
function lastMark(newestFirst: readonly Note[], words: Words): SituationFacts['marked'] {
  const known = markWords(words);
  for (const { date, text, privateText } of newestFirst) {
    const mark = situationMark(`${privateText}\n${text}`, known);
    if (mark !== undefined) return { ...mark, on: date };
  }
  return undefined;
}

/** The season that a day lies in, or the coming one; one that spans the new year began the year before in January. */
function seasonAround(date: LocalDate, season: SettingsFile['reviewSeason']): SituationFacts['reviewSeason'] {
  if (season === undefined) return undefined;
  const year = Number(date.slice(0, 4));
  const spansNewYear = season.from > season.to;
  const startYear = spansNewYear && date.slice(5) <= season.to ? year - 1 : year;
  const from = parseLocalDate(`${startYear}-${season.from}`);
  const to = parseLocalDate(`${spansNewYear ? startYear + 1 : startYear}-${season.to}`);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The season that has not ended on a day. */
export function seasonFrom(today: LocalDate, season: SettingsFile['reviewSeason']): ReviewSeason | undefined {
  const around = seasonAround(today, season);
  return around === undefined || today <= around.to ? around : seasonAround(parseLocalDate(`${Number(today.slice(0, 4)) + 1}-01-01`) ?? today, season);
}

/** Readable notes with a person up to a day, without the meeting's own; newest first. */
function earlierNotes(shelf: NoteShelf, event: CalendarEvent, personId: PersonId, date: LocalDate): readonly Note[] {
  const key = meetingKey(event);
  return shelf
    .notesOf(personId)
    .flatMap((shelved) => (shelved.kind === 'note' ? [shelved.note] : []))
    .filter((note) => note.meetingKey !== key && note.startsAt !== event.startsAt && note.date <= date);
}

function minutesOf({ startsAt, endsAt }: CalendarEvent): number {
  return Math.round((endsAt - startsAt) / MINUTE);
}
