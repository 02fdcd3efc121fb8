import { TestEnvironment } from 'jest-environment-node';

/** So much of a page is enough to know where the test stood. */
const MOST = 1_500;

/** Says on a failure what the open pages showed: where it happens only now and then, the next run would not tell. */
export default class BrowserEnvironment extends TestEnvironment {
  /** @param {{ readonly name: string }} event */
  async handleTestEvent({ name }) {
    if (name !== 'test_fn_failure') return;
    for (const page of this.global.openPages ?? []) {
      const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => `${location.href}\n${document.body.innerText}`).catch(String)));
      for (const text of texts) process.stderr.write(`— a page showed ${text.slice(0, MOST)}\n`);
    }
  }
}
