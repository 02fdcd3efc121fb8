import type { Note } from './note';

export type ReadNote = { readonly kind: 'readable'; readonly note: Note } | { readonly kind: 'broken'; readonly text: string; readonly problem: string };

export function readNote(text: string): ReadNote {
  return { kind: 'broken', text, problem: '' };
}

export function writeNote(before: string | undefined, note: Note): string {
  return (before ?? '') + note.text;
}
