import type { FilePath } from '../domain/notes/file-path';
import type { DeviceNotes, RemoteNotes, Timing, TurnTaking } from './ports';
import type { TextRules } from './text-rules';

/** What the engine is made of. */
export type SyncOptions = TextRules & {
  readonly device: DeviceNotes;
  readonly remote: RemoteNotes;
  readonly turn: TurnTaking;
  readonly timing: Timing;
  /** Whether the browser believes in a network; asked before each round. */
  readonly isOnline?: () => boolean;
  /** The day that a file is of, as `2026-11-24`: a new device reads the latest first. */
  readonly dayOf?: (path: FilePath) => string;
};

/** Why nothing goes up: the user is to decide about another folder, or the account honours no condition, so that only reading is safe. */
export type SyncTrouble = { readonly kind: 'other-root' | 'no-conditions' };

/** So many files at once would lose their words, or go into the trash, that somebody should have a look (I7). */
export type BulkQuestion = {
  readonly direction: 'from-onedrive' | 'to-onedrive';
  readonly paths: readonly FilePath[];
};

/** `keep`: the texts that have words win, and go up. */
export type BulkAnswer = 'go-on' | 'keep';
