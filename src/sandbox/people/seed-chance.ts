import { createHash } from 'node:crypto';

/** A whole number from 0 to `below` less one, the same for the same words: chance without a die. */
export function chanceOf(words: string, below: number): number {
  return createHash('sha256').update(words).digest().readUInt32BE(0) % below;
}
