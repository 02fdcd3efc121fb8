import { zipSync } from 'fflate';

import { brokenRules } from './store-rules.mjs';

/** The same input gives the same bytes: no clock in the archive. (The first day that a zip can hold.) */
const FIXED_TIME = '1980-01-01T00:00:00';

/**
 * The app package, byte for byte the same for the same input, whatever the day, the time zone and the files' own times.
 * @param {import('./store-rules.mjs').Manifest} manifest
 * @param {{ color: Uint8Array, outline: Uint8Array }} icons
 * @returns {{ zip: Uint8Array, broken: readonly import('./store-rules.mjs').Broken[] }}
 */
export function packApp(manifest, icons) {
  const files = {
    'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`),
    [manifest.icons.color]: icons.color,
    [manifest.icons.outline]: icons.outline,
  };
  return { zip: zipSync(files, { mtime: FIXED_TIME, level: 9 }), broken: brokenRules(manifest, files) };
}
