const { default: Sequencer } = require('@jest/test-sequencer');

const SLOW = /\.property\.test|\/simulation\/|one-drive\.test/;

/** Most mutants die of the first test of a rule; those that play long come last. */
module.exports = class QuickestFirst extends Sequencer {
  /**
   * @override
   * @param {import('@jest/test-sequencer').default['sort'] extends (tests: infer Tests) => unknown ? Tests : never} tests
   */
  sort(tests) {
    return [...tests].sort((a, b) => Number(SLOW.test(a.path)) - Number(SLOW.test(b.path)) || (a.path < b.path ? -1 : 1));
  }
};
