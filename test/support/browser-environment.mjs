import { TestEnvironment } from 'jest-environment-node';

/** So much of a page is enough to know where the test stood. */
const MOST = 1_000;

/** Says with a failure what the open pages showed: where it happens only now and then, the next run would not tell. */
export default class BrowserEnvironment extends TestEnvironment {
  /** @param {{ readonly name: string, readonly test?: { readonly errors: readonly ({ stack?: string } | readonly { stack?: string }[])[] } }} event */
  async handleTestEvent({ name, test }) {
    if (name !== 'test_fn_failure') return;
    const error = [test?.errors.at(-1)].flat()[0];
    if (typeof error?.stack !== 'string') return; // From another realm: no `instanceof`.
    for (const page of this.global.openPages ?? []) {
      const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => `${location.href}\n${document.body.innerText}`).catch(String)));
      error.stack = [error.stack, ...texts.map((text) => `— a page showed ${text.slice(0, MOST)}`)].join('\n');
    }
  }
}
