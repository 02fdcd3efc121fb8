import type { FileProblem } from './file-problem';
import { readScalar, writeScalar } from './yaml-scalar';

/** A top-level key with all its lines, or a line that belongs to no key (a comment, a blank line). Lines are as in the file. */
export type FrontPiece = { readonly key: string | undefined; readonly lines: readonly string[] };

export type SplitFront = { readonly kind: 'front'; readonly pieces: readonly FrontPiece[] } | { readonly kind: 'broken'; readonly problem: FileProblem };

const TOP_LEVEL_KEY = /^("[^"]*"|'[^']*'|[^\s#"'[\]{}&*!|>%@`,?-][^#]*?)\s*:(?:\s+(.*))?$/;
/** Anchors, aliases and tags where a value begins. We expand nothing, and no version of ours writes any. */
const EXPANDABLE = /^(?:- +)*(?:[^\s:"'#][^:]*: +)?(?:[&*!][\w!<]|[[{](?:.*[[{,:]\s*)?[&*!]\w)/;

/**
 * Takes YAML of the simple kind apart at its top-level keys, each with its lines word for word.
 * Values are not decoded here: what stands under a key that we do not know is kept, never understood.
 *
 * @param firstLine the number of the first line in its file, for the words of a problem
 */
export function splitFront(lines: readonly string[], firstLine: number): SplitFront {
  const pieces: FrontPiece[] = [];
  const keys = new Set<string>();
  let isBlockText = false;
  for (const [index, line] of lines.entries()) {
    const content = line.trimEnd();
    const [, key, value = ''] = TOP_LEVEL_KEY.exec(content) ?? [];
    if (/^(?:#|$)/.test(content)) {
      pieces.push({ key: undefined, lines: [line] });
    } else {
      const problem = key === undefined ? problemOfMore(content, isBlockText, keys) : problemOfKey(key, value, keys);
      if (problem !== undefined) return { kind: 'broken', problem: { ...problem, line: firstLine + index } };
      if (key === undefined) addToLastKey(pieces, line);
      else {
        isBlockText = /^[|>]/.test(value);
        keys.add(key);
        pieces.push({ key, lines: [line] });
      }
    }
  }
  return { kind: 'front', pieces };
}

/** What is wrong with a line, whichever it is. */
type LineProblem = { readonly kind: 'not-a-pair' | 'expandable' | 'forbidden-name' } | { readonly kind: 'key-twice'; readonly key: string };

const EXPANDED: LineProblem = { kind: 'expandable' };

function problemOfKey(key: string, value: string, keys: ReadonlySet<string>): LineProblem | undefined {
  if (key.includes('__proto__')) return { kind: 'forbidden-name' };
  if (keys.has(key)) return { kind: 'key-twice', key };
  return EXPANDABLE.test(value) ? EXPANDED : undefined;
}

/** A line that continues the value of the key before it. */
function problemOfMore(content: string, isBlockText: boolean, keys: ReadonlySet<string>): LineProblem | undefined {
  if (keys.size === 0 || !/^(?:\s|- |-$)/.test(content)) return { kind: 'not-a-pair' };
  return !isBlockText && EXPANDABLE.test(content.trimStart()) ? EXPANDED : undefined;
}

/** Comments and blank lines between a key and this line turn out to be in the midst of its value. */
function addToLastKey(pieces: FrontPiece[], line: string): void {
  const at = pieces.findLastIndex(({ key }) => key !== undefined);
  const tail = pieces.splice(at);
  pieces.push({ key: tail[0]?.key, lines: [...tail.flatMap(({ lines }) => lines), line] });
}

/** What a known key holds: a text of one line, a list of such texts, nothing, or something richer, which we refuse. */
export type FrontValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'richer' };

const LIST_ITEM = /^\s*- +(.*)$/;

/** The value of a key in the simple forms that we write: `key: value`, `key: [a, b]`, or one `- item` for each line. */
export function valueOf(pieces: readonly FrontPiece[], key: string): FrontValue {
  const [first, ...more] = pieces.find((piece) => piece.key === key)?.lines ?? [];
  if (first === undefined) return { kind: 'none' };
  const source = first.slice(first.indexOf(':') + 1).trim();
  const rest = more.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (rest.length === 0 && source.startsWith('[')) return flowList(source);
  const scalar = readScalar(source);
  if (scalar === undefined) return { kind: 'richer' };
  if (rest.length === 0) return scalar.value === undefined ? { kind: 'none' } : { kind: 'text', text: scalar.value };
  return scalar.value === undefined ? blockList(rest) : { kind: 'richer' };
}

function blockList(lines: readonly string[]): FrontValue {
  const items = lines.map((line) => LIST_ITEM.exec(line)?.[1]).map((item) => (item === undefined ? undefined : readScalar(item)?.value));
  return items.every((item) => item !== undefined) ? { kind: 'list', items } : { kind: 'richer' };
}

function flowList(source: string): FrontValue {
  const [, inside] = /^\[([^[\]{}]*)\](?:\s+#.*)?$/.exec(source) ?? [];
  if (inside === undefined) return { kind: 'richer' };
  const items = inside.split(',').map((item) => readScalar(item));
  if (inside.trim() === '') return { kind: 'list', items: [] };
  const texts = items.map((item) => item?.value);
  return texts.every((text) => text !== undefined) ? { kind: 'list', items: texts } : { kind: 'richer' };
}

/** A key that we write: its value as we spell it, and how a value found in a file would be spelt. */
export type FrontField = {
  readonly key: string;
  readonly value: string | readonly string[] | undefined;
  /** Brings another spelling of the same value into ours, so that it is not rewritten; undefined for what says nothing to us. */
  readonly spelling?: (found: string) => string | undefined;
  /** Whether the value is written as it is, never quoted: dates, times, numbers, our own words. */
  readonly isPlain?: boolean;
};

/**
 * The pieces with each field at its value: in its place where its key stands, else after the field before it. A value that
 * says the same already keeps its lines as they are, and a line that is rewritten keeps its comment.
 */
export function writeFields(before: readonly FrontPiece[], fields: readonly FrontField[], cr: string): readonly FrontPiece[] {
  let pieces = [...before];
  let after = -1;
  for (const field of fields) {
    const at = pieces.findIndex(({ key }) => key === field.key);
    const old = pieces[at];
    if (old !== undefined && saysTheSame(pieces, field)) {
      after = Math.max(after, at);
      continue;
    }
    const written = old === undefined ? newPieces(field, cr) : rewritten(old, field, cr);
    const place = old === undefined ? after + 1 : at;
    pieces = [...pieces.slice(0, place), ...written, ...pieces.slice(place + (old === undefined ? 0 : 1))];
    after = Math.max(after, place + written.length - 1);
  }
  return pieces;
}

function saysTheSame(pieces: readonly FrontPiece[], { key, value, spelling = (found) => found }: FrontField): boolean {
  const found = valueOf(pieces, key);
  if (found.kind === 'text') return typeof value !== 'object' && spelling(found.text) === value;
  if (found.kind === 'list') return typeof value === 'object' && JSON.stringify(found.items.map(spelling)) === JSON.stringify(value);
  return found.kind === 'none' && (value === undefined || (typeof value === 'object' && value.length === 0));
}

function newPieces({ key, value, isPlain = false }: FrontField, cr: string): readonly FrontPiece[] {
  if (value === undefined || (typeof value === 'object' && value.length === 0)) return [];
  if (typeof value === 'string') return [{ key, lines: [`${key}: ${isPlain ? value : writeScalar(value)}${cr}`] }];
  return [{ key, lines: [`${key}:${cr}`, ...value.map((item) => itemLine(item, isPlain, cr))] }];
}

function itemLine(item: string, isPlain: boolean, cr: string): string {
  return `  - ${isPlain ? item : writeScalar(item)}${cr}`;
}

/** Old comments stay: at the line's end where it still is one line, else on lines of their own after it. */
function rewritten(old: FrontPiece, field: FrontField, cr: string): readonly FrontPiece[] {
  const [piece] = newPieces(field, cr);
  const comments = old.lines.map(commentOf).filter((comment) => comment !== '');
  if (piece?.lines.length === 1 && old.lines.length === 1) {
    return [{ key: piece.key, lines: piece.lines.map((line) => line.trimEnd() + comments.join('') + cr) }];
  }
  return [...(piece === undefined ? [] : [piece]), ...comments.map((comment) => ({ key: undefined, lines: [comment.trim() + cr] }))];
}

function commentOf(line: string): string {
  const text = line.trim();
  if (text.startsWith('#')) return ` ${text}`;
  const [, item] = LIST_ITEM.exec(text) ?? [];
  const source = item ?? text.slice(text.indexOf(':') + 1);
  if (source.trim().startsWith('[')) return /\](\s+#.*)$/.exec(source)?.[1] ?? '';
  return readScalar(source)?.comment ?? '';
}
