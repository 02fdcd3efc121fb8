/** So many examples of a property are enough to see most mutants; a survivor is looked at by itself. */
const MOST = 40;

/** Properties are tried a few times, and the smallest example against one, which would take long to find, is not looked for. */
jest.mock('fast-check', () => {
  const real = jest.requireActual('fast-check');
  /**
   * @param {unknown} property
   * @param {{ readonly numRuns?: number }} [options]
   */
  const assert = (property, { numRuns = 100, ...options } = {}) =>
    real.assert(property, { ...options, numRuns: Math.min(numRuns, MOST), endOnFailure: true });
  return { ...real, __esModule: true, default: { ...real.default, assert }, assert };
});
