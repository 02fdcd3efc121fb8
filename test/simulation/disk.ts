import { agreedOn, edited, isDroppable, taken, type Change } from '../../src/adapters/store/file-record';
import type { FilePath } from '../../src/domain/notes/file-path';
import { Failure } from '../../src/domain/shared/failure';
import type { DeviceFile, DeviceNotes, Timing } from '../../src/sync/ports';
import type { Chance } from './chance';
import { outcomeOf, type Through } from './outcome';

/** What outlives a tab: the records of one account in one browser, by the very rules that the IndexedDB store writes them. */
export type Disk = {
  readonly files: Map<FilePath, DeviceFile>;
  readonly cache: Map<string, unknown>;
  /** Files that the product took off it, and that did not come back. */
  readonly dropped: Set<FilePath>;
  readonly tabs: Set<Tab>;
  /** So many of the next writes abort, as on a full disk (F21). */
  fullFor: number;
  /** When its last transaction is over: they are done one after the other. */
  busyUntil: number;
  /** The app folder that this device wrote to, until the user decides for another one. */
  decidedRoot: string | undefined;
};

type Tab = { readonly hear: (path: FilePath) => void; readonly isTold: (path: FilePath, isOnItsWay: boolean) => void };

export type TabStore = DeviceNotes & {
  readonly edit: (path: FilePath, change: (text: string | undefined) => string) => Promise<void>;
  readonly close: () => void;
  /** Whether another tab changed the file and this one has not heard of it yet. */
  readonly isNewsUnderWay: (path: FilePath) => boolean;
};

export function newDisk(): Disk {
  return { files: new Map(), cache: new Map(), dropped: new Set(), tabs: new Set(), fullFor: 0, busyUntil: 0, decidedRoot: undefined };
}

/** What happens between a tab and its disk: the tab may die at either end, and a write may abort. */
export type Between = {
  readonly time: Pick<Timing, 'now' | 'after'>;
  readonly chance: Chance;
  /** Settles only for a tab that lives. */
  readonly through: Through;
  readonly isAlive: () => boolean;
  readonly onFull: () => void;
  /** Whether the disk outlives the tab. */
  readonly durability: DeviceNotes['durability'];
  readonly onDrop: (file: DeviceFile) => void;
  /** Says that a text is kept before it is: one of the ways to break the product on purpose. */
  readonly acksBeforeCommit: boolean;
};

/** How long a transaction takes, and a message to another tab, virtual ms. */
const COMMIT_MS = 1;
const SLOW_COMMIT_MS = 40;
const MESSAGE_MS = 2;
/** How long a lazy writer puts things off, for the sabotage alone. */
const LAZY_MS = 2_000;

/** The store of one tab on `disk`. */
export function tabStore(disk: Disk, between: Between): TabStore {
  const listeners = new Set<(path: FilePath) => void>();
  const underWay = new Map<FilePath, number>();
  const notify = (path: FilePath): void => {
    for (const listener of listeners) listener(path);
  };
  const self: Tab = {
    hear: (path) => {
      if (between.isAlive()) notify(path);
    },
    isTold: (path, isOnItsWay) => underWay.set(path, (underWay.get(path) ?? 0) + (isOnItsWay ? 1 : -1)),
  };
  disk.tabs.add(self);

  /** What was begun is done, though its tab may be dead by then. */
  const transaction = <T>(work: () => T): Promise<T> =>
    between.through<T>((settle) => {
      const now = between.time.now();
      disk.busyUntil = Math.max(now, disk.busyUntil) + (between.chance.whole(8) === 0 ? SLOW_COMMIT_MS : COMMIT_MS);
      between.time.after(disk.busyUntil - now, () => settle(outcomeOf(work)));
    });
  const refuseIfFull = (): void => {
    if (disk.fullFor === 0) return;
    disk.fullFor -= 1;
    between.onFull();
    throw new Failure('storage-unavailable', 'keep a note here');
  };
  const apply = (path: FilePath, change: Change): boolean => {
    refuseIfFull();
    return put(path, change);
  };
  const put = (path: FilePath, change: Change): boolean => {
    const after = change(disk.files.get(path));
    if (after === undefined) return false;
    disk.files.set(path, after);
    disk.dropped.delete(path);
    tell(path);
    return true;
  };
  const tell = (path: FilePath): void => {
    self.hear(path);
    for (const other of disk.tabs) {
      if (other === self) continue;
      other.isTold(path, true);
      between.time.after(MESSAGE_MS, () => {
        other.isTold(path, false);
        other.hear(path);
      });
    }
  };
  const write = (path: FilePath, change: Change): Promise<boolean> => transaction(() => apply(path, change));

  return {
    durability: between.durability,
    read: (path) => transaction(() => disk.files.get(path)),
    list: () => transaction(() => [...disk.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))),
    edit: async (path, change) => {
      if (!between.acksBeforeCommit) {
        await write(path, edited(path, change));
        return;
      }
      change(disk.files.get(path)?.text);
      between.time.after(LAZY_MS, () => {
        if (between.isAlive() && disk.fullFor === 0) apply(path, edited(path, change));
      });
    },
    agree: async (path, agreed) => {
      await write(path, agreedOn(agreed));
    },
    disagree: async (path) => {
      await write(path, agreedOn(undefined));
    },
    drop: (path, ...seen) =>
      transaction(() => {
        refuseIfFull();
        const file = disk.files.get(path);
        if (file === undefined || !isDroppable(file, ...seen)) return false;
        between.onDrop(file);
        disk.files.delete(path);
        disk.dropped.add(path);
        tell(path);
        return true;
      }),
    take: (path, revision, text, agreed) => write(path, taken(path, revision, text, agreed)),
    // One transaction: a full disk refuses all of it.
    takeAll: (newFiles) =>
      transaction(() => {
        refuseIfFull();
        return newFiles.filter(({ path, agreed }) => put(path, taken(path, undefined, agreed.text, agreed))).map(({ path }) => path);
      }),
    readCache: (key) => transaction(() => copyOf(disk.cache.get(key))),
    writeCache: (key, value) =>
      transaction(() => {
        refuseIfFull();
        disk.cache.set(key, copyOf(value));
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      disk.tabs.delete(self);
    },
    isNewsUnderWay: (path) => (underWay.get(path) ?? 0) > 0,
  };
}

/** What a cache gives back is never the thing itself that was put in. Faster than `structuredClone`, for values as plain as ours. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}
