import type { FileProblem } from './file-problem';
import { type FrontPiece, splitFront } from './front-matter';

/** The part of a file from one `## ` line to the next; the first has no heading. All lines are as in the file. */
export type Section = {
  readonly heading: string | undefined;
  /** The heading in lower case, numbered from the second of the same name on; empty for the first section. */
  readonly key: string;
  readonly lines: readonly string[];
};

/** A Markdown file in pieces that, joined again, are the very file. */
export type MarkdownDocument = {
  /** A byte order mark, or nothing. */
  readonly bom: string;
  /** What stands before each line feed: nothing, or a carriage return. New lines are ended alike. */
  readonly cr: string;
  readonly opening: string;
  readonly front: readonly FrontPiece[];
  readonly closing: string;
  readonly sections: readonly Section[];
};

export type ParsedDocument =
  | { readonly kind: 'document'; readonly document: MarkdownDocument }
  | { readonly kind: 'broken'; readonly problem: FileProblem };

const FENCE = /^---[ \t]*\r?$/;
const HEADING = /^##[ \t]+(\S.*?)[ \t]*\r?$/;

export const EMPTY_DOCUMENT: MarkdownDocument = {
  bom: '',
  cr: '',
  opening: '---',
  front: [],
  closing: '---',
  sections: [{ heading: undefined, key: '', lines: [''] }],
};

/** Takes a file apart (N1 to N4). Joining the pieces with `joinDocument` gives the same text, byte for byte. */
export function parseDocument(text: string): ParsedDocument {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(bom.length).split('\n');
  const [opening = ''] = lines;
  if (!FENCE.test(opening)) return { kind: 'broken', problem: { kind: 'not-opened' } };
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  const closing = lines[close];
  if (closing === undefined) return { kind: 'broken', problem: { kind: 'not-closed' } };
  const front = splitFront(lines.slice(1, close), 2);
  if (front.kind === 'broken') return front;
  const cr = opening.endsWith('\r') ? '\r' : '';
  return { kind: 'document', document: { bom, cr, opening, front: front.pieces, closing, sections: splitSections(lines.slice(close + 1)) } };
}

export function splitSections(lines: readonly string[]): readonly Section[] {
  const sections: { heading: string | undefined; key: string; lines: string[] }[] = [{ heading: undefined, key: '', lines: [] }];
  const counts = new Map<string, number>();
  for (const line of lines) {
    const name = HEADING.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) sections.at(-1)?.lines.push(line);
    else {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      // A name cannot hold a line break, so a numbered key is never some other section's name.
      sections.push({ heading: line, key: count === 1 ? name : `${name}\n${count}`, lines: [] });
    }
  }
  return sections;
}

export function joinDocument({ bom, opening, front, closing, sections }: MarkdownDocument): string {
  return bom + [opening, ...front.flatMap(({ lines }) => lines), closing, ...sections.flatMap(sectionLines)].join('\n');
}

function sectionLines({ heading, lines }: Section): readonly string[] {
  return heading === undefined ? lines : [heading, ...lines];
}

/** The lines under a heading, or none where it is missing. */
export function linesOf(document: MarkdownDocument, name: string): readonly string[] {
  return document.sections.find(({ key }) => key === name.toLowerCase())?.lines ?? [];
}

/**
 * The document with these lines under `name`. A new section goes behind the last of those that `order` names before it; one
 * without lines goes away.
 */
export function withSection(document: MarkdownDocument, name: string, lines: readonly string[], order: readonly string[]): MarkdownDocument {
  const { sections, cr } = document;
  const at = sections.findIndex(({ key }) => key === name.toLowerCase());
  const isEmpty = lines.length === 0;
  const old = sections[at];
  if (old !== undefined) {
    const renewed = isEmpty ? [] : [{ ...old, lines: ended(lines, cr) }];
    return mended(document, [...sections.slice(0, at), ...renewed, ...sections.slice(at + 1)]);
  }
  if (isEmpty) return document;
  const earlier = new Set(['', ...order.slice(0, order.indexOf(name)).map((each) => each.toLowerCase())]);
  const place = sections.findLastIndex(({ key }) => earlier.has(key)) + 1;
  const before = sections.slice(0, place).map((section, index) => (index === place - 1 ? { ...section, lines: ended(section.lines, cr) } : section));
  const added = { heading: `## ${name}${cr}`, key: name.toLowerCase(), lines: ended(lines, cr) };
  return mended(document, [...before, added, ...sections.slice(place)]);
}

/** A blank line at the end: it parts a section from the next, or is the file's last line feed. */
function ended(lines: readonly string[], cr: string): readonly string[] {
  const last = lines.at(-1);
  if (last === undefined) return [cr];
  if (last.trim() === '') return lines;
  return [...lines.slice(0, -1), last.endsWith(cr) ? last : last + cr, cr];
}

/** After the last line feed of a file stands no carriage return, before every other line feed one does. */
function mended(document: MarkdownDocument, sections: readonly Section[]): MarkdownDocument {
  const { cr } = document;
  const last = sections.length - 1;
  const mend = (section: Section, index: number) => {
    const [from, to] = index === last ? [cr, ''] : ['', cr];
    return section.lines.at(-1) === from ? { ...section, lines: [...section.lines.slice(0, -1), to] } : section;
  };
  return { ...document, sections: sections.map(mend) };
}
