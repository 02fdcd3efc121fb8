import { useEffect, useRef } from 'react';

import type { Late } from './late';

/** Long after the first paint, so that it disturbs nobody who begins to type. */
const QUIET_MS = 1500;

/**
 * Fetches parts one by one once the screen has come to rest: a click then shows them at once, and they are there without the network.
 *
 * @param then what else waits for that rest
 */
export function usePartsAtRest(parts: readonly Pick<Late<never>, 'load'>[], then: () => Promise<void> = nothing): void {
  const last = useRef(then);
  useEffect(() => {
    last.current = then;
  }, [then]);
  useEffect(() => {
    let isHere = true;
    const timer = window.setTimeout(() => {
      void (async () => {
        for (const { load } of parts) if (isHere) await load().catch(() => undefined);
        if (isHere) await last.current();
      })();
    }, QUIET_MS);
    return () => {
      isHere = false;
      window.clearTimeout(timer);
    };
  }, [parts]);
}

const nothing = () => Promise.resolve();
