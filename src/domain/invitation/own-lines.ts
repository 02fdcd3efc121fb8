import { plainLine } from './plain-line';

/** Lines that may be ours, as `ownLines` makes them. Whatever else stands in a block that was written into is somebody's own words (V10). */
export type OwnLines = ReadonlySet<string>;

/** The same for a line however a mail program rewrites it. */
export function bareLine(line: string): string {
  return withoutItemMark(plainLine(line));
}

/** The number or bullet of an item is text in some programs and a mark of its own in others. */
const ITEM_MARK = /^(?:(?:\d{1,3}[.)]|[•·▪◦*-])\s*)+/;

export function withoutItemMark(line: string): string {
  return line.replace(ITEM_MARK, '');
}

/** Programs break long lines of plain text: so many pieces may be one line. */
export const MOST_PIECES = 5;

/** Nobody types a line as long as this into an agenda. */
const MOST_LETTERS = 50_000;

/**
 * How many of the first `lines` are together one that `isKnown`: 1 as a rule, more where a program has broken it, 0 when
 * they are nothing that is known.
 */
export function knownPieces(lines: readonly string[], isKnown: (line: string) => boolean): number {
  for (let pieces = 1; pieces <= Math.min(MOST_PIECES, lines.length); pieces += 1) {
    const line = lines.slice(0, pieces).join(' ');
    if (line.length > MOST_LETTERS) return 0;
    if (isKnown(line) || isKnown(withoutItemMark(line))) return pieces;
  }
  return 0;
}
