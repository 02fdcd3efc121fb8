/** Why something of what the user chose is not imported. */
export type LeftOutReason =
  | 'other-kind'
  | 'too-large'
  /** Not text, damaged, or protected by a password. */
  | 'unreadable'
  | 'empty'
  | 'already-there';

/** Thrown by what reads a file's words. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut';

  constructor(readonly reason: LeftOutReason) {
    super(reason);
  }
}
