import type { PersonFile } from './person';

export type ReadPerson = { readonly kind: 'readable'; readonly person: PersonFile } | { readonly kind: 'broken'; readonly text: string; readonly problem: string };

export function readPerson(text: string): ReadPerson {
  return { kind: 'broken', text, problem: '' };
}

export function writePerson(before: string | undefined, person: PersonFile): string {
  return (before ?? '') + person.name;
}
