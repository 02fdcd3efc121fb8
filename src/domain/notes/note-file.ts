import { SITUATIONS } from '../coaching/prompt';
import type { PersonId } from '../people/person';
import { readList, writeList } from './entry-list';
import { BrokenFile, FORMAT_VERSION, type FrontReader, frontReader, orBroken } from './file-front';
import { type FrontField, writeFields } from './front-matter';
import { documentToWrite } from './keep-unreadable';
import { type MarkdownDocument, joinDocument, linesOf, parseDocument, withSection } from './markdown-document';
import type { Note, NoteId } from './note';
import { AGENDA_ITEMS, commitmentKind, FEEDBACK, MOMENTS, ownerWord } from './note-lists';
import { readTime, readWord, writeTime } from './plain-value';
import { readSectionText, sectionTextLines } from './section-text';

/** A note, or a file that a person made into something else: shown to them word for word, with what is wrong in a sentence. */
export type ReadNote = { readonly kind: 'readable'; readonly note: Note } | { readonly kind: 'broken'; readonly text: string; readonly problem: string };

/** The sections of a note, in the order in which new ones are put. */
const SECTIONS = ['Agenda', 'Notes', 'Private notes', 'Commitments', 'Moments', 'Feedback'] as const;

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
  return {
    ...frontOf(front),
    ...(personName === undefined ? {} : { personName }),
    agenda: readList(lines('Agenda'), AGENDA_ITEMS, names),
    text: readSectionText(lines('Notes')),
    privateText: readSectionText(lines('Private notes')),
    commitments: readList(lines('Commitments'), commitmentKind(ownerWord(personName)), names),
    moments: readList(lines('Moments'), MOMENTS, names),
    feedback: readList(lines('Feedback'), FEEDBACK, names),
  };
}

function frontOf(front: FrontReader): Pick<Note, 'id' | 'personId' | 'title' | 'date' | 'startsAt' | 'minutes' | 'meetingKey' | 'situation' | 'closedAt'> {
  return {
    id: front.needed('id') as NoteId,
    personId: front.needed('person') as PersonId,
    title: front.text('title') ?? '',
    date: front.neededDate('date'),
    startsAt: front.time('starts'),
    minutes: front.count('minutes'),
    meetingKey: front.text('meeting'),
    situation: readWord(SITUATIONS, front.text('situation')),
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
  const { cr } = start;
  const them = ownerWord(note.personName ?? frontReader(start.front).text('with'));
  const names = ['Them', them];
  const write = (document: MarkdownDocument, name: (typeof SECTIONS)[number], change: (lines: readonly string[]) => readonly string[]) => {
    const old = linesOf(document, name);
    const lines = change(old);
    return lines === old ? document : withSection(document, name, lines, SECTIONS);
  };
  const text = (wanted: string) => (old: readonly string[]) => (readSectionText(old) === wanted ? old : sectionTextLines(wanted, cr));

  let document: MarkdownDocument = { ...start, front: writeFields(start.front, fields(note), cr) };
  document = write(document, 'Agenda', (old) => writeList(old, note.agenda, AGENDA_ITEMS, names, cr));
  document = write(document, 'Notes', text(note.text));
  document = write(document, 'Private notes', text(note.privateText));
  document = write(document, 'Commitments', (old) => writeList(old, note.commitments, commitmentKind(them), names, cr));
  document = write(document, 'Moments', (old) => writeList(old, note.moments, MOMENTS, names, cr));
  document = write(document, 'Feedback', (old) => writeList(old, note.feedback, FEEDBACK, names, cr));
  return joinDocument(document);
}
