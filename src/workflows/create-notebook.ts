import type { CalendarEvent, EventId } from '../domain/calendar/event';
import type { FilePath } from '../domain/notes/file-path';
import { mergeFile } from '../domain/notes/merge';
import type { LocalDate, Note } from '../domain/notes/note';
import { isBeside } from '../domain/notes/paths';
import { takeOutOfTrash } from '../domain/notes/trash';
import { Failure } from '../domain/shared/failure';
import { derived, ticks } from './derived';
import type { KnownCalendar } from './known-calendar';
import type { MeetingRecord } from '../domain/coaching/compose-input';
import type { PersonFile } from '../domain/people/person';
import type { Identity } from './identity';
import { lateNotesList } from './late-notes-list';
import { noteOfMeeting, recordOf } from './meeting-facts';
import type { MergeRecord } from './merge-record';
import { createMoves } from './moves';
import { createNoteChanges } from './note-changes';
import { fieldText, NOTE_FIELDS, withField } from './note-fields';
import type { CarriedCommitment, Notebook, NoteState } from './notebook';
import { createNoteDesk, type NoteDesk } from './note-desk';
import type { NoteFiles } from './note-files';
import type { NoteShelf, ShelvedNote } from './note-shelf';
import { createPersonTools } from './person-tools';
import { createPersonOfNote, noteAt } from './person-of-note';
import type { Cloud, LocalNotes, Surroundings } from './ports';
import { createRaising } from './raising';
import type { Recognise } from './recognition';
import type { Watched } from './store';

export type NotebookPorts = {
  readonly local: Pick<LocalNotes, 'durability' | 'read'>;
  readonly cloud: Cloud;
  readonly merges: Pick<MergeRecord, 'add'>;
  readonly shelf: NoteShelf;
  readonly noteFiles: NoteFiles;
  readonly calendar: KnownCalendar;
  readonly identity: Identity;
  readonly recognise: Recognise;
  readonly surroundings: Surroundings;
};

export function createNotebook(ports: NotebookPorts): Notebook {
  const { shelf, noteFiles, cloud } = ports;
  const desks = new Map<FilePath, NoteDesk>();
  const notes = new Map<FilePath, Watched<NoteState>>();
  const carried = new Map<FilePath, Watched<readonly CarriedCommitment[]>>();
  const list = lateNotesList(shelf, ports.surroundings);
  const persons = new Map<FilePath, Watched<PersonFile | undefined>>();
  const histories = new Map<FilePath, Watched<readonly MeetingRecord[]>>();
  const personOfNote = createPersonOfNote(shelf, noteFiles);
  const cloudTicks = ticks(cloud.subscribe);

  const deskOf = (path: FilePath) => kept(desks, path, () => createNoteDesk(path, ports));
  const noteOf = (path: FilePath) => {
    const desk = deskOf(path);
    return kept(notes, path, () => derived([shelf.files, shelf.twoVersions, desk.changes, cloudTicks], () => stateOf(path, desk, ports), isSameState));
  };

  return {
    note: noteOf,
    pathOfMeeting: (eventId) => pathOfMeeting(eventId, ports),
    open: async (path) => {
      void cloud.bring(isBeside(path));
      await shelf.open();
      const personId = noteAt(path, shelf, noteFiles)?.personId;
      if (personId !== undefined) await shelf.prepare(shelf.notePaths(personId));
    },
    type: (path, field, text) => deskOf(path).type(field, text),
    flush: async () => {
      await Promise.all([...desks.values()].map((desk) => desk.flush()));
    },
    ...createNoteChanges(ports),
    ...createMoves({ ...ports, personOfNote }),
    ...createRaising({ ...ports, personOfNote }),
    personTools: (path) => createPersonTools({ ...ports, edit: (_, change) => noteFiles.editPerson(personOfNote(path), change) }),
    close: async (path) => {
      await deskOf(path).flush();
      await noteFiles.editNote(path, (note) => ({ ...note, closedAt: note.closedAt ?? ports.surroundings.now() }));
      // The sync follows the store by itself and at its own pace; the end of a 1:1 is the moment to leave none behind.
      cloud.nudge(path);
    },
    carried: (path) => kept(carried, path, () => derived([shelf.files, shelf.decoded], () => carriedTo(path, ports), isSameList)),
    person: (path) => kept(persons, path, () => derived([shelf.files], () => personOfNote.known(path))),
    history: (path) => kept(histories, path, () => derived([shelf.files, shelf.decoded], () => historyOf(path, ports), isSameList)),
    ...list,
    versions: cloud.versions,
    readVersion: cloud.readVersion,
    textOf: (path) => shelf.files.get(path)?.text ?? '',
    repair: (path, text, from) => noteFiles.changeText(path, (now) => mergeFile(path, from, now, text).text),
    restore: async (path, text) => {
      await deskOf(path).flush();
      const seen = await textInOneDrive(path, ports);
      await noteFiles.changeText(path, (now) => {
        if (now !== seen) throw new Failure('changed-elsewhere', 'restore a version');
        return takeOutOfTrash(text);
      });
    },
  };
}

