const { TestEnvironment } = require('jest-environment-node');

/** One test that fails is enough to know that a mutant is seen: the others of the file are passed over. */
module.exports = class FirstFailureEnds extends TestEnvironment {
  hasFailed = false;

  /** @param {{ readonly name: string, readonly test?: { mode?: string } }} event */
  handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') this.hasFailed = true;
    if (name === 'test_start' && this.hasFailed && test !== undefined) test.mode = 'skip';
  }
};
