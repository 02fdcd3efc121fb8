/** What a sign found in a line: the words that stood in the place of each name, as they were written. */
export type FoundPlaces = Readonly<Record<string, string>>;

/**
 * Makes a matcher of a sign, a line of plain words with places (`docs/coaching.md`, H4): `{subject}` takes one or more words,
 * `{number}` one word with a digit, `[a|b c]` may be there, `(a|b c)` and `a|b` are one of these. It has to fit the whole line. Case, the
 * amount of space, a colon or comma after a word, and the shape of an apostrophe do not matter.
 */
export function signPattern(sign: string): (line: string) => FoundPlaces | undefined {
  const pattern = new RegExp(`^${sequence(sign.trim())}$`, 'iu');
  return (line) => {
    const found = pattern.exec(line);
    if (found === null) return undefined;
    return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, words]) => [name, (words as string | undefined) ?? '']));
  };
}

const GAP = '[\\s:,]+';

/** Every part brings the gap before it, so that one that is not there leaves no gap behind. */
function sequence(sign: string): string {
  const parts = sign.match(/\[[^\]]*\]|(?:\([^)]*\)|[^\s([|]+)(?:\|(?:\([^)]*\)|[^\s(|]+))*/g) ?? [];
  return parts.map((part) => (part.startsWith('[') ? `(?:${withGap(part.slice(1, -1))})?` : withGap(part))).join('');
}

/** At the beginning of the line there is nothing before the gap. */
function withGap(part: string): string {
  return `(?:^|${GAP})${choice(part)}`;
}

function choice(part: string): string {
  const alternatives = part.replace(/[()]/g, '').split('|').map((words) => words.trim().split(/\s+/).map(word).join(GAP));
  return `(?:${alternatives.join('|')})`;
}

function word(text: string): string {
  if (text === '{number}') return '(?<number>\\S*\\p{N}\\S*)';
  const place = /^\{([a-z]+)\}$/.exec(text)?.[1];
  if (place !== undefined) return `(?<${place}>\\S(?:.*?\\S)?)`;
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll("'", "['’]");
}
