/** Whoever wants to hear that something changed. What it is, they ask for. */
export type News = {
  readonly tell: () => void;
  /** The answer leaves. */
  readonly subscribe: (listener: () => void) => () => void;
};

export function news(): News {
  const listeners = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
