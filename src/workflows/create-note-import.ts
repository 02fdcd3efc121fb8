import type { ImportPerson, KnownPerson } from '../domain/import/guess-person';
import { personNamed } from '../domain/import/guess-person';
import { planImport, type AlreadyHere, type FileDraft, type ImportPlan, type ImportReading, type NoteDraft } from '../domain/import/plan-import';
import { firstLines } from '../domain/import/source-text';
import type { NoteId } from '../domain/notes/note';
import { ME_PATH, parsePath } from '../domain/notes/paths';
import type { PersonId } from '../domain/people/person';
import { reasonOf, type FailureReason } from '../domain/shared/failure';
import { localDate } from '../domain/shared/time';
import { createChosenTexts } from './chosen-texts';
import type { Identity } from './identity';
import { createCorrections, type Correction } from './import-corrections';
import { createImportWriter, type ImportWriterPorts } from './import-writer';
import type { ChosenFile, NoteImport, NoteImportState, PreviewFile, PreviewNote } from './note-import';
import type { NoteShelf } from './note-shelf';
import type { Surroundings } from './ports';
import type { DocumentReaders } from './read-chosen';
import { createStore } from './store';
import type { Upcoming } from './upcoming';

export type NoteImportPorts = ImportWriterPorts & {
  readonly identity: Pick<Identity, 'snapshot'>;
  readonly upcoming: Pick<Upcoming, 'snapshot'>;
  readonly surroundings: Pick<Surroundings, 'now' | 'timeZone' | 'locale' | 'words'>;
  readonly readers: DocumentReaders;
};

const NO_PLAN: ImportPlan = { drafts: [], leftOut: [] };
const EXCERPT_LENGTH = 140;

export function createNoteImport(ports: NoteImportPorts): NoteImport {
  const { shelf } = ports;
  const store = createStore<NoteImportState>({ kind: 'nothing' });
  const chosen = createChosenTexts(ports.readers);
  const corrections = createCorrections();
  const writer = createImportWriter(ports);
  let plan = NO_PLAN;

  const drafts = (): readonly NoteDraft[] => plan.drafts.filter((draft) => draft.kind === 'note');
  const wholeFiles = (): readonly FileDraft[] => plan.drafts.filter((draft) => draft.kind !== 'note');
  const shown = (draft: NoteDraft): PreviewNote => previewOf(draft, corrections.of(draft), chosen.isLatin1(draft.path));
  const publish = (failed?: FailureReason) => {
    const notes = drafts().map(shown);
    const leftOut = [...chosen.leftOut(), ...plan.leftOut];
    const people = everyone(readingOf(ports).known, notes, ports.surroundings.words.snapshot().locale);
    store.set({ kind: 'preview', notes, files: wholeFiles().map(wholeFile), leftOut, people, ready: notes.filter(isReady).length, failed });
  };
  const planAnew = () => {
    plan = planImport(chosen.texts(), alreadyHere(shelf), readingOf(ports));
  };
  const correct = (id: NoteId, correction: Correction) => {
    const draft = drafts().find((each) => each.id === id);
    if (draft === undefined) return;
    corrections.set(draft, correction);
    if (store.snapshot().kind === 'preview') publish();
  };

  const choose = async (files: readonly ChosenFile[]) => {
    await shelf.open();
    for (const [done, file] of files.entries()) {
      store.set({ kind: 'reading', done, of: files.length });
      await chosen.add(file);
    }
    planAnew();
    publish();
  };

  const forget = () => {
    chosen.clear();
    corrections.clear();
    plan = NO_PLAN;
    store.set({ kind: 'nothing' });
  };

  const write = async () => {
    const notes = drafts().flatMap((draft) => (isReady(shown(draft)) ? [draft] : []));
    const files = wholeFiles();
    let done = 0;
    const step = () => store.set({ kind: 'writing', done: done++, of: notes.length + files.length });
    try {
      for (const file of files) {
        step();
        await writer.file(file);
      }
      for (const draft of notes) {
        step();
        await writer.note(draft, shown(draft));
      }
    } catch (error) {
      planAnew();
      publish(reasonOf(error));
      return;
    }
    forget();
    store.set({ kind: 'done', notes: notes.length, files: files.length });
  };

  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    choose,
    setPerson: (id, said) => {
      const person = typeof said === 'string' ? personNamed(said, readingOf(ports)) : said;
      if (person !== undefined) correct(id, { person });
    },
    setDay: (id, day) => correct(id, { day }),
    setTaken: (id, isTaken) => correct(id, { isTaken }),
    write,
    forget,
  };
}

function wholeFile(draft: FileDraft): PreviewFile {
  return { path: draft.path, personName: draft.kind === 'person' ? draft.person.name : undefined };
}

function isReady({ person, isTaken }: PreviewNote): boolean {
  return isTaken && person !== undefined;
}

function previewOf(draft: NoteDraft, { person, day, isTaken = true }: Correction, isLatin1: boolean): PreviewNote {
  return {
    id: draft.id,
    path: draft.path,
    title: draft.title,
    excerpt: excerptOf(draft),
    day: day ?? draft.day,
    dayFrom: day === undefined ? draft.dayFrom : 'chosen',
    person: person ?? draft.person,
    isTaken,
    isLatin1,
  };
}

function excerptOf(draft: NoteDraft): string {
  const text = draft.own === undefined ? draft.text : draft.own.text || draft.own.privateText;
  return firstLines(text).join(' · ').slice(0, EXCERPT_LENGTH);
}

/** By name, as the language sorts. */
function everyone(known: readonly KnownPerson[], notes: readonly PreviewNote[], locale: string): readonly ImportPerson[] {
  const people = new Map<PersonId, ImportPerson>(known.map(({ id, name, addresses }) => [id, { id, name, address: addresses[0] ?? '', isNew: false }]));
  for (const { person } of notes) if (person !== undefined && !people.has(person.id)) people.set(person.id, person);
  const byName = new Intl.Collator(locale);
  return [...people.values()].sort((a, b) => byName.compare(a.name, b.name));
}

function alreadyHere({ files }: NoteShelf): AlreadyHere {
  const places = files.paths().map(parsePath);
  return {
    notes: new Set(places.flatMap((place) => (place.kind === 'note' ? [place.noteId] : []))),
    people: new Set(places.flatMap((place) => (place.kind === 'person' ? [place.personId] : []))),
    hasMe: files.get(ME_PATH) !== undefined,
  };
}

function readingOf({ shelf, identity, upcoming, surroundings }: NoteImportPorts): ImportReading {
  const [who, coming] = [identity.snapshot(), upcoming.snapshot()];
  const kept = shelf.people();
  const ids = new Set(kept.map(({ id }) => id));
  const met = coming.kind === 'ready' ? coming.meetings.map(({ counterpart }) => counterpart).filter(({ personId }) => !ids.has(personId)) : [];
  const metOnce = new Map(met.map(({ personId, name, address }) => [personId, { id: personId, name, addresses: [address] }]));
  return {
    known: [...kept, ...metOnce.values()],
    me: who.kind === 'known' ? who.me : { name: '', addresses: [] },
    isMonthFirst: isMonthFirst(surroundings.locale),
    latest: localDate(surroundings.now(), surroundings.timeZone),
    timeZone: surroundings.timeZone,
  };
}

/** How people of a place write a day in numbers. */
function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day');
}
