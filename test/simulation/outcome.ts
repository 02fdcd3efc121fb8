/** What some work came to, to be had once it is to be told: its answer, or what it threw. */
export type Outcome<T> = () => T;

export function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    const answer = work();
    return () => answer;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/**
 * One await of a tab. `begin` starts what is waited for, and hands on what it came to; the tab may die at either end, and
 * then nothing ever settles. No more promises than this one: a run of the simulation makes millions of them.
 */
export type Through = <T>(begin: (settle: (outcome: Outcome<T>) => void) => void) => Promise<T>;

/** @param passesAwait whether the tab is alive after it */
export function throughAwaits(passesAwait: () => boolean): Through {
  return <T>(begin: (settle: (outcome: Outcome<T>) => void) => void) =>
    new Promise<T>((resolve, reject) => {
      if (!passesAwait()) return;
      begin((outcome) => {
        if (!passesAwait()) return;
        try {
          resolve(outcome());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
}
