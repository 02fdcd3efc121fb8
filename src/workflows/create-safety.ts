import type { FilePath } from '../domain/notes/file-path';
import { parsePath } from '../domain/notes/paths';
import { derived, ticks } from './derived';
import type { NoteShelf } from './note-shelf';
import type { BulkQuestion, Cloud, CloudTrouble } from './ports';
import type { Asked, NamedFile, Safety, UnsafeFile } from './safety';

type SafetyPorts = {
  readonly shelf: NoteShelf;
  readonly cloud: Pick<Cloud, 'waiting' | 'stateOf' | 'trouble' | 'isSplit' | 'question' | 'answer' | 'acceptRoot' | 'syncNow' | 'subscribe'>;
};

export function createSafety({ shelf, cloud }: SafetyPorts): Safety {
  const cloudTicks = ticks(cloud.subscribe);
  const nameOf = (path: FilePath) => named(shelf, path);
  return {
    unsafe: derived([cloudTicks, shelf.files], () => {
      const files = cloud.waiting().flatMap((path): readonly UnsafeFile[] => {
        const state = cloud.stateOf(path);
        return state.kind === 'agreed' ? [] : [{ ...nameOf(path), state }];
      });
      return [...files].sort(notesFirst);
    }),
    asked: derived([cloudTicks], () => askedOf(cloud.trouble(), cloud.question()), isSameQuestion),
    isSplit: { snapshot: cloud.isSplit, subscribe: cloud.subscribe },
    nameOf,
    syncNow: cloud.syncNow,
    answer: cloud.answer,
    useThisFolder: cloud.acceptRoot,
  };
}

/** Where another folder stands in the place of ours, nothing else counts before that is decided. */
function askedOf(trouble: CloudTrouble | undefined, question: BulkQuestion | undefined): Asked | undefined {
  if (trouble?.kind === 'other-root' || question === undefined) return trouble;
  return { kind: 'bulk', ...question };
}

function isSameQuestion(before: Asked | undefined, after: Asked | undefined): boolean {
  if (before?.kind !== 'bulk' || after?.kind !== 'bulk') return before?.kind === after?.kind;
  return before.direction === after.direction && before.paths.join('\n') === after.paths.join('\n');
}

function named(shelf: NoteShelf, path: FilePath): NamedFile {
  const [place, isInTrash] = [parsePath(path), shelf.trashed().has(path)];
  const file = { path, isInTrash, personName: '', date: '' } as const;
  switch (place.kind) {
    case 'settings':
      return { ...file, kind: 'settings' };
    case 'me':
      return { ...file, kind: 'own-page' };
    case 'person':
      return { ...file, kind: 'person', personName: (shelf.person(place.personId) ?? shelf.personInTrash(place.personId))?.name ?? '' };
    default:
      return place.personId === undefined ? { ...file, kind: 'other' } : { ...file, ...noteNamed(shelf, path, place.personId), kind: 'note' };
  }
}

function noteNamed(shelf: NoteShelf, path: FilePath, personId: Parameters<NoteShelf['person']>[0]): Pick<NamedFile, 'personName' | 'date'> {
  const shelved = shelf.note(path) ?? shelf.inTrash(path);
  const note = shelved?.kind === 'note' ? shelved.note : undefined;
  const person = shelf.person(personId) ?? shelf.personInTrash(personId);
  const place = parsePath(path);
  return { personName: person?.name ?? note?.personName ?? '', date: note?.date ?? (place.kind === 'note' ? place.date : '') };
}

/** Notes before pages, the newest first. */
export function notesFirst(a: NamedFile, b: NamedFile): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}
