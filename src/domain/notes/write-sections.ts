import { type EntryKind, writeList } from './entry-list';
import { type MarkdownDocument, joinDocument, linesOf, withSection } from './markdown-document';
import { readSectionText, sectionTextLines } from './section-text';

/** Writes the sections of a file one after the other; whatever else it has stays (N11). */
export type SectionWriter<Name extends string> = {
  readonly list: <Thing>(name: Name, things: readonly Thing[], kind: EntryKind<Thing>) => void;
  readonly text: (name: Name, wanted: string) => void;
  readonly written: () => string;
};

/** @param order where new sections go @param names who may own an entry without an id */
export function sectionWriter<Name extends string>(start: MarkdownDocument, order: readonly Name[], names: readonly string[]): SectionWriter<Name> {
  const { cr } = start;
  let document = start;
  const put = (name: Name, change: (old: readonly string[]) => readonly string[]) => {
    const old = linesOf(document, name);
    const lines = change(old);
    if (lines !== old) document = withSection(document, name, lines, order);
  };
  return {
    list: (name, things, kind) => put(name, (old) => writeList(old, things, kind, names, cr)),
    text: (name, wanted) => put(name, (old) => (readSectionText(old) === wanted ? old : sectionTextLines(wanted, cr))),
    written: () => joinDocument(document),
  };
}
