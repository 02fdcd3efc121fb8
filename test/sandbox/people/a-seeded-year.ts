import { builtInPrompts } from '../../../src/domain/coaching/library/built-in-prompts';
import type { Facts } from '../../../src/domain/insights/facts';
import type { FilePath } from '../../../src/domain/notes/file-path';
import { readNote } from '../../../src/domain/notes/note-file';
import type { Note } from '../../../src/domain/notes/note';
import { ME_PATH, parsePath } from '../../../src/domain/notes/paths';
import { readMe } from '../../../src/domain/people/me-file';
import { readPerson } from '../../../src/domain/people/person-file';
import type { LocalDate } from '../../../src/domain/shared/local-date';
import { seedTenant } from '../../../src/sandbox/people/seed-tenant';
import type { SeedFile, Tenant } from '../../../src/sandbox/people/tenant';

export type SeededYear = { readonly tenant: Tenant; readonly files: readonly SeedFile[]; readonly facts: Facts };

/** The seeded year that ends on `today`, its files read as the product reads them. */
export function aSeededYear(today: string): SeededYear {
  const { tenant, files } = seedTenant({ today, timeZone: 'Europe/Berlin', seed: 1 });
  const notes = files
    .filter(({ path }) => parsePath(path).kind === 'note')
    .map(({ path, text }) => ({ path: path as FilePath, note: noteIn(text) }))
    .sort((a, b) => (a.note.date < b.note.date ? 1 : -1));
  const people = files.filter(({ path }) => parsePath(path).kind === 'person').map(({ text }) => personIn(text));
  const prompts = new Map(builtInPrompts().map((prompt) => [prompt.id, prompt]));
  const me = meIn(files.find(({ path }) => path === ME_PATH)?.text ?? '');
  return { tenant, files, facts: { notes, people, me, prompts, today: today as LocalDate } };
}

function noteIn(text: string): Note {
  const read = readNote(text);
  if (read.kind === 'broken') throw new Error(read.problem.kind);
  return read.note;
}

function personIn(text: string): Facts['people'][number] {
  const read = readPerson(text);
  if (read.kind === 'broken') throw new Error(read.problem.kind);
  return read.person;
}

function meIn(text: string): Facts['me'] {
  const read = readMe(text);
  if (read.kind === 'broken') throw new Error(read.problem.kind);
  return read.me;
}
