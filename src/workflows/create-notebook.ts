import { enterInLedger } from '../domain/coaching/ledger';
import type { CalendarEvent, EventId } from '../domain/calendar/event';
import type { FilePath } from '../domain/notes/file-path';
import type { CommitmentId, Note } from '../domain/notes/note';
import { localDate } from '../domain/shared/time';
import { Failure } from '../domain/shared/failure';
import { derived, ticks } from './derived';
import type { KnownCalendar } from './known-calendar';
import { noteOfMeeting } from './meeting-facts';
import type { CarriedCommitment, Notebook, NoteState } from './notebook';
import { createNoteDesk, type NoteDesk } from './note-desk';
import { personOf, type NoteFiles } from './note-files';
import type { NoteShelf, ShelvedNote } from './note-shelf';
import { createNotesList } from './notes-list';
import type { Cloud, LocalNotes, Surroundings } from './ports';
import type { Recognise } from './recognition';
import type { Watched } from './store';

export type NotebookPorts = {
  readonly local: Pick<LocalNotes, 'durability'>;
  readonly cloud: Cloud;
  readonly shelf: NoteShelf;
  readonly noteFiles: NoteFiles;
  readonly calendar: KnownCalendar;
  readonly recognise: Recognise;
  readonly surroundings: Surroundings;
};

export function createNotebook(ports: NotebookPorts): Notebook {
  const { shelf, noteFiles, cloud } = ports;
  const desks = new Map<FilePath, NoteDesk>();
  const notes = new Map<FilePath, Watched<NoteState>>();
  const carried = new Map<FilePath, Watched<readonly CarriedCommitment[]>>();
  const list = createNotesList(shelf, ports.surroundings);
  const cloudTicks = ticks(cloud.subscribe);

  const deskOf = (path: FilePath) => kept(desks, path, () => createNoteDesk(path, ports));
  const noteOf = (path: FilePath) => {
    const desk = deskOf(path);
    return kept(notes, path, () => derived([shelf.files, desk.changes, cloudTicks], () => stateOf(path, desk, ports), isSameState));
  };

  return {
    note: noteOf,
    pathOfMeeting: (eventId) => pathOfMeeting(eventId, ports),
    open: async (path) => {
      await shelf.open();
      const personId = ownerOf(path, ports);
      if (personId !== undefined) await shelf.prepare(shelf.notePaths(personId));
    },
    type: (path, field, text) => deskOf(path).type(field, text),
    flush: async () => {
      await Promise.all([...desks.values()].map((desk) => desk.flush()));
    },
    ...noteChanges(ports),
    close: async (path) => {
      await deskOf(path).flush();
      await noteFiles.editNote(path, (note) => ({ ...note, closedAt: note.closedAt ?? ports.surroundings.now() }));
      // The sync follows the store by itself and at its own pace; the end of a 1:1 is the moment to leave none behind.
      cloud.nudge(path);
    },
    carried: (path) => kept(carried, path, () => derived([shelf.files, shelf.decoded], () => carriedTo(path, ports), isSameList)),
    ...list,
    versions: cloud.versions,
    readVersion: cloud.readVersion,
    repair: noteFiles.replace,
    restore: async (path, text) => {
      await deskOf(path).flush();
      await noteFiles.replace(path, text);
    },
  };
}

type Changes = Pick<Notebook, 'addCommitment' | 'setCommitment' | 'addMoment' | 'addFeedback' | 'handOver'>;

