import { LeftOut } from './left-out';

export type DecodedText = {
  readonly text: string;
  /** Whether the bytes are no Unicode, and were read as Western European text: some letters may be others. */
  readonly isLatin1: boolean;
};

/** More is no note; a year of weekly notes is about 100 KB. */
export const LARGEST_TEXT = 1_000_000;

/**
 * The text of a file's bytes: UTF-8, UTF-16 with a byte order mark, else Western European. Line ends become line feeds.
 * @throws {LeftOut} `unreadable` where it is no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: plain(new TextDecoder('utf-16le').decode(bytes)), isLatin1: false };
  if (first === 0xfe && second === 0xff) return { text: plain(new TextDecoder('utf-16be').decode(bytes)), isLatin1: false };
  try {
    return { text: plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), isLatin1: false };
  } catch (error) {
    if (error instanceof LeftOut) throw error;
    return { text: plain(new TextDecoder('windows-1252').decode(bytes)), isLatin1: true };
  }
}

function plain(text: string): string {
  if (text.includes('\0')) throw new LeftOut('unreadable');
  return text.replace(/\r\n?/g, '\n');
}
