import { NO_NOTE_ENTRIES, type Note } from '../notes/note';
import { writeNote } from '../notes/note-file';
import { takeOutOfTrash } from '../notes/trash';
import type { ImportPerson } from './guess-person';
import type { NoteDraft } from './plan-import';

/**
 * The text of the file that a draft becomes. A file of ours keeps every line but those that say another person or day than the
 * user did, and the mark of the trash: whoever imports a note wants to have it.
 */
export function importedNoteText(draft: NoteDraft, person: ImportPerson): string {
  const { own, day } = draft;
  if (own !== undefined) {
    const isTheirs = own.personId === person.id;
    return writeNote(takeOutOfTrash(draft.text), { ...own, date: day, ...(isTheirs ? {} : { personId: person.id, personName: person.name }) });
  }
  const note: Note = {
    id: draft.id,
    personId: person.id,
    personName: person.name,
    title: draft.title,
    date: day,
    startsAt: undefined,
    minutes: undefined,
    meetingKey: undefined,
    situation: undefined,
    closedAt: undefined,
    ...NO_NOTE_ENTRIES,
    text: draft.text,
  };
  return writeNote(undefined, note);
}
