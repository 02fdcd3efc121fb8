import type { Commitment, CommitmentId, LocalDate, Note, NoteId } from './note';

/** An open commitment with the note in which it now stands and the day on which it was first noted. */
export type OpenCommitment = Commitment & { readonly noteId: NoteId; readonly since: LocalDate };

/**
 * What is still open of the commitments in these notes, the longest open first. Where one stands in several notes, the newest
 * note tells how it stands.
 */
export function openCommitments(notes: readonly Note[]): readonly OpenCommitment[] {
  const newest = new Map<CommitmentId, OpenCommitment>();
  const oldestFirst = [...notes].sort((one, other) => order(one.date, other.date) || order(one.id, other.id));
  for (const note of oldestFirst) {
    for (const commitment of note.commitments) {
      newest.set(commitment.id, { ...commitment, noteId: note.id, since: newest.get(commitment.id)?.since ?? note.date });
    }
  }
  return [...newest.values()].filter(({ state }) => state === 'open');
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Every word of a note that a search may find, the private ones too: it stays on the device. */
export function searchableText(note: Note): string {
  return [
    note.title,
    note.text,
    note.privateText,
    ...note.agenda.map(({ text }) => text),
    ...note.commitments.map(({ text }) => text),
    ...note.moments.map(({ text }) => text),
    ...note.feedback.flatMap(({ behaviour, effect, next }) => [behaviour, effect, next]),
    ...note.coaching.flatMap(({ question, about, found }) => [question, about, found]),
    ...note.conversation.map(({ text }) => text),
    ...note.feedbackForMe.flatMap(({ question, answer }) => [question, answer]),
    ...note.whileAway.map(({ text }) => text),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
