import type { FilePath } from '../domain/notes/file-path';
import { isOfPerson, parsePath } from '../domain/notes/paths';
import { NO_PERSON_ENTRIES, type PersonFile, type PersonId, type Topic } from '../domain/people/person';
import { compare } from '../domain/shared/compare';
import type { LocalDate } from '../domain/shared/local-date';
import { Failure } from '../domain/shared/failure';
import { localDate } from '../domain/shared/time';
import { openCommitmentsOf } from './create-notebook';
import { derived } from './derived';
import type { Identity } from './identity';
import { keptLines } from './kept-lines';
import { recordOf, seasonFrom } from './meeting-facts';
import { personOf, type NoteFiles } from './note-files';
import type { NoteShelf, ShelvedNote } from './note-shelf';
import { createLineOf, type LineOf } from './note-line';
import type { GivenFeedback, People, PeopleState, PersonLine, PersonState } from './people';
import type { Cloud, Surroundings } from './ports';
import { createPersonTools } from './person-tools';
import { relationOf } from './recognition';
import type { Watched } from './store';
import type { Counterpart, Upcoming, UpcomingMeeting } from './upcoming';

type PeoplePorts = {
  readonly shelf: NoteShelf;
  readonly noteFiles: NoteFiles;
  readonly identity: Identity;
  readonly upcoming: Upcoming;
  readonly cloud: Pick<Cloud, 'bring'>;
  readonly surroundings: Pick<Surroundings, 'newId' | 'words' | 'now' | 'timeZone'>;
};

export function createPeople(ports: PeoplePorts): People {
  const { shelf, noteFiles, upcoming, identity, cloud } = ports;
  const pages = new Map<PersonId, Watched<PersonState>>();
  const sources = [shelf.files, shelf.twoVersions, shelf.decoded, upcoming, identity];
  const lineOf = createLineOf(shelf);

  const prepare = async (paths: () => readonly FilePath[]) => {
    await shelf.open();
    await shelf.prepare(paths());
  };
  const personToEdit = (personId: PersonId): PersonFile => {
    const known = shelf.person(personId);
    if (known !== undefined) return known;
    const counterpart = counterparts(upcoming).get(personId);
    const toBe = counterpart === undefined ? shelf.personInTrash(personId) : personOf(counterpart);
    if (toBe === undefined) throw new Failure('not-found', 'edit person');
    return toBe;
  };
  const edit = (personId: PersonId, change: (person: PersonFile) => PersonFile) => noteFiles.editPerson(personToEdit(personId), change);

  return {
    tools: createPersonTools({ edit, noteFiles, surroundings: ports.surroundings }),
    list: derived<PeopleState>(sources, (before) => onlyNews(listOf(ports), before)),
    person: (personId) => {
      const known = pages.get(personId);
      if (known !== undefined) return known;
      const page = derived(sources, () => pageOf(personId, ports, lineOf));
      pages.set(personId, page);
      void cloud.bring(isOfPerson(personId));
      void prepare(() => shelf.notePaths(personId));
      return page;
    },
    open: async () => {
      await Promise.all([upcoming.open(), prepare(() => shelf.notePaths())]);
    },
    chooseRelation: (personId, relation) => edit(personId, (person) => ({ ...person, relation, relationIsChosen: true })),
    raiseNextTime: async (personId, text, theirs) => {
      if (text.trim() === '') return;
      const topic: Topic = { id: ports.surroundings.newId(), text: text.trim(), theirs, state: 'open' };
      await edit(personId, (person) => ({ ...person, topics: [...person.topics, topic] }));
    },
  };
}

function listOf({ shelf, identity, upcoming, surroundings }: PeoplePorts): PeopleState {
  const files = shelf.files.snapshot();
  if (files.kind !== 'ready') return files;
  const next = nextMeetings(upcoming);
  const known = new Map<PersonId, Pick<PersonLine, 'name' | 'relation'>>();
  for (const [personId, { counterpart }] of next) if (trashedSince(shelf, personId) === undefined || hasNotes(shelf, personId)) known.set(personId, counterpart);
  for (const person of shelf.people()) {
    known.set(person.id, { name: person.name, relation: relationOf(person.addresses, person, identity.circle()) });
  }
  for (const person of peopleInTrash(shelf)) if (!known.has(person.id) && hasNotes(shelf, person.id)) known.set(person.id, person);
  const byName = new Intl.Collator(surroundings.words.snapshot().locale);
  const people = [...known].map(([personId, { name, relation }]): PersonLine => ({
    personId,
    name,
    relation,
    next: next.get(personId),
    lastNoteDate: lastNoteDate(shelf, personId),
    openCommitments: openCommitmentsOf(shelf.decodedNotesOf(personId)).length,
  }));
  return { kind: 'ready', people: people.sort((a, b) => byName.compare(a.name, b.name)) };
}

