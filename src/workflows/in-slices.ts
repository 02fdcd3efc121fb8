import type { Surroundings } from './ports';

/** Settles in a task of its own, so that the screen can draw before what follows. */
export function letDraw({ after }: Pick<Surroundings, 'after'>): Promise<void> {
  return new Promise((resolve) => after(0, resolve));
}

/** A slice leaves most of a frame to the screen. */
const SLICE_MS = 8;

/**
 * Does `work` with each item in turn, and lets the screen draw in between; after more than one slice it draws once more, so that what
 * follows does not lengthen the last one.
 */
export async function inSlices<T>(surroundings: Pick<Surroundings, 'now' | 'after'>, items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let began = surroundings.now();
  let isSliced = false;
  for (const item of items) {
    work(item);
    if (surroundings.now() - began < SLICE_MS) continue;
    isSliced = true;
    await letDraw(surroundings);
    began = surroundings.now();
  }
  if (isSliced) await letDraw(surroundings);
}
