import type { Commitment, LocalDate, Note, NoteId } from './note';

export type OpenCommitment = Commitment & { readonly noteId: NoteId; readonly since: LocalDate };

export function openCommitments(notes: readonly Note[]): readonly OpenCommitment[] {
  return notes.flatMap((note) => note.commitments.map((commitment) => ({ ...commitment, noteId: note.id, since: note.date })));
}

export function searchableText(note: Note): string {
  return note.text;
}
