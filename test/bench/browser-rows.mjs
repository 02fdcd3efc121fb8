import { chromium } from 'playwright-core';

import { CHROMIUM_FLAGS } from '../support/chromium.mjs';
import { serveBarePage } from './bare-page.mjs';
import { firstSync, longNoteRows } from './many-notes.mjs';
import { lookOf, openFilled, openRound, roundTrips } from './openings.mjs';
import { cloudSaveRow, commandRow, situationRow, typingRows } from './screen-rows.mjs';

const ROUNDS = Number(process.env.TWO_HATS_BENCH_ROUNDS ?? 7);

/** @typedef {import('./openings.mjs').Opening} Opening */
/** @typedef {import('./openings.mjs').Surface} Surface */
/** @typedef {{ name: string, value: number, unit: string, goal: string }} Row */

/** @type {{ name: string, link: string, painted: string }[]} */
const SURFACES = [
  { name: 'tab', link: 'Teams personal tab', painted: `[...document.querySelectorAll('main li button')].filter((button) => button.textContent.startsWith('Prepare')).length >= 3` },
  { name: 'panel', link: 'Meeting side panel', painted: `document.querySelector('section[aria-label="Last time"]') && document.querySelector('section[aria-label="Agenda"] li')` },
];

/**
 * Every surface and the bare page take turns, so that whatever else the machine does meets them alike.
 * @param {string} url the sandbox's front door
 * @param {string} executablePath
 * @param {number} latencyMs of Graph
 * @returns {Promise<Row[]>}
 */
export async function browserRows(url, executablePath, latencyMs) {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  /** @type {{ close: () => void }[]} */
  const served = [];
  try {
    /** @type {Surface[]} each bare page before what it is compared with */
    const surfaces = [];
    for (const { link, painted } of SURFACES) {
      const surface = { title: 'Two Hats', painted, address: addressOf(url, link) };
      const { look, size } = await lookOf(browser, surface);
      const bare = await serveBarePage(latencyMs, look, size);
      served.push(bare);
      surfaces.push({ title: 'Bare', painted, address: () => Promise.resolve(bare.url) }, surface);
    }
    /** @type {import('./openings.mjs').Round[][]} */
    const rounds = surfaces.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      process.stderr.write(`round ${round + 1} of ${ROUNDS}\n`);
      for (const [index, surface] of surfaces.entries()) rounds[index]?.push(await openRound(browser, surface));
    }
    const trips = [];
    for (const [index, { name }] of SURFACES.entries()) {
      const surface = surfaces[2 * index + 1];
      if (surface !== undefined) trips.push({ name: `${name}, Graph round trips that cold content waits for`, value: await roundTrips(browser, surface), unit: 'round trips', goal: '= 1' });
    }
    const rows = SURFACES.flatMap(({ name }, index) => openingRows(name, rounds[2 * index + 1] ?? [], rounds[2 * index] ?? []));
    return [...rows, ...trips, ...(await typingRows(browser, url)), await cloudSaveRow(browser, url), await situationRow(browser, url), await commandRow(browser, url)];
  } finally {
    for (const bare of served) bare.close();
    await browser.close();
  }
}

/**
 * The tab on a device that keeps ten thousand notes of a thousand people, one of 1 MB, beside one that keeps a year of them.
 * @param {string} url of a sandbox with that many
 * @param {string} yearUrl of one with a year
 * @param {string} executablePath
 * @returns {Promise<Row[]>}
 */
