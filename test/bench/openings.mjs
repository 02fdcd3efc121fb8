/** How a page opens: watched from inside its frame, under a slowed processor and network. */

const SLOWER = 4;
const NETWORK = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
/** The page is left alone for so long once its content stands there, so that what it does afterwards is seen too. */
const AFTERWARDS_MS = 2500;
/** So long after its content stands a page has read and indexed all that the device keeps. */
const AT_REST_MS = 15_000;
/** No request for so long means that the first filling of the device is over. */
const QUIET_MS = 3000;

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ title: string, painted: string, address: (page: Page) => Promise<string> }} Surface `painted`: an expression that is true once the content stands there */
/** @typedef {{ startTime: number, responseEnd: number, name: string }} Request */
/** @typedef {{ shownAt: number, paintedAt: number, longest: number, requests: Request[] }} Opening times in ms since the frame began to load; `shownAt`: when the last look stood there, or the content */
/** @typedef {{ cold: Opening, warm: Opening }} Round */

/**
 * Runs in every frame. The moment is the end of the frame which first has the content: laid out and painted, as near to that as a script gets.
 * @param {string} painted
 */
const watch = (painted) => `
  performance.setResourceTimingBufferSize(5000);
  window.bench = { shownAt: undefined, paintedAt: undefined, longest: 0 };
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === 'self' && window.bench.paintedAt !== undefined && startTime > window.bench.paintedAt) window.bench.longest = Math.max(window.bench.longest, duration);
    }
  }).observe({ entryTypes: ['longtask'] });
  const afterPaint = new MessageChannel();
  afterPaint.port1.onmessage = ({ data }) => { window.bench[data] ??= performance.now(); };
  const look = () => {
    if (document.body?.querySelector(':scope > div[inert]')) afterPaint.port2.postMessage('shownAt');
    if (document.body && (${painted})) afterPaint.port2.postMessage('paintedAt'); else requestAnimationFrame(look);
  };
  if (window !== window.top) look();
`;

/**
 * Opens a surface as a new user's browser does, then twice again from what the device keeps; the last one counts as warm.
 * @param {import('playwright-core').Browser} browser
 * @param {Surface} surface
 * @returns {Promise<Round>}
 */
export async function openRound(browser, surface) {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    await context.addInitScript(watch(surface.painted));
    const page = await context.newPage();
    const address = await surface.address(page);
    await slowDown(context, page);
    const cold = await opened(page, address, surface, true);
    await opened(page, address, surface, false);
    return { cold, warm: await opened(page, address, surface, false) };
  } finally {
    await context.close();
  }
}

/**
 * Lets a device fill itself as fast as it can, then opens the surface twice from what it keeps; the last one counts.
 * @param {import('playwright-core').Browser} browser
 * @param {Surface} surface
 * @param {(page: Page, address: string) => Promise<number>} fill
 * @param {(page: Page) => Promise<import('./browser-rows.mjs').Row[]>} [then] measures more on the page, as slowed as it was opened
 * @returns {Promise<{ filledMs: number, warm: Opening, heapMB: number, more: import('./browser-rows.mjs').Row[] }>}
 */
export async function openFilled(browser, surface, fill, then) {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    await context.addInitScript(watch(surface.painted));
    const page = await context.newPage();
    const address = await surface.address(page);
    const filledMs = await fill(page, address);
    const session = await slowDown(context, page);
    await opened(page, address, surface, false);
    const warm = await opened(page, address, surface, false);
    await page.waitForTimeout(AT_REST_MS);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { filledMs, warm, heapMB: usedSize / 1e6, more: then === undefined ? [] : await then(page) };
  } finally {
    await context.close();
  }
}

/** Whatever content is still to come without a further answer is there after so long. */
const WITHOUT_ANSWER_MS = 6000;

/**
 * How many answers of Graph, one after the other, a new device waits for before its content stands: requests are answered together,
 * and those that come after them only when the content did not come meanwhile.
 * @param {import('playwright-core').Browser} browser
 * @param {Surface} surface
 * @returns {Promise<number>}
 */
