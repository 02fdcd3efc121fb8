import { Unzip, UnzipInflate } from 'fflate';

import { LeftOut } from '../../domain/import/left-out';

/** How an archive ends; behind it stands a comment at most. */
const END = [0x50, 0x4b, 0x05, 0x06];
const LONGEST_END = 65_557;

/** Small enough that what comes out of one piece fits into memory, however tightly it is packed. */
const PIECE = 16_384;

/**
 * The files of a ZIP archive whose names are wanted, by name. It is read in order, piece by piece, and given up as soon as more
 * than `most` bytes have come out of it: what an archive says about its sizes is not believed.
 *
 * @throws {LeftOut} `too-large`, and whatever a damaged archive brings about
 */
export function openArchive(bytes: Uint8Array, isWanted: (name: string) => boolean, most: number): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array[]>();
  const unfinished = new Set<string>();
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name)) return;
    const pieces: Uint8Array[] = [];
    files.set(file.name, pieces);
    unfinished.add(file.name);
    file.ondata = (error, piece, isLast) => {
      if (error !== null) throw error;
      size += piece.length;
      if (size > most) throw new LeftOut('too-large');
      pieces.push(piece);
      if (isLast) unfinished.delete(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  // The reader says nothing of an archive that ends too early, and would give half of its words for all.
  if (unfinished.size > 0 || !hasEnd(bytes)) throw new Error('an archive ends too early');
  return new Map([...files].map(([name, pieces]) => [name, joined(pieces)]));
}

function hasEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-LONGEST_END);
  return tail.some((_, at) => END.every((byte, place) => tail[at + place] === byte));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
