import { plainLine } from './plain-line';

/** The minutes that we write behind an item, in whatever way somebody else has written on them. */
const MINUTES = /\(\s*\d{1,3}\s*min\s*\)/gi;

/** One word in so many may be another one. */
const WORDS_FOR_ONE = 4;

/**
 * Whether a line is one of ours with somebody's change in it (V16): our words are there in their order, with more before, between or
 * behind them; a word may have a slip mended or made, and of four one may be another. It has to begin as ours, or to be ours for
 * at least a half.
 */
export function isVersionOf(line: string, ours: string, mayMiss: 'one-in-four' | 'none' = 'one-in-four'): boolean {
  if (line.length > MOST_LETTERS || ours.length > MOST_LETTERS) return false;
  const [words, known] = [wordsOf(line), wordsOf(ours)];
  const [first, begins] = [known[0], words[0]];
  if (first === undefined || begins === undefined) return false;
  const missable = mayMiss === 'none' ? 0 : Math.floor(known.length / WORDS_FOR_ONE);
  const shared = sharedInOrder(words, known);
  return shared >= known.length - missable && (isSameWord(begins, first) || shared * 2 >= words.length);
}

function wordsOf(line: string): readonly string[] {
  return plainLine(line).replace(MINUTES, ' ').toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Lines of people are short; whatever is longer is no change of a line of ours. */
const MOST_LETTERS = 1_000;

/** The length of the longest row of words that both have in the same order. */
function sharedInOrder(words: readonly string[], known: readonly string[]): number {
  let row = known.map(() => 0);
  for (const word of words) {
    let before = 0; // The value of the row above, one to the left.
    const next: number[] = [];
    for (const [at, other] of known.entries()) {
      const above = row[at] ?? 0;
      next.push(isSameWord(word, other) ? before + 1 : Math.max(above, next[at - 1] ?? 0));
      before = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Short words are the same or another; in longer ones a letter too many, too few, another or two in the wrong order is a slip. */
const SLIP_FROM = 4;

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < SLIP_FROM || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  if (restOfOne.length !== restOfOther.length) {
    const [longer, shorter] = restOfOne.length > restOfOther.length ? [restOfOne, restOfOther] : [restOfOther, restOfOne];
    return longer.slice(1) === shorter;
  }
  const isOneLetter = restOfOne.slice(1) === restOfOther.slice(1);
  const areTwoSwapped = restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0] && restOfOne.slice(2) === restOfOther.slice(2);
  return isOneLetter || areTwoSwapped;
}
