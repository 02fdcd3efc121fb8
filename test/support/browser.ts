import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';

import { CHROMIUM_FLAGS } from './chromium.mjs';

declare global {
  /** For `browser-environment`, which stands outside of the tests. */
  var openPages: Set<Page> | undefined;
}

/** How long a browser test waits for something to appear; generous, since two cores may be busy. */
export const PATIENCE_MS = 30_000;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.TWO_HATS_CHROMIUM ?? '/usr/bin/chromium', args: [...CHROMIUM_FLAGS] });
}

/** A page that fails the test when the app throws, and that waits patiently. */
export async function patientPage(context: BrowserContext): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  (globalThis.openPages ??= new Set()).add(page);
  page.on('close', () => globalThis.openPages?.delete(page));
  return { page, errors };
}

/** The app inside a simulated host. */
export function appIn(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Two Hats"]');
}
