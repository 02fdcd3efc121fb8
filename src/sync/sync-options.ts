import type { DeviceNotes, RemoteNotes, Timing, TurnTaking } from './ports';
import type { MergeTexts } from './settle-file';

/** What the engine is made of. */
export type SyncOptions = {
  readonly device: DeviceNotes;
  readonly remote: RemoteNotes;
  readonly turn: TurnTaking;
  readonly timing: Timing;
  readonly merge: MergeTexts;
  /** Whether the browser believes in a network; asked before each round. */
  readonly isOnline?: () => boolean;
};

/** Why the sync stands still until the user decides. */
export type SyncTrouble = { readonly kind: 'other-root' };
