/** Numbers that look random and are the same for the same seed, on every machine. */
export type Chance = {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  /** A whole number, 0 ≤ n < `below`. */
  readonly whole: (below: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
};

// Taken once: in a test, each look at a global goes through the walls that the test runner builds around it.
const { floor, imul } = Math;

/** Mulberry32: 32 bits of state are plenty for a few thousand draws. */
export function chanceOf(...seeds: readonly number[]): Chance {
  let state = seeds.reduce((mixed, seed) => imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15), 0x2545f491);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number): number => floor(next() * below);
  return { next, whole, pick: (from) => from[whole(from.length)] ?? from[0] };
}

/** The same things in another order. */
export function shuffled<T>(chance: Chance, things: readonly T[]): T[] {
  const rest = [...things];
  return things.flatMap(() => rest.splice(chance.whole(rest.length), 1));
}
