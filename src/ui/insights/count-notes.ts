import { balanceOfHats } from '../../domain/coaching/balance';
import type { Balance } from '../../domain/coaching/balance';
import type { Commitment, LocalDate, Note } from '../../domain/notes/note';
import type { PersonFile, PersonId } from '../../domain/people/person';
import type { Words } from '../../domain/shared/words';

export type PersonBalance = { readonly personId: PersonId; readonly name: string; readonly balance: Balance };
export type DoneOf = { readonly done: number; readonly total: number };

/** What a quarter's notes and the people's files say, in plain numbers. */
export type Counts = {
  readonly since: LocalDate;
  readonly held: number;
  readonly moments: number;
  readonly feedback: number;
  readonly handedOver: number;
  readonly cameBack: number;
  readonly mine: DoneOf;
  readonly theirs: DoneOf;
  readonly balances: readonly PersonBalance[];
};

export type PersonNotes = { readonly person: Pick<PersonFile, 'id' | 'name' | 'delegations'>; readonly notes: readonly Note[] };

/**
 * Counts what was noted since `since`. The balance looks further back than that: it is about the last six 1:1s with each
 * person, however long ago they were.
 */
export function countNotes(people: readonly PersonNotes[], since: LocalDate, words: Words): Counts {
  const recent = people.flatMap(({ notes }) => notes).filter(({ date }) => date >= since);
  const commitments = recent.flatMap((note) => note.commitments);
  const delegations = people.flatMap(({ person }) => person.delegations);
  return {
    since,
    held: recent.length,
    moments: recent.reduce((sum, note) => sum + note.moments.length, 0),
    feedback: recent.reduce((sum, note) => sum + note.feedback.length, 0),
    handedOver: delegations.filter(({ state, since: day }) => (state === 'handed-over' || state === 'done') && day >= since).length,
    cameBack: delegations.filter(({ state }) => state === 'came-back').length,
    mine: doneOf(commitments, 'me'),
    theirs: doneOf(commitments, 'them'),
    balances: people.filter(({ notes }) => notes.length > 0).map(({ person, notes }) => ({ personId: person.id, name: person.name, balance: balanceOf(notes, words) })),
  };
}

/** What was dropped was no longer wanted, so it counts on neither side. */
function doneOf(commitments: readonly Commitment[], owner: Commitment['owner']): DoneOf {
  const counted = commitments.filter((each) => each.owner === owner && each.state !== 'dropped');
  return { done: counted.filter(({ state }) => state === 'done').length, total: counted.length };
}

function balanceOf(notes: readonly Note[], words: Words): Balance {
  const newestFirst = notes.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return balanceOfHats(newestFirst.map(({ date, situation, agenda }) => ({ date, situation: situation ?? 'steady', items: agenda })), words);
}
