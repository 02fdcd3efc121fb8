import { decodeText, LARGEST_TEXT } from '../domain/import/decode-text';
import { LeftOut } from '../domain/import/left-out';
import type { SourceText } from '../domain/import/source-text';
import type { ChosenFile } from './note-import';

type ReadDocument = { readonly text: string; readonly title: string | undefined };

/** What reads the words of a document; each comes with a script of its own. Throws for one that cannot be read. */
export type DocumentReaders = { readonly html: (html: string) => Promise<ReadDocument>; readonly word: (bytes: Uint8Array) => Promise<ReadDocument> };

type Kind = 'text' | keyof DocumentReaders;

const KINDS: Readonly<Record<string, Kind>> = { md: 'text', markdown: 'text', txt: 'text', text: 'text', html: 'html', htm: 'html', xhtml: 'html', docx: 'word' };
/** Bytes of a file that is read at all: text in UTF-16 or with three bytes a letter, HTML with its markup, Word with its pictures. */
const LARGEST: Readonly<Record<Kind, number>> = { text: 3 * LARGEST_TEXT, html: 2 * LARGEST_TEXT, word: 20 * LARGEST_TEXT };

/** The words of a chosen file. @throws {LeftOut} with the reason why it is none of the import */
export async function readChosen(file: ChosenFile, readers: DocumentReaders): Promise<SourceText & { readonly isLatin1: boolean }> {
  const kind = kindOf(file.path);
  if (kind === undefined) throw new LeftOut('other-kind');
  if (file.size > LARGEST[kind]) throw new LeftOut('too-large');
  const { text, title, isLatin1 } = await wordsOf(kind, await bytesOf(file), readers);
  if (text.length > LARGEST_TEXT) throw new LeftOut('too-large');
  return { path: file.path, changedAt: file.changedAt, text, title, isLatin1 };
}

function kindOf(path: string): Kind | undefined {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
}

async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  try {
    return await file.bytes();
  } catch {
    throw new LeftOut('unreadable'); // It was moved or deleted meanwhile, or is in a cloud that does not answer.
  }
}

async function wordsOf(kind: Kind, bytes: Uint8Array, readers: DocumentReaders): Promise<ReadDocument & { readonly isLatin1: boolean }> {
  if (kind === 'word') return { ...plain(await orUnreadable(() => readers.word(bytes))), isLatin1: false };
  const { text, isLatin1 } = decodeText(bytes);
  if (kind === 'text') return { text, title: undefined, isLatin1 };
  return { ...plain(await orUnreadable(() => readers.html(text))), isLatin1 };
}

function plain({ text, title }: ReadDocument): ReadDocument {
  return { text: text.replaceAll('\0', '').replace(/\r\n?/g, '\n'), title };
}

async function orUnreadable(read: () => Promise<ReadDocument>): Promise<ReadDocument> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof LeftOut) throw error;
    throw new LeftOut('unreadable');
  }
}
