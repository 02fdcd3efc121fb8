import type { LocalDate } from '../shared/local-date';

/**
 * Being in the trash is a line of a file's front matter, `trashed: 2026-11-24`, and nothing else: putting a note there is a
 * change of its text like any other, which merges, waits and arrives as all of them do (`docs/decisions/0019`).
 */
const MARK = /^trashed: *(\d{4}-\d{2}-\d{2})\s*$/;
const FENCE = /^---\s*$/;

/** The day on which a file was put into the trash; undefined for one that is not there. Reads files whose front matter is broken, too. */
export function trashedOn(text: string): LocalDate | undefined {
  const front = frontLines(text);
  const day = front?.map((line) => MARK.exec(line)?.[1]).find((found) => found !== undefined);
  return day as LocalDate | undefined;
}

/** The text with the mark of the trash; a text that has it already stays as it is. Every other line is kept word for word. */
export function putIntoTrash(text: string, day: LocalDate): string {
  if (trashedOn(text) !== undefined) return text;
  const cr = text.includes('\r\n') ? '\r' : '';
  const mark = `trashed: ${day}${cr}\n`;
  const [bom = '', body] = text.startsWith('\uFEFF') ? ['\uFEFF', text.slice(1)] : ['', text];
  const end = body.indexOf('\n') + 1;
  // A front matter without a line gets one before it, so that taking the mark away is always the way back.
  if ((frontLines(text)?.length ?? 0) === 0) return `${bom}---${cr}\n${mark}---${cr}\n${body}`;
  return `${bom}${body.slice(0, end)}${mark}${body.slice(end)}`;
}

/** The text without the mark: the very text that `putIntoTrash` was given. */
export function takeOutOfTrash(text: string): string {
  const front = frontLines(text);
  if (front === undefined || trashedOn(text) === undefined) return text;
  const lines = text.split('\n');
  const isOnlyTheMark = front.length === 1;
  const kept = lines.filter((line, index) => index > front.length || !MARK.test(line));
  return isOnlyTheMark ? `${text.startsWith('\uFEFF') ? '\uFEFF' : ''}${lines.slice(3).join('\n')}` : kept.join('\n');
}

/** Whether nothing that a person wrote is left: no letter or digit outside the front matter and the headings. */
export function isEmptied(text: string): boolean {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const front = frontLines(text);
  const body = front === undefined ? lines : lines.slice(front.length + 2);
  return !body.some((line) => !/^#{1,6}\s/.test(line) && /[\p{L}\p{N}]/u.test(line));
}

/** The lines between the two fences; undefined where there are no two. */
function frontLines(text: string): readonly string[] | undefined {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  if (!FENCE.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  return end < 0 ? undefined : lines.slice(1, end);
}
