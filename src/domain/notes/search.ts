import type { LocalDate } from './note';

export type SearchHit = { readonly key: string; readonly date: LocalDate };

export type Search = {
  /** Adds a text, or replaces the one that `key` had. */
  readonly put: (key: string, date: LocalDate, text: string) => void;
  readonly remove: (key: string) => void;
  /** Newest first; nothing for words without a letter, digit or symbol. */
  readonly find: (words: string, limit?: number) => readonly SearchHit[];
  readonly size: () => number;
};

export function createSearch(): Search {
  return { put: () => undefined, remove: () => undefined, find: () => [], size: () => 0 };
}

export function excerpt(text: string, words: string): string {
  return text + words;
}
