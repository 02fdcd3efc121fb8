import type { Archive } from '../workflows/archive';
import type { ArchivePorts } from '../workflows/create-archive';
import type { FilesToLookAtPorts } from '../workflows/create-files-to-look-at';
import type { createInsights } from '../workflows/create-insights';
import type { NoteImportPorts } from '../workflows/create-note-import';
import type { createPractice } from '../workflows/create-practice';
import type { PreparationPorts } from '../workflows/create-preparation';
import type { RetentionPorts } from '../workflows/create-retention';
import type { OwnFolderPorts } from '../workflows/create-own-folder';
import type { createTrash } from '../workflows/create-trash';
import type { createTwoVersions } from '../workflows/create-two-versions';
import type { FilesToLookAt, LookAt } from '../workflows/files-to-look-at';
import type { Insights, InsightsState } from '../workflows/insights';
import { lateMethods, lateWorkflow } from '../workflows/late-workflow';
import type { NoteImport, NoteImportState } from '../workflows/note-import';
import type { OwnFolder } from '../workflows/own-folder';
import type { PracticeDesk, PracticeState } from '../workflows/practice';
import type { Preparation } from '../workflows/preparation';
import type { Retention, RetentionState } from '../workflows/retention';
import type { Trash, TrashState } from '../workflows/trash';
import type { TwoVersions } from '../workflows/two-versions';

/** What is taken out of the app; its scripts come with the first file that is asked for. */
export function lateArchive(ports: Omit<ArchivePorts, 'zip'>): Archive {
  const ready = async () => {
    const [{ createArchive }, { zipOf }] = await Promise.all([import('../workflows/create-archive'), import('../adapters/documents/zip')]);
    return createArchive({ ...ports, zip: zipOf });
  };
  return lateMethods(ready, 'everything', 'ofPerson', 'notesOf');
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
    ...lateMethods(ready, 'choose', 'write'),
    setPerson: (id, person) => void ready().then((workflow) => workflow.setPerson(id, person), leaveIt),
    setDay: (id, day) => void ready().then((workflow) => workflow.setDay(id, day), leaveIt),
    setTaken: (id, isTaken) => void ready().then((workflow) => workflow.setTaken(id, isTaken), leaveIt),
    forget: () => void ready().then((workflow) => workflow.forget(), leaveIt),
  };
}

/** The insights, whose script only their page needs. */
export function lateInsights(ports: Parameters<typeof createInsights>[0]): Insights {
  const { watched, ready } = lateWorkflow<InsightsState, Insights>({ kind: 'loading' }, async () => (await import('../workflows/create-insights')).createInsights(ports));
  return {
    ...watched,
    open: () => ready().then((workflow) => workflow.open(), leaveIt),
    ...lateMethods(ready, 'addObjective', 'addStory', 'addOpening', 'setOpening', 'remove', 'answer', 'reviewDuty'),
  };
}

/** The practice, which is asked about at the end of a 1:1 and on the page of the insights. */
export function latePractice(ports: Parameters<typeof createPractice>[0]): PracticeDesk {
  const { watched, ready } = lateWorkflow<PracticeState, PracticeDesk>({ kind: 'loading' }, async () => (await import('../workflows/create-practice')).createPractice(ports));
  return {
    ...watched,
    open: () => ready().then((workflow) => workflow.open(), leaveIt),
    ...lateMethods(ready, 'start', 'logChance', 'goOn', 'end'),
  };
}

/** Ten minutes before a 1:1, which only Prepare in the tab offers. */
export function latePreparation(ports: PreparationPorts): Preparation {
  const { watched, ready } = lateWorkflow<ReturnType<Preparation['snapshot']>, Preparation>(new Map(), async () => (await import('../workflows/create-preparation')).createPreparation(ports));
  return {
    ...watched,
    open: (eventId) => ready().then((workflow) => workflow.open(eventId), leaveIt),
    reopen: (eventId) => ready().then((workflow) => workflow.reopen(eventId), leaveIt),
    tidy: () => ready().then((workflow) => workflow.tidy(), leaveIt),
    ...lateMethods(ready, 'setAside', 'remove'),
  };
}

/** The trash, whose script only its page and the deeds of deleting need. */
export function lateTrash(ports: Parameters<typeof createTrash>[0]): Trash {
  const { watched, ready } = lateWorkflow<TrashState, Trash>({ kind: 'loading' }, async () => (await import('../workflows/create-trash')).createTrash(ports));
  return {
    ...watched,
    open: () => ready().then((workflow) => workflow.open(), leaveIt),
    ...lateMethods(ready, 'putNote', 'putNotes', 'extentOf', 'putPerson', 'restore', 'restorePerson', 'deleteForGood'),
  };
}

/** Deciding between two versions, which is seldom to be done. */
export function lateTwoVersions(ports: Parameters<typeof createTwoVersions>[0]): TwoVersions {
  const load = async () => (await import('../workflows/create-two-versions')).createTwoVersions(ports);
  return lateMethods(load, 'of', 'choose');
}

/** What only few pages say of few files. */
export function lateFilesToLookAt(ports: FilesToLookAtPorts): FilesToLookAt {
  const { watched, ready } = lateWorkflow<LookAt, FilesToLookAt>({ broken: [], twoVersions: [] }, async () => (await import(/* webpackChunkName: "files-to-look-at" */ '../workflows/create-files-to-look-at')).createFilesToLookAt(ports));
  return { ...watched, open: () => ready().then((workflow) => workflow.open(), leaveIt) };
}

/** The way back to the app folder, which only the settings of few accounts offer. Without its script it is as if there were none. */
export function lateOwnFolder(ports: OwnFolderPorts): OwnFolder {
  const { isMovable, move } = lateMethods(async () => (await import('../workflows/create-own-folder')).createOwnFolder(ports), 'isMovable', 'move');
  return { isMovable: () => isMovable().catch(() => false), move: () => move().catch(() => 'not-yet') };
}

/** How long notes are kept, which only the settings ask. */
export function lateRetention(ports: RetentionPorts): Retention {
  const { watched, ready } = lateWorkflow<RetentionState, Retention>({ kind: 'loading' }, async () => (await import('../workflows/create-retention')).createRetention(ports));
  return {
    ...watched,
    open: () => ready().then((workflow) => workflow.open(), leaveIt),
    ...lateMethods(ready, 'setYears', 'moveToTrash'),
  };
}

/** Without the network a script may not come; it is asked for again with the next look. */
function leaveIt(): void {
  // What is shown until then is the state before.
}
