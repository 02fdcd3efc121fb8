import { fold } from '../../domain/notes/fold';

export type Marked = { readonly text: string; readonly isHit: boolean };

/** Splits a text at the words that were searched for, found as the search finds them: accents and case do not count. */
export function highlight(text: string, words: string): readonly Marked[] {
  const wanted = fold(words).split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return [{ text, isHit: false }];
  const hits = new Array<boolean>(text.length).fill(false);
  const { folded, origin } = foldedWithOrigin(text);
  for (const word of wanted) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      hits.fill(true, origin[at], (origin[at + word.length - 1] ?? 0) + 1);
    }
  }
  return runs(text, hits);
}

/** Folding may change lengths (`ß` becomes `ss`), so each folded letter remembers where it came from. */
function foldedWithOrigin(text: string): { readonly folded: string; readonly origin: readonly number[] } {
  let folded = '';
  const origin: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letters = fold(text[at] ?? '');
    folded += letters;
    for (let each = 0; each < letters.length; each++) origin.push(at);
  }
  return { folded, origin };
}

function runs(text: string, hits: readonly boolean[]): readonly Marked[] {
  const marked: Marked[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && hits[to] === hits[from]) to++;
    marked.push({ text: text.slice(from, to), isHit: hits[from] ?? false });
    from = to;
  }
  return marked;
}
