import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The checkout that this file is part of. */
export const ROOT = join(import.meta.dirname, '..', '..');
const STAMPS = join(ROOT, '.cache');

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Ends the process with one line that says what is wrong and what to do.
 * @param {string} line
 * @returns {never}
 */
export function stop(line) {
  say(line);
  process.exit(1);
}

/** Refuses a Node that is too old before anything else can fail in a less readable way. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Two Hats needs Node 20.19 or newer; this is ${process.versions.node}. Install a current Node and start again.`);
}

/** Installs the packages of the lock file, unless these very ones are there. */
export function installPackages() {
  const lock = hashOf([join(ROOT, 'package-lock.json')]);
  if (existsSync(join(ROOT, 'node_modules')) && readStamp('packages') === lock) return;
  say('Installing packages (about a minute the first time) …');
  const npm = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2], // Standard output is for what was asked for.
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) stop('The packages could not be installed. Check the network and the messages above, then start again.');
  writeStamp('packages', lock);
}

/** Builds the app and the sandbox, unless what is built stems from these very sources. */
export function buildSandbox() {
  const sources = hashOf([
    ...filesBelow(join(ROOT, 'src')),
    ...filesBelow(join(ROOT, 'assets', 'icons')),
    join(ROOT, 'webpack.config.js'),
    join(ROOT, 'package-lock.json'),
  ]);
  if (existsSync(join(ROOT, 'dist', 'sandbox', 'server', 'main.mjs')) && readStamp('build') === sources) return;
  say('Building the app and the sandbox …');
  const webpack = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'webpack-cli', 'bin', 'cli.js'), '--env', 'sandbox'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (webpack.status !== 0) stop('The build failed. The messages above say where.');
  writeStamp('build', sources);
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {readonly string[]} files */
function hashOf(files) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** @param {string} name */
function readStamp(name) {
  const file = join(STAMPS, `${name}.stamp`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {string} name @param {string} value */
function writeStamp(name, value) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, `${name}.stamp`), value);
}
