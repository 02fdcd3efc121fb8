import type { Failure } from '../domain/shared/failure';
import { longerPause, PACE } from './pace';
import type { Timing } from './ports';

/** When we may turn to OneDrive again after it, or the network, or the sign-in, refused. */
export type Pauses = {
  /** Epoch ms; in the past when nothing stands in the way. */
  readonly until: () => number;
  readonly refused: (failure: Failure) => void;
  readonly succeeded: () => void;
  /** The user asked: only a wait that the service itself named is still kept (S16). */
  readonly cutShort: () => void;
};

export function pauses(timing: Pick<Timing, 'now' | 'chance'>): Pauses {
  let pauseMs = 0;
  let ours = Number.NEGATIVE_INFINITY;
  let theirs = Number.NEGATIVE_INFINITY;
  let theirsMs = 0;

  return {
    until: () => {
      // A clock that was set back must not make a pause longer than it was meant (I11).
      ours = Math.min(ours, timing.now() + PACE.longestPauseMs);
      theirs = Math.min(theirs, timing.now() + theirsMs);
      return Math.max(ours, theirs);
    },
    refused: ({ reason, retryAfterMs }) => {
      if (retryAfterMs !== undefined) {
        theirs = Math.max(theirs, timing.now() + retryAfterMs);
        theirsMs = theirs - timing.now();
        return;
      }
      pauseMs = longerPause(NEEDS_USER.has(reason) ? PACE.longestPauseMs : pauseMs, timing.chance());
      ours = timing.now() + pauseMs;
    },
    succeeded: () => {
      pauseMs = 0;
      ours = Number.NEGATIVE_INFINITY;
    },
    cutShort: () => {
      ours = Number.NEGATIVE_INFINITY;
    },
  };
}

/** Waiting alone does not help with these; the user's next act does. */
const NEEDS_USER: ReadonlySet<Failure['reason']> = new Set(['signed-out', 'consent-needed', 'quota-exceeded', 'storage-unavailable']);
