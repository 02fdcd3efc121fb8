import type { FileProblem } from './file-problem';
import { type FrontPiece, valueOf } from './front-matter';
import type { LocalDate } from './note';
import { readCount, readDate, readTime } from './plain-value';

/** Thrown where a file cannot be read, with what is wrong. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';

  constructor(readonly problem: FileProblem) {
    super(problem.kind);
  }
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
    if (value.kind === 'richer' || value.kind === 'list') throw new BrokenFile({ kind: 'richer', key });
    return value.kind === 'text' ? value.text : undefined;
  };
  const decoded = <Value>(key: string, decode: (found: string) => Value | undefined, kind: 'not-a-date' | 'not-a-time' | 'not-a-number'): Value | undefined => {
    const found = text(key);
    const value = found === undefined ? undefined : decode(found);
    if (found !== undefined && value === undefined) throw new BrokenFile({ kind, key, found });
    return value;
  };
  const needed = <Value>(key: string, value: Value | undefined): Value => {
    if (value === undefined) throw new BrokenFile({ kind: 'missing', key });
    return value;
  };
  const date = (key: string) => decoded(key, readDate, 'not-a-date');
  const reader: FrontReader = {
    text,
    needed: (key) => needed(key, text(key)),
    neededDate: (key) => needed(key, date(key)),
    date,
    time: (key) => decoded(key, readTime, 'not-a-time'),
    count: (key) => decoded(key, readCount, 'not-a-number'),
    list: (key) => {
      const value = valueOf(pieces, key);
      if (value.kind === 'richer') throw new BrokenFile({ kind: 'not-a-list', key });
      if (value.kind === 'list') return value.items;
      return value.kind === 'text' ? [value.text] : [];
    },
  };
  const version = reader.count('two-hats') ?? FORMAT_VERSION;
  if (version > FORMAT_VERSION) throw new BrokenFile({ kind: 'newer', version });
  return reader;
}

/** Runs `read`; a `BrokenFile` becomes the answer, with the text word for word. */
export function orBroken<Readable>(text: string, read: () => Readable): Readable | { readonly kind: 'broken'; readonly text: string; readonly problem: FileProblem } {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenFile) return { kind: 'broken', text, problem: error.problem };
    throw error;
  }
}
