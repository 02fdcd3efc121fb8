import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext } from 'playwright-core';

import { CHROMIUM_FLAGS } from '../../../support/chromium.mjs';

const LISTENING = /DevTools listening on (ws:\S+)/;
const START_LIMIT_MS = 60_000;

/** What a browser that nobody looks at is started with, so that it goes on at full speed. */
const UNSEEN = [
  '--headless',
  '--remote-debugging-port=0',
  '--hide-crash-restore-bubble',
  '--no-default-browser-check',
  '--password-store=basic',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** One user's Chromium whose processes can be killed from outside; what it keeps on the disk stays. */
export type MortalBrowser = {
  /** Of the process that runs now. */
  readonly device: () => BrowserContext;
  /** Ends all of its processes at once, with no word to any of them, and starts it again with what is on the disk. */
  readonly killAndStart: () => Promise<void>;
  readonly end: () => Promise<void>;
};

type Running = { readonly process: ChildProcess; readonly device: BrowserContext };

/** @param refuses the origin that may keep nothing on this device, as where its user blocks the data of other sites */
export async function startMortalBrowser(refuses?: string): Promise<MortalBrowser> {
  const disk = mkdtempSync(join(tmpdir(), 'two-hats-chromium-'));
  if (refuses !== undefined) refuseStorage(disk, refuses);
  let running = await start(disk);
  return {
    device: () => running.device,
    killAndStart: async () => {
      await kill(running);
      running = await start(disk);
    },
    end: async () => {
      await kill(running);
      rmSync(disk, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** As the settings of Chromium write it: 2 is "block". It goes for cookies and for every other kind of storage. */
function refuseStorage(disk: string, origin: string): void {
  const preferences = { profile: { content_settings: { exceptions: { cookies: { [`${origin},*`]: { setting: 2 } } } } } };
  mkdirSync(join(disk, 'Default'));
  writeFileSync(join(disk, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** A group of processes of its own, so that no part of it outlives the kill. */
async function start(disk: string): Promise<Running> {
  const executable = process.env.TWO_HATS_CHROMIUM ?? '/usr/bin/chromium';
  const started = spawn(executable, [...CHROMIUM_FLAGS, ...UNSEEN, `--user-data-dir=${disk}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const browser = await chromium.connectOverCDP(await addressOf(started));
  const [device] = browser.contexts();
  if (device === undefined) throw new Error('Chromium has no window.');
  return { process: started, device };
}

function addressOf(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const giveUp = (why: string) => () => reject(new Error(`Chromium ${why}. It said:\n${output}`));
    const late = setTimeout(giveUp('did not start'), START_LIMIT_MS);
    started.on('exit', giveUp('ended'));
    started.on('error', reject);
    started.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = LISTENING.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

async function kill({ process: { pid, exitCode }, process: killed }: Running): Promise<void> {
  if (pid === undefined || exitCode !== null) return;
  const gone = new Promise((resolve) => killed.on('exit', resolve));
  process.kill(-pid, 'SIGKILL');
  await gone;
}
