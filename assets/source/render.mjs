import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { CHROMIUM_FLAGS, requireChromium } from '../../test/support/chromium.mjs';

/** Draws the icons from their sources: `node assets/source/render.mjs`. The PNG files are kept in the repository. */
const ICONS = join(import.meta.dirname, '..', 'icons');
const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
const page = await browser.newPage();
for (const [source, name, size] of /** @type {const} */ ([
  ['icon', 'color', 192],
  ['icon', 'icon-16', 16],
  ['icon', 'icon-32', 32],
  ['icon', 'icon-80', 80],
  ['outline', 'outline', 32],
])) {
  // Teams rounds the coloured icon itself, and its store refuses one that comes rounded.
  const svg = readFileSync(join(import.meta.dirname, `${source}.svg`), 'utf8').replace(name === 'color' ? ' rx="40"' : '', '');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(join(ICONS, `${name}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
