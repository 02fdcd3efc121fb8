import type { FailureReason } from '../domain/shared/failure';
import { news } from './news';

/** How many files of OneDrive are on this device, of how many. */
export type Progress = { readonly read: number; readonly of: number };

/** Whether this device has looked through OneDrive once. Until then it knows less of the past than there is. */
export type FirstLook =
  /** `progress`: once it is known how many files there are. */
  | { readonly kind: 'reading'; readonly progress?: Progress }
  /** The user stopped it: the rest is read when it is wanted, or when they go on (S30). */
  | { readonly kind: 'stopped'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'done' };

export type FirstLookState = {
  readonly now: () => FirstLook;
  /** Once done it stays done. */
  readonly become: (next: FirstLook) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Said to be done until the store tells otherwise: a device that has its notes must not flash another sentence at each start. */
export function firstLookState(): FirstLookState {
  let state: FirstLook = { kind: 'done' };
  const { tell, subscribe } = news();
  return {
    now: () => state,
    become: (next) => {
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      tell();
    },
    subscribe,
  };
}
