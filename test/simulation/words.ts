import type { FilePath } from '../../src/domain/notes/file-path';
import type { HandEdit, Typing } from './command';

/** The files that people here write into: three notes, and one that the user made, with a name that has two Unicode forms. */
export const PATHS = [
  'People/noor-k3v9w2hd/2026/2026-11-24-n1.md',
  'People/noor-k3v9w2hd/2026/2026-11-17-n0.md',
  'me.md',
  'People/noor-k3v9w2hd/Zo\u00EB.md',
] as FilePath[];

/** Every word that anybody wrote is another one, so that each can be looked for afterwards. */
export type Words = {
  readonly fresh: () => string;
  /** The user was told that the text with this word is kept. */
  readonly acknowledge: (word: string, where: string) => void;
  /** The user took the word away again: it may be anywhere or nowhere. */
  readonly erase: (text: string) => void;
  /** The browser threw the word away before anybody was told that it is in OneDrive. */
  readonly excuse: (word: string) => void;
  /** The words that must be somewhere, with where they were written. */
  readonly owed: () => ReadonlyMap<string, string>;
};

const WORD = /w\d+x/g;

export function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

export function newWords(): Words {
  const owed = new Map<string, string>();
  const released = new Set<string>();
  let count = 0;
  const release = (word: string): void => {
    released.add(word);
    owed.delete(word);
  };
  return {
    fresh: () => `w${++count}x`,
    acknowledge: (word, where) => {
      if (!released.has(word)) owed.set(word, where);
    },
    erase: (text) => wordsIn(text).forEach(release),
    excuse: release,
    owed: () => owed,
  };
}

const EMPTY_NOTE = `---
two-hats: 1
id: n1
person: k3v9w2hd
with: Noor Haddad
title: ""
date: 2026-11-24
---

## Notes


## Commitments

`;

/** What is left of a text when its words are gone: the front matter, and a section without anything in it. */
export function emptied(text: string): string {
  const [front = ''] = /^\uFEFF?---\r?\n(?:.*\n)*?---\r?\n/.exec(text) ?? [];
  return `${front}\n## Notes\n\n`;
}

/** The text of one file in the hand of somebody who writes `word`; `words` hears of what they take away. */
type Hand = {
  readonly text: string;
  readonly lines: string[];
  /** The carriage return of a file that has them. */
  readonly end: string;
  /** A line of words alone, for rewriting or taking away; undefined where there is none. */
  readonly chosen: number | undefined;
  readonly at: number;
  readonly word: string;
  readonly words: Words;
};

const WAYS: Readonly<Record<Typing | HandEdit, (hand: Hand) => string>> = {
  line: (hand) => under('## Notes', hand.word, hand),
  rewrite: (hand) => {
    const { chosen, lines, word, end } = hand;
    if (chosen === undefined) return under('## Notes', word, hand);
    lines[chosen] = `${(lines[chosen] ?? '').replace(/\r$/, '')} ${word}${end}`;
    return lines.join('\n');
  },
  commitment: (hand) => under('## Commitments', `- [ ] Noor: ${hand.word} (by 2026-12-01) ^c${hand.word}`, hand),
  tick: ({ text }) => text.replace(/^- \[([ x])\]/m, (_, box: string) => (box === ' ' ? '- [x]' : '- [ ]')),
  erase: ({ chosen, lines, words }) => {
    if (chosen !== undefined) words.erase(lines.splice(chosen, 1)[0] ?? '');
    return lines.join('\n');
  },
  title: ({ text, word, words }) =>
    text.replace(/^title: .*?(\r?)$/m, (line, cr: string) => {
      words.erase(line);
      return `title: ${word}${cr}`;
    }),
  bom: ({ text }) => `\uFEFF${text.replace(/^\uFEFF/, '')}`,
  crlf: ({ text }) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'),
  broken: ({ lines, word, end }) => {
    lines.splice(1, 0, `${NO_FRONT_MATTER} ${word}${end}`);
    return lines.join('\n');
  },
  mended: ({ lines, words }) => {
    lines.filter((line) => line.startsWith(NO_FRONT_MATTER)).forEach(words.erase);
    return lines.filter((line) => !line.startsWith(NO_FRONT_MATTER)).join('\n');
  },
};

const NO_FRONT_MATTER = 'this is no front matter';

/** The text after a person wrote `word` into it; `words` hears of what they took away. */
export function written(before: string | undefined, how: Typing | HandEdit, at: number, word: string, words: Words): string {
  const text = before ?? EMPTY_NOTE;
  const lines = text.split('\n');
  const own = lines.flatMap((line, index) => (/^w\d+x/.test(line) ? [index] : []));
  const end = lines[0]?.endsWith('\r') === true ? '\r' : '';
  return WAYS[how]({ text, lines, end, chosen: own[at % Math.max(1, own.length)], at, word, words });
}

/** With `line` somewhere in the section, or at the end where there is no such section. */
function under(section: string, line: string, { lines, end, at }: Hand): string {
  const heading = lines.findIndex((found) => found.trim() === section);
  const first = heading < 0 ? lines.length : heading + 2;
  const next = lines.findIndex((found, index) => index >= first && found.startsWith('## '));
  const room = Math.max(0, (next < 0 ? lines.length : next - 1) - first);
  lines.splice(first + (at % (room + 1)), 0, line + end);
  return lines.join('\n');
}
