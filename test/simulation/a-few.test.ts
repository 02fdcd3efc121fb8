import { failureReport } from './report';
import { simulate } from './simulate';

/** In this very process, for those who look at what a script runs through: a debugger, or whoever changes the engine to see a test fail. */
describe('a few scripts', () => {
  it.each([1, 2, 3])('[I1, I3, I5] keeps every promise, seed %d', async (seed) => {
    const { failure } = await simulate({ seed, sequences: 25 });
    if (failure !== undefined) throw new Error(failureReport(failure, seed, undefined));
  }, 60_000);
});
