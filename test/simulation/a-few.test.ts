import { scriptOf } from './command';
import { isKept, play } from './play';

/** In this very process, for whoever follows a script with a debugger, or changes the engine to see a test fail. */
describe('a few scripts', () => {
  it.each([1, 2, 3])('[I1, I3, I5] keep every promise, seed %d', async (seed) => {
    for (let sequence = 0; sequence < 10; sequence += 1) {
      const outcome = await play(scriptOf(seed, sequence));
      expect({ sequence, ...outcome, isKept: isKept(outcome) }).toMatchObject({ sequence, lost: [], diverged: [], isKept: true });
    }
  }, 60_000);
});
