/** A file whose words were read, before anything is known of what they are about. */
export type SourceText = {
  /** As the user's own folders name it, with `/` in between; the file's name alone where no folder was chosen. */
  readonly path: string;
  /** Markdown or plain text, with line feeds alone. */
  readonly text: string;
  /** What the document calls itself, where it does. */
  readonly title: string | undefined;
  /** Epoch ms, as the device has it. */
  readonly changedAt: number;
};

/** The file's name without its folders and its ending. */
export function baseName(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]{1,8}$/, '');
}

/** The folders of a file, the nearest first. */
export function foldersOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1).reverse();
}

/** How many lines at the top tell what a text is about. */
const FIRST_LINES = 6;
const LONGEST_LINE = 300;

/** The lines of a text that tell what it is about. */
export function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < FIRST_LINES; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    if (line !== '' && line !== '---') lines.push(line.slice(0, LONGEST_LINE));
    at = end < 0 ? text.length : end + 1;
  }
  return lines;
}

const HEADING = /^#{1,6}[ \t]+(.*?)[ \t#]*$/;

/** The words of a line without what makes it a heading. */
export function headingWords(line: string): string {
  return (HEADING.exec(line)?.[1] ?? line).replace(/^[*_]+|[*_]+$/g, '').trim();
}

/** The value of a line such as `With: Noor Haddad`, whichever of the names it has, in front matter or in the text. */
export function labelled(lines: readonly string[], names: readonly string[]): string | undefined {
  const label = new RegExp(`^[-*_ ]{0,3}(?:${names.join('|')})[*_ ]{0,3}:[*_ ]{0,3}(.+)$`, 'iu');
  return lines.map((line) => label.exec(line)?.[1]?.trim()).find((value) => value !== undefined && value !== '');
}
