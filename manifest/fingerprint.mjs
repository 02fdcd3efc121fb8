import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * One sum over all that a folder serves, so that two people can compare their builds: `npm run fingerprint`. Names and bytes
 * count; times and order do not. Source maps are left out: they name a hash that depends on where the checkout lies.
 * @param {string} folder
 * @returns {string} SHA-256, hexadecimal
 */
export function fingerprintOf(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const lines = names.map((name) => `${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}  ${name}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${fingerprintOf(process.argv[2] ?? 'dist/app')}\n`);
