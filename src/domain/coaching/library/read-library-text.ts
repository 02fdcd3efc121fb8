import { CST, isMap, isPair, isScalar, isSeq, Lexer, parseDocument, type ErrorCode, type YAMLError } from 'yaml';

import type { Prompt } from '../prompt';
import { MOST_PROBLEMS, writePath, type FileFault, type LibraryFault, type LibraryPath, type LibraryProblem } from './library-problem';
import { readLibrary, type LibraryUse } from './read-library';

/** A problem with its place in the text. Line and column count from 1; the path says the same in keys. */
export type PlacedProblem = { readonly line: number; readonly column: number; readonly path: string; readonly fault: LibraryFault };

export type LibraryText =
  | { readonly kind: 'ok'; readonly use: LibraryUse; readonly prompts: readonly Prompt[] }
  /** Nothing but comments: a file that its owner emptied to do without it. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly problems: readonly PlacedProblem[] };

/** 2,000 prompts are about half of it. What is larger is refused before it is looked at, so that no file can hold the app up. */
export const MOST_CHARACTERS = 1_000_000;
const MOST_TOKENS = 300_000;
/** A library is five levels deep. */
const MOST_LEVELS = 20;
const WIDEST_INDENT = 200;

/**
 * Reads the text of a library, YAML or JSON (which is YAML), as `docs/prompts.md` specifies it. Never throws, whatever the text is.
 *
 * The text is bounded before it is taken apart: size, number of tokens, depth. Anchors, aliases and tags are refused, so that a
 * file holds no more than one sees in it.
 */
export function readLibraryText(text: string): LibraryText {
  const source = text.replace(/^\uFEFF/, '');
  const refuse = (problems: readonly (LibraryProblem & { readonly offset: number })[]): LibraryText => ({
    kind: 'refused',
    problems: problems.slice(0, MOST_PROBLEMS).map(({ path, fault, offset }) => ({ ...placeOf(source, offset), path: writePath(path), fault })),
  });
  const unfit = firstUnfit(source);
  if (unfit !== undefined) return refuse([{ path: [], ...unfit }]);

  // Its own search for keys that stand twice takes a time that grows with the square of their number.
  const parsed = parseDocument(source, { uniqueKeys: false, prettyErrors: false, logLevel: 'error', merge: false });
  const [wrong] = parsed.errors;
  if (wrong !== undefined) return refuse([{ path: [], fault: faultOf(wrong), offset: wrong.pos[0] }]);
  const faults: { readonly path: LibraryPath; readonly fault: FileFault; readonly offset: number }[] = [];
  const value = plainValue(parsed.contents, [], (path, fault, offset) => faults.push({ path, fault, offset }));
  if (faults.length > 0) return refuse(faults);
  if (value === undefined || value === null) return { kind: 'empty' };

  const library = readLibrary(value);
  return library.kind === 'ok' ? library : refuse(library.problems.map((problem) => ({ ...problem, offset: offsetOf(parsed.contents, problem.path) })));
}

type Unfit = { readonly fault: FileFault; readonly offset: number };

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** What must not even be taken apart. The lexer goes through the text once and without depth, so this is safe for any text. */
function firstUnfit(source: string): Unfit | undefined {
  if (source.length > MOST_CHARACTERS) return { fault: { kind: 'too-large' }, offset: 0 };
  const control = source.search(CONTROL);
  if (control !== -1) return { fault: { kind: 'control-character' }, offset: control };

  const depth = createDepth();
  let offset = 0;
  let count = 0;
  for (const token of new Lexer().lex(source)) {
    const type = CST.tokenType(token);
    if (type === 'anchor' || type === 'alias' || type === 'tag') return { fault: { kind: 'mark-without-quotes' }, offset };
    if (isUnclosed(type, token)) return { fault: { kind: 'not-closed' }, offset };
    count += 1;
    if (count > MOST_TOKENS) return { fault: { kind: 'too-large' }, offset };
    if (depth.isTooDeep(type, token)) return { fault: { kind: 'too-deep' }, offset };
    if (!ZERO_WIDTH.has(token)) offset += token.length;
  }
  return undefined;
}

