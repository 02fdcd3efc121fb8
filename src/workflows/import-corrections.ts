import type { ImportPerson } from '../domain/import/guess-person';
import type { NoteDraft } from '../domain/import/plan-import';
import type { NoteId } from '../domain/notes/note';
import type { LocalDate } from '../domain/shared/local-date';

/** What the user said against the guesses about a note. */
export type Correction = { readonly person?: ImportPerson | undefined; readonly day?: LocalDate; readonly isTaken?: boolean };

export type Corrections = {
  readonly of: (draft: NoteDraft) => Correction;
  readonly set: (draft: NoteDraft, correction: Correction) => void;
  readonly clear: () => void;
};

/** Who is chosen for one note of a file counts for its others that were taken for the same one's, until the user chooses for them (IM6). */
export function createCorrections(): Corrections {
  const byNote = new Map<NoteId, Correction>();
  const byFile = new Map<string, ImportPerson>();
  const sameGuess = ({ path, person }: NoteDraft) => `${person?.id ?? ''} ${path}`;
  return {
    of: (draft) => {
      const own = byNote.get(draft.id);
      return { ...own, person: own?.person ?? byFile.get(sameGuess(draft)) };
    },
    set: (draft, correction) => {
      byNote.set(draft.id, { ...byNote.get(draft.id), ...correction });
      if (correction.person !== undefined) byFile.set(sameGuess(draft), correction.person);
    },
    clear: () => {
      byNote.clear();
      byFile.clear();
    },
  };
}
