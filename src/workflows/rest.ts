import type { Surroundings } from './ports';

/** Typing rests this long before it is written … */
const REST_MS = 400;
/** … but however long someone types, never more than this is at risk. */
const AT_RISK_MS = 1000;
/** After a refused write; the user may free some space meanwhile. */
const TRY_AGAIN_MS = 5000;

/** Puts off a piece of work until its causes rest. */
export type Rest = {
  readonly touch: () => void;
  /** Does at once what is put off, and whatever comes up while that is under way; settles when nothing is left. */
  readonly flush: () => Promise<void>;
  readonly isPending: () => boolean;
};

/** @param work answers whether it succeeded; what failed is tried again later. It must not throw. */
export function createRest(surroundings: Pick<Surroundings, 'now' | 'after'>, work: () => Promise<boolean>): Rest {
  let firstTouchAt: number | undefined;
  let cancel = () => {};
  let running: Promise<boolean> | undefined;

  const schedule = (ms: number) => {
    cancel();
    cancel = surroundings.after(ms, () => void (running ?? Promise.resolve()).then(() => runOnce()));
  };

  /** One at a time; answers false when the work failed. */
  const runOnce = (): Promise<boolean> => {
    if (firstTouchAt === undefined) return Promise.resolve(true);
    running ??= doWork().finally(() => {
      running = undefined;
    });
    return running;
  };

  const doWork = async () => {
    cancel();
    firstTouchAt = undefined;
    if (await work()) return true;
    firstTouchAt ??= surroundings.now();
    schedule(TRY_AGAIN_MS);
    return false;
  };

  return {
    touch: () => {
      firstTouchAt ??= surroundings.now();
      schedule(Math.max(0, Math.min(REST_MS, firstTouchAt + AT_RISK_MS - surroundings.now())));
    },
    flush: async () => {
      if (running !== undefined) await running;
      while (firstTouchAt !== undefined) if (!(await runOnce())) return;
    },
    isPending: () => firstTouchAt !== undefined || running !== undefined,
  };
}
