import type { DeviceNotes } from '../../sync/ports';
import type { LocalNotes } from '../../workflows/ports';

/** The notes of one account on this device, as workflows and as the sync see them. */
export type NotesStore = LocalNotes &
  DeviceNotes & {
    /** Lets go of the store. Every later call fails. */
    readonly close: () => void;
    /** Removes this device's copy of everything, for good, and closes the store (I14). */
    readonly remove: () => Promise<void>;
  };
