import { useCallback, useEffect, useState } from 'react';

import { useFormats } from './formats';

/** The time, read again every `everyMs`: for minutes that run down on the screen. */
export function useNow(everyMs: number): number {
  const { now } = useFormats();
  const [at, setAt] = useState(now);
  const read = useCallback(() => setAt(now()), [now]);
  useEffect(() => {
    const timer = setInterval(read, everyMs);
    return () => clearInterval(timer);
  }, [read, everyMs]);
  return at;
}
