import type { FilePath } from '../domain/notes/file-path';
import type { PersonFile, PersonId, Raised } from '../domain/people/person';
import { Failure } from '../domain/shared/failure';
import { localDate } from '../domain/shared/time';
import { derived } from './derived';
import type { Identity } from './identity';
import { personOf, type NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import { noteAt, type PersonOfNote } from './person-of-note';
import type { Surroundings } from './ports';
import { relationOf } from './recognition';
import type { Watched } from './store';

/** The user's own manager, where anyone is known to be, with what waits for the next 1:1 there. */
export type Upward =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'known'; readonly personId: PersonId; readonly name: string; readonly open: readonly Matter[] };

/** What is raised, and whose it is. */
export type Matter = Pick<Raised, 'text' | 'from'>;

/** What a report needs from further up, and what comes back (S8). All reject with a `Failure` when it was not kept. */
export type Raising = {
  readonly upward: Watched<Upward>;
  /** Puts a matter of the note's person into the file of the user's own manager. What is open there already stands there once. */
  readonly raiseUpward: (path: FilePath, text: string) => Promise<void>;
  /** Takes such a matter out of there again, whenever it was raised, as long as it is open. */
  readonly takeBackRaised: (path: FilePath, text: string) => Promise<void>;
  /** What was agreed in the 1:1 of `path`, with the user's own manager; it comes back to the next 1:1 with the person whose matter it is. */
  readonly answerRaised: (path: FilePath, raisedId: Raised['id'], outcome: string) => Promise<void>;
  readonly dropRaised: (path: FilePath, raisedId: Raised['id']) => Promise<void>;
};

type RaisingPorts = {
  readonly shelf: NoteShelf;
  readonly noteFiles: Pick<NoteFiles, 'editPerson' | 'blank'>;
  readonly identity: Identity;
  readonly personOfNote: PersonOfNote;
  readonly surroundings: Pick<Surroundings, 'now' | 'newId' | 'timeZone'>;
};

export function createRaising(ports: RaisingPorts): Raising {
  const { shelf, noteFiles, identity, personOfNote, surroundings } = ports;
  const editRaised = (person: PersonFile, change: (raised: readonly Raised[]) => readonly Raised[]) =>
    noteFiles.editPerson(person, (file) => ({ ...file, raised: change(file.raised) }));
  const changeOne = (path: FilePath, raisedId: string, part: Partial<Raised>) =>
    editRaised(personOfNote(path), (raised) => raised.map((each) => (each.id === raisedId ? { ...each, ...part } : each)));

  return {
    upward: derived([shelf.files, identity], () => upwardOf(shelf, identity), isSameUpward),
    raiseUpward: async (path, text) => {
      const note = noteAt(path, shelf, noteFiles);
      const above = ownLeader(shelf, identity);
      if (note === undefined || above === undefined) throw new Failure('not-found', 'raise upward');
      const entry: Raised = {
        id: surroundings.newId(),
        text: text.trim(),
        from: note.personId,
        fromName: shelf.person(note.personId)?.name ?? note.personName ?? '',
        since: localDate(surroundings.now(), surroundings.timeZone),
        outcome: '',
        state: 'open',
      };
      await editRaised(above, (raised) => (entry.text === '' || raised.some((each) => isOpenMatter(each, entry)) ? raised : [...raised, entry]));
    },
    takeBackRaised: async (path, text) => {
      const note = noteAt(path, shelf, noteFiles);
      const above = ownLeader(shelf, identity);
      if (note === undefined || above === undefined) throw new Failure('not-found', 'take back what was raised');
      await editRaised(above, (raised) => raised.filter((each) => !isOpenMatter(each, { text: text.trim(), from: note.personId })));
    },
    answerRaised: (path, raisedId, outcome) => changeOne(path, raisedId, { outcome: outcome.trim(), state: outcome.trim() === '' ? 'open' : 'done' }),
    dropRaised: (path, raisedId) => changeOne(path, raisedId, { state: 'dropped' }),
  };
}

function isOpenMatter(known: Raised, { text, from }: Matter): boolean {
  return known.state === 'open' && known.from === from && known.text === text;
}

/** Whom the user chose, else whom the directory names. */
function ownLeader(shelf: NoteShelf, identity: Identity): PersonFile | undefined {
  const circle = identity.circle();
  const known = shelf.people().filter((person) => relationOf(person.addresses, person, circle) === 'manager');
  const found = known.find(({ relationIsChosen }) => relationIsChosen) ?? known[0];
  if (found !== undefined || circle.manager === undefined) return found;
  const { name, address } = circle.manager;
  const personId = shelf.personOf(address.toLowerCase());
  // Somebody of whom the user said that they are someone else to them is not it.
  return shelf.person(personId) === undefined ? personOf({ personId, name, address: address.toLowerCase(), relation: 'manager' }) : undefined;
}

function upwardOf(shelf: NoteShelf, identity: Identity): Upward {
  const above = ownLeader(shelf, identity);
  if (above === undefined) return { kind: 'nobody' };
  const open = above.raised.filter(({ state }) => state === 'open').map(({ text, from }) => ({ text, from }));
  return { kind: 'known', personId: above.id, name: above.name, open };
}

function isSameUpward(before: Upward, after: Upward): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
