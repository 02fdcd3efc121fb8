import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { chromium, type Browser } from 'playwright-core';
import webpack from 'webpack';

import type { SandboxOptions } from '../../../../src/sandbox/command-line';
import { sandboxClock } from '../../../../src/sandbox/front-door/sandbox-clock';
import type { Tenant } from '../../../../src/sandbox/people/tenant';
import { startSandbox, type RunningSandbox } from '../../../../src/sandbox/server';
import { CHROMIUM_FLAGS, requireChromium } from '../../../support/chromium.mjs';

const ROOT = resolve(__dirname, '../../../..');

export type Stage = {
  readonly browser: Browser;
  readonly start: (port: number, tenant: Tenant, start: SandboxOptions['start']) => Promise<RunningSandbox>;
  readonly close: () => Promise<void>;
};

/** What stands in the app's place: one script for Teams' pages, one for Outlook's. */
type Scripts = { readonly teams: string; readonly outlook: string };

const SDKS_ALONE: Scripts = { teams: './test/browser/hosts/support/teams-app.ts', outlook: './test/browser/hosts/support/outlook-app.ts' };

/** A browser, and the sandbox's own pages around small pages that use the real SDKs in the app's place. */
export async function hostStage(scripts: Scripts = SDKS_ALONE): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'two-hats-hosts-'));
  const page = (name: string) => `./src/sandbox/hosts/${name}-page.ts`;
  await bundle(join(folder, 'pages'), { teams: page('teams'), meeting: page('meeting'), phone: page('phone'), outlook: page('outlook'), 'front-door': './src/sandbox/front-door/front-door-page.ts' });
  await bundle(join(folder, 'app'), scripts);
  const office = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
  for (const [name, title, script] of [['tab', 'App', 'teams'], ['side-panel', 'App', 'teams'], ['task-pane', 'Pane', 'outlook'], ['commands', 'Commands', 'outlook']] as const) {
    const head = `<meta charset="utf-8"><meta name="two-hats-configuration" content="{}"><title>${title}</title>`;
    const html = `<!doctype html><html lang="en"><head>${head}${script === 'outlook' ? office : ''}<script defer src="${script}.js"></script></head><body></body></html>`;
    await writeFile(join(folder, 'app', `${name}.html`), html);
  }
  const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
  let runs = 0;
  return {
    browser,
    start: async (port, tenant, start) => {
      runs += 1;
      const dataFolder = join(folder, `data-${runs}`);
      return startSandbox({
        options: { port, opensBrowser: false, dataFolder, calendarFile: undefined, me: undefined, start, account: 'business', latencyMs: 0, faults: [] },
        places: { app: join(folder, 'app'), pages: join(folder, 'pages'), office: join(ROOT, 'node_modules/@microsoft/office-js/dist') },
        clock: sandboxClock(start, Date.now),
        world: { mailboxFolder: '.', seed: () => ({ tenant, files: [] }) },
      });
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

function bundle(path: string, entry: Readonly<Record<string, string>>): Promise<void> {
  const loader = { test: /\.ts$/, exclude: /node_modules/, loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } };
  const compiler = webpack({
    context: ROOT,
    mode: 'production',
    devtool: false,
    target: ['web', 'es2022'],
    entry: { ...entry },
    output: { path, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    // One file each: the page's policy lets no script of another name in.
    module: { rules: [loader], parser: { javascript: { dynamicImportMode: 'eager' } } },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  return new Promise((done, fail) => {
    compiler.run((error, stats) => {
      if (error !== null || stats?.hasErrors() === true) fail(error ?? new Error(stats?.toString({ all: false, errors: true })));
      else compiler.close(() => done());
    });
  });
}
