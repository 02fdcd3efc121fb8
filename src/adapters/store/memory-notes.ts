import type { FilePath } from '../../domain/notes/file-path';
import type { DeviceFile } from '../../sync/ports';
import { agreedOn, edited, isDroppable, taken, type Change } from './file-record';
import type { NotesStore } from './notes-store';

/** Notes that live as long as the tab: where the browser refuses storage, and in tests. */
export function memoryNotes(): NotesStore {
  const files = new Map<FilePath, DeviceFile>();
  const cache = new Map<string, unknown>();
  const listeners = new Set<(path: FilePath) => void>();

  const notify = (path: FilePath): void => {
    for (const listener of listeners) listener(path);
  };
  const apply = (path: FilePath, change: Change): DeviceFile | undefined => {
    const after = change(files.get(path));
    if (after === undefined) return undefined;
    files.set(path, after);
    notify(path);
    return after;
  };

  return {
    durability: 'memory',
    read: (path) => Promise.resolve(files.get(path)),
    list: () => Promise.resolve([...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))),
    edit: async (path, change) => {
      await Promise.resolve();
      const after = apply(path, edited(path, change)) ?? files.get(path);
      if (after === undefined) throw new RangeError('an edit always leaves a file');
      return after;
    },
    agree: async (path, agreed) => {
      await Promise.resolve();
      apply(path, agreedOn(agreed));
    },
    disagree: async (path) => {
      await Promise.resolve();
      apply(path, agreedOn(undefined));
    },
    take: async (path, revision, text, agreed) => {
      await Promise.resolve();
      return apply(path, taken(path, revision, text, agreed)) !== undefined;
    },
    takeAll: async (newFiles) => {
      await Promise.resolve();
      return newFiles.filter(({ path, agreed }) => apply(path, taken(path, undefined, agreed.text, agreed)) !== undefined).map(({ path }) => path);
    },
    drop: async (path, revision, itemId) => {
      await Promise.resolve();
      if (!isDroppable(files.get(path), revision, itemId)) return false;
      files.delete(path);
      notify(path);
      return true;
    },
    readCache: (key) => Promise.resolve(structuredClone(cache.get(key))),
    writeCache: async (key, value) => {
      await Promise.resolve();
      cache.set(key, structuredClone(value));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
    remove: async () => {
      await Promise.resolve();
      files.clear();
      cache.clear();
      listeners.clear();
    },
  };
}
