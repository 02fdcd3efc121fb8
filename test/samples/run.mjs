import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { installPackages, requireNode, ROOT } from '../../src/sandbox/set-up.mjs';

/** `npm run samples` writes `docs/samples` anew, from the composer and the prompts as they are. */
requireNode();
installPackages();
const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/jest/bin/jest.js'), 'test/samples', '--selectProjects=unit'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, WRITE_SAMPLES: 'yes' },
});
process.exit(status ?? 1);
