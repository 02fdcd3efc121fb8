/** A line of a text, as a person is shown it. */
export type SourceLine = { readonly number: number; readonly text: string };

const LONGEST = 160;

/** The line of that number (from 1) with the one before and the one after it, each cut where it is longer than a screen. */
export function linesAround(text: string, line: number): readonly SourceLine[] {
  const first = Math.max(1, line - 1);
  return text
    .split(/\r?\n/, line + 1)
    .slice(first - 1)
    .map((source, place) => ({ number: first + place, text: source.length > LONGEST ? `${source.slice(0, LONGEST)}…` : source }));
}
