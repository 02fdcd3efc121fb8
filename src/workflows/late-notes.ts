import type { FilePath } from '../domain/notes/file-path';
import type { LocalNotes } from './ports';

/**
 * Notes of an account that may not be known yet: whatever is asked waits until `store` is open, so that everything can be
 * joined at once, and the first reading after a sign-in costs no second round. Never reads another account's notes (I14).
 */
export function lateNotes<Store extends LocalNotes>(store: Promise<Store>): LocalNotes {
  const listeners = new Set<(path: FilePath) => void>();
  let opened: Store | undefined;
  void store.then((open) => {
    opened = open;
    open.subscribe((path) => {
      for (const listener of listeners) listener(path);
    });
  });
  const ask =
    <Arguments extends readonly unknown[], Answer>(of: (notes: Store) => (...asked: Arguments) => Promise<Answer>) =>
    async (...asked: Arguments): Promise<Answer> =>
      of(opened ?? (await store))(...asked);

  return {
    read: ask((notes) => notes.read),
    list: ask((notes) => notes.list),
    edit: ask((notes) => notes.edit),
    readCache: ask((notes) => notes.readCache),
    writeCache: ask((notes) => notes.writeCache),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Until a store has refused to last, nothing is said against it. */
    get durability() {
      return opened?.durability ?? 'durable';
    },
  };
}
