import type { FilePath } from '../domain/notes/file-path';
import type { SettingsFile } from '../domain/notes/settings-file';
import type { LocalDate } from '../domain/shared/local-date';
import type { FailureReason } from '../domain/shared/failure';
import type { NoteLine } from './notebook';
import type { Watched } from './store';
import type { Undo } from './trash';

export type RetentionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | {
      readonly kind: 'ready';
      /** Undefined: always. */
      readonly years: SettingsFile['keepNotes'];
      /** Notes of days before this one are older; undefined while they are kept always. */
      readonly before: LocalDate | undefined;
      /** The oldest first. */
      readonly older: readonly NoteLine[];
    };

/** How long notes are kept. Older ones are listed, and go into the trash on the user's word, never by themselves. */
export type Retention = Watched<RetentionState> & {
  readonly open: () => Promise<void>;
  readonly setYears: (years: SettingsFile['keepNotes']) => Promise<void>;
  readonly moveToTrash: (paths: readonly FilePath[]) => Promise<Undo>;
};
