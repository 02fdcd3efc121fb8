import type { Archive } from '../workflows/archive';
import type { ArchivePorts } from '../workflows/create-archive';
import type { createInsights } from '../workflows/create-insights';
import type { NoteImportPorts } from '../workflows/create-note-import';
import type { createPractice } from '../workflows/create-practice';
import type { RetentionPorts } from '../workflows/create-retention';
import type { createTrash } from '../workflows/create-trash';
import type { createTwoVersions } from '../workflows/create-two-versions';
import type { Insights, InsightsState } from '../workflows/insights';
import { lateWorkflow } from '../workflows/late-workflow';
import type { NoteImport, NoteImportState } from '../workflows/note-import';
import type { PracticeDesk, PracticeState } from '../workflows/practice';
import type { Retention, RetentionState } from '../workflows/retention';
import type { Trash, TrashState } from '../workflows/trash';
import type { TwoVersions } from '../workflows/two-versions';

/** What is taken out of the app; its scripts come with the first file that is asked for. */
export function lateArchive(ports: Omit<ArchivePorts, 'zip'>): Archive {
  const ready = async () => {
    const [{ createArchive }, { zipOf }] = await Promise.all([import('../workflows/create-archive'), import('../adapters/documents/zip')]);
    return createArchive({ ...ports, zip: zipOf });
  };
  return {
    everything: async () => (await ready()).everything(),
    ofPerson: async (personId) => (await ready()).ofPerson(personId),
    notesOf: async (personId) => (await ready()).notesOf(personId),
  };
}

/** Old notes from files. What reads a kind of document is a script of its own, loaded with the first file of that kind. */
export function lateNoteImport(ports: Omit<NoteImportPorts, 'readers'>): NoteImport {
  const readers: NoteImportPorts['readers'] = {
    html: async (html) => (await import('../adapters/documents/read-html')).readHtml(html),
    word: async (bytes) => (await import('../adapters/documents/read-word')).readWord(bytes),
  };
  const { watched, ready } = lateWorkflow<NoteImportState, NoteImport>({ kind: 'nothing' }, async () => (await import('../workflows/create-note-import')).createNoteImport({ ...ports, readers }));
  return {
    ...watched,
    choose: async (files) => (await ready()).choose(files),
    setPerson: (id, person) => void ready().then((workflow) => workflow.setPerson(id, person), leaveIt),
    setDay: (id, day) => void ready().then((workflow) => workflow.setDay(id, day), leaveIt),
    setTaken: (id, isTaken) => void ready().then((workflow) => workflow.setTaken(id, isTaken), leaveIt),
    write: async () => (await ready()).write(),
    forget: () => void ready().then((workflow) => workflow.forget(), leaveIt),
  };
}

/** The insights, whose script only their page needs. */
export function lateInsights(ports: Parameters<typeof createInsights>[0]): Insights {
  const { watched, ready } = lateWorkflow<InsightsState, Insights>({ kind: 'loading' }, async () => (await import('../workflows/create-insights')).createInsights(ports));
  return {
    ...watched,
    open: () => ready().then((workflow) => workflow.open(), leaveIt),
    addObjective: async (objective) => (await ready()).addObjective(objective),
    addStory: async (story) => (await ready()).addStory(story),
    addOpening: async (opening) => (await ready()).addOpening(opening),
    setOpening: async (id, state) => (await ready()).setOpening(id, state),
    remove: async (list, id) => (await ready()).remove(list, id),
    answer: async (answers) => (await ready()).answer(answers),
    reviewDuty: async (id) => (await ready()).reviewDuty(id),
  };
}

/** The practice, which is asked about at the end of a 1:1 and on the page of the insights. */
export function latePractice(ports: Parameters<typeof createPractice>[0]): PracticeDesk {
  const { watched, ready } = lateWorkflow<PracticeState, PracticeDesk>({ kind: 'loading' }, async () => (await import('../workflows/create-practice')).createPractice(ports));
  return {
    ...watched,
    open: () => ready().then((workflow) => workflow.open(), leaveIt),
    start: async (plan) => (await ready()).start(plan),
    logChance: async (path, taken, words) => (await ready()).logChance(path, taken, words),
    goOn: async () => (await ready()).goOn(),
    end: async () => (await ready()).end(),
  };
}

/** The trash, whose script only its page and the deeds of deleting need. */
export function lateTrash(ports: Parameters<typeof createTrash>[0]): Trash {
  const { watched, ready } = lateWorkflow<TrashState, Trash>({ kind: 'loading' }, async () => (await import('../workflows/create-trash')).createTrash(ports));
  return {
    ...watched,
    open: () => ready().then((workflow) => workflow.open(), leaveIt),
    putNote: async (path) => (await ready()).putNote(path),
    putNotes: async (paths) => (await ready()).putNotes(paths),
    extentOf: async (personId) => (await ready()).extentOf(personId),
    putPerson: async (personId) => (await ready()).putPerson(personId),
    restore: async (paths) => (await ready()).restore(paths),
    restorePerson: async (personId) => (await ready()).restorePerson(personId),
    deleteForGood: async (paths) => (await ready()).deleteForGood(paths),
  };
}

/** Deciding between two versions, which is seldom to be done. */
export function lateTwoVersions(ports: Parameters<typeof createTwoVersions>[0]): TwoVersions {
  const load = async () => (await import('../workflows/create-two-versions')).createTwoVersions(ports);
  return {
    of: async (path) => (await load()).of(path),
    choose: async (path, seen, choice) => (await load()).choose(path, seen, choice),
  };
}

/** How long notes are kept, which only the settings ask. */
export function lateRetention(ports: RetentionPorts): Retention {
  const { watched, ready } = lateWorkflow<RetentionState, Retention>({ kind: 'loading' }, async () => (await import('../workflows/create-retention')).createRetention(ports));
  return {
    ...watched,
    open: () => ready().then((workflow) => workflow.open(), leaveIt),
    setYears: async (years) => (await ready()).setYears(years),
    moveToTrash: async (paths) => (await ready()).moveToTrash(paths),
  };
}

/** Without the network a script may not come; it is asked for again with the next look. */
function leaveIt(): void {
  // What is shown until then is the state before.
}
