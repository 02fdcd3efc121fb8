import type { Sync } from '../sync/engine';
import { lateScript } from '../workflows/late-script';

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
  const early: Parameters<Sync['bring']>[0][] = [];
  const { now, ready, subscribe } = lateScript(async () => {
    const engine = await load();
    for (const wants of early) void engine.bring(wants);
    return engine;
  });
  let isWanted = false;

  /** Never throws: without the network a script may not come, and nothing is lost by waiting for it. */
  const once = async (work: (engine: Sync) => Promise<void>): Promise<void> => {
    const engine = await ready().catch(() => undefined);
    if (engine === undefined) return;
    if (isWanted) void engine.start();
    await work(engine);
  };

  return {
    stateOf: (path) => now()?.stateOf(path) ?? WAITING,
    waiting: () => now()?.waiting() ?? NO_FILES,
    firstReading: () => now()?.firstReading() ?? NOTHING_READ,
    trouble: () => now()?.trouble(),
    isSplit: () => now()?.isSplit() === true,
    question: () => now()?.question(),
    conflictCopies: () => now()?.conflictCopies() ?? NO_COPIES,
    nudge: (path) => now()?.nudge(path),
    subscribe,
    start: () => {
      isWanted = true;
      return ready().then((engine) => (isWanted ? engine.start() : undefined), () => undefined);
    },
    stop: () => {
      isWanted = false;
      now()?.stop();
    },
    syncNow: () => once((engine) => engine.syncNow()),
    focus: () => once((engine) => engine.focus()),
    stopReading: () => once((engine) => engine.stopReading()),
    goOnReading: () => once((engine) => engine.goOnReading()),
    bring: async (wants) => {
      // What is opened before the engine is there is no reason to load it sooner.
      if (now() === undefined) early.push(wants);
      else await now()?.bring(wants);
    },
    answer: (answer) => once((engine) => engine.answer(answer)),
    acceptRoot: () => once((engine) => engine.acceptRoot()),
    deleteForGood: async (paths) => (await ready().catch(() => undefined))?.deleteForGood(paths) ?? paths,
    versions: async (path) => (await ready()).versions(path),
    readVersion: async (path, versionId) => (await ready()).readVersion(path, versionId),
  };
}
