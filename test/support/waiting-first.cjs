const { default: Sequencer } = require('@jest/test-sequencer');

/** Flows that wait most of their time, for a busy service or the pace of uploads. At the end of a run one of two workers would wait with them. */
const WAITING = [/\/troubles\./, /\/side-panel\.browser/, /\/tab\./, /\/accessibility\./];

module.exports = class WaitingFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<import('@jest/test-sequencer').default['sort']>[0]} tests
   */
  async sort(tests) {
    const sorted = await super.sort(tests);
    const first = WAITING.flatMap((name) => sorted.filter(({ path }) => name.test(path)));
    return [...first, ...sorted.filter((test) => !first.includes(test))];
  }
};
