import { zipSync } from 'fflate';
import { convertToHtml } from 'mammoth';

import { openArchive } from './open-archive';
import { readHtml, type ReadDocument } from './read-html';

/** The parts of a Word file that hold words, or say which words are headings and lists; no pictures, fonts, macros or other files. */
const WORDS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
/** Of XML, which is ten times what is written in it. */
const MOST_BYTES = 30_000_000;

/**
 * The words of a Word file (.docx) as Markdown.
 * @throws {LeftOut} `too-large`, and whatever a file that is none brings about
 */
export async function readWord(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = openArchive(bytes, (name) => WORDS.test(name), MOST_BYTES);
  // Made anew, so that the reader meets nothing that was not counted.
  const archive = zipSync(Object.fromEntries(parts), { level: 0 });
  const { buffer } = archive;
  // Under Node, where the tests run, the same reader asks for the bytes by the other name.
  const { value } = await convertToHtml({ arrayBuffer: buffer, ...{ buffer: archive } }, { styleMap: ['comment-reference => sup'], externalFileAccess: false });
  return readHtml(value);
}
