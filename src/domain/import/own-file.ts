import { valueOf } from '../notes/front-matter';
import { parseDocument } from '../notes/markdown-document';
import type { Note } from '../notes/note';
import { readNote } from '../notes/note-file';
import type { PersonFile } from '../people/person';
import { readPerson } from '../people/person-file';
import { baseName } from './source-text';

/** A file in our own format: it says so itself (`two-hats: …`), and is read without a doubt. */
export type OwnFile = { readonly kind: 'note'; readonly note: Note } | { readonly kind: 'person'; readonly person: PersonFile } | { readonly kind: 'me' };

/** Ids go into paths, so from elsewhere only such are taken that a path may have. */
const ID = /^[a-z0-9]{1,32}$/;

/** What a file of ours is; undefined for any other, also for one that somebody has broken: its words are imported like any. */
export function ownFile(path: string, text: string): OwnFile | undefined {
  const parsed = parseDocument(text);
  if (parsed.kind === 'broken') return undefined;
  const has = (key: string) => valueOf(parsed.document.front, key).kind === 'text';
  if (!has('two-hats')) return undefined;
  const read = readNote(text);
  if (read.kind === 'readable') return ID.test(read.note.id) && ID.test(read.note.personId) ? { kind: 'note', note: read.note } : undefined;
  if (!has('id') && baseName(path) === 'me') return { kind: 'me' };
  const person = readPerson(text);
  if (person.kind === 'broken' || !has('name') || has('person') || !ID.test(person.person.id)) return undefined;
  return { kind: 'person', person: person.person };
}
