import type { Timing } from '../../src/sync/ports';

/** A clock that moves only when it is told to, and timers that go off in their order while it does. */
export type VirtualTime = Timing & {
  /** Lets pending promises run, then moves on by `ms`, timer by timer. */
  readonly pass: (ms: number) => Promise<void>;
  /** How many timers wait. */
  readonly timers: () => number;
};

export function virtualTime(startsAt = Date.UTC(2026, 10, 24, 9), chance: () => number = () => 0): VirtualTime {
  let now = startsAt;
  const timers = new Set<{ readonly at: number; readonly work: () => void }>();

  return {
    now: () => now,
    chance,
    after: (ms, work) => {
      const timer = { at: now + ms, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: async (ms) => {
      const end = now + ms;
      await settled();
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.work();
        await settled();
      }
      now = end;
    },
    timers: () => timers.size,
  };
}

/** Every promise that waits for nothing but other promises has run when this is over. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
