import type { FilePath } from './file-path';

/** What is laid beside a note when two texts could not become one has this before its extension (`docs/sync.md`, S13 and S20). */
const COPY = /^(.*)-copy-[a-z0-9]+(\.[a-z]+)$/;

/** The path of the file that this one is a second version of, by its name; undefined for all other files. */
export function originalOf(path: FilePath): FilePath | undefined {
  if (!path.includes('-copy-')) return undefined; // Asked of ten thousand paths at once.
  const [, stem, extension] = COPY.exec(path) ?? [];
  return stem === undefined || extension === undefined ? undefined : ((stem + extension) as FilePath);
}
