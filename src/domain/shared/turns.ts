/**
 * Runs works one after the other, in the order in which they were asked for, whatever becomes of those before. Each
 * answer is its own work's, refusal included.
 */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
