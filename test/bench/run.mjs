import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { buildSandbox, installPackages, requireNode, ROOT, stop } from '../../src/sandbox/set-up.mjs';
import { requireChromium } from '../support/chromium.mjs';
import { browserRows, manyNotesRows } from './browser-rows.mjs';
import { fillUp } from './many-notes.mjs';

/**
 * `npm run bench` prints every figure as JSON: name, value, unit, and what it is compared with. Times on one machine mean
 * little, so whatever is waited for is a ratio to a bare page in the same run. `npm run bench -- --no-browser` leaves those out.
 */
const GRAPH_LATENCY_MS = 80;

requireNode();
installPackages();
const executablePath = requireChromium();
buildSandbox();

const rows = [...sizeRows(), ...domainRows()];
if (!process.argv.includes('--no-browser')) {
  rows.push(...(await withSandbox((url) => browserRows(url, executablePath, GRAPH_LATENCY_MS))));
  rows.push(...(await withSandbox((yearUrl) => withSandbox((url) => manyNotesRows(url, yearUrl, executablePath), fillUp))));
}
process.stdout.write(`${JSON.stringify(rows.map((row) => ({ ...row, value: Math.round(row.value * 100) / 100 })), undefined, 2)}\n`);

/** @typedef {{ name: string, value: number, unit: string, goal: string }} Row */

/** @returns {Row[]} */
function sizeRows() {
  /** @type {[string, string][]} */
  const pages = [['side-panel', '<= 180'], ['tab', '<= 300'], ['task-pane', 'none'], ['commands', '<= 60']];
  return pages.map(([page, goal]) => {
    const html = readFileSync(join(ROOT, 'dist', 'app', `${page}.html`), 'utf8');
    // What the page asks for at once: its scripts, and those of its screen, which it names to be loaded beside them.
    const scripts = [...html.matchAll(/<script[^>]*\ssrc=["']?([^"'\s>]+\.js)/g)].map(([, source = '']) => source).filter((source) => !source.startsWith('https:'));
    scripts.push(...(/two-hats-next"? content="?([^">]+)/.exec(html)?.[1] ?? '').split(' ').filter((source) => source !== ''));
    // The longest language counts; which one is asked for is known when the page runs.
    scripts.push(...longestWords(page));
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(ROOT, 'dist', 'app', script)), { level: 9 }).length, 0);
    return { name: `first load of ${page}, gzip`, value: bytes / 1024, unit: 'KB', goal };
  });
}

/** @param {string} page @returns {string[]} */
function longestWords(page) {
  const folder = join(ROOT, 'dist', 'app');
  const size = (/** @type {string} */ name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  const longest = (/** @type {RegExp} */ named) => readdirSync(folder).filter((name) => named.test(name)).sort((one, other) => size(other) - size(one)).slice(0, 1);
  const parts = { 'side-panel': [], 'tab': ['further', 'invitation'], 'task-pane': ['outlook', 'invitation'], 'commands': ['outlook'] }[page] ?? [];
  return [...longest(/^words-[a-z]+\.[0-9a-f]+\.js$/), ...parts.flatMap((part) => longest(new RegExp(`^words-[a-z]+-${part}\\.[0-9a-f]+\\.js$`)))];
}

/** @returns {Row[]} */
function domainRows() {
  const built = spawnSync(process.execPath, [join(ROOT, 'node_modules/webpack-cli/bin/cli.js'), '--env', 'bench'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) stop('The benchmarks could not be built. The messages above say where.');
  const run = spawnSync(process.execPath, ['--expose-gc', join(ROOT, 'dist', 'bench', 'rows.mjs')], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (run.status !== 0) stop('The benchmarks of the domain failed. The messages above say where.');
  return JSON.parse(run.stdout);
}

/**
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @param {(folder: string) => void} [prepare] changes what lies in the seeded data folder
 * @returns {Promise<T>}
 */
async function withSandbox(work, prepare) {
  const folder = mkdtempSync(join(tmpdir(), 'two-hats-bench-'));
  try {
    if (prepare === undefined) return await serving(folder, work);
    await serving(folder, () => Promise.resolve());
    prepare(folder);
    return await serving(folder, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @template T
 * @param {string} folder
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function serving(folder, work) {
  const server = spawn(process.execPath, [join(ROOT, 'dist/sandbox/server/main.mjs'), '--no-open', '--data', folder, '--latency', String(GRAPH_LATENCY_MS)], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    /** @type {string} */
    const url = await new Promise((resolve) => {
      server.stdout.on('data', (chunk) => {
        const address = /ready: (\S+)\//.exec(String(chunk))?.[1];
        if (address !== undefined) resolve(address);
      });
    });
    return await work(url);
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
  }
}
