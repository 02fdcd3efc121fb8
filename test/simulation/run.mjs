import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { installPackages, requireNode, ROOT } from '../../src/sandbox/set-up.mjs';

/**
 * `npm run simulate -- --sequences N --seed S [--from K] [--sabotage NAME]` plays N scripts on all
 * processors (`--workers 1`: on one); `--only K [--keep 1,4,7]` plays one again.
 * See `docs/simulation.md`.
 */
requireNode();
installPackages();
const loader = join(ROOT, 'test', 'support', 'typescript.mjs');
const played = spawnSync(process.execPath, ['--import', loader, join(ROOT, 'test', 'simulation', 'main.ts'), ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
process.exit(played.status ?? 1);
