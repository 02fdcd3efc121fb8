import type { FilePath } from '../domain/notes/file-path';
import { reasonOf, type FailureReason } from '../domain/shared/failure';
import { inSlices } from './in-slices';
import type { LocalNotes, StoredFile, Surroundings } from './ports';
import { createStore, type Watched } from './store';

export type DeviceFilesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  /** `revision` grows with every change of any file. */
  | { readonly kind: 'ready'; readonly revision: number };

/** Every file of this device in memory, read once and kept up to date with whatever changes it, here or elsewhere. */
export type DeviceFiles = Watched<DeviceFilesState> & {
  /** Settles with everything read. Never throws; may be called again after a failure. */
  readonly open: () => Promise<void>;
  readonly get: (path: FilePath) => StoredFile | undefined;
  readonly paths: () => readonly FilePath[];
  /** Called with the path of each file that came or changed, after `get` answers its text and before anybody is told of it. */
  readonly onRead: (listener: (path: FilePath) => void) => () => void;
  /** Called with the path of each file that changed or left this device, after `get` answers the new text, or nothing. */
  readonly onChange: (listener: (path: FilePath) => void) => () => void;
  /** Takes what a write of our own returned, so that it shows before the store has told of it. */
  readonly took: (file: StoredFile) => void;
};

export function createDeviceFiles(ports: {
  readonly local: Pick<LocalNotes, 'list' | 'read' | 'subscribe'>;
  readonly surroundings: Pick<Surroundings, 'now' | 'after'>;
}): DeviceFiles {
  const { local, surroundings } = ports;
  const store = createStore<DeviceFilesState>({ kind: 'loading' });
  const { files, put, settle } = fileTable();
  const [listeners, readers] = [new Set<(path: FilePath) => void>(), new Set<(path: FilePath) => void>()];
  const stale = new Set<FilePath>();
  let opening: Promise<void> | undefined;
  let isReadingStale = false;

  const wasRead = (path: FilePath) => {
    for (const reader of readers) reader(path);
  };

  const tell = (paths: readonly FilePath[]) => {
    if (paths.length === 0) return;
    for (const path of paths) for (const listener of listeners) listener(path);
    store.set((state) => (state.kind === 'ready' ? { kind: 'ready', revision: state.revision + 1 } : state));
  };

  /** Many files change at once when the first sync fills a device: they are read together and told once. */
  const readStale = async () => {
    const paths = [...stale];
    stale.clear();
    const read = await Promise.all(
      paths.map(async (path): Promise<Reading> => {
        const before = files.get(path);
        return { path, before, now: await local.read(path).catch(() => before) };
      }),
    );
    const news = read.filter(settle).map(({ path }) => path);
    // Taken apart one by one before anybody is told: whoever hears of them asks for all of them at once.
    await inSlices(surroundings, news, (path) => {
      if (files.has(path)) wasRead(path);
    });
    tell(news);
    isReadingStale = stale.size > 0;
    if (isReadingStale) await readStale();
  };

  const changed = (path: FilePath) => {
    stale.add(path);
    if (isReadingStale) return;
    isReadingStale = true;
    surroundings.after(0, () => void readStale());
  };

  const readAll = async () => {
    try {
      await inSlices(surroundings, await local.list(), (file) => {
        put(file);
        wasRead(file.path);
      });
      store.set({ kind: 'ready', revision: 1 });
    } catch (error) {
      store.set({ kind: 'failed', reason: reasonOf(error) });
      opening = undefined;
    }
  };

  local.subscribe(changed);
  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    open: () => (opening ??= readAll()),
    get: (path) => files.get(path),
    paths: () => [...files.keys()],
    onRead: (listener) => {
      readers.add(listener);
      return () => readers.delete(listener);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    took: (file) => {
      if (!put(file)) return;
      wasRead(file.path);
      tell([file.path]);
    },
  };
}

/** The files as this page knows them. */
function fileTable() {
  const files = new Map<FilePath, StoredFile>();

  /** Answers whether it was news: a slow answer must not bring an older text back. */
  const put = (file: StoredFile): boolean => {
    const known = files.get(file.path);
    if (known !== undefined && (known.revision > file.revision || isSame(known, file))) return false;
    files.set(file.path, file);
    return true;
  };

  /**
   * What was read of a file that nobody touched meanwhile is how it is, gone or begun anew included. Whoever touched it has told
   * of that, and it is read again.
   */
  const settle = ({ path, before, now }: Reading): boolean => {
    if (files.get(path) !== before) return now !== undefined && put(now);
    if (now === undefined) return files.delete(path);
    if (before?.revision === now.revision && isSame(before, now)) return false;
    files.set(path, now);
    return true;
  };

  return { files, put, settle };
}

type Reading = { readonly path: FilePath; readonly before: StoredFile | undefined; readonly now: StoredFile | undefined };

function isSame(a: StoredFile, b: StoredFile): boolean {
  return a.text === b.text && a.agreed?.text === b.agreed?.text && a.agreed?.tag === b.agreed?.tag;
}
