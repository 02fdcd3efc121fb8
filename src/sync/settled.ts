import type { FilePath } from '../domain/notes/file-path';
import type { Loss } from './bulk-guard';

/** How far a file came. */
export type Settled =
  /** Nothing of it went up: there was nothing to send, or the rest waits for the next round. */
  | { readonly kind: 'left' }
  /** `lies`: where its item is there. `conflictCopy`: where our text went after five refusals in a row. */
  | { readonly kind: 'written'; readonly lies?: FilePath; readonly conflictCopy?: FilePath }
  /** Its words would go, and nobody said yet that they may (I7). */
  | { readonly kind: 'held'; readonly loss: Loss };

export const LEFT: Settled = { kind: 'left' };
export const WRITTEN: Settled = { kind: 'written' };
