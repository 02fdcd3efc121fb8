import type { FilePath } from '../domain/notes/file-path';
import type { LocalDate } from '../domain/notes/note';
import type { BulkQuestion, CloudState, CloudTrouble } from './ports';
import type { Watched } from './store';

/** A file as people call it. */
export type NamedFile = {
  readonly path: FilePath;
  readonly kind: 'note' | 'person' | 'own-page' | 'settings' | 'other';
  /** Empty where it is about nobody, or somebody without a name. */
  readonly personName: string;
  /** Of a note; empty for all others, and for a note whose name tells no day. */
  readonly date: LocalDate | '';
  readonly isInTrash: boolean;
};

/** A file whose newest words are on this device alone. */
export type UnsafeFile = NamedFile & { readonly state: Exclude<CloudState, { readonly kind: 'agreed' }> };

/** What waits for the user's word before anything more goes to OneDrive or comes from there. */
export type Asked = CloudTrouble | ({ readonly kind: 'bulk' } & BulkQuestion);

/** What is not in OneDrive yet, and what the way there asks the user. Nothing here throws. */
export type Safety = {
  readonly unsafe: Watched<readonly UnsafeFile[]>;
  readonly asked: Watched<Asked | undefined>;
  /** Whether notes lie in two folders, which should be put together. Nothing waits for it. */
  readonly isSplit: Watched<boolean>;
  readonly nameOf: (path: FilePath) => NamedFile;
  readonly syncNow: () => Promise<void>;
  readonly answer: (answer: 'go-on' | 'keep') => Promise<void>;
  readonly useThisFolder: () => Promise<void>;
};
