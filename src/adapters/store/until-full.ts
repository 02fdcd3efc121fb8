import type { FilePath } from '../../domain/notes/file-path';
import { reasonOf } from '../../domain/shared/failure';
import type { NotesStore } from './notes-store';

const METHODS = ['read', 'list', 'edit', 'agree', 'disagree', 'take', 'takeAll', 'drop', 'readCache', 'writeCache'] as const;
type Method = (...given: readonly unknown[]) => Promise<unknown>;

/** A disk that may fill up (F21). What goes on from then is a script of its own, since few devices ever need it. */
export function untilFull(disk: NotesStore): NotesStore {
  const listeners = new Set<(path: FilePath) => void>();
  const notify = (path: FilePath): void => {
    for (const listener of listeners) listener(path);
  };
  const leaveDisk = disk.subscribe(notify);
  let store = disk;
  let isClosed = false;

  const goOn = async (): Promise<void> => {
    const { goesOnWhenFull } = await import('./goes-on-when-full');
    if (store !== disk) return;
    leaveDisk();
    store = goesOnWhenFull(disk);
    store.subscribe(notify);
  };
  const method =
    (name: (typeof METHODS)[number]): Method =>
    async (...given) => {
      const call = (): Promise<unknown> => (store[name] as Method)(...given);
      if (store !== disk) return call();
      try {
        return await call();
      } catch (error) {
        if (isClosed || reasonOf(error) !== 'storage-unavailable') throw error;
        await goOn().catch(() => {
          throw error;
        });
        return call();
      }
    };

  return {
    ...(Object.fromEntries(METHODS.map((name) => [name, method(name)])) as unknown as Pick<NotesStore, (typeof METHODS)[number]>),
    get durability() {
      return store.durability;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      isClosed = true;
      listeners.clear();
      store.close();
    },
    remove: async () => {
      isClosed = true;
      listeners.clear();
      await store.remove();
    },
  };
}
