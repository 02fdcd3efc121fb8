import { linePiece, mergePieces } from '../../domain/notes/merge-pieces';

/** What the field handed on so far and nobody has confirmed yet, oldest first; never empty. */
export type Sent = readonly string[];

export type Arrival =
  /** It came from this field, or says nothing new. */
  | { readonly kind: 'known'; readonly sent: Sent }
  /** It was changed elsewhere: `text` holds both, and has to be handed on when `isMerged`. */
  | { readonly kind: 'changed'; readonly text: string; readonly isMerged: boolean; readonly sent: Sent };

const MOST_SENT = 50;

/**
 * Decides what a field shows when the note behind it has a text of its own while someone types.
 *
 * An echo of our own typing is late by nature and must never replace what was typed since. Anything else came from
 * another device and is merged line by line, starting from that of our own texts which it most likely grew from.
 */
export function mergeArrival(sent: Sent, current: string, incoming: string): Arrival {
  const echo = sent.lastIndexOf(incoming);
  if (echo >= 0) return { kind: 'known', sent: sent.slice(echo) };
  if (incoming === current) return { kind: 'known', sent: [incoming] };
  const text = mergeLines(nearest(sent, incoming), current, incoming);
  return { kind: 'changed', text, isMerged: text !== incoming, sent: [incoming, ...(text === incoming ? [] : [text])] };
}

export function remember(sent: Sent, text: string): Sent {
  return [...sent, text].slice(-MOST_SENT);
}

/** The part in which two texts differ, as offsets into `before` and the words that take its place. */
export function changedPart(before: string, after: string): { readonly start: number; readonly end: number; readonly words: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, words: after.slice(start, after.length - tail) };
}

/** Both sides' lines; where both rewrote one place both stay, in the order that another device would choose as well. */
function mergeLines(base: string, one: string, other: string): string {
  const [was, first, second] = [base, ...[one, other].sort()].map((text) => text.split('\n').map(linePiece));
  const { pieces } = mergePieces(was ?? [], first ?? [], second ?? [], (_was, ours, theirs) => ({ pieces: [ours, theirs], conflicts: 0 }));
  return pieces.flatMap(({ lines }) => lines).join('\n');
}

function nearest(sent: Sent, incoming: string): string {
  const distance = (text: string) => {
    const { start, end, words } = changedPart(text, incoming);
    return end - start + words.length;
  };
  return sent.reduce((best, text) => (distance(text) <= distance(best) ? text : best), sent[0] ?? '');
}
