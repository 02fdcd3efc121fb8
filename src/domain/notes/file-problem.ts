/** What is wrong with a file that somebody edited. It names a place in the user's own file and is never logged. */
export type FileProblem =
  | { readonly kind: 'not-opened' | 'not-closed' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'richer' | 'missing' | 'not-a-list'; readonly key: string }
  | { readonly kind: 'not-a-date' | 'not-a-time' | 'not-a-number'; readonly key: string; readonly found: string }
  | { readonly kind: 'not-a-pair' | 'expandable' | 'forbidden-name'; readonly line: number }
  | { readonly kind: 'key-twice'; readonly line: number; readonly key: string };
