import type { Words } from '../shared/words';
import { SITUATIONS, type Situation } from './prompt';

/** A situation that the user marked in a text of theirs, as `#crisis`, with the word as it stands there. */
export type SituationMark = { readonly situation: Situation; readonly word: string };

/** A mark stands for itself: not in an address, not in the middle of a word. */
const MARK = /(?<![^\s(["'“„«])#([\p{L}\p{M}\p{N}-]+)/gu;

/** The words that mark a situation: its English name anywhere, and what it is called in the user's language. */
export function markWords({ t }: Words): ReadonlyMap<string, Situation> {
  return new Map(SITUATIONS.flatMap((situation) => [[situation, situation], [t(`mark.${situation}`).normalize('NFC').toLowerCase(), situation]] as const));
}

/**
 * The last situation that a text marks. A mark is a word that the user put a `#` before, and nothing else of the text is looked at:
 * a text that merely speaks of a crisis marks none.
 *
 * @param words which word marks which situation, lower-cased
 */
export function situationMark(text: string, words: ReadonlyMap<string, Situation>): SituationMark | undefined {
  let last: SituationMark | undefined;
  for (const [, word = ''] of text.matchAll(MARK)) {
    const situation = words.get(word.normalize('NFC').toLowerCase());
    if (situation !== undefined) last = { situation, word };
  }
  return last;
}