/** What the note says, once OneDrive has it among its versions. @throws {Failure} */
async function textInOneDrive(path: FilePath, { local, cloud }: NotebookPorts): Promise<string> {
  const agreed = async () => {
    const file = await local.read(path);
    return file !== undefined && file.agreed?.text === file.text ? file.text : undefined;
  };
  if ((await agreed()) === undefined) await cloud.syncNow();
  const text = await agreed();
  if (text === undefined) throw new Failure('offline', 'restore a version');
  return text;
}

async function pathOfMeeting(eventId: EventId, { shelf, noteFiles, calendar, recognise, surroundings }: NotebookPorts): Promise<FilePath> {
  await shelf.open();
  const event: CalendarEvent = await calendar.event(eventId);
  const meeting = recognise(event);
  if (meeting.kind === 'other') throw new Failure('not-found', 'note of meeting');
  await shelf.prepare(shelf.notePaths(meeting.counterpart.personId));
  const { path, blank } = noteOfMeeting(shelf, event, meeting.counterpart, surroundings);
  noteFiles.expect(path, blank, meeting.counterpart);
  return path;
}

function stateOf(path: FilePath, desk: NoteDesk, { shelf, noteFiles }: NotebookPorts): NoteState {
  const files = shelf.files.snapshot();
  if (files.kind !== 'ready') return files;
  const trashedOn = shelf.trashed().get(path);
  if (trashedOn !== undefined) return inTrash(path, trashedOn, desk, { shelf, noteFiles });
  const shelved = shelf.note(path);
  if (shelved?.kind === 'broken') return { kind: 'broken', path, text: shelved.text, problem: shelved.problem, hasTwoVersions: shelf.twoVersions.snapshot().has(path) };
  const note = shelved?.note ?? noteFiles.blank(path);
  if (note === undefined) return { kind: 'failed', reason: 'not-found' };
  return { kind: 'ready', path, note: withDrafts(note, desk), personName: shelf.person(note.personId)?.name ?? note.personName ?? '', save: desk.save(), hasTwoVersions: shelf.twoVersions.snapshot().has(path) };
}

function inTrash(path: FilePath, trashedOn: LocalDate, desk: NoteDesk, { shelf, noteFiles }: Pick<NotebookPorts, 'shelf' | 'noteFiles'>): NoteState {
  const [blank, save] = [noteFiles.blank(path), desk.save()];
  return {
    kind: 'in-trash',
    path,
    text: takeOutOfTrash(shelf.files.get(path)?.text ?? ''),
    personName: nameInTrash(path, shelf, blank),
    trashedOn,
    blank: blank === undefined ? undefined : withDrafts(blank, desk),
    // Of the words that are in the trash nothing is said here.
    save: save.kind === 'saving' || save.kind === 'not-saved' ? save : { kind: 'nothing-yet' },
  };
}

function nameInTrash(path: FilePath, shelf: NoteShelf, blank: Note | undefined): string {
  const shelved = shelf.inTrash(path);
  const note = shelved?.kind === 'note' ? shelved.note : blank;
  const personId = shelved?.kind === 'broken' ? shelved.personId : note?.personId;
  const person = personId === undefined ? undefined : (shelf.person(personId) ?? shelf.personInTrash(personId));
  return person?.name ?? note?.personName ?? '';
}

/** A field shows what was typed in it, written or not. */
function withDrafts(note: Note, desk: NoteDesk): Note {
  return NOTE_FIELDS.reduce((drafted, field) => withField(drafted, field, desk.draft(field) ?? fieldText(drafted, field)), note);
}

function carriedTo(path: FilePath, { shelf, noteFiles }: NotebookPorts): readonly CarriedCommitment[] {
  const own = noteAt(path, shelf, noteFiles);
  if (own === undefined) return [];
  return openCommitmentsOf(shelf.decodedNotesOf(own.personId), own.date).filter((commitment) => commitment.path !== path);
}

/** More than any balance looks back. */
const HISTORY = 20;

function historyOf(path: FilePath, { shelf, noteFiles }: NotebookPorts): readonly MeetingRecord[] {
  const own = noteAt(path, shelf, noteFiles);
  if (own === undefined) return [];
  const earlier = shelf.decodedNotesOf(own.personId).flatMap((shelved) => (shelved.kind === 'note' && shelved.path !== path && shelved.note.date <= own.date ? [shelved.note] : []));
  return earlier.slice(0, HISTORY).map(recordOf);
}

/** Open commitments of notes, of all or of those up to a day; in the order of the notes. */
export function openCommitmentsOf(notes: readonly ShelvedNote[], until?: Note['date']): readonly CarriedCommitment[] {
  return notes.flatMap((shelved) => {
    if (shelved.kind === 'broken' || (until !== undefined && shelved.note.date > until)) return [];
    const { path, note } = shelved;
    return note.commitments.filter(({ state }) => state === 'open').map((commitment) => ({ ...commitment, path, since: note.date }));
  });
}

function isSameState(before: NoteState, after: NoteState): boolean {
  if (before.kind !== 'ready' || after.kind !== 'ready') return false;
  return before.hasTwoVersions === after.hasTwoVersions && before.note === after.note && before.personName === after.personName && JSON.stringify(before.save) === JSON.stringify(after.save);
}

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
