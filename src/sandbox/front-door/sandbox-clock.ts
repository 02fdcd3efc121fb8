import type { SandboxStart } from '../command-line';

/** The time that the sandbox believes in. It runs at the machine's pace. */
export type SandboxClock = {
  readonly now: () => number;
  /** How far it is ahead of the machine, in milliseconds; 0 when both agree. */
  readonly offsetMs: () => number;
  readonly set: (at: number) => void;
};

/** @param machine the machine's clock, in milliseconds since 1970 */
export function sandboxClock(start: SandboxStart, machine: () => number): SandboxClock {
  let offset = offsetAtStart(start, machine());
  return {
    now: () => machine() + offset,
    offsetMs: () => offset,
    set: (at) => {
      offset = at - machine();
    },
  };
}

/** A day keeps the machine's time of day, also when the clocks change between the two. */
function offsetAtStart(start: SandboxStart, now: number): number {
  if (start.kind === 'now') return 0;
  if (start.kind === 'moment') return start.at - now;
  const [year = 0, month = 1, day = 1] = start.date.split('-').map(Number);
  const there = new Date(now);
  there.setFullYear(year, month - 1, day);
  return there.getTime() - now;
}
