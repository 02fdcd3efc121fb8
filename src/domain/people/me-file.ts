import { type EntryKind, readList } from '../notes/entry-list';
import { BrokenFile, FORMAT_VERSION, frontReader, orBroken } from '../notes/file-front';
import type { FileProblem } from '../notes/file-problem';
import { writeFields } from '../notes/front-matter';
import { documentToWrite } from '../notes/keep-unreadable';
import { linesOf, parseDocument } from '../notes/markdown-document';
import { sectionWriter } from '../notes/write-sections';
import type { MeFile } from './me';
import { CHANCES, DUTY_REVIEWS, OBJECTIVES, OPENINGS, PRACTICES, SELF_CHECKS, STORIES } from './me-lists';

export type ReadMe =
  | { readonly kind: 'readable'; readonly me: MeFile }
  | { readonly kind: 'broken'; readonly text: string; readonly problem: FileProblem };

const SECTIONS = ['Practice', 'Chances', 'Self-checks', 'Objectives', 'Impact stories', 'Duties reviewed', 'Openings'] as const;

/** Reads `me.md` as `docs/notes.md` specifies it (N16). Never throws, whatever the text is. */
export function readMe(text: string): ReadMe {
  return orBroken(text, () => {
    const parsed = parseDocument(text);
    if (parsed.kind === 'broken') throw new BrokenFile(parsed.problem);
    const { document } = parsed;
    frontReader(document.front);
    const list = <Thing>(name: (typeof SECTIONS)[number], kind: EntryKind<Thing>) => readList(linesOf(document, name), kind, []);
    return {
      kind: 'readable',
      me: {
        practices: list('Practice', PRACTICES),
        chances: list('Chances', CHANCES),
        selfChecks: list('Self-checks', SELF_CHECKS),
        objectives: list('Objectives', OBJECTIVES),
        stories: list('Impact stories', STORIES),
        dutyReviews: list('Duties reviewed', DUTY_REVIEWS),
        openings: list('Openings', OPENINGS),
      },
    };
  });
}

/** The file's text with `me` in it; whatever else `before` has stays, as with `writeNote`. */
export function writeMe(before: string | undefined, me: MeFile): string {
  const start = documentToWrite(before, SECTIONS);
  const front = writeFields(start.front, [{ key: 'two-hats', value: String(FORMAT_VERSION), isPlain: true }], start.cr);
  const { list, written } = sectionWriter({ ...start, front }, SECTIONS, []);
  list('Practice', me.practices, PRACTICES);
  list('Chances', me.chances, CHANCES);
  list('Self-checks', me.selfChecks, SELF_CHECKS);
  list('Objectives', me.objectives, OBJECTIVES);
  list('Impact stories', me.stories, STORIES);
  list('Duties reviewed', me.dutyReviews, DUTY_REVIEWS);
  list('Openings', me.openings, OPENINGS);
  return written();
}
