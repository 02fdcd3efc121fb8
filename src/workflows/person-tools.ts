import { enterInLedger, moveInLedger, type LedgerChange } from '../domain/coaching/ledger';
import type { FilePath } from '../domain/notes/file-path';
import type { Feedback } from '../domain/notes/note';
import type { Delegation, PersonFile, PersonId } from '../domain/people/person';
import { localDate } from '../domain/shared/time';
import type { NoteFiles } from './note-files';
import type { Surroundings } from './ports';

/** The lists of a person's file whose entries are added, changed and taken away one by one. */
type PersonList = 'topics' | 'goals' | 'plan' | 'stretch' | 'successorFor' | 'reviewPoints' | 'raised' | 'feedback';
type Entry<List extends PersonList> = PersonFile[List][number];

/** What the user does with the entries of one person. Each rejects with a `Failure` when nothing was kept. */
export type PersonTools = {
  readonly add: <List extends PersonList>(personId: PersonId, list: List, entry: Omit<Entry<List>, 'id'>) => Promise<void>;
  /** Changes what `part` names and leaves the rest of the entry as it is by then. */
  readonly change: <List extends PersonList>(personId: PersonId, list: List, id: string, part: Partial<Omit<Entry<List>, 'id'>>) => Promise<void>;
  readonly remove: (personId: PersonId, list: PersonList, id: string) => Promise<void>;
  readonly enterDelegation: (personId: PersonId, delegation: Omit<Delegation, 'id' | 'since'>) => Promise<void>;
  /** A move in the ledger; one that changes nothing leaves no trace. */
  readonly moveDelegation: (personId: PersonId, delegationId: string, change: LedgerChange) => Promise<void>;
  readonly renameDelegation: (personId: PersonId, delegationId: string, what: string) => Promise<void>;
  /** Feedback that stands in a note. */
  readonly changeFeedback: (path: FilePath, id: string, part: Partial<Omit<Feedback, 'id'>>) => Promise<void>;
};

type ToolPorts = {
  readonly edit: (personId: PersonId, change: (person: PersonFile) => PersonFile) => Promise<void>;
  readonly noteFiles: Pick<NoteFiles, 'editNote'>;
  readonly surroundings: Pick<Surroundings, 'newId' | 'now' | 'timeZone'>;
};

/** The tools of a person's page: each deed changes the file as it is at that moment, one entry of it. */
export function createPersonTools({ edit, noteFiles, surroundings }: ToolPorts): PersonTools {
  const { newId } = surroundings;
  const stamp = () => ({ moveId: newId(), day: localDate(surroundings.now(), surroundings.timeZone) });
  return {
    add: (personId, list, entry) => edit(personId, (person) => ({ ...person, [list]: [...person[list], { ...entry, id: newId() }] })),
    change: (personId, list, id, part) =>
      edit(personId, (person) => ({ ...person, [list]: person[list].map((entry) => (entry.id === id ? { ...entry, ...part } : entry)) })),
    remove: (personId, list, id) => edit(personId, (person) => ({ ...person, [list]: person[list].filter((entry) => entry.id !== id) })),
    enterDelegation: (personId, delegation) => {
      const [id, at] = [newId(), stamp()];
      return edit(personId, (person) => enterInLedger(person, { ...delegation, id }, at));
    },
    moveDelegation: (personId, id, change) => {
      const at = stamp();
      return edit(personId, (person) => moveInLedger(person, id, change, at));
    },
    renameDelegation: (personId, id, what) =>
      edit(personId, (person) => ({ ...person, delegations: person.delegations.map((each) => (each.id === id ? { ...each, what } : each)) })),
    changeFeedback: async (path, id, part) => {
      await noteFiles.editNote(path, (note) => ({ ...note, feedback: note.feedback.map((each) => (each.id === id ? { ...each, ...part } : each)) }));
    },
  };
}
