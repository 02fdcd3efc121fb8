/** A line that would begin a section if it stood there as the user typed it, with whatever backslashes they typed before it. */
const LIKE_A_HEADING = /^\\*##(?:[ \t]|$)/;
const ESCAPED_HEADING = /^\\+##(?:[ \t]|$)/;

/** Line feeds alone, as a text field on screen has them. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The user's own text as lines of its section, a blank line before and after it (N6). `readSectionText` gives it back exactly. */
export function sectionTextLines(text: string, cr: string): readonly string[] {
  if (text === '') return [];
  const lines = withLineFeeds(text)
    .split('\n')
    .map((line) => (LIKE_A_HEADING.test(line) ? `\\${line}` : line));
  return ['', ...lines, ''].map((line) => line + cr);
}

/** The text of a section, without the blank line at either end and without the backslashes that kept lines from being headings. */
export function readSectionText(lines: readonly string[]): string {
  const bare = lines.map((line) => line.replace(/\r$/, '')).map((line) => (ESCAPED_HEADING.test(line) ? line.slice(1) : line));
  const from = bare[0] === '' ? 1 : 0;
  const to = bare.length > from && bare.at(-1) === '' ? -1 : undefined;
  return bare.slice(from, to).join('\n');
}
