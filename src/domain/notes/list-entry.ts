import { withLineFeeds } from './section-text';

export type Box = ' ' | 'x' | '-';

/** One entry of a list as its lines spell it, without escapes: `- [box] owner: text (tail) ^id`, then indented lines. */
export type ListEntry = {
  readonly id: string;
  readonly box: Box | undefined;
  /** Who it falls to, in words: `Me`, or a name. */
  readonly owner: string | undefined;
  readonly text: string;
  /** What stands in parentheses at the end of the first line. */
  readonly tail: string | undefined;
  /** Further texts by their label: `Effect: …`. */
  readonly labelled: Readonly<Record<string, string>>;
};

/** What the entries of one section may have. */
export type EntryGrammar = {
  readonly hasBox: boolean;
  readonly hasOwner: boolean;
  /** The form of the tail, without parentheses and without groups. */
  readonly tail: RegExp | undefined;
  readonly labels: readonly string[];
};

/** Whether an owner in words is the user. */
export function isMe(owner: string | undefined): boolean {
  return owner === undefined || /^me$/i.test(owner);
}

const SAFE_ID = /[^A-Za-z0-9._~:-]/g;

/** An id as a word that can stand behind `^`; other characters than those of our own ids are written by number. */
export function idWord(id: string): string {
  return id.replace(SAFE_ID, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The inverse of `idWord`. */
export function idOf(word: string): string {
  return word.replace(/%([\da-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** A backslash before any of these makes it a character of the text (N9), as Markdown has it. */
const ESCAPED = /\\([\\(:])/g;

function plain(text: string): string {
  return text.replace(ESCAPED, '$1');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\');
}

/** The lines of an entry (N8). `readEntry` with the same grammar gives the entry back. */
export function entryLines(entry: ListEntry, grammar: EntryGrammar, cr: string): readonly string[] {
  const [first = '', ...more] = withLineFeeds(entry.text).split('\n');
  const box = entry.box === undefined ? '' : `[${entry.box}] `;
  const owner = entry.owner === undefined ? '' : `${entry.owner}: `;
  const text = entry.tail === undefined ? withoutTail(escaped(first), grammar) : `${escaped(first)} (${entry.tail})`;
  const labelled = grammar.labels.flatMap((label) => labelLines(label, entry.labelled[label] ?? '', grammar));
  const lines = [`- ${box}${owner}${text} ^${idWord(entry.id)}`, ...more.map((line) => moreLine(line, grammar)), ...labelled];
  return lines.map((line) => line + cr);
}

/** A text that happens to end like a tail gets a backslash, so that it is not taken for one. */
function withoutTail(text: string, grammar: EntryGrammar): string {
  const { tail } = splitTail(text, grammar);
  return tail === undefined ? text : `${text.slice(0, -tail.length - 2)}\\(${tail})`;
}

function labelLines(label: string, text: string, grammar: EntryGrammar): readonly string[] {
  if (text === '') return [];
  const [first = '', ...more] = withLineFeeds(text).split('\n');
  return [`  ${label}: ${escaped(first)}`, ...more.map((line) => moreLine(line, grammar))];
}

const ONLY_SPACE = /^\s*$/;
const KEPT_SPACE = /^\\\s*$/;

function moreLine(line: string, { labels }: EntryGrammar): string {
  if (ONLY_SPACE.test(line)) return `  \\${line}`;
  const text = escaped(line);
  return `  ${labels.some((label) => text.startsWith(`${label}:`)) ? text.replace(':', '\\:') : text}`;
}

const FIRST_LINE = /^[-*+] (.*)$/s;
const BOX = /^\[([ xX-])\] (.*)$/s;
const ID = /^(?:(.*) )?\^([^\s^]+)\s*$/s;
const OWNER = /^([^:\\]{1,60}): (.*)$/s;
const MORE = /^(?: {1,2}|\t)(?=.*\S)(.*)$/s;

/** Whether a line goes on with the entry above it: it is indented and says something. */
export function continuesEntry(line: string): boolean {
  return MORE.test(line);
}

/** The id at the end of an entry's first line. */
export function idAtEnd(line: string): { readonly before: string; readonly id: string } | undefined {
  const [, before = '', word] = ID.exec(line) ?? [];
  return word === undefined ? undefined : { before, id: idOf(word) };
}

/**
 * An entry from its lines; undefined when the first line is not of the section's form. A line that a person added without an id
 * gets `nameless`; there, an owner counts only when it is `Me` or one of `names`, so that "Budget: call Noor" stays whole.
 */
export function readEntry(lines: readonly string[], grammar: EntryGrammar, nameless: string, names: readonly string[]): ListEntry | undefined {
  const [first = '', ...more] = lines.map((line) => line.replace(/\r$/, ''));
  const start = splitBox(FIRST_LINE.exec(first)?.[1], grammar);
  if (start === undefined) return undefined;
  const { box, source } = start;
  const named = idAtEnd(source);
  const { owner, text: afterOwner } = splitOwner(named?.before ?? source, grammar, named === undefined ? names : undefined);
  const { text, tail } = splitTail(afterOwner, grammar);
  return {
    id: named?.id ?? nameless,
    box,
    owner,
    tail,
    ...readMore(plain(text), more, grammar),
  };
}

function splitBox(source: string | undefined, { hasBox }: EntryGrammar): { box: Box | undefined; source: string } | undefined {
  if (source === undefined || !hasBox) return source === undefined ? undefined : { box: undefined, source };
  const [, mark, rest] = BOX.exec(source) ?? [];
  return mark === undefined || rest === undefined ? undefined : { box: mark.toLowerCase() as Box, source: rest };
}

function splitOwner(source: string, { hasOwner }: EntryGrammar, names: readonly string[] | undefined): { owner: string | undefined; text: string } {
  const [, owner, text] = (hasOwner ? OWNER.exec(source) : null) ?? [];
  const counts = owner !== undefined && (names === undefined || isMe(owner) || names.some((name) => name.toLowerCase() === owner.toLowerCase()));
  return counts && text !== undefined ? { owner, text } : { owner: undefined, text: source };
}

function splitTail(source: string, { tail }: EntryGrammar): { text: string; tail: string | undefined } {
  const match = tail === undefined ? null : new RegExp(`^(?:(.*) )?\\((${tail.source})\\)$`, 's').exec(source);
  return match === null ? { text: source, tail: undefined } : { text: match[1] ?? '', tail: match[2] };
}

function readMore(first: string, more: readonly string[], { labels }: EntryGrammar): Pick<ListEntry, 'text' | 'labelled'> {
  const texts = new Map<string, string[]>([['', [first]]]);
  let current = '';
  for (const line of more) {
    const content = MORE.exec(line)?.[1] ?? '';
    const label = labels.find((each) => content === `${each}:` || content.startsWith(`${each}: `));
    if (label !== undefined && !texts.has(label)) {
      current = label;
      texts.set(label, [plain(content.slice(label.length + 2))]);
    } else texts.get(current)?.push(KEPT_SPACE.test(content) ? content.slice(1) : plain(content));
  }
  const text = texts.get('')?.join('\n') ?? '';
  texts.delete('');
  return { text, labelled: Object.fromEntries([...texts].map(([label, lines]) => [label, lines.join('\n')])) };
}
