import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SERVER = join(__dirname, '../../dist/sandbox/server/main.mjs');
const READY = /ready: (http:\/\/localhost:\d+)\//;
const START_LIMIT_MS = 60_000;

export type SandboxProcess = {
  /** Address of the front door, without a slash at the end. */
  readonly url: string;
  /** The data folder; kept by `stop`, so that a second start can be tried. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** A data folder of its own for one test, and the way to remove it. */
export function aDataFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'two-hats-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Starts the built sandbox as `npm start -- --no-open …` does, and waits until it says that it is ready. A port that a test needs
 * by number is below 32768: Linux lends those above to outgoing connections.
 */
export async function startSandbox(folder: string, ...options: readonly string[]): Promise<SandboxProcess> {
  const server = spawn(process.execPath, [SERVER, '--no-open', '--data', folder, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: process.env, // Jest's own, in which a test may have set the zone.
  });
  const url = await readyAddress(server);
  return { url, folder, stop: () => stopped(server) };
}

/** A token for Graph as a program around the app gives it, without asking the user: for what the app is allowed from the beginning. */
export async function tokenFrom(frontDoor: string, scope: string): Promise<string> {
  const asked = { method: 'GetToken', requestId: 'r', tokenParams: { clientId: 'c', scope } };
  const answer = await fetch(`${frontDoor}/sign-in/nested`, { method: 'POST', body: JSON.stringify(asked) });
  const { response } = (await answer.json()) as { response: { token: { access_token: string } } };
  return response.token.access_token;
}

function readyAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(() => {
      server.kill('SIGKILL');
      reject(new Error(`The sandbox did not become ready. It said:\n${output}`));
    }, START_LIMIT_MS);
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const address = READY.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The sandbox ended with code ${String(code)}. It said:\n${output}`));
    });
  });
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) {
      resolve();
      return;
    }
    server.on('exit', () => {
      resolve();
    });
    server.kill('SIGINT');
  });
}

/** The zone of the sandbox that is started next; undefined for that of the machine. */
export function setZone(timeZone: string | undefined): void {
  if (timeZone === undefined) delete process.env.TZ;
  else process.env.TZ = timeZone;
}
