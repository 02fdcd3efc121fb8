import type { FilePath } from '../../domain/notes/file-path';
import { reasonOf } from '../../domain/shared/failure';
import { LOOKED_AT, type DeviceFile } from '../../sync/ports';
import { agreedOn, edited, isDroppable, taken } from './file-record';
import { heldFiles } from './held-files';
import type { NotesStore } from './notes-store';

/**
 * A store on a disk that may fill up (F21). What cannot be written any more is held in memory, so that it reaches OneDrive all the same, at
 * once, and says so by `durability`; it goes back to the disk when that takes something again. Where another tab wrote to the disk meanwhile,
 * both go their ways to OneDrive as if from two devices.
 */
export function goesOnWhenFull(disk: NotesStore): NotesStore {
  const cache = new Map<string, unknown>();
  const listeners = new Set<(path: FilePath) => void>();
  let isClosed = false;

  const notify = (path: FilePath): void => {
    for (const listener of listeners) listener(path);
  };
  disk.subscribe(notify);
  const held = heldFiles(disk, notify);
  // What reaches OneDrive from memory alone is to be found there by the next start, at once.
  disk.writeCache(LOOKED_AT, undefined).catch(() => undefined);

  const orElse = async <T>(onDisk: () => Promise<T>, inMemory: () => Promise<T>): Promise<T> => {
    try {
      const answer = await onDisk();
      await held.giveBack();
      return answer;
    } catch (error) {
      if (isClosed || reasonOf(error) !== 'storage-unavailable') throw error;
      return inMemory();
    }
  };
  const either = <T>(path: FilePath, onDisk: () => Promise<T>, inMemory: () => Promise<T>): Promise<T> => (held.has(path) ? inMemory() : orElse(onDisk, inMemory));
  const read = async (path: FilePath): Promise<DeviceFile | undefined> => (held.has(path) ? held.get(path) : disk.read(path));
  const close = (): void => {
    isClosed = true;
    held.clear();
    cache.clear();
    listeners.clear();
  };

  return {
    get durability() {
      return held.isHolding() ? 'memory' : 'durable';
    },
    read,
    list: async () => {
      const onDisk = (await disk.list()).filter(({ path }) => !held.has(path));
      const inMemory = [...held.paths()].map(held.get).filter((file) => file !== undefined);
      return [...onDisk, ...inMemory].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    edit: (path, change) =>
      either(path, () => disk.edit(path, change), async () => {
        await held.change(path, edited(path, change));
        const after = await read(path);
        if (after === undefined) throw new RangeError('an edit always leaves a file');
        return after;
      }),
    agree: async (path, agreed) => {
      await either<unknown>(path, () => disk.agree(path, agreed), () => held.change(path, agreedOn(agreed)));
    },
    disagree: async (path) => {
      await either<unknown>(path, () => disk.disagree(path), () => held.change(path, agreedOn(undefined)));
    },
    take: (path, revision, text, agreed) =>
      either(path, () => disk.take(path, revision, text, agreed), () => held.change(path, taken(path, revision, text, agreed))),
    takeAll: (newFiles) =>
      orElse(() => disk.takeAll(newFiles.filter(({ path }) => !held.has(path))), async () => {
        const paths: FilePath[] = [];
        for (const { path, agreed } of newFiles) if (await held.change(path, taken(path, undefined, agreed.text, agreed))) paths.push(path);
        return paths;
      }),
    drop: (path, ...seen) => either(path, () => disk.drop(path, ...seen), () => held.drop(path, (file) => isDroppable(file, ...seen))),
    readCache: (key) => (cache.has(key) ? Promise.resolve(structuredClone(cache.get(key))) : disk.readCache(key)),
    writeCache: (key, value) => {
      const inMemory = () => Promise.resolve(void cache.set(key, structuredClone(value)));
      // How far OneDrive was read is not to last longer than what was read.
      return held.isHolding() ? inMemory() : orElse(() => disk.writeCache(key, value).then(() => void cache.delete(key)), inMemory);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      close();
      disk.close();
    },
    remove: async () => {
      close();
      await disk.remove();
    },
  };
}
