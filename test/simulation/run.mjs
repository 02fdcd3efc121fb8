import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { installPackages, requireNode, ROOT, stop } from '../../src/sandbox/set-up.mjs';

/**
 * `npm run simulate -- --sequences N --seed S [--from K] [--sabotage NAME]` plays N scripts; `--only K [--keep 1,4,7]` plays one again.
 * See `docs/simulation.md`.
 */
requireNode();
installPackages();
const built = spawnSync(process.execPath, [join(ROOT, 'node_modules/webpack-cli/bin/cli.js'), '--env', 'simulate'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) stop('The simulation could not be built. The messages above say where.');
const played = spawnSync(process.execPath, [join(ROOT, 'dist', 'simulation', 'main.mjs'), ...process.argv.slice(2)], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
process.exit(played.status ?? 1);