function noteChanges({ noteFiles, shelf, surroundings }: NotebookPorts): Changes {
  const { newId } = surroundings;
  return {
    addCommitment: async (path, { owner, text, due }) => {
      const commitment = { id: newId() as CommitmentId, owner, text: text.trim(), due, state: 'open' as const };
      if (commitment.text === '') return;
      await noteFiles.editNote(path, (note) => ({ ...note, commitments: [...note.commitments, commitment] }));
    },
    setCommitment: async (path, id, state) => {
      await noteFiles.editNote(path, (note) => ({
        ...note,
        commitments: note.commitments.map((commitment) => (commitment.id === id ? { ...commitment, state } : commitment)),
      }));
    },
    addMoment: async (path, text) => {
      const moment = { id: newId(), text: text.trim() };
      if (moment.text === '') return;
      await noteFiles.editNote(path, (note) => ({ ...note, moments: [...note.moments, moment] }));
    },
    addFeedback: async (path, { behaviour, effect, next }) => {
      const feedback = { id: newId(), behaviour: behaviour.trim(), effect: effect.trim(), next: next.trim() };
      await noteFiles.editNote(path, (note) => ({ ...note, feedback: [...note.feedback, feedback] }));
    },
    handOver: async (path, what, step, nextLook) => {
      const delegation = { id: newId(), what: what.trim(), step, nextLook, state: 'handed-over' } as const;
      if (delegation.what === '') return;
      const note = shelfNote(path, shelf) ?? noteFiles.blank(path);
      if (note === undefined) throw new Failure('not-found', 'hand over');
      // The ledger goes with the person; the note comes into being with it, so that the day of the hand-over can be told.
      await noteFiles.editNote(path, (before) => before);
      const person = shelf.person(note.personId) ?? personOf({ personId: note.personId, name: note.personName ?? '', address: '', relation: 'other' });
      await noteFiles.editPerson(person, (before) => enterInLedger(before, delegation, { moveId: newId(), day: localDate(surroundings.now(), surroundings.timeZone) }));
    },
  };
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
  const shelved = shelf.note(path);
  if (shelved?.kind === 'broken') return { kind: 'broken', path, text: shelved.text, problem: shelved.problem };
  const note = shelved?.note ?? noteFiles.blank(path);
  if (note === undefined) return { kind: 'failed', reason: 'not-found' };
  return { kind: 'ready', path, note: withDrafts(note, desk), personName: shelf.person(note.personId)?.name ?? note.personName ?? '', save: desk.save() };
}

/** A field shows what was typed in it, written or not. */
function withDrafts(note: Note, desk: NoteDesk): Note {
  const [text, privateText] = [desk.draft('text'), desk.draft('privateText')];
  if (text === undefined && privateText === undefined) return note;
  return { ...note, text: text ?? note.text, privateText: privateText ?? note.privateText };
}

function carriedTo(path: FilePath, { shelf, noteFiles }: NotebookPorts): readonly CarriedCommitment[] {
  const own = shelfNote(path, shelf) ?? noteFiles.blank(path);
  if (own === undefined) return [];
  return openCommitmentsOf(shelf.decodedNotesOf(own.personId), own.date).filter((commitment) => commitment.path !== path);
}

/** Open commitments of notes, of all or of those up to a day; in the order of the notes. */
export function openCommitmentsOf(notes: readonly ShelvedNote[], until?: Note['date']): readonly CarriedCommitment[] {
  return notes.flatMap((shelved) => {
    if (shelved.kind === 'broken' || (until !== undefined && shelved.note.date > until)) return [];
    const { path, note } = shelved;
    return note.commitments.filter(({ state }) => state === 'open').map((commitment) => ({ ...commitment, path, since: note.date }));
  });
}

function ownerOf(path: FilePath, { shelf, noteFiles }: NotebookPorts) {
  return (shelfNote(path, shelf) ?? noteFiles.blank(path))?.personId;
}

function shelfNote(path: FilePath, shelf: NoteShelf): Note | undefined {
  const shelved = shelf.note(path);
  return shelved?.kind === 'note' ? shelved.note : undefined;
}

function isSameState(before: NoteState, after: NoteState): boolean {
  if (before.kind !== 'ready' || after.kind !== 'ready') return false;
  return before.note === after.note && before.personName === after.personName && JSON.stringify(before.save) === JSON.stringify(after.save);
}

function isSameList(before: readonly CarriedCommitment[], after: readonly CarriedCommitment[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
