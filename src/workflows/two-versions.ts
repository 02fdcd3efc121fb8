import type { FilePath } from '../domain/notes/file-path';

/** Two texts of one file that nobody has decided between. */
export type TwoTexts = {
  /** What stood here, or stands in the note; and what came from elsewhere, or lies beside the note. */
  readonly mine: string;
  readonly other: string;
  /** What the file says now. */
  readonly now: string;
  /** Where the other one lies; undefined where both were put together and stand in the file. */
  readonly copy: FilePath | undefined;
  /** How many more copies lie beside the file. */
  readonly more: number;
};

export type Choice = { readonly kind: 'mine' | 'other' | 'both' } | { readonly kind: 'text'; readonly text: string };

/** Looking at two versions of a file, and deciding. */
export type TwoVersions = {
  /** Undefined where there is nothing to decide. @throws {Failure} when the device's store cannot be read */
  readonly of: (path: FilePath) => Promise<TwoTexts | undefined>;
  /**
   * Makes the file what was chosen, with whatever was written in it since `seen`; a copy goes to the trash.
   * @throws {Failure} and may be done again
   */
  readonly choose: (path: FilePath, seen: TwoTexts, choice: Choice) => Promise<void>;
};