export async function manyNotesRows(url, yearUrl, executablePath) {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const tab = (/** @type {string} */ of) => ({ title: 'Two Hats', painted: SURFACES[0]?.painted ?? '', address: addressOf(of, SURFACES[0]?.link ?? '') });
    process.stderr.write('a device with ten thousand notes\n');
    const [year, many] = [await openFilled(browser, tab(yearUrl), firstSync), await openFilled(browser, tab(url), firstSync, longNoteRows)];
    return [
      { name: 'tab, warm open to content with 10,000 notes', value: many.warm.paintedAt / year.warm.paintedAt, unit: 'x with a year of notes', goal: '<= 1.2' },
      { name: 'tab, longest task after warm content with 10,000 notes, CPU 4x slower', value: many.warm.longest, unit: 'ms', goal: '<= 50' },
      { name: 'first sync of 10,000 notes', value: many.filledMs / 1000, unit: 's', goal: 'none' },
      { name: 'tab with a year of notes, memory of its scripts', value: year.heapMB, unit: 'MB', goal: 'none' },
      { name: 'tab with 10,000 notes, memory of its scripts', value: many.heapMB, unit: 'MB', goal: 'none' },
      ...many.more,
    ];
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} name
 * @param {import('./openings.mjs').Round[]} rounds
 * @param {import('./openings.mjs').Round[]} limit
 * @returns {Row[]}
 */
function openingRows(name, rounds, limit) {
  const [cold, warm] = [rounds.map((round) => round.cold), rounds.map((round) => round.warm)];
  const paintedAt = (/** @type {Opening} */ opening) => opening.paintedAt;
  const ratio = (/** @type {Opening[]} */ of, /** @type {Opening[]} */ to) => median(of.map(paintedAt)) / median(to.map(paintedAt));
  const shown = median(warm.map((opening) => opening.shownAt)) / median(limit.map((each) => each.warm.paintedAt));
  process.stderr.write(`${name}: last look ${Math.round(median(warm.map((opening) => opening.shownAt)))} ms; cold ${Math.round(median(cold.map(paintedAt)))} ms, warm ${Math.round(median(warm.map(paintedAt)))} ms; bare ${Math.round(median(limit.map((each) => each.cold.paintedAt)))} and ${Math.round(median(limit.map((each) => each.warm.paintedAt)))} ms\n`);
  return [
    { name: `${name}, warm open to what stood there last, to be read`, value: shown, unit: 'x bare page', goal: '<= 1.2' },
    { name: `${name}, warm open to content that answers`, value: ratio(warm, limit.map((each) => each.warm)), unit: 'x bare page', goal: '<= 1.2' },
    { name: `${name}, cold open to content`, value: ratio(cold, limit.map((each) => each.cold)), unit: 'x bare page', goal: '<= 1.5' },
    { name: `${name}, Graph requests before warm content, most`, value: Math.max(...warm.map((each) => graphBefore(each))), unit: 'requests', goal: '= 0' },
    { name: `${name}, Graph requests before cold content, median`, value: median(cold.map((each) => graphBefore(each))), unit: 'requests', goal: 'none' },
    { name: `${name}, longest task after warm content, CPU 4x slower`, value: median(warm.map(({ longest }) => longest)), unit: 'ms', goal: '<= 50' },
    { name: `${name}, longest task after cold content with first sync, CPU 4x slower`, value: median(cold.map(({ longest }) => longest)), unit: 'ms', goal: '<= 50' },
    { name: `${name}, first sync, Graph requests`, value: median(cold.map(({ requests }) => requests.filter(isGraph).length)), unit: 'requests', goal: 'none' },
    { name: `${name}, first sync, from cold content to the last answer`, value: median(cold.map((each) => Math.max(...each.requests.map(({ responseEnd }) => responseEnd)) - each.paintedAt)) / 1000, unit: 's', goal: 'none' },
  ];
}

/** @param {{ name: string }} request */
function isGraph({ name }) {
  return name.includes('/v1.0/');
}

/**
 * Those whose answer was there before the content.
 * @param {Opening} opening
 */
function graphBefore({ requests, paintedAt }) {
  return requests.filter((request) => isGraph(request) && request.responseEnd < paintedAt).length;
}

/**
 * @param {string} url
 * @param {string} link
 */
function addressOf(url, link) {
  return async (/** @type {import('playwright-core').Page} */ page) => {
    await page.goto(url);
    return String(await page.getByRole('link', { name: link }).evaluate((anchor) => /** @type {HTMLAnchorElement} */ (anchor).href));
  };
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
