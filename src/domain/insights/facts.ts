import type { Prompt, PromptId } from '../coaching/prompt';
import type { FilePath } from '../notes/file-path';
import type { Note } from '../notes/note';
import type { MeFile } from '../people/me';
import type { PersonFile, PersonId } from '../people/person';
import type { LocalDate } from '../shared/local-date';

export type NoteFact = { readonly path: FilePath; readonly note: Note };

/** What the insights are computed from: the files, and the library for what a prompt stands for. */
export type Facts = {
  /** Newest first. */
  readonly notes: readonly NoteFact[];
  readonly people: readonly PersonFile[];
  readonly me: MeFile;
  readonly prompts: ReadonlyMap<PromptId, Prompt>;
  readonly today: LocalDate;
};

/** Where something stands that a figure counts. */
export type Source =
  | { readonly kind: 'note'; readonly path: FilePath; readonly personName: string; readonly day: LocalDate }
  | { readonly kind: 'person'; readonly personId: PersonId; readonly personName: string }
  | { readonly kind: 'me' };

/** One thing that a figure counts: in the user's own words, and where it stands. */
export type Proof = { readonly text: string; readonly source: Source };

/** A number of things, out of how many where that is known, and the proof of each. Nothing is counted without its source. */
export type Figure = { readonly count: number; readonly of: number | undefined; readonly proofs: readonly Proof[] };

export function figure(proofs: readonly Proof[], of?: number): Figure {
  return { count: proofs.length, of, proofs };
}

export function noteProof({ path, note }: NoteFact, text: string): Proof {
  return { text, source: { kind: 'note', path, personName: note.personName ?? '', day: note.date } };
}

export function personProof({ id, name }: Pick<PersonFile, 'id' | 'name'>, text: string): Proof {
  return { text, source: { kind: 'person', personId: id, personName: name } };
}

export function ownProof(text: string): Proof {
  return { text, source: { kind: 'me' } };
}

/**
 * Whether a note tells of a 1:1 that took place: it was closed, or something of it was written down or covered. An agenda that
 * was only prepared tells nothing.
 */
export function wasHeld({ closedAt, text, privateText, agenda, commitments, moments, feedback, coaching, conversation, feedbackForMe, whileAway }: Note): boolean {
  if (closedAt !== undefined || text.trim() !== '' || privateText.trim() !== '') return true;
  if (agenda.some(({ state }) => state === 'covered')) return true;
  return [commitments, moments, feedback, coaching, conversation, feedbackForMe, whileAway].some((list) => list.length > 0);
}

/** The coaching questions that were asked in the 1:1: noted as such, or ticked in the agenda. */
export function coachingQuestionsIn({ coaching, agenda }: Pick<Note, 'coaching' | 'agenda'>, prompts: Facts['prompts']): readonly string[] {
  const covered = agenda.filter(({ promptId, state }) => state === 'covered' && promptId !== undefined && isCoaching(prompts.get(promptId)));
  return [...new Set([...coaching.map(({ question }) => question), ...covered.map(({ text }) => text)])];
}

function isCoaching(prompt: Prompt | undefined): boolean {
  return prompt !== undefined && (prompt.skill === 'coaching' || prompt.part === 'coach-dont-fix');
}

/** The notes of a span of days, out of all that are sorted newest first: found by halving, so that a month of ten thousand costs no more than the month. */
export function notesWithin(notes: readonly NoteFact[], { from, to }: Span): readonly NoteFact[] {
  return notes.slice(
    firstWhere(notes, (day) => day <= to),
    firstWhere(notes, (day) => day < from),
  );
}

/** The first place from which on `isSo` holds, which it does for all older days as well. */
function firstWhere(notes: readonly NoteFact[], isSo: (day: LocalDate) => boolean): number {
  let [low, high] = [0, notes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const fact = notes[middle];
    if (fact !== undefined && isSo(fact.note.date)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Days, the first and the last included. */
export type Span = { readonly from: LocalDate; readonly to: LocalDate };

export function isWithin(day: LocalDate, { from, to }: Span): boolean {
  return from <= day && day <= to;
}
