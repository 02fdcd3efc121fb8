/** What keeps a file from being taken apart at all. */
type FileFaultKind =
  | 'not-utf-8'
  | 'control-character'
  | 'too-large'
  | 'too-deep'
  | 'mark-without-quotes'
  | 'key-twice'
  | 'tab'
  | 'indent'
  | 'colon-without-quotes'
  | 'not-closed'
  | 'missing-sign'
  | 'wrong-escape'
  | 'several-documents'
  | 'unreadable';

export type FileFault = { readonly kind: FileFaultKind };

/** What is wrong at a place of a library, without any text of the file. */
export type LibraryFault =
  | FileFault
  | { readonly kind: 'not-an-object' | 'wrong-version' | 'no-prompts' | 'wrong-id' | 'id-twice' | 'not-text' | 'not-one-line' | 'not-follow-ups' }
  | { readonly kind: 'too-many-prompts' | 'text-too-long' | 'wrong-minutes'; readonly limit: number }
  | { readonly kind: 'not-one-of' | 'not-some-of'; readonly allowed: readonly string[] };

/** Keys and numbers that lead to a value, from the outside in. */
export type LibraryPath = readonly (string | number)[];

/** Where in a library something is wrong. */
export type LibraryProblem = { readonly path: LibraryPath; readonly fault: LibraryFault };

/** Enough to put a file right; a hundred more of the same kind help nobody. */
export const MOST_PROBLEMS = 20;

/** A path as people read it: `prompts[3].text`. */
export function writePath(path: LibraryPath): string {
  return path.map((step, place) => (typeof step === 'number' ? `[${step}]` : place === 0 ? step : `.${step}`)).join('');
}
