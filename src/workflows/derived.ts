import type { Watched } from './store';

/** What follows from one watched state: computed when asked for, once for each state, so that it keeps its identity. */
export function derived<State, Result>(source: Watched<State>, compute: (state: State) => Result): Watched<Result> {
  let last: { readonly state: State; readonly result: Result } | undefined;
  return {
    snapshot: () => {
      const state = source.snapshot();
      if (last === undefined || !Object.is(last.state, state)) last = { state, result: compute(state) };
      return last.result;
    },
    subscribe: source.subscribe,
  };
}
