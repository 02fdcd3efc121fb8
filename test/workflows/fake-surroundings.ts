import type { Surroundings } from '../../src/workflows/ports';
import { createStore } from '../../src/workflows/store';
import { englishWords } from '../support/english-words';

export type FakeSurroundings = Surroundings & {
  /** Lets `ms` go by: what is due runs in order of time, and promises settle in between. */
  readonly pass: (ms: number) => Promise<void>;
};

type Timer = { readonly at: number; readonly work: () => void };

/** A clock that stands still until it is told, ids that count, and a zone that no test machine is in by accident. */
export function fakeSurroundings(options: { now: string; timeZone?: string; locale?: string }): FakeSurroundings {
  let now = Date.parse(options.now);
  let ids = 0;
  const timers = new Set<Timer>();
  const due = (until: number) => [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];

  return {
    now: () => now,
    newId: () => `id${String((ids += 1))}`,
    timeZone: options.timeZone ?? 'Europe/Berlin',
    locale: options.locale ?? 'en-GB',
    words: createStore(englishWords(options.locale)),
    after: (ms, work) => {
      const timer = { at: now + ms, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: async (ms) => {
      const until = now + ms;
      await settled();
      for (let timer = due(until); timer !== undefined; timer = due(until)) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.work();
        await settled();
      }
      now = until;
    },
  };
}

/** Lets every promise that can settle without time do so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
