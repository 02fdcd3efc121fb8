import type { FileProblem } from '../domain/notes/file-problem';
import type { NamedFile } from './safety';
import type { Watched } from './store';

/** A page that somebody edited into what cannot be read: what it holds is in no list until it is mended. */
export type BrokenPage = NamedFile & { readonly text: string; readonly problem: FileProblem };

/** Pages of people, the user's own, and the settings. Notes say so themselves. Empty before they were asked for. */
export type BrokenPages = Watched<readonly BrokenPage[]> & {
  /** Never throws. */
  readonly open: () => Promise<void>;
};
