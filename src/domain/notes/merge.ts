import type { FilePath } from './file-path';

/** `conflicts` counts the places where both sides rewrote the same thing, so that a person should look. */
export type Merged = { readonly text: string; readonly conflicts: number };

export function mergeText(base: string | undefined, ours: string, theirs: string): Merged {
  return { text: (base ?? '') + ours + theirs, conflicts: 0 };
}

export function mergeFile(path: FilePath, base: string | undefined, ours: string, theirs: string): Merged {
  return { text: path + (base ?? '') + ours + theirs, conflicts: 0 };
}
