import type { FileProblem } from '../domain/notes/file-problem';
import type { NamedFile } from './safety';
import type { Watched } from './store';

/** A page that somebody edited into what cannot be read: what it holds is in no list until it is mended. */
export type BrokenPage = NamedFile & { readonly text: string; readonly problem: FileProblem };

export type LookAt = {
  /** Pages of people, the user's own, and the settings. Notes say so themselves. */
  readonly broken: readonly BrokenPage[];
  /** Two versions wait for a choice on their page: notes first, the newest before all. */
  readonly twoVersions: readonly NamedFile[];
};

/** Files that wait for the user. Empty before they were asked for. */
export type FilesToLookAt = Watched<LookAt> & {
  /** Never throws. */
  readonly open: () => Promise<void>;
};
