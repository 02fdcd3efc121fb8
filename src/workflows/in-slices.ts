import type { Surroundings } from './ports';

/** A slice leaves most of a frame to the screen. */
const SLICE_MS = 8;

/** Does `work` with each item in turn, and lets the screen draw in between. */
export async function inSlices<T>(surroundings: Pick<Surroundings, 'now' | 'after'>, items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let began = surroundings.now();
  for (const item of items) {
    work(item);
    if (surroundings.now() - began < SLICE_MS) continue;
    await new Promise<void>((resolve) => surroundings.after(0, resolve));
    began = surroundings.now();
  }
}
