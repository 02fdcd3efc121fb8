/** How often we turn to OneDrive, ms. Reasons in `docs/decisions/0010`. */
export const PACE = {
  /** Typing has rested for so long. */
  restMs: 3_000,
  /** From one upload of a file to the next one. */
  betweenMs: 30_000,
  /** No change waits longer than that, however much is typed. */
  latestMs: 120_000,
  /** From one look for changes to the next, unless the user asks. */
  lookMs: 600_000,
  firstPauseMs: 30_000,
  longestPauseMs: 600_000,
  /** Another tab is at it: try again then. */
  otherTabMs: 5_000,
} as const;

/** When a file was first and last changed since its newest upload, and when that was. Epoch ms. */
export type Waiting = {
  readonly firstChangeAt: number;
  readonly lastChangeAt: number;
  readonly uploadedAt: number | undefined;
};

/**
 * When the file is to go up: after a rest, not too soon after the upload before, and not too late (S15).
 * @param isKept whether the device keeps it until then: what dies with the tab goes up at once
 */
export function dueAt({ firstChangeAt, lastChangeAt, uploadedAt }: Waiting, isKept: boolean): number {
  if (!isKept) return lastChangeAt;
  const rested = lastChangeAt + PACE.restMs;
  const spaced = (uploadedAt ?? Number.NEGATIVE_INFINITY) + PACE.betweenMs;
  return Math.min(Math.max(rested, spaced), firstChangeAt + PACE.latestMs);
}

/** The pause after one more refusal without a `Retry-After`: twice the one before, with up to a tenth of jitter (S16). */
export function longerPause(beforeMs: number, chance: number): number {
  const doubled = beforeMs === 0 ? PACE.firstPauseMs : beforeMs * 2;
  return Math.round(Math.min(doubled, PACE.longestPauseMs) * (1 - chance / 10));
}
