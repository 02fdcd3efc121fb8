import { chromium } from 'playwright-core';

import { CHROMIUM_FLAGS } from '../support/chromium.mjs';
import { serveBarePage } from './bare-page.mjs';

const ROUNDS = 7;
const SLOWER = 4;
const GRAPH_LATENCY_MS = 80;
const NETWORK = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

/** Notes, in every frame, when the first button that prepares a 1:1 (or the panel's agenda) stands on the page. */
const WATCH = `
  const seen = () => document.querySelector('button') && /Prepare |Agenda/.test(document.body?.innerText ?? '');
  const watch = () => { if (seen()) { window.__paintedAt ??= performance.now(); } else requestAnimationFrame(watch); };
  window.__longest = 0;
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) if (window.__paintedAt) window.__longest = Math.max(window.__longest, duration); }).observe({ entryTypes: ['longtask'] });
  watch();
`;

/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {string} url the sandbox's front door
 * @param {string} executablePath
 * @returns {Promise<{ name: string, value: number, unit: string, goal: string }[]>}
 */
export async function browserRows(url, executablePath) {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const bare = await serveBarePage(GRAPH_LATENCY_MS);
  try {
    const rows = [];
    for (const [name, link] of /** @type {const} */ ([['tab', 'Teams personal tab'], ['panel', 'Meeting side panel']])) {
      const app = await openings(browser, async (page) => {
        await page.goto(url);
        return String(await page.getByRole('link', { name: link }).evaluate((anchor) => /** @type {HTMLAnchorElement} */ (anchor).href));
      }, 'Two Hats');
      const limit = await openings(browser, () => Promise.resolve(`${bare.url}/frame`), undefined);
      rows.push(
        { name: `${name}, warm open to content`, value: median(app.warm) / median(limit.warm), unit: 'x bare page', goal: '<= 1.2' },
        { name: `${name}, cold open to content`, value: median(app.cold) / median(limit.cold), unit: 'x bare page', goal: '<= 1.5' },
        { name: `${name}, Graph requests before warm content`, value: Math.max(...app.requestsBefore), unit: 'requests', goal: '= 0' },
        { name: `${name}, longest task after first content, CPU 4x slower`, value: median(app.longest), unit: 'ms', goal: '<= 50' },
      );
    }
    rows.push(await typingRow(browser, url));
    return rows;
  } finally {
    bare.close();
    await browser.close();
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {(page: Page) => Promise<string>} addressOf
 * @param {string | undefined} title of the frame that is measured
 */
async function openings(browser, addressOf, title) {
  /** @type {{ cold: number[], warm: number[], requestsBefore: number[], longest: number[] }} */
  const times = { cold: [], warm: [], requestsBefore: [], longest: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext();
    await context.addInitScript(WATCH);
    const page = await context.newPage();
    const address = await addressOf(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    times.cold.push((await opened(page, title === undefined ? `${address}?cold` : address, title)).paintedAt);
    await page.waitForTimeout(3000);
    const warm = await opened(page, address, title);
    times.warm.push(warm.paintedAt);
    times.requestsBefore.push(warm.requestsBefore);
    times.longest.push(warm.longest);
    await context.close();
  }
  return times;
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {string | undefined} title
 */
async function opened(page, address, title) {
  await page.goto('about:blank');
  await page.goto(address);
  const handle = await page.waitForSelector(title === undefined ? 'iframe' : `iframe[title="${title}"]`);
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The page has no frame to measure.');
  await frame.waitForFunction('window.__paintedAt !== undefined', undefined, { timeout: 60_000 });
  await page.waitForTimeout(1500);
  return frame.evaluate(() => {
    const { __paintedAt: paintedAt, __longest: longest } = /** @type {{ __paintedAt: number, __longest: number }} */ (/** @type {unknown} */ (window));
    const requests = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource')).filter(({ name, startTime }) => name.includes('/v1.0/') && startTime < paintedAt);
    return { paintedAt, longest, requestsBefore: requests.length };
  });
}

/**
 * From the last keystroke's rest to the words "Saved on this device".
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function typingRow(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByRole('link', { name: 'Meeting side panel' }).click();
  const notes = page.frameLocator('iframe[title="Two Hats"]').getByRole('textbox', { name: 'Notes', exact: true });
  await notes.waitFor();
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < 40; round += 1) {
    const took = await notes.evaluate((field, word) => new Promise((resolve) => {
      const area = /** @type {HTMLTextAreaElement} */ (field);
      const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
      setter?.call(area, `${area.value} ${word}`);
      area.dispatchEvent(new Event('input', { bubbles: true }));
      const from = performance.now();
      const observer = new MutationObserver(() => {
        if (!/Saved (on this device|to OneDrive)/.test(document.body.innerText)) return;
        observer.disconnect();
        resolve(performance.now() - from);
      });
      setTimeout(() => observer.observe(document.body, { subtree: true, childList: true, characterData: true }), 50);
    }), `word${round}`);
    times.push(Number(took));
  }
  await page.close();
  const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  return { name: 'typing to "Saved on this device", p95 beyond the rest of 400 ms', value: Math.max(0, p95 - 400), unit: 'ms', goal: '<= 50' };
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
