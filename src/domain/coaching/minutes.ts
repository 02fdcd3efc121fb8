/** No line is worth naming for less, in minutes. */
export const LEAST = 2;

/** Lines that the composer adds of its own: with one for the counterpart, five at most. */
const OWN_LINES = 4;
const OWN_LINES_OF_A_SHORT_MEETING = 3;
const SHORT_MINUTES = 20;

type Length = { readonly lengthMinutes: number };

export function isShort({ lengthMinutes }: Length): boolean {
  return lengthMinutes <= SHORT_MINUTES;
}

export function ownLinesOf(meeting: Length): number {
  return isShort(meeting) ? OWN_LINES_OF_A_SHORT_MEETING : OWN_LINES;
}

export type Frame = {
  /** The meeting's length less a tenth, in whole minutes (C2). */
  readonly budget: number;
  /** What the counterpart's topics keep at the least: a quarter of the meeting, not only of the budget. */
  readonly quarter: number;
};

export function frameOf(lengthMinutes: number): Frame {
  const budget = Math.max(0, Math.floor(lengthMinutes * 0.9));
  return { budget, quarter: Math.min(budget, Math.ceil(Math.max(0, lengthMinutes) / 4)) };
}

/** Fits wishes into `available` minutes: the longest give way first, down to two minutes each. */
export function fit(wishes: readonly number[], available: number): readonly number[] {
  const minutes = [...wishes];
  for (let excess = sum(wishes) - available; excess > 0; excess -= 1) {
    const longest = minutes.lastIndexOf(Math.max(...minutes));
    const current = minutes[longest] ?? 0;
    if (current <= LEAST) break;
    minutes[longest] = current - 1;
  }
  return minutes;
}

/** Splits `available` minutes evenly; the first get the odd ones. */
export function split(available: number, lines: number): readonly number[] {
  return Array.from({ length: lines }, (_, index) => Math.floor(available / lines) + (index < available % lines ? 1 : 0));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
