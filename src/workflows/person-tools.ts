import { enterInLedger, moveInLedger } from '../domain/coaching/ledger';
import type { PersonFile, PersonId } from '../domain/people/person';
import { localDate } from '../domain/shared/time';
import type { NoteFiles } from './note-files';
import type { PersonTools } from './people';
import type { Surroundings } from './ports';

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
