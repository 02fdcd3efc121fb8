/** State that a screen can watch: a snapshot that keeps its identity until it changes, and a way to hear of changes. */
export type Watched<State> = {
  readonly snapshot: () => State;
  readonly subscribe: (listener: () => void) => () => void;
};

/** A `Watched` that its owner can set. */
export type Store<State> = Watched<State> & {
  readonly set: (next: State | ((before: State) => State)) => void;
};

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      const value = typeof next === 'function' ? (next as (before: State) => State)(state) : next;
      if (Object.is(value, state)) return;
      state = value;
      for (const listener of listeners) listener();
    },
  };
}
