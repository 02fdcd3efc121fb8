import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { buildSandbox, installPackages, requireNode, ROOT } from '../../src/sandbox/set-up.mjs';
import { CHROMIUM_FLAGS, requireChromium } from '../support/chromium.mjs';

/**
 * `npm run screenshots` renews the README's pictures from the seeded sandbox, always on the same day.
 * `npm run screenshots -- --all FOLDER` takes every surface at every width in the three themes, to be looked at.
 */
const DAY = '2026-11-24T09:00:00';
const WIDTHS = [280, 320, 768, 1280];
const THEMES = ['Light', 'Dark', 'High contrast'];

/** What the pretended Teams takes of the width for itself, px. */
const RAIL = 72;
/** @type {Readonly<Record<string, (app: import('playwright-core').FrameLocator) => Promise<unknown>>>} */
const PLACES = {
  Upcoming: (app) => app.getByRole('tab', { name: 'Upcoming' }).click(),
  Prepare: (app) => app.getByRole('button', { name: /^Prepare / }).first().click(),
  People: (app) => app.getByRole('tab', { name: 'People' }).click(),
  Person: (app) => app.getByRole('link', { name: 'Noor Haddad' }).click(),
  Notes: (app) => app.getByRole('tab', { name: 'Notes' }).click(),
  Note: (app) => app.getByRole('link', { name: /^Noor Haddad/ }).first().click(),
  Insights: (app) => app.getByRole('tab', { name: 'Insights' }).click(),
  Settings: (app) => app.getByRole('tab', { name: 'Settings' }).click(),
};

requireNode();
installPackages();
const executablePath = requireChromium();
buildSandbox();

const folder = mkdtempSync(join(tmpdir(), 'two-hats-pictures-'));
const server = spawn(process.execPath, [join(ROOT, 'dist/sandbox/server/main.mjs'), '--no-open', '--data', folder, '--today', DAY], { stdio: ['ignore', 'pipe', 'inherit'] });
const url = await new Promise((resolve) => {
  server.stdout.on('data', (chunk) => {
    const address = /ready: (\S+)\//.exec(String(chunk))?.[1];
    if (address !== undefined) resolve(address);
  });
});
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  const all = process.argv.indexOf('--all');
  if (all === -1) await readmePictures(join(ROOT, 'assets', 'screenshots'));
  else await everySurface(process.argv[all + 1] ?? join(ROOT, '.cache', 'pictures'));
} finally {
  await browser.close();
  server.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} link a link of the front door
 * @param {{ width: number, height: number }} viewport
 */
async function open(link, viewport) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(String(url));
  await page.getByRole('link', { name: link }).click();
  return { page, app: page.frameLocator('iframe[title="Two Hats"]') };
}

/** @param {string} target */
async function readmePictures(target) {
  mkdirSync(target, { recursive: true });
  const tab = await open('Teams personal tab', { width: 1180, height: 760 });
  await tab.app.getByRole('button', { name: /^Prepare / }).first().waitFor();
  await tab.app.getByText('Reading your notes from OneDrive').waitFor({ state: 'hidden' });
  await tab.app.getByText('open commitments').first().waitFor();
  await tab.page.waitForTimeout(800);
  await tab.page.screenshot({ path: join(target, 'upcoming.png') });
  await tab.app.getByRole('button', { name: /^Prepare / }).first().click();
  await tab.app.getByRole('button', { name: 'Add to invitation' }).waitFor();
  await tab.page.waitForTimeout(800);
  await tab.page.screenshot({ path: join(target, 'prepare.png') });
  const meeting = await open('Meeting side panel', { width: 1180, height: 820 });
  await meeting.app.getByRole('textbox', { name: 'Notes', exact: true }).waitFor();
  await meeting.page.waitForTimeout(1500);
  await meeting.page.screenshot({ path: join(target, 'side-panel.png') });
  const outlook = await open('Outlook appointment (organizer)', { width: 1180, height: 820 });
  await outlook.page.getByRole('button', { name: 'Prepare 1:1' }).click();
  await outlook.page.waitForTimeout(4000);
  await outlook.page.screenshot({ path: join(target, 'outlook.png') });
}

/** @param {string} target */
async function everySurface(target) {
  mkdirSync(target, { recursive: true });
  for (const link of ['Teams personal tab', 'Meeting side panel', 'Phone']) {
    for (const theme of THEMES) {
      const { page, app } = await open(link, { width: 1280, height: 900 });
      await app.locator('main').waitFor();
      await page.getByRole('radio', { name: theme }).or(page.getByRole('button', { name: theme })).first().click();
      await page.waitForTimeout(1500);
      for (const width of link === 'Teams personal tab' ? WIDTHS : [1280]) {
        await page.setViewportSize({ width: link === 'Teams personal tab' ? width + RAIL : width, height: 900 });
        const places = link === 'Meeting side panel' ? { panel: async () => undefined } : PLACES;
        for (const [name, goThere] of Object.entries(places)) {
          await goThere(app);
          await page.waitForTimeout(500);
          await page.screenshot({ path: join(target, `${link}-${name}-${theme}-${width}.png`.replaceAll(' ', '-').toLowerCase()) });
        }
      }
      await page.close();
    }
  }
}
