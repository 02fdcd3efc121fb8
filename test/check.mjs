import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { installPackages, requireNode, ROOT } from '../src/sandbox/set-up.mjs';

/** `npm run check`: all that can be known without running the product, as much side by side as the machine allows. */
requireNode();
installPackages();

const STEPS = ['types', 'lint', 'deps', 'unused', 'words', 'specs', 'sizes', 'bundles'];
const startedAt = Date.now();
const outcomes = await Promise.all(STEPS.map(run));
for (const { step, ok, seconds, output } of outcomes) {
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${step} (${seconds} s)\n`);
  if (!ok) process.stdout.write(`${output}\n`);
}
process.stdout.write(`check took ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);

/**
 * @param {string} step a script of package.json
 * @returns {Promise<{ step: string, ok: boolean, seconds: number, output: string }>}
 */
function run(step) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', step], { cwd: join(ROOT), shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('close', (code) => resolve({ step, ok: code === 0, seconds: Math.round((Date.now() - began) / 1000), output }));
  });
}
