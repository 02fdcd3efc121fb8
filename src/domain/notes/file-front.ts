import { type FrontPiece, valueOf } from './front-matter';
import type { LocalDate } from './note';
import { readCount, readDate, readTime } from './plain-value';

/** What is wrong with a file, in a sentence for the user. It names a place in the user's own file and is never logged. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';
}

/** The version of the format that this program writes, and the newest that it reads. */
export const FORMAT_VERSION = 1;

/** Reads the known keys of a file's front matter. Each function throws `BrokenFile` for a value of another kind. */
export type FrontReader = {
  readonly text: (key: string) => string | undefined;
  readonly needed: (key: string) => string;
  readonly neededDate: (key: string) => LocalDate;
  readonly date: (key: string) => LocalDate | undefined;
  readonly time: (key: string) => number | undefined;
  readonly count: (key: string) => number | undefined;
  readonly list: (key: string) => readonly string[];
};

/** @throws {BrokenFile} when a newer version wrote the file */
export function frontReader(pieces: readonly FrontPiece[]): FrontReader {
  const text = (key: string): string | undefined => {
    const value = valueOf(pieces, key);
    if (value.kind === 'richer' || value.kind === 'list') throw new BrokenFile(`“${key}” holds more than one plain value.`);
    return value.kind === 'text' ? value.text : undefined;
  };
  const decoded = <Value>(key: string, decode: (found: string) => Value | undefined, form: string): Value | undefined => {
    const found = text(key);
    const value = found === undefined ? undefined : decode(found);
    if (found !== undefined && value === undefined) throw new BrokenFile(`“${key}: ${found}” is not ${form}.`);
    return value;
  };
  const needed = <Value>(key: string, value: Value | undefined): Value => {
    if (value === undefined) throw new BrokenFile(`The line “${key}: …” is missing from the block at the top.`);
    return value;
  };
  const date = (key: string) => decoded(key, readDate, 'a date like 2026-11-24');
  const reader: FrontReader = {
    text,
    needed: (key) => needed(key, text(key)),
    neededDate: (key) => needed(key, date(key)),
    date,
    time: (key) => decoded(key, readTime, 'a time like 2026-11-24T09:00:00Z'),
    count: (key) => decoded(key, readCount, 'a number'),
    list: (key) => {
      const value = valueOf(pieces, key);
      if (value.kind === 'richer') throw new BrokenFile(`“${key}” is not a plain list.`);
      if (value.kind === 'list') return value.items;
      return value.kind === 'text' ? [value.text] : [];
    },
  };
  const version = reader.count('two-hats') ?? FORMAT_VERSION;
  if (version > FORMAT_VERSION) throw new BrokenFile(`A newer version of Two Hats wrote this file (two-hats: ${version}).`);
  return reader;
}

/** Runs `read`; a `BrokenFile` becomes the answer, with the text word for word. */
export function orBroken<Readable>(text: string, read: () => Readable): Readable | { readonly kind: 'broken'; readonly text: string; readonly problem: string } {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenFile) return { kind: 'broken', text, problem: error.message };
    throw error;
  }
}
