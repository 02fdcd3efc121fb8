import type { Commitment } from '../notes/note';
import { figure, noteProof, notesWithin, type Facts, type Figure, type Span } from './facts';

/** What was promised in a span of days, and of it what is done. */
export function promises({ notes }: Facts, owner: Commitment['owner'], span: Span): Figure {
  // What was dropped was no longer wanted, so it counts on neither side.
  const counted = notesWithin(notes, span).flatMap((fact) =>
    fact.note.commitments.filter((each) => each.owner === owner && each.state !== 'dropped').map((commitment) => ({ commitment, fact })),
  );
  return figure(counted.filter(({ commitment }) => commitment.state === 'done').map(({ commitment, fact }) => noteProof(fact, commitment.text)), counted.length);
}
