/** What a script of its own brings, once it is there, and whether it has changed. */
export type LateScript<Thing> = {
  readonly now: () => Thing | undefined;
  /** Loads it when it is first asked for. @throws when it cannot be loaded; it is asked for again next time */
  readonly ready: () => Promise<Thing>;
  /** Hears of its coming, and of all its changes from then on. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** What is not needed to paint and type is a script of its own, loaded when it is asked for. Whoever listens before need not listen anew. */
export function lateScript<Thing extends { readonly subscribe: (listener: () => void) => () => void }>(load: () => Promise<Thing>): LateScript<Thing> {
  const waiting = new Map<() => void, (() => void) | undefined>();
  let thing: Thing | undefined;
  let loading: Promise<Thing> | undefined;

  const loaded = async (): Promise<Thing> => {
    try {
      thing = await load();
    } catch (error) {
      loading = undefined;
      throw error;
    }
    for (const listener of waiting.keys()) {
      waiting.set(listener, thing.subscribe(listener));
      listener();
    }
    return thing;
  };

  return {
    now: () => thing,
    ready: () => (loading ??= loaded()),
    subscribe: (listener) => {
      const call = () => listener();
      waiting.set(call, thing?.subscribe(call));
      return () => {
        waiting.get(call)?.();
        waiting.delete(call);
      };
    },
  };
}
