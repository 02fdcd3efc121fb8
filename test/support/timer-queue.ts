type Timer = { readonly at: number; readonly number: number; work: (() => void) | undefined };

/** Timers by the moment at which they are due, and by the order in which they were set. */
export type TimerQueue = {
  /** Answers what takes the timer away again. */
  readonly add: (at: number, work: () => void) => () => void;
  /** Takes out the first timer, if it is due by `end`. */
  readonly takeUntil: (end: number) => { readonly at: number; readonly work: () => void } | undefined;
  readonly size: () => number;
};

/** A binary heap; a timer that was cancelled stays in it, without work, until its turn. */
export function timerQueue(): TimerQueue {
  const heap: Timer[] = [];
  let count = 0;

  const rise = (timer: Timer): void => {
    let index = heap.length;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above]!;
      if (!isBefore(timer, parent)) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = timer;
  };
  const sink = (timer: Timer): void => {
    let index = 0;
    for (;;) {
      let below = index * 2 + 1;
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below += 1;
      if (below >= heap.length || !isBefore(heap[below]!, timer)) break;
      heap[index] = heap[below]!;
      index = below;
    }
    heap[index] = timer;
  };
  const removeFirst = (): void => {
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) sink(last);
  };

  return {
    add: (at, work) => {
      const timer: Timer = { at, number: (count += 1), work };
      rise(timer);
      return () => {
        timer.work = undefined;
      };
    },
    takeUntil: (end) => {
      for (;;) {
        const first = heap[0];
        if (first === undefined || first.at > end) return undefined;
        removeFirst();
        const { at, work } = first;
        if (work !== undefined) return { at, work };
      }
    },
    size: () => heap.filter(({ work }) => work !== undefined).length,
  };
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.number < b.number);
}
