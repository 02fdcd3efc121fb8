import type { LibrarySource } from '../domain/coaching/library/combine-libraries';
import type { SourceLine } from '../domain/coaching/library/lines-around';
import type { LibraryUse } from '../domain/coaching/library/read-library';
import type { PlacedProblem } from '../domain/coaching/library/read-library-text';
import type { Prompt } from '../domain/coaching/prompt';
import type { FailureReason } from '../domain/shared/failure';
import type { Watched } from './store';

/** A problem of a file with the lines around it. For the screen of its owner alone, and for no log. */
export type ShownProblem = PlacedProblem & { readonly around: readonly SourceLine[] };

/** How a file of prompts fares. A refused file is not used at all; the other prompts are. */
export type PromptFileState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'in-use'; readonly use: LibraryUse }
  /** Readable, and not wanted: `settings.yaml` says `prompts: built-in`. */
  | { readonly kind: 'left-out' }
  /** The file could not be had; what this device kept of it is in use. */
  | { readonly kind: 'kept-copy'; readonly use: LibraryUse }
  | { readonly kind: 'refused'; readonly problems: readonly ShownProblem[] }
  | { readonly kind: 'unreachable'; readonly reason: FailureReason };

/** The prompts in use, and where they come from. */
export type PromptsInUse = {
  readonly prompts: readonly Prompt[];
  readonly counts: Readonly<Record<LibrarySource, number>>;
  readonly own: PromptFileState;
  readonly organisation: PromptFileState;
  /** Where the organisation's file is; undefined where the deployment names none. */
  readonly organisationUrl: string | undefined;
};

/** The built-in prompts with the organisation's and the user's own on top of them. */
export type PromptLibrary = Watched<PromptsInUse> & {
  /** Settles with prompts in use: those that this device has. Waits for no network, never throws. */
  readonly open: () => Promise<void>;
  /** Fetches the organisation's file again. Never throws. */
  readonly refresh: () => Promise<void>;
};
