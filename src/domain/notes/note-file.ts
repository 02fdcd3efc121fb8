import { HATS, SITUATIONS } from '../coaching/prompt';
import type { PersonId } from '../people/person';
import { COACHING, CONVERSATION, FEEDBACK_FOR_ME, WHILE_AWAY } from './coaching-lists';
import { type EntryKind, readList } from './entry-list';
import { BrokenFile, FORMAT_VERSION, type FrontReader, frontReader, orBroken } from './file-front';
import type { FileProblem } from './file-problem';
import { type FrontField, writeFields } from './front-matter';
import { documentToWrite } from './keep-unreadable';
import { type MarkdownDocument, linesOf, parseDocument } from './markdown-document';
import type { Note, NoteId } from './note';
import { AGENDA_ITEMS, commitmentKind, FEEDBACK, MOMENTS, ownerWord } from './note-lists';
import { readTime, readWord, writeTime } from './plain-value';
import { readSectionText } from './section-text';
import { sectionWriter } from './write-sections';

/** A note, or a file that a person made into something else: shown to them word for word, with what is wrong in a sentence. */
export type ReadNote = { readonly kind: 'readable'; readonly note: Note } | { readonly kind: 'broken'; readonly text: string; readonly problem: FileProblem };

/** The sections of a note, in the order in which new ones are put. */
const SECTIONS = [
  'Agenda', 'Notes', 'Private notes', 'Commitments', 'Moments', 'Feedback', 'Coaching questions', 'Coaching conversation', 'Feedback for me', 'While I was away',
] as const;

/** Reads a note's file as `docs/notes.md` specifies it (N1 to N12). Never throws, whatever the text is. */
export function readNote(text: string): ReadNote {
  return orBroken(text, () => {
    const parsed = parseDocument(text);
    if (parsed.kind === 'broken') throw new BrokenFile(parsed.problem);
    return { kind: 'readable', note: noteOf(parsed.document) };
  });
}

function noteOf(document: MarkdownDocument): Note {
  const front = frontReader(document.front);
  const personName = front.text('with');
  const names = ['Them', ownerWord(personName)];
  const lines = (name: (typeof SECTIONS)[number]) => linesOf(document, name);
  const list = <Thing>(name: (typeof SECTIONS)[number], kind: EntryKind<Thing>) => readList(lines(name), kind, names);
  return {
    ...frontOf(front),
    ...(personName === undefined ? {} : { personName }),
    agenda: list('Agenda', AGENDA_ITEMS),
    text: readSectionText(lines('Notes')),
    privateText: readSectionText(lines('Private notes')),
    commitments: list('Commitments', commitmentKind(ownerWord(personName))),
    moments: list('Moments', MOMENTS),
    feedback: list('Feedback', FEEDBACK),
    coaching: list('Coaching questions', COACHING),
    conversation: list('Coaching conversation', CONVERSATION),
    feedbackForMe: list('Feedback for me', FEEDBACK_FOR_ME),
    whileAway: list('While I was away', WHILE_AWAY),
  };
}

function frontOf(front: FrontReader): Pick<Note, 'id' | 'personId' | 'title' | 'date' | 'startsAt' | 'minutes' | 'meetingKey' | 'situation' | 'hat' | 'closedAt'> {
  return {
    id: front.needed('id') as NoteId,
    personId: front.needed('person') as PersonId,
    title: front.text('title') ?? '',
    date: front.neededDate('date'),
    startsAt: front.time('starts'),
    minutes: front.count('minutes'),
    meetingKey: front.text('meeting'),
    situation: readWord(SITUATIONS, front.text('situation')),
    hat: readWord(HATS, front.text('hat')),
    closedAt: front.time('closed'),
  };
}

/** A time in another spelling, such as with the offset of a zone, is the same time. */
const spellTime = (found: string) => writeTime(readTime(found));

const orNothing = (text: string) => (text === '' ? undefined : text);

function fields(note: Note): readonly FrontField[] {
  return [
    { key: 'two-hats', value: String(FORMAT_VERSION), isPlain: true },
    { key: 'id', value: note.id },
    { key: 'person', value: note.personId },
    // A note that was made without knowing the name leaves the one that stands there.
    ...(note.personName === undefined ? [] : [{ key: 'with', value: note.personName }]),
    { key: 'title', value: orNothing(note.title), spelling: orNothing },
    { key: 'date', value: note.date, isPlain: true },
    { key: 'starts', value: writeTime(note.startsAt), spelling: spellTime, isPlain: true },
    { key: 'minutes', value: note.minutes === undefined ? undefined : String(note.minutes), spelling: (found) => String(Number(found)), isPlain: true },
    { key: 'meeting', value: note.meetingKey },
    { key: 'situation', value: note.situation, spelling: (found) => readWord(SITUATIONS, found), isPlain: true },
    { key: 'hat', value: note.hat, spelling: (found) => readWord(HATS, found), isPlain: true },
    { key: 'closed', value: writeTime(note.closedAt), spelling: spellTime, isPlain: true },
  ];
}

/**
 * The file's text with `note` in it. Whatever `before` has besides stays word for word and in its place: unknown keys and
 * sections, comments, lines between (N11). What did not change is not rewritten, so that reading and writing back
 * gives the very text; line ends and a byte order mark stay as they were.
 */
export function writeNote(before: string | undefined, note: Note): string {
  const start = documentToWrite(before, SECTIONS);
  const them = ownerWord(note.personName ?? frontReader(start.front).text('with'));
  const { list, text, written } = sectionWriter({ ...start, front: writeFields(start.front, fields(note), start.cr) }, SECTIONS, ['Them', them]);
  list('Agenda', note.agenda, AGENDA_ITEMS);
  text('Notes', note.text);
  text('Private notes', note.privateText);
  list('Commitments', note.commitments, commitmentKind(them));
  list('Moments', note.moments, MOMENTS);
  list('Feedback', note.feedback, FEEDBACK);
  list('Coaching questions', note.coaching, COACHING);
  list('Coaching conversation', note.conversation, CONVERSATION);
  list('Feedback for me', note.feedbackForMe, FEEDBACK_FOR_ME);
  list('While I was away', note.whileAway, WHILE_AWAY);
  return written();
}
