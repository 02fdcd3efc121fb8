import type { Sync } from '../sync/engine';

/** Before the engine is there. Each is one and the same every time, as whoever watches expects of what has not changed. */
const WAITING: ReturnType<Sync['stateOf']> = { kind: 'waiting' };
const NOTHING_READ: ReturnType<Sync['firstReading']> = { kind: 'done' };
const NO_FILES: ReturnType<Sync['waiting']> = [];
const NO_COPIES: ReturnType<Sync['conflictCopies']> = new Map();

/**
 * The engine, whose script comes once the screen stands: before its start it has nothing to do. Until it is there nothing is said to be in
 * OneDrive. A script that could not be loaded is asked for again with the next look, and the engine starts then.
 */
export function lateSync(load: () => Promise<Sync>): Sync {
  const waiting = new Map<() => void, (() => void) | undefined>();
  let sync: Sync | undefined;
  let loading: Promise<Sync> | undefined;
  let isWanted = false;

  const loaded = async (): Promise<Sync> => {
    try {
      sync = await load();
    } catch (error) {
      loading = undefined;
      throw error;
    }
    for (const listener of waiting.keys()) {
      waiting.set(listener, sync.subscribe(listener));
      listener();
    }
    return sync;
  };
  const ready = (): Promise<Sync> => (loading ??= loaded());
  /** Never throws: without the network a script may not come, and nothing is lost by waiting for it. */
  const once = async (work: (engine: Sync) => Promise<void>): Promise<void> => {
    const engine = await ready().catch(() => undefined);
    if (engine === undefined) return;
    if (isWanted) void engine.start();
    await work(engine);
  };

  return {
    stateOf: (path) => sync?.stateOf(path) ?? WAITING,
    waiting: () => sync?.waiting() ?? NO_FILES,
    firstReading: () => sync?.firstReading() ?? NOTHING_READ,
    trouble: () => sync?.trouble(),
    conflictCopies: () => sync?.conflictCopies() ?? NO_COPIES,
    nudge: (path) => sync?.nudge(path),
    subscribe: (listener) => {
      const call = () => listener();
      waiting.set(call, sync?.subscribe(call));
      return () => {
        waiting.get(call)?.();
        waiting.delete(call);
      };
    },
    start: () => {
      isWanted = true;
      return ready().then((engine) => engine.start(), () => undefined);
    },
    stop: () => {
      isWanted = false;
      sync?.stop();
    },
    syncNow: () => once((engine) => engine.syncNow()),
    focus: () => once((engine) => engine.focus()),
    acceptRoot: () => once((engine) => engine.acceptRoot()),
    versions: async (path) => (await ready()).versions(path),
    readVersion: async (path, versionId) => (await ready()).readVersion(path, versionId),
  };
}
