import type { FilePath } from '../domain/notes/file-path';
import { ME_PATH, parsePath } from '../domain/notes/paths';
import { calledName } from '../domain/people/called-name';
import type { MeFile } from '../domain/people/me';
import type { PersonId } from '../domain/people/person';
import type { NoteShelf } from './note-shelf';
import type { PersonExtent, Trace } from './trash';

/** What goes with a person, and which lines that name them stand on other pages. Those belong to these pages, and stay. */
export function extentOfPerson(shelf: NoteShelf, personId: PersonId): PersonExtent {
  const [newest] = shelf.notesOf(personId);
  const name = shelf.person(personId)?.name ?? (newest?.kind === 'note' ? newest.note.personName : undefined) ?? '';
  return {
    notes: shelf.notePaths(personId).length,
    traces: [...ownTraces(shelf.me(), personId, name), ...raisedTraces(shelf, personId)],
    elsewhere: name === '' ? 0 : shelf.files.paths().filter((path) => isOfAnother(path, personId) && !shelf.trashed().has(path) && shelf.files.get(path)?.text.includes(name) === true).length,
  };
}

function ownTraces(me: MeFile, personId: PersonId, name: string): readonly Trace[] {
  const tied = new Set(me.practices.filter((practice) => practice.personId === personId).map(({ id }) => id));
  const own = (text: string): Trace => ({ kind: 'own', text });
  const named = namer(name);
  return [
    ...me.practices.filter(({ id, behaviour, when, then }) => tied.has(id) || named(behaviour, when, then)).map(({ behaviour }): Trace => ({ kind: 'practice', text: behaviour })),
    ...me.chances
      .filter(({ practiceId, personName, words }) => tied.has(practiceId) || (name !== '' && personName === name) || named(words))
      .map(({ day, words }): Trace => ({ kind: 'chance', text: words === '' ? day : `${day}: ${words}` })),
    ...me.stories.filter(({ text, goal }) => named(text, goal)).map(({ text }) => own(text)),
    ...me.objectives.filter(({ text, plain }) => named(text, plain)).map(({ plain }) => own(plain)),
    ...me.openings.filter(({ role, looksFor }) => named(role, looksFor)).map(({ role }) => own(role)),
    ...me.selfChecks.filter(({ words }) => named(words)).map(({ words }) => own(words)),
  ];
}

function raisedTraces(shelf: NoteShelf, personId: PersonId): readonly Trace[] {
  return shelf
    .people()
    .filter(({ id }) => id !== personId)
    .flatMap(({ name, raised }) => raised.filter(({ from }) => from === personId).map(({ text }): Trace => ({ kind: 'raised', text, onPageOf: name })));
}

/** Whether one of some texts calls somebody by the name, or by the part of it that they are called by, as words of their own. */
function namer(name: string): (...texts: readonly string[]) => boolean {
  const called = [name, calledName(name)].filter((each) => each.trim() !== '').map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (called.length === 0) return () => false;
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${called.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (...texts) => texts.some((text) => word.test(text));
}

function isOfAnother(path: FilePath, personId: PersonId): boolean {
  const place = parsePath(path);
  return path !== ME_PATH && 'personId' in place && place.personId !== undefined && place.personId !== personId;
}
