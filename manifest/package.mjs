import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { zipSync } from 'fflate';

import { readDeployment } from './deployment.mjs';
import { manifestOf } from './manifest.mjs';

const ROOT = join(import.meta.dirname, '..');
/** The same input gives the same bytes: no clock in the archive. (The first day that a zip can hold.) */
const FIXED_TIME = '1980-01-01T00:00:00';

const deployment = readDeployment(process.argv.slice(2));
if (deployment.kind === 'refused') {
  process.stderr.write(`${deployment.reason}\n`);
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const manifest = manifestOf({ ...deployment, version });
const zip = zipSync(
  {
    'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`),
    'color.png': readFileSync(join(ROOT, 'assets/icons/color.png')),
    'outline.png': readFileSync(join(ROOT, 'assets/icons/outline.png')),
  },
  { mtime: FIXED_TIME, level: 9 },
);
const target = join(ROOT, deployment.out);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, zip);
process.stdout.write(`${deployment.out}: ready to upload in Teams under Apps, Manage your apps, Upload an app.\n`);
