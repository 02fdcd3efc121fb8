import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { stop } from '../../src/sandbox/set-up.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'];

/** What Chromium is started with: no sandbox of its own (containers), no calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium; installs Debian's where none is found.
 * `TWO_HATS_CHROMIUM` names another one.
 */
export function requireChromium() {
  const named = process.env.TWO_HATS_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    stop(`TWO_HATS_CHROMIUM names ${named}, but nothing is there. Correct it, or unset it to let Chromium be found.`);
  }
  const found = PLACES.find((place) => existsSync(place));
  if (found !== undefined) return found;
  process.stderr.write('Installing Chromium with apt-get (once) …\n');
  const isRoot = process.getuid?.() === 0;
  for (const step of [['update', '-qq'], ['install', '-y', '-qq', 'chromium']]) {
    const command = isRoot ? ['apt-get', ...step] : ['sudo', '-n', 'apt-get', ...step];
    spawnSync(/** @type {string} */ (command[0]), command.slice(1), {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const installed = PLACES.find((place) => existsSync(place));
  if (installed !== undefined) return installed;
  return stop('No Chromium was found and apt-get could not install one. Install Chromium or Chrome, or name it in TWO_HATS_CHROMIUM, then run the tests again.');
}
