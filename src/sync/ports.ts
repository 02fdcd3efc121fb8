import type { FilePath } from '../domain/notes/file-path';

/** The state of a file in OneDrive, to be sent back as `If-Match`. Opaque, case-sensitive. */
export type RemoteFile = {
  readonly itemId: string;
  readonly path: FilePath;
  readonly tag: string;
};

/** Names the app folder itself: if either id changes, nothing is deleted or uploaded before the user decides (I8). */
export type RootIdentity = {
  readonly driveId: string;
  readonly itemId: string;
  /** Notes of ours lie in a second folder, too (S32). */
  readonly isSplit?: boolean;
};

export type RemoteChanges = {
  readonly files: readonly RemoteFile[];
  /** Ids of items that the service says were deleted. Absence from `files` never means that (I6). */
  readonly deleted: readonly string[];
  /** Whether `files` is everything there is, rather than what changed since the cursor. */
  readonly isComplete: boolean;
  /** To be handed to the next call; undefined where the account knows no delta. */
  readonly cursor: string | undefined;
};

/**
 * By which way a write under a past tag is refused: by an upload of the content, by an upload session, or by neither
 * (`docs/decisions/0021`).
 */
export type WriteWay = 'put' | 'session' | 'none';

export type RemoteVersion = { readonly id: string; readonly changedAt: number; readonly size: number };

/**
 * Notes in the user's OneDrive. There is no unconditional write: an update names the tag that it replaces, and a new
 * file is created only where none is (I3).
 */
export type RemoteNotes = {
  readonly root: () => Promise<RootIdentity>;
  /** @throws {Failure} `resync-needed` when the cursor is too old: call again without it */
  readonly changes: (cursor: string | undefined) => Promise<RemoteChanges>;
  /** Text and tag belong together: the text is what the tag names. @throws {Failure} `not-found` */
  readonly read: (itemId: string) => Promise<{ readonly text: string; readonly tag: string }>;
  /** The file at a path, or undefined. Used after an unknown outcome. */
  readonly find: (path: FilePath) => Promise<RemoteFile | undefined>;
  /** @throws {Failure} `already-exists`, `unknown-outcome`, `quota-exceeded`, `busy`, … */
  readonly create: (path: FilePath, text: string) => Promise<RemoteFile>;
  /**
   * @param way what the account honours conditions by; `put` where it is left out
   * @throws {Failure} `changed-elsewhere` when the file is no longer the one that `ifMatch` names; `unknown-outcome`
   */
  readonly update: (itemId: string, text: string, ifMatch: string, way?: Exclude<WriteWay, 'none'>) => Promise<RemoteFile>;
  /**
   * Gives an item another place, folders and all; its id and text stay.
   * @throws {Failure} `changed-elsewhere`, `already-exists`, `not-found`, `unknown-outcome`
   */
  readonly move: (itemId: string, to: FilePath, ifMatch: string) => Promise<RemoteFile>;
  /** Deletes an item for good, into OneDrive's own recycle bin. @throws {Failure} `changed-elsewhere`, `not-found`, `unknown-outcome` */
  readonly remove: (itemId: string, ifMatch: string) => Promise<void>;
  /** Tries with a file of its own whether a write under a past tag is refused, and by which way. @throws {Failure} */
  readonly probe: () => Promise<WriteWay>;
  readonly versions: (itemId: string) => Promise<readonly RemoteVersion[]>;
  readonly readVersion: (itemId: string, versionId: string) => Promise<string>;
};

export type AgreedFile = { readonly text: string; readonly tag: string; readonly itemId: string };

export type DeviceFile = {
  readonly path: FilePath;
  readonly text: string;
  readonly revision: number;
  readonly agreed: AgreedFile | undefined;
};

/** A file of OneDrive that this device has not yet. */
export type NewFile = { readonly path: FilePath; readonly agreed: AgreedFile };

/** What the engine needs of the device's store. Each call is one transaction. */
export type DeviceNotes = {
  readonly read: (path: FilePath) => Promise<DeviceFile | undefined>;
  readonly list: () => Promise<readonly DeviceFile[]>;
  /** Records that OneDrive has `agreed.text`. The text here is left alone, whatever was typed meanwhile. */
  readonly agree: (path: FilePath, agreed: AgreedFile) => Promise<void>;
  /**
   * Puts `text` here and records `agreed`, if the file still is at `revision` (undefined: if it is not here at all).
   * Answers false, and changes nothing, when the user typed meanwhile.
   */
  readonly take: (path: FilePath, revision: number | undefined, text: string, agreed: AgreedFile) => Promise<boolean>;
  /**
   * Puts files of OneDrive here that are not here at all, all of them in one transaction: a new device has hundreds.
   * Answers the paths that were taken; a file that came into being meanwhile is left as it is.
   */
  readonly takeAll: (files: readonly NewFile[]) => Promise<readonly FilePath[]>;
  /** Forgets what OneDrive had, so that the next round creates the file anew; the text stays. */
  readonly disagree: (path: FilePath) => Promise<void>;
  /**
   * Takes the file off this device, if it still is at `revision` and its text is the agreed one, with no other item than `itemId`;
   * else answers false.
   */
  readonly drop: (path: FilePath, revision: number, itemId: string | undefined) => Promise<boolean>;
  readonly readCache: (key: string) => Promise<unknown>;
  readonly writeCache: (key: string, value: unknown) => Promise<void>;
  readonly subscribe: (listener: (path: FilePath) => void) => () => void;
  /** `memory` where the browser refuses storage: nothing outlives the tab, so that nothing waits for its turn to go up. */
  readonly durability: 'durable' | 'memory';
};

/** Lets one tab of an origin sync at a time; the others wait their turn or skip it. */
export type TurnTaking = {
  /** Runs `work` if no other tab is at it, else answers false at once. */
  readonly ifFree: (work: () => Promise<void>) => Promise<boolean>;
};

/** Under this key the device keeps when it looked into OneDrive last. Without it, it looks at once. */
export const LOOKED_AT = 'sync:looked-at';

export type Timing = {
  readonly now: () => number;
  readonly after: (ms: number, work: () => void) => () => void;
  /** 0 ≤ x < 1, for jitter. */
  readonly chance: () => number;
};
