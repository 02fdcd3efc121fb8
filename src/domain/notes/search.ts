import { fold, IS_ASCII } from './fold';
import type { LocalDate } from './note';

export type SearchHit = { readonly key: string; readonly date: LocalDate };

/** An index over texts, held in memory. Words are found anywhere inside words, whatever their case and accents. */
export type Search = {
  /** Adds a text, or replaces the one that `key` had. */
  readonly put: (key: string, date: LocalDate, text: string) => void;
  readonly remove: (key: string) => void;
  /** Texts that hold every one of `words`, newest first; nothing for words without a letter, digit or symbol. */
  readonly find: (words: string, limit?: number) => readonly SearchHit[];
  readonly size: () => number;
};

/** What is between spaces and punctuation; symbols count as letters, so that emoji and "c++" are found. */
const WORD = /[^\s\p{P}\p{Z}\p{C}]+/gu;

/** The same of text without any other letters, in a fifth of the time. */
const ASCII_WORD = /[a-z0-9$+<=>^`|~]+/g;

/** The words of a text as they are compared. A joiner inside a word does not part it. */
function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(IS_ASCII.test(folded) ? ASCII_WORD : WORD) ?? [];
}

/** One text in the index. A replaced or removed one stays as a gap until the next clearing up. */
type Slot = SearchHit & { isGone: boolean };

/**
 * A vocabulary with, for each word, the slots of the texts that have it. So a query looks at each different word once, however
 * many texts have it.
 */
export function createSearch(): Search {
  let slots: Slot[] = [];
  let slotOf = new Map<string, number>();
  let postings = new Map<string, Posting>();
  let gone = 0;
  let vocabulary = createVocabulary();
  let byDate: readonly number[] | undefined;

  const add = ({ key, date }: SearchHit, words: Iterable<string>) => {
    const slot = slots.push({ key, date, isGone: false }) - 1;
    slotOf.set(key, slot);
    for (const word of words) {
      if (!postings.has(word)) vocabulary.add(word);
      addTo(postings, word, slot);
    }
    byDate = undefined;
  };

  const drop = (key: string) => {
    const old = slots[slotOf.get(key) ?? -1];
    if (old === undefined) return;
    old.isGone = true;
    slotOf.delete(key);
    gone += 1;
    if (gone > 64 && gone * 2 > slots.length) clearUp();
  };

  const clearUp = () => {
    const kept = slots.flatMap((slot, index) => (slot.isGone ? [] : [index]));
    const place = new Map(kept.map((old, index) => [old, index]));
    slots = kept.flatMap((old) => slots[old] ?? []);
    slotOf = new Map(slots.map(({ key }, index) => [key, index]));
    postings = replaced(postings, place);
    vocabulary = createVocabulary();
    for (const word of postings.keys()) vocabulary.add(word);
    [gone, byDate] = [0, undefined];
  };

  /** Marks in `counts` a text that has had every word before and has this one too. */
  const mark = (slot: number, step: number, counts: Uint8Array): 0 | 1 => {
    if (counts[slot] !== step - 1 || slots[slot]?.isGone !== false) return 0;
    counts[slot] = step;
    return 1;
  };

  /** The same for all texts with a word that has `part` in it; answers how many it marked. */
  const markAll = (part: string, step: number, counts: Uint8Array): number => {
    let marked = 0;
    for (const word of vocabulary.wordsWith(part)) {
      const posting = postings.get(word);
      if (posting === undefined) continue;
      for (const list of posting.packed) for (const slot of list) marked += mark(slot, step, counts);
      for (const slot of posting.latest) marked += mark(slot, step, counts);
      if (marked === slotOf.size) break;
    }
    return marked;
  };

  return {
    put: (key, date, text) => {
      drop(key);
      add({ key, date }, new Set(wordsOf(text)));
    },
    remove: drop,
    size: () => slotOf.size,
    find: (words, limit = Number.POSITIVE_INFINITY) => {
      const parts = [...new Set(wordsOf(words))].slice(0, MOST_WORDS);
      if (parts.length === 0) return [];
      const counts = new Uint8Array(slots.length);
      for (const [index, part] of parts.entries()) if (markAll(part, index + 1, counts) === 0) return [];
      byDate ??= newestFirst(slots);
      const hits: SearchHit[] = [];
      for (const slot of byDate) {
        if (hits.length >= limit) break;
        const found = counts[slot] === parts.length ? slots[slot] : undefined;
        if (found !== undefined) hits.push({ key: found.key, date: found.date });
      }
      return hits;
    },
  };
}

/** The slots of the texts that have one word, in the order in which they came. */
type Posting = { readonly packed: Uint32Array[]; latest: number[] };

/** A list of numbers takes twice the room of a packed one, and half as much again to grow in; a packed one cannot grow. */
const PACKED_BY = 256;

function addTo(postings: Map<string, Posting>, word: string, slot: number): void {
  const posting = postings.get(word);
  if (posting === undefined) {
    postings.set(word, { packed: [], latest: [slot] });
    return;
  }
  posting.latest.push(slot);
  if (posting.latest.length < PACKED_BY) return;
  posting.packed.push(Uint32Array.from(posting.latest));
  posting.latest = [];
}

/** The postings without the slots that have no new place. */
function replaced(postings: ReadonlyMap<string, Posting>, place: ReadonlyMap<number, number>): Map<string, Posting> {
  const clean = new Map<string, Posting>();
  for (const [word, { packed, latest }] of postings) {
    for (const list of [...packed, latest]) {
      for (const old of list) {
        const slot = place.get(old);
        if (slot !== undefined) addTo(clean, word, slot);
      }
    }
  }
  return clean;
}

type Vocabulary = { readonly add: (word: string) => void; readonly wordsWith: (part: string) => Iterable<string> };

/**
 * All words stand in one string, so that one walk of `indexOf` finds each with the part inside; words that came since
 * it was built are looked at one by one.
 */
function createVocabulary(): Vocabulary {
  let joined = '\n';
  let fresh: string[] = [];
  return {
    add: (word) => fresh.push(word),
    wordsWith: function* (part) {
      if (fresh.length > MOST_FRESH) {
        joined += `${fresh.join('\n')}\n`;
        fresh = [];
      }
      for (let at = joined.indexOf(part); at >= 0; at = joined.indexOf(part, at)) {
        const end = joined.indexOf('\n', at);
        yield joined.slice(joined.lastIndexOf('\n', at) + 1, end);
        at = end;
      }
      for (const word of fresh) if (word.includes(part)) yield word;
    },
  };
}

/** Joining costs more than looking at this many words. */
const MOST_FRESH = 64;

/** More words than anyone types; the count of those found fits into a byte. */
const MOST_WORDS = 32;

function newestFirst(slots: readonly Slot[]): readonly number[] {
  const order = (one: Slot, other: Slot) => (one.date === other.date ? Number(one.key > other.key) || -1 : one.date < other.date ? 1 : -1);
  return slots
    .map((slot, index) => ({ slot, index }))
    .sort((one, other) => order(one.slot, other.slot))
    .map(({ index }) => index);
}

const BEFORE = 40;
const LENGTH = 140;
/** However long a text is, an excerpt is cut from so much of it on each side of the hit. */
const AROUND = 1000;

/**
 * The part of a text around the first of `words` that is in it, on one line of about 140 characters; its beginning
 * when none is. Ends that were cut carry an ellipsis.
 */
export function excerpt(text: string, words: string): string {
  const hit = firstHit(text, wordsOf(words));
  const [from, to] = [wholeLetter(text, hit - AROUND), wholeLetter(text, hit + AROUND)];
  const letters = Array.from(text.slice(from, to).replace(SPACES, ' ').trim());
  const place = Array.from(text.slice(from, hit).replace(SPACES, ' ').trimStart()).length;
  const start = place <= BEFORE ? 0 : wordStart(letters, place - BEFORE, place);
  const end = Math.min(letters.length, start + LENGTH);
  const isCutBefore = start > 0 || text.slice(0, from).trim() !== '';
  const isCutAfter = end < letters.length || text.slice(to).trim() !== '';
  return `${isCutBefore ? '…' : ''}${letters.slice(start, end).join('').trim()}${isCutAfter ? '…' : ''}`;
}

const SPACES = /\s+/g;

/** Where in the text the first of the folded words begins; 0 where none is in it. */
function firstHit(text: string, parts: readonly string[]): number {
  const folded = fold(text);
  const hits = parts.map((part) => folded.indexOf(part)).filter((at) => at >= 0);
  return hits.length === 0 ? 0 : placeOf(text, Math.min(...hits));
}

/** Folding changes lengths: the place in a text of what stands at `at` in the folded one, found piece by piece, then letter by letter. */
function placeOf(text: string, at: number): number {
  let [from, before] = [0, 0];
  while (from < text.length) {
    const to = wholeLetter(text, from + AROUND);
    const piece = text.slice(from, to);
    const length = fold(piece).length;
    if (before + length > at) return from + placeInPiece(piece, at - before);
    [from, before] = [to, before + length];
  }
  return from;
}

function placeInPiece(piece: string, at: number): number {
  let [place, before] = [0, 0];
  for (const letter of piece) {
    before += fold(letter).length;
    if (before > at) return place;
    place += letter.length;
  }
  return place;
}

/** `at` within the text, and never between the two halves of a letter. */
function wholeLetter(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  const isSecondHalf = /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  return isSecondHalf ? at + 1 : at;
}

/** The beginning of a word at or behind `from`, so that an excerpt does not begin within one; `from` where there is none before the hit. */
function wordStart(letters: readonly string[], from: number, hit: number): number {
  const space = letters.indexOf(' ', from);
  return space >= 0 && space < hit ? space + 1 : from;
}
