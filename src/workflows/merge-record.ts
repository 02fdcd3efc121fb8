import type { FilePath } from '../domain/notes/file-path';
import type { LocalNotes } from './ports';
import { createStore, type Watched } from './store';

/** A merge that had to keep both sides' words in one place: what each side had, and what became of them. */
export type KeptMerge = { readonly ours: string; readonly theirs: string; readonly merged: string };

/**
 * The merges at which a person should look, kept on the device until they did, so that they outlive the session. Of each file the newest:
 * what it was made from holds the words of those before.
 */
export type MergeRecord = {
  readonly paths: Watched<ReadonlySet<FilePath>>;
  /** Reads what an earlier session left. Never throws. */
  readonly open: () => Promise<void>;
  /** Never throws: the words of both are in the note in any case. */
  readonly add: (path: FilePath, merge: KeptMerge) => void;
  readonly read: (path: FilePath) => Promise<KeptMerge | undefined>;
  readonly forget: (path: FilePath) => Promise<void>;
};

const INDEX = 'merges';

export function createMergeRecord(local: Pick<LocalNotes, 'readCache' | 'writeCache'>): MergeRecord {
  const paths = createStore<ReadonlySet<FilePath>>(new Set());
  // One after the other, so that no change of the list is lost to another of this tab. Two tabs that look after notes take turns anyway.
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const known = async () => decodePaths(await local.readCache(INDEX));
  const keep = async (change: (before: Set<FilePath>) => void) => {
    const after = await known();
    change(after);
    await local.writeCache(INDEX, [...after]);
    paths.set(after);
  };

  return {
    paths: { snapshot: paths.snapshot, subscribe: paths.subscribe },
    open: () => inOrder(async () => paths.set(await known())).catch(() => undefined),
    add: (path, merge) => {
      void inOrder(async () => {
        await local.writeCache(keyOf(path), merge);
        await keep((before) => before.add(path));
      }).catch(() => undefined);
    },
    read: (path) => inOrder(async () => decodeMerge(await local.readCache(keyOf(path)))),
    forget: (path) =>
      inOrder(async () => {
        await keep((before) => before.delete(path));
        await local.writeCache(keyOf(path), undefined);
      }),
  };
}

function keyOf(path: FilePath): string {
  return `merge:${path}`;
}

function decodePaths(value: unknown): Set<FilePath> {
  return new Set(Array.isArray(value) ? value.filter((path): path is FilePath => typeof path === 'string') : []);
}

function decodeMerge(value: unknown): KeptMerge | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { ours, theirs, merged } = value as Partial<Record<keyof KeptMerge, unknown>>;
  return typeof ours === 'string' && typeof theirs === 'string' && typeof merged === 'string' ? { ours, theirs, merged } : undefined;
}
