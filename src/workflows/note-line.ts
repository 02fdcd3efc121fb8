import type { FilePath } from '../domain/notes/file-path';
import type { LocalDate } from '../domain/notes/note';
import { parsePath } from '../domain/notes/paths';
import type { NoteLine } from './notebook';
import type { NoteShelf, ShelvedNote } from './note-shelf';

/** The line of a note, as the list and the page of a person show it. */
export type LineOf = (shelved: ShelvedNote) => NoteLine;

const FIRST_LINE_LENGTH = 140;

export function createLineOf(shelf: NoteShelf): LineOf {
  return (shelved) => {
    const personId = shelved.kind === 'note' ? shelved.note.personId : shelved.personId;
    const person = shelf.person(personId)?.name;
    if (shelved.kind === 'note') {
      const { path, note } = shelved;
      return {
        path,
        personId,
        personName: person ?? note.personName ?? '',
        date: note.date,
        title: note.title,
        excerpt: firstLine(note.text === '' ? note.privateText : note.text),
        hasOpenCommitments: note.commitments.some(({ state }) => state === 'open'),
        isBroken: false,
        hasTwoVersions: shelf.twoVersions.snapshot().has(path),
      };
    }
    return {
      path: shelved.path,
      personId,
      personName: person ?? '',
      date: dateIn(shelved.path),
      title: shelved.path.slice(shelved.path.lastIndexOf('/') + 1),
      excerpt: firstLine(shelved.text),
      hasOpenCommitments: false,
      isBroken: true,
      hasTwoVersions: shelf.twoVersions.snapshot().has(shelved.path),
    };
  };
}

function firstLine(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  return line.trim().slice(0, FIRST_LINE_LENGTH);
}

/** A broken file tells its day by its name alone; one without sorts last. */
function dateIn(path: FilePath): LocalDate {
  const place = parsePath(path);
  return place.kind === 'note' ? place.date : ((/\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? '') as LocalDate);
}
