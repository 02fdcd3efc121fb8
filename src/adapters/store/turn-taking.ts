import type { TurnTaking } from '../../sync/ports';

/**
 * One tab of this origin at a time, by the browser's own locks: a tab that dies gives its turn back by itself.
 *
 * Where the browser has none (older web views), or refuses them as it refuses storage, every tab goes ahead. That is
 * safe, since every write to OneDrive is conditional; two tabs then merely do some work twice.
 */
export function turnTaking(accountId: string): TurnTaking {
  const { locks } = navigator as { readonly locks?: LockManager };
  const go = async (work: () => Promise<void>): Promise<boolean> => {
    await work();
    return true;
  };
  return {
    ifFree: (work) => {
      if (locks === undefined) return go(work);
      return locks.request(`two-hats:sync:${accountId}`, { ifAvailable: true }, (lock) => lock !== null && go(work)).catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'SecurityError') return go(work);
        throw error;
      });
    },
  };
}