function onlyNews(state: PeopleState, before: PeopleState | undefined): PeopleState {
  if (state.kind !== 'ready' || before?.kind !== 'ready') return state;
  const people = keptLines(state.people, before.people, ({ personId }) => personId);
  return people === before.people ? before : { ...state, people };
}

function pageOf(personId: PersonId, { shelf, identity, upcoming, surroundings }: PeoplePorts, lineOf: LineOf): PersonState {
  const files = shelf.files.snapshot();
  if (files.kind !== 'ready') return files;
  const next = nextMeetings(upcoming).get(personId);
  const since = trashedSince(shelf, personId);
  if (since !== undefined && !hasNotes(shelf, personId)) return { kind: 'in-trash', personId, name: shelf.personInTrash(personId)?.name ?? next?.counterpart.name ?? '', trashedOn: since };
  const file = fileOf(shelf, personId, next);
  if (file === undefined) return upcoming.snapshot().kind === 'loading' ? { kind: 'loading' } : { kind: 'unknown-person' };
  const notes = shelf.decodedNotesOf(personId);
  return {
    kind: 'ready',
    person: { ...file, relation: relationOf(file.addresses, file, identity.circle()) },
    pageInTrashSince: since,
    ...pageFile(shelf, personId),
    isKept: shelf.person(personId) !== undefined || hasNotes(shelf, personId),
    next,
    commitments: openCommitmentsOf(notes),
    notes: notes.map(lineOf),
    feedback: feedbackGiven(file, notes),
    history: notes.flatMap((shelved) => (shelved.kind === 'note' ? [recordOf(shelved.note)] : [])),
    reviewSeason: seasonFrom(localDate(surroundings.now(), surroundings.timeZone), shelf.settings().reviewSeason),
  };
}

function pageFile(shelf: NoteShelf, personId: PersonId): { readonly page: FilePath | undefined; readonly hasTwoVersions: boolean } {
  const page = shelf.personPath(personId);
  return { page: page !== undefined && shelf.trashed().has(page) ? undefined : page, hasTwoVersions: page !== undefined && shelf.twoVersions.snapshot().has(page) };
}

function trashedSince(shelf: NoteShelf, personId: PersonId): LocalDate | undefined {
  const path = shelf.personPath(personId);
  return path === undefined ? undefined : shelf.trashed().get(path);
}

function hasNotes(shelf: NoteShelf, personId: PersonId): boolean {
  return shelf.notePaths(personId).length > 0;
}

function peopleInTrash(shelf: NoteShelf): readonly PersonFile[] {
  return [...shelf.trashed().keys()].flatMap((path) => {
    const place = parsePath(path);
    const person = place.kind === 'person' ? shelf.personInTrash(place.personId) : undefined;
    return person === undefined ? [] : [person];
  });
}

/** What is kept of somebody, or would be; of a page in the trash, who they are and nothing that was deleted. */
function fileOf(shelf: NoteShelf, personId: PersonId, next: UpcomingMeeting | undefined): PersonFile | undefined {
  const known = shelf.person(personId);
  if (known !== undefined || next !== undefined) return known ?? (next === undefined ? undefined : personOf(next.counterpart));
  const trashed = shelf.personInTrash(personId);
  return trashed === undefined ? undefined : { ...trashed, ...NO_PERSON_ENTRIES };
}

/** Newest first, whether it was given in a 1:1 or outside one. */
function feedbackGiven({ feedback }: PersonFile, notes: readonly ShelvedNote[]): readonly GivenFeedback[] {
  const inNotes = notes.flatMap((shelved) =>
    shelved.kind === 'note' ? shelved.note.feedback.map((each): GivenFeedback => ({ ...each, path: shelved.path, date: shelved.note.date })) : [],
  );
  const outside = feedback.map(({ day, ...each }): GivenFeedback => ({ ...each, path: undefined, date: day }));
  return [...outside, ...inNotes].sort((a, b) => compare(b.date, a.date));
}

/** The first coming meeting with each person. */
function nextMeetings(upcoming: Upcoming): ReadonlyMap<PersonId, UpcomingMeeting> {
  const state = upcoming.snapshot();
  const next = new Map<PersonId, UpcomingMeeting>();
  if (state.kind !== 'ready') return next;
  for (const meeting of state.meetings) {
    const { personId } = meeting.counterpart;
    if (!next.has(personId)) next.set(personId, meeting);
  }
  return next;
}

function counterparts(upcoming: Upcoming): ReadonlyMap<PersonId, Counterpart> {
  return new Map([...nextMeetings(upcoming)].map(([personId, { counterpart }]) => [personId, counterpart]));
}

function lastNoteDate(shelf: NoteShelf, personId: PersonId): string | undefined {
  const [newest] = shelf.notePaths(personId);
  const place = newest === undefined ? undefined : parsePath(newest);
  return place?.kind === 'note' ? place.date : undefined;
}
