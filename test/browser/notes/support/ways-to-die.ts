import type { Page } from 'playwright-core';

import { visit, type Visit, type World } from '../../../support/visit';
import type { MortalBrowser } from './mortal-browser';

/** How a page ends: its frame alone, as a host does that closes a panel; with a new start; closed; by a crash; with the whole browser. */
export type Death = 'frame' | 'reload' | 'close' | 'crash' | 'process';

/** Ends `opened` and opens the same again. */
export async function dieAndComeBack(death: Death, opened: Visit, browser: MortalBrowser, world: World): Promise<Visit> {
  const { page } = opened;
  const address = page.url().slice(world.sandbox().url.length);
  const again = () => visit(browser.device(), world, address);
  switch (death) {
    case 'frame':
      await page.locator('iframe[title="Two Hats"]').evaluate(startAgain);
      return opened;
    case 'reload':
      await page.reload({ waitUntil: 'commit' });
      return opened;
    case 'close':
      await page.close();
      return again();
    case 'crash':
      await crash(page);
      await page.close();
      return again();
    case 'process':
      await browser.killAndStart();
      return again();
  }
}

function startAgain(frame: Element): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    (frame as HTMLIFrameElement).src = (frame as HTMLIFrameElement).src.replace(/#.*/, '');
  });
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}
