import { EMPTY_DOCUMENT, type MarkdownDocument, parseDocument, withSection } from './markdown-document';
import { sectionTextLines } from './section-text';

const KEPT = 'Kept as it was';

/**
 * The document to write into. Where the text before cannot be read, a new document that keeps it word for word in a section of its own:
 * a file is never replaced by one that lacks its words (I1).
 */
export function documentToWrite(before: string | undefined, order: readonly string[]): MarkdownDocument {
  if (before === undefined || before === '') return EMPTY_DOCUMENT;
  const parsed = parseDocument(before);
  if (parsed.kind === 'document') return parsed.document;
  return withSection(EMPTY_DOCUMENT, KEPT, sectionTextLines(before, ''), [...order, KEPT]);
}
