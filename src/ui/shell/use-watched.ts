import { useSyncExternalStore } from 'react';

import type { Watched } from '../../workflows/store';

/** Reads a workflow's state and draws again when it changes. */
export function useWatched<State>(watched: Watched<State>): State {
  return useSyncExternalStore(watched.subscribe, watched.snapshot);
}