export async function roundTrips(browser, { title, painted, address }) {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    await context.addInitScript(watch(painted));
    const page = await context.newPage();
    const to = await address(page);
    /** @type {import('playwright-core').Route[]} */
    let held = [];
    await page.route('**/v1.0/**', (route) => void held.push(route));
    await page.goto(to);
    const frame = await (await page.waitForSelector(`iframe[title="${title}"]`)).contentFrame();
    const stands = () => frame?.evaluate(() => /** @type {{ bench?: { paintedAt?: number } }} */ (/** @type {unknown} */ (window)).bench?.paintedAt !== undefined).catch(() => false);
    for (let trips = 0; trips < 20; trips += 1) {
      const began = performance.now();
      while (performance.now() - began < WITHOUT_ANSWER_MS) {
        if (await stands()) return trips;
        await page.waitForTimeout(100);
      }
      const answered = held;
      held = [];
      await Promise.all(answered.map((route) => route.continue()));
    }
    throw new Error('No content after twenty answers.');
  } finally {
    await context.close();
  }
}

/**
 * What stands on a surface once it is filled, and in a frame of which size.
 * @param {import('playwright-core').Browser} browser
 * @param {Surface} surface
 * @returns {Promise<{ look: import('./bare-page.mjs').Look, size: import('./bare-page.mjs').Size }>}
 */
export async function lookOf(browser, { title, painted, address }) {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    await context.addInitScript(watch(painted));
    const page = await context.newPage();
    await page.goto(await address(page));
    const handle = await page.waitForSelector(`iframe[title="${title}"]`);
    const frame = await handle.contentFrame();
    if (frame === null) throw new Error('The page has no frame to look at.');
    const kept = () => frame.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('two-hats:screen:')).map((key) => localStorage.getItem(key)).join(''));
    await until(() => frame.evaluate(isQuiet, QUIET_MS), 'quiet');
    await frame.evaluate(() => void window.dispatchEvent(new Event('pagehide'))); // As when it is left: that is when a look is kept.
    await until(async () => (await kept()) !== '', 'look');
    const { screen } = JSON.parse(await kept());
    const size = await handle.boundingBox();
    if (size === null) throw new Error('The frame has no size.');
    return { look: screen, size };
  } finally {
    await context.close();
  }
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {Page} page
 * @returns {Promise<import('playwright-core').CDPSession>}
 */
async function slowDown(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  return session;
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {Surface} surface
 * @param {boolean} untilQuiet
 * @returns {Promise<Opening>}
 */
async function opened(page, address, { title }, untilQuiet) {
  await page.goto('about:blank');
  await page.goto(address);
  const handle = await page.waitForSelector(`iframe[title="${title}"]`);
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The page has no frame to measure.');
  await until(() => frame.evaluate(() => /** @type {{ bench?: { paintedAt?: number } }} */ (/** @type {unknown} */ (window)).bench?.paintedAt !== undefined), 'content');
  await page.waitForTimeout(AFTERWARDS_MS);
  if (untilQuiet) await until(() => frame.evaluate(isQuiet, QUIET_MS), 'quiet');
  return frame.evaluate(() => {
    const { bench } = /** @type {{ bench: { shownAt?: number, paintedAt: number, longest: number } }} */ (/** @type {unknown} */ (window));
    const requests = performance.getEntriesByType('resource').map((entry) => {
      const { name, startTime, responseEnd } = /** @type {PerformanceResourceTiming} */ (entry);
      return { name, startTime, responseEnd };
    });
    return { shownAt: bench.shownAt ?? bench.paintedAt, paintedAt: bench.paintedAt, longest: bench.longest, requests };
  });
}

/**
 * Runs in the page. @param {number} quiet
 */
function isQuiet(quiet) {
  return performance.getEntriesByType('resource').every((entry) => performance.now() - /** @type {PerformanceResourceTiming} */ (entry).responseEnd > quiet);
}

/**
 * Asked from outside: the page's own policy forbids the waiting that Playwright would do inside it.
 * @param {() => Promise<boolean>} holds
 * @param {string} what
 */
async function until(holds, what) {
  for (let asked = 0; asked < 600; asked += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No ${what} after two minutes.`);
}
