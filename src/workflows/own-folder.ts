/** `not-yet`: something stands in the way, and nothing is lost. */
export type Moved = 'moved' | 'not-yet';

/** The way back to the app folder, for notes that lie in a folder of ours among the user's own. */
export type OwnFolder = {
  /** Whether there is such a folder, and the app folder works by now. Never throws. */
  readonly isMovable: () => Promise<boolean>;
  /** Never throws; may be asked for again. */
  readonly move: () => Promise<Moved>;
};