/** Tokens by which the lexer tells the parser something; they stand for no text. */
const ZERO_WIDTH: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** A quoted text that runs to the end of the file: its beginning is where to look. */
function isUnclosed(type: TokenType, token: string): boolean {
  return (type === 'double-quoted-scalar' || type === 'single-quoted-scalar') && (token.length < 2 || token.at(-1) !== token[0]);
}

type TokenType = ReturnType<typeof CST.tokenType>;

/** What may begin a line and lead one level deeper. */
const MARKS: ReadonlySet<TokenType> = new Set<TokenType>(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
const BLANKS: ReadonlySet<TokenType> = new Set<TokenType>(['space', 'newline', 'comment', 'doc-mode', 'doc-start', 'directive-line']);

function bracketOf(type: TokenType): number {
  if (type === 'flow-map-start' || type === 'flow-seq-start') return 1;
  return type === 'flow-map-end' || type === 'flow-seq-end' ? -1 : 0;
}

/** Follows how deep a text goes: by its brackets, by the marks that a line begins with, and by how far lines are indented. */
function createDepth() {
  let brackets = 0;
  let marks = 0;
  let indent = 0;
  let isBegun = false;
  return {
    isTooDeep: (type: TokenType, token: string): boolean => {
      if (type === 'newline') [marks, indent, isBegun] = [0, 0, false];
      if (type === 'space' && marks === 0 && !isBegun) indent = token.length;
      brackets += bracketOf(type);
      if (MARKS.has(type) && !isBegun) marks += 1;
      else if (!BLANKS.has(type)) isBegun = true;
      return brackets > MOST_LEVELS || marks > MOST_LEVELS || (isBegun && indent > WIDEST_INDENT);
    },
  };
}

const FAULTS: Partial<Record<ErrorCode, FileFault['kind']>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'colon-without-quotes',
  MULTILINE_IMPLICIT_KEY: 'colon-without-quotes',
  MISSING_CHAR: 'missing-sign',
  BAD_DQ_ESCAPE: 'wrong-escape',
  BAD_SCALAR_START: 'mark-without-quotes',
  MULTIPLE_DOCS: 'several-documents',
};

function faultOf({ code }: YAMLError): FileFault {
  return { kind: FAULTS[code] ?? 'unreadable' };
}

/** The value of a node as JSON has it. Reports keys that stand twice, and keys that are no plain words. */
function plainValue(node: unknown, path: LibraryPath, report: (path: LibraryPath, fault: FileFault, offset: number) => void): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item, index) => plainValue(item, [...path, index], report));
  if (!isMap(node)) return undefined;
  const seen = new Set<string>();
  // `fromEntries` makes properties of the object's own, whatever they are called.
  return Object.fromEntries(
    node.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) {
        report(path, { kind: 'unreadable' }, startOf(key) ?? startOf(node) ?? 0);
        return [];
      }
      const name = String(key.value);
      if (seen.has(name)) report(path, { kind: 'key-twice' }, startOf(key) ?? 0);
      seen.add(name);
      return [[name, plainValue(value, [...path, name], report)] as const];
    }),
  );
}

/** Where the value at `path` begins; of one that is missing, where that begins which should hold it. */
function offsetOf(root: unknown, path: LibraryPath): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const step of path) {
    node = childOf(node, step);
    const start = startOf(node);
    if (start === undefined) break;
    offset = start;
  }
  return offset;
}

function childOf(node: unknown, step: string | number): unknown {
  if (isSeq(node)) return node.items[Number(step)];
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step);
  return pair?.value ?? undefined;
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isSeq(node) || isMap(node) ? node.range?.[0] : undefined;
}

function placeOf(source: string, offset: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
