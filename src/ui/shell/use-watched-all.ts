import { useMemo, useRef, useSyncExternalStore } from 'react';

import type { Watched } from '../../workflows/store';

/** `useWatched` for several at once. The list must keep its identity until it changes. */
export function useWatchedAll<State>(all: readonly Watched<State>[]): readonly State[] {
  const last = useRef<readonly State[]>([]);
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const ends = all.map((watched) => watched.subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    [all],
  );
  const snapshot = () => {
    const next = all.map((watched) => watched.snapshot());
    const isSame = next.length === last.current.length && next.every((state, index) => Object.is(state, last.current[index]));
    if (!isSame) last.current = next;
    return last.current;
  };
  return useSyncExternalStore(subscribe, snapshot);
}
