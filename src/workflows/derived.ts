import { createStore, type Watched } from './store';

/**
 * What follows from other watched states: computed when asked for and only after one of them changed, so that it keeps
 * its identity; where `isSame` holds, the earlier result stays.
 * @param compute hears the earlier result, of which it may keep parts
 */
export function derived<Result>(
  sources: readonly Watched<unknown>[],
  compute: (before: Result | undefined) => Result,
  isSame: (before: Result, after: Result) => boolean = Object.is,
): Watched<Result> {
  let last: { readonly from: readonly unknown[]; readonly result: Result } | undefined;
  return {
    snapshot: () => {
      const from = sources.map((source) => source.snapshot());
      if (last?.from.every((state, place) => Object.is(state, from[place])) === true) return last.result;
      const result = compute(last?.result);
      last = { from, result: last !== undefined && isSame(last.result, result) ? last.result : result };
      return last.result;
    },
    subscribe: (listener) => {
      const leave = sources.map((source) => source.subscribe(listener));
      return () => leave.forEach((one) => one());
    },
  };
}

/** Counts what something without a state of its own tells, for `derived` to follow. */
export function ticks(subscribe: (listener: () => void) => () => void): Watched<number> {
  const count = createStore(0);
  subscribe(() => count.set((before) => before + 1));
  return count;
}
