import { news } from './news';
import type { RootWatch } from './root-watch';
import type { SyncTrouble } from './sync-options';
import type { WriteWays } from './write-ways';

/** What keeps notes from going up until somebody does something about it, and that they lie in two folders, which keeps nothing. */
export type Troubles = {
  /** One and the same until it changes. */
  readonly now: () => SyncTrouble | undefined;
  readonly isSplit: () => boolean;
  /** To be called when it may have changed. */
  readonly check: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const OTHER_ROOT: SyncTrouble = { kind: 'other-root' };
const NO_CONDITIONS: SyncTrouble = { kind: 'no-conditions' };

export function watchTroubles(root: Pick<RootWatch, 'last' | 'isSplit'>, ways: Pick<WriteWays, 'last'>): Troubles {
  const { tell, subscribe } = news();
  let told: SyncTrouble | undefined;
  let toldSplit = false;

  const now = (): SyncTrouble | undefined => {
    if (root.last() === 'other') return OTHER_ROOT;
    return ways.last() === 'none' ? NO_CONDITIONS : undefined;
  };
  return {
    now,
    isSplit: root.isSplit,
    check: () => {
      if (told === now() && toldSplit === root.isSplit()) return;
      [told, toldSplit] = [now(), root.isSplit()];
      tell();
    },
    subscribe,
  };
}
