import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { packApp } from './app-package.mjs';
import { readDeployment } from './deployment.mjs';
import { manifestOf } from './manifest.mjs';

const ROOT = join(import.meta.dirname, '..');
const ICONS = join(ROOT, 'assets/icons');

const deployment = readDeployment(process.argv.slice(2));
if (deployment.kind === 'refused') {
  process.stderr.write(`${deployment.reason}\n`);
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { zip, broken } = packApp(manifestOf({ ...deployment, version }), {
  color: readFileSync(join(ICONS, 'color.png')),
  outline: readFileSync(join(ICONS, 'outline.png')),
});
if (broken.length > 0) {
  process.stderr.write(`${broken.map(({ rule, problem }) => `${rule}: ${problem}`).join('\n')}\nNothing was written. docs/package.md explains each rule.\n`);
  process.exit(2);
}
const target = resolve(ROOT, deployment.out);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, zip);
process.stdout.write(
  `${deployment.out}: all rules of the store that need no network hold. Upload it in Teams under Apps, Manage your apps, Upload an app.\nSHA-256 ${createHash('sha256').update(zip).digest('hex')}\n`,
);
