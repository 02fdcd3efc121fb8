import type { TurnTaking } from '../../sync/ports';

/**
 * One tab of this origin at a time, by the browser's own locks: a tab that dies gives its turn back by itself.
 *
 * Where the browser has none (older web views) every tab goes ahead. That is safe, since every write to OneDrive is
 * conditional; two tabs then merely do some work twice.
 */
export function turnTaking(accountId: string): TurnTaking {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) {
    return {
      ifFree: async (work) => {
        await work();
        return true;
      },
    };
  }
  return {
    ifFree: (work) =>
      locks.request(`two-hats:sync:${accountId}`, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await work();
        return true;
      }),
  };
}
