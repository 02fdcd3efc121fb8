/** Digits and consonants: no vowels, so no words. */
const ALPHABET = '0123456789bcdfghjkmnpqrstvwxyz';

/**
 * A short name for a text, the same on every device: `length` of thirty characters, at most ten (49 bits).
 * It tells texts apart; it keeps no secret.
 */
export function shortHash(text: string, length: number): string {
  let rest = hash53(text);
  let name = '';
  for (let place = 0; place < length; place += 1) {
    name += ALPHABET.charAt(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return name;
}

/** Two 32-bit multiplicative hashes over UTF-16 code units, each stirred with the other: 53 bits, as many as a number holds. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
