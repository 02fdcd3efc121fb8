import type { Timing } from '../../src/sync/ports';
import { timerQueue } from './timer-queue';

/** A clock that moves only when it is told to, and timers that go off in their order while it does. */
export type VirtualTime = Timing & {
  /** Lets pending promises run, then moves on by `ms`, timer by timer. */
  readonly pass: (ms: number) => Promise<void>;
  /** How many timers wait. */
  readonly timers: () => number;
};

/** Calls back when everything that is under way has come to where it waits for a timer. */
export type WhenSettled = (then: () => void) => void;

/** So many timers in one `pass` are those of somebody who does not come to rest. */
const TOO_MANY = 50_000;

export function virtualTime(startsAt = Date.UTC(2026, 10, 24, 9), chance: () => number = () => 0, whenSettled: WhenSettled = setImmediate): VirtualTime {
  let now = startsAt;
  const timers = timerQueue();

  /** Answers whether there was one. */
  const goesOff = (end: number): boolean => {
    const next = timers.takeUntil(end);
    now = Math.max(now, next?.at ?? end);
    next?.work();
    return next !== undefined;
  };

  return {
    now: () => now,
    chance,
    after: (ms, work) => timers.add(now + ms, work),
    pass: (ms) =>
      new Promise((resolve, reject) => {
        const end = now + ms;
        let count = 0;
        const step = (): void => {
          try {
            if (!goesOff(end)) resolve();
            else if ((count += 1) > TOO_MANY) throw new Error('There is no end to the timers.');
            else whenSettled(step);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        whenSettled(step);
      }),
    timers: timers.size,
  };
}

/** Every promise that waits for nothing but other promises has run when this is over. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/**
 * The same without a turn of the event loop, where nothing waits for more than promises and virtual timers: Node asks for
 * its ticks when the queue of promises is empty.
 */
export const whenPromisesSettled: WhenSettled = (then) => {
  void RESOLVED.then(() => {
    process.nextTick(then);
  });
};
const RESOLVED = Promise.resolve();
