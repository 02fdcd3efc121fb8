import type { FailureReason } from '../domain/shared/failure';
import { news } from './news';

/** Whether this device has looked through OneDrive once. Until then it knows less of the past than there is. */
export type FirstLook = { readonly kind: 'reading' } | { readonly kind: 'failed'; readonly reason: FailureReason } | { readonly kind: 'done' };

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
      if (isSame(next, state)) return;
      state = next;
      tell();
    },
    subscribe,
  };
}

function isSame(a: FirstLook, b: FirstLook): boolean {
  return a.kind === b.kind && (a.kind !== 'failed' || b.kind !== 'failed' || a.reason === b.reason);
}
