import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { NotesStore } from '../../src/adapters/store/notes-store';
import type { CalendarEvent } from '../../src/domain/calendar/event';
import { createColleagues } from '../../src/workflows/colleagues';
import { createDeviceFiles } from '../../src/workflows/device-files';
import { createIdentity } from '../../src/workflows/identity';
import { createAbsences } from '../../src/workflows/known-absences';
import { createKnownCalendar } from '../../src/workflows/known-calendar';
import { createMergeRecord } from '../../src/workflows/merge-record';
import { createNoteFiles } from '../../src/workflows/note-files';
import { createNoteShelf } from '../../src/workflows/note-shelf';
import { createRecognise } from '../../src/workflows/recognition';
import { upcomingWindow } from '../../src/workflows/upcoming-window';
import { anEvent } from './an-event';
import { fakeSurroundings } from './fake-surroundings';
import { calendarOf, cloudOf, directoryOf } from './stand-ins';

export type DeskOptions = { events?: readonly CalendarEvent[]; local?: NotesStore; now?: string };

/** A store that outlives the tab, as far as a test can tell. */
export function durableNotes(): NotesStore {
  return { ...memoryNotes(), durability: 'durable' };
}

/** What every workflow stands on, joined as the product joins it, with stand-ins at the edges. */
export function aDesk({ events = [anEvent()], local = durableNotes(), now = '2026-11-24T08:00:00Z' }: DeskOptions = {}) {
  const surroundings = fakeSurroundings({ now });
  const cloud = cloudOf();
  const directory = directoryOf();
  const calendarRecord = calendarOf(events);
  const files = createDeviceFiles({ local, surroundings });
  const merges = createMergeRecord(local);
  const shelf = createNoteShelf(files, surroundings, merges.paths);
  const noteFiles = createNoteFiles({ local, shelf });
  const identity = createIdentity({ local, directory, surroundings });
  const calendar = createKnownCalendar({ calendar: calendarRecord, local, surroundings }, (at) => upcomingWindow(at, surroundings.timeZone));
  const colleagues = createColleagues({ addressBook: directory, local, calendar, identity, surroundings, scopes: ['User.ReadBasic.All'], tokens: { interact: () => Promise.resolve() } });
  const recognise = createRecognise(shelf, identity, colleagues);
  const absences = createAbsences({ calendar: calendarRecord, known: calendar, local, recognise, surroundings });
  return { surroundings, merges, cloud, directory, calendarRecord, files, shelf, noteFiles, identity, calendar, absences, colleagues, recognise, local, linkTo: (place: string) => Promise.resolve(`https://teams.example.com/${place}`) };
}

export type ADesk = ReturnType<typeof aDesk>;
