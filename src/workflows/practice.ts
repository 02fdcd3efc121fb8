import type { PracticePlan, PracticeProgress } from '../domain/coaching/practice';
import type { FilePath } from '../domain/notes/file-path';
import type { FailureReason } from '../domain/shared/failure';
import type { Watched } from './store';

export type PracticeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | {
      readonly kind: 'ready';
      /** Under way, or over and not yet looked back on. */
      readonly current: PracticeProgress | undefined;
      /** Those that ended, newest first. */
      readonly earlier: readonly PracticeProgress[];
    };

/** The behaviour that is practised for thirty days (S9). */
export type PracticeDesk = Watched<PracticeState> & {
  readonly open: () => Promise<void>;
  readonly start: (plan: PracticePlan) => Promise<void>;
  /** Notes what became of the chance in one 1:1, by the path of its note; a second answer replaces the first. Does nothing while nothing is practised. @throws {Failure} */
  readonly logChance: (path: FilePath, taken: boolean, words: string) => Promise<void>;
  readonly goOn: () => Promise<void>;
  readonly end: () => Promise<void>;
};
