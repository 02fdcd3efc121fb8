import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { buildSandbox, installPackages, requireNode, ROOT } from '../src/sandbox/set-up.mjs';
import { requireChromium } from './support/chromium.mjs';

/**
 * `npm test` runs everything: unit, property and contract tests, then the main flows in a real Chromium.
 * `npm test -- merge` runs the tests whose path contains the word. Jest's own options may follow.
 */
const argumentsGiven = process.argv.slice(2);
const isEverything = argumentsGiven.every((argument) => argument.startsWith('-'));
const RESULTS = join(ROOT, '.cache', 'test-results');

requireNode();
installPackages();
const totals = { passed: 0, failed: 0 };
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

// Jest's own choices: one worker on two cores, which would take twice as long, and five seconds a test, which a busy machine needs for typing alone.
let isGreen = run('unit', ['--testTimeout=60000', `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`]);
if (isEverything || argumentsGiven.some((argument) => argument.includes('browser'))) {
  process.env.TWO_HATS_CHROMIUM = requireChromium();
  buildSandbox();
  // Two at once: most of a flow is waiting, for the pace of uploads among other things.
  isGreen = run('browser', ['--maxWorkers=2', `--testSequencer=${join(ROOT, 'test', 'support', 'waiting-first.cjs')}`]) && isGreen;
}
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(isGreen && totals.failed === 0 && totals.passed > 0 ? 0 : 1);

/**
 * @param {'unit' | 'browser'} project
 * @param {readonly string[]} options
 */
function run(project, options) {
  const results = join(RESULTS, `${project}.json`);
  const jest = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--selectProjects', project,
      '--passWithNoTests', '--json', `--outputFile=${results}`,
      ...options, ...argumentsGiven,
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (!existsSync(results)) return false;
  const report = JSON.parse(readFileSync(results, 'utf8'));
  totals.passed += report.numPassedTests;
  // A file that could not even be loaded has no test to count, but it is a failure all the same.
  totals.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  return jest.status === 0;
}
