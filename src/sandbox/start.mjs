import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { buildSandbox, installPackages, requireNode, ROOT } from './set-up.mjs';

/** `npm start`: whatever is missing is installed and built first, so that a fresh clone needs nothing else. */
requireNode();
installPackages();
buildSandbox();

const server = spawn(process.execPath, [join(ROOT, 'dist', 'sandbox', 'server', 'main.mjs'), ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both processes; this one waits, so that the server can end cleanly.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => void server.kill(signal));
}
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
