import { enterInLedger, moveInLedger, type LedgerChange } from '../domain/coaching/ledger';
import type { FilePath } from '../domain/notes/file-path';
import type { LocalDate } from '../domain/notes/note';
import type { DelegationStep, PersonFile } from '../domain/people/person';
import { localDate } from '../domain/shared/time';
import type { NoteFiles } from './note-files';
import type { PersonOfNote } from './person-of-note';
import type { Surroundings } from './ports';

/** Takes back what was just done, as if it had not been. */
export type TakeBack = () => Promise<void>;

/** What happens to decisions and projects during a 1:1: written into the ledger of the note's person. All reject with a `Failure` when it was not kept. */
export type Moves = {
  /** Hands over a matter. One that the ledger has already, by its words, moves there instead of standing in it twice. */
  readonly handOver: (path: FilePath, what: string, step: DelegationStep, nextLook: LocalDate | undefined) => Promise<void>;
  readonly move: (path: FilePath, delegationId: string, change: LedgerChange) => Promise<TakeBack>;
};

type MovePorts = {
  readonly noteFiles: Pick<NoteFiles, 'editNote' | 'editPerson'>;
  readonly personOfNote: PersonOfNote;
  readonly surroundings: Pick<Surroundings, 'now' | 'newId' | 'timeZone'>;
};

export function createMoves({ noteFiles, personOfNote, surroundings }: MovePorts): Moves {
  const { newId } = surroundings;
  const stamp = () => ({ moveId: newId(), day: localDate(surroundings.now(), surroundings.timeZone) });
  return {
    handOver: async (path, what, step, nextLook) => {
      const delegation = { id: newId(), what: what.trim(), step, nextLook, state: 'handed-over' } as const;
      if (delegation.what === '') return;
      const person = personOfNote(path);
      const at = stamp();
      // The ledger goes with the person; the note comes into being with it, so that the day of the hand-over can be told.
      await noteFiles.editNote(path, (note) => note);
      await noteFiles.editPerson(person, (before) => {
        const known = standing(before, delegation.what);
        return known === undefined ? enterInLedger(before, delegation, at) : moveInLedger(before, known, { kind: 'hand-over', step, nextLook }, at);
      });
    },
    move: async (path, delegationId, change) => {
      const person = personOfNote(path);
      const at = stamp();
      let before: PersonFile['delegations'][number] | undefined;
      await noteFiles.editPerson(person, (file) => {
        before = file.delegations.find(({ id }) => id === delegationId);
        return moveInLedger(file, delegationId, change, at);
      });
      return () =>
        noteFiles.editPerson(person, (file) => ({
          ...file,
          delegations: file.delegations.map((each) => (each.id === before?.id ? before : each)),
          moves: file.moves.filter(({ id }) => id !== at.moveId),
        }));
    },
  };
}

function standing({ delegations }: PersonFile, what: string): string | undefined {
  const plain = (words: string) => words.trim().toLowerCase();
  return delegations.find((each) => each.state !== 'done' && plain(each.what) === plain(what))?.id;
}
