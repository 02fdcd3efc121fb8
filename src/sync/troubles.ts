import { news } from './news';
import type { RootWatch } from './root-watch';
import type { SyncTrouble } from './sync-options';
import type { WriteWays } from './write-ways';

/** What waits until somebody does something about it; all but two folders keep notes from going up. */
export type Troubles = {
  /** One and the same until it changes. */
  readonly now: () => SyncTrouble | undefined;
  /** To be called when it may have changed. */
  readonly check: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const OTHER_ROOT: SyncTrouble = { kind: 'other-root' };
const TWO_FOLDERS: SyncTrouble = { kind: 'two-folders' };
const NO_CONDITIONS: SyncTrouble = { kind: 'no-conditions' };

export function watchTroubles(root: Pick<RootWatch, 'last' | 'isSplit'>, ways: Pick<WriteWays, 'last'>): Troubles {
  const { tell, subscribe } = news();
  let told: SyncTrouble | undefined;

  const now = (): SyncTrouble | undefined => {
    if (root.last() === 'other') return OTHER_ROOT;
    if (ways.last() === 'none') return NO_CONDITIONS;
    return root.isSplit() ? TWO_FOLDERS : undefined;
  };
  return {
    now,
    check: () => {
      if (told === now()) return;
      told = now();
      tell();
    },
    subscribe,
  };
}
