import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';

import { sandboxClock } from '../../src/sandbox/front-door/sandbox-clock';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/server';
import { aTenant } from '../sandbox/support/a-tenant';

const PORT = 27260;
const NOW = Date.UTC(2026, 10, 24, 9);
const DOORS = [['the front door', 0], ['the app', 1], ['Graph', 2], ['the files', 3]] as const;
const PAGE = '<!doctype html><html><head><meta charset="utf-8"><meta name="two-hats-configuration" content="{}"></head></html>';

type Sent = { readonly port?: number; readonly path: string; readonly method?: string; readonly headers?: Readonly<Record<string, string>> };

/** A request as no browser would send it: the path goes out as it is written. */
function ask({ port = PORT, path, method = 'GET', headers = {} }: Sent): Promise<{ status: number; text: string; headers: IncomingMessage['headers'] }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers: { Host: `localhost:${port}`, ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    request.on('error', reject).end();
  });
}

function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const say = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', say(true)).on('error', say(false)).on('timeout', say(false));
  });
}

describe('the doors of the sandbox', () => {
  let folder = '';
  let sandbox: RunningSandbox;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'two-hats-doors-'));
    for (const name of ['app', 'pages', 'office']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'app', 'tab.html'), PAGE);
    await writeFile(join(folder, 'app', 'about.html'), '<!doctype html><p>About</p>');
    for (const name of ['secret.html', 'secret.js', 'secret.json', 'app-secret.js', 'pages-secret.js']) await writeFile(join(folder, name), 'quincunx');
    sandbox = await startSandbox({
      options: { port: PORT, opensBrowser: false, dataFolder: join(folder, 'data'), calendarFile: undefined, me: undefined, start: { kind: 'moment', at: NOW }, account: 'business', latencyMs: 0, faults: [] },
      places: { app: join(folder, 'app'), pages: join(folder, 'pages'), office: join(folder, 'office') },
      clock: sandboxClock({ kind: 'moment', at: NOW }, () => NOW),
      world: { mailboxFolder: '.', seed: () => ({ tenant: aTenant(), files: [{ path: 'me.md', text: 'quincunx\n', modifiedAt: NOW }] }) },
    });
  });
  afterAll(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true });
  });

  it('show the page about the product, which has no configuration', async () => {
    expect(await ask({ port: PORT + 1, path: '/about.html' })).toMatchObject({ status: 200, text: '<!doctype html><p>About</p>' });
  });

  it('open to this machine alone', async () => {
    const outward = Object.values(networkInterfaces()).flatMap((all) => all ?? []).filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const [, offset] of DOORS) {
      expect(await isOpen('127.0.0.1', PORT + offset)).toBe(true);
      for (const { address } of outward) expect([address, await isOpen(address, PORT + offset)]).toEqual([address, false]);
    }
  });

  it.each(DOORS)('hear no other name: %s', async (_name, offset) => {
    const port = PORT + offset;
    for (const host of [`evil.example:${port}`, 'evil.example', 'localhost', `localhost:${port + 10}`, `localhost.evil.example:${port}`]) {
      expect([host, (await ask({ port, path: '/', headers: { Host: host } })).status]).toEqual([host, 403]);
    }
    for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) expect((await ask({ port, path: '/', headers: { Host: host } })).status).not.toBe(403);
  });

  it.each(['POST /__sandbox/online', 'POST /__sandbox/time', 'POST /__sandbox/faults', 'DELETE /__sandbox/log', 'PUT /__sandbox/appointment', 'POST /sign-in/nested', 'POST /sign-in/consent'])(
    'let no page of another origin change anything: %s',
    async (what) => {
      const [method = '', path = ''] = what.split(' ');
      for (const Origin of ['https://evil.example', 'null', `http://localhost:${PORT + 1}`, `http://localhost:${PORT}.evil.example`]) {
        expect([Origin, (await ask({ method, path, headers: { Origin } })).status]).toEqual([Origin, 403]);
      }
    },
  );

  it.each(['/__sandbox/log', '/__sandbox/host', '/__sandbox/appointment?id=EVENT-1'])('let no page of another origin read %s', async (path) => {
    const { headers } = await ask({ path, headers: { Origin: 'https://evil.example' } });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('let no page from beyond this machine ask Graph', async () => {
    const asked = { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization' };
    const { status, headers } = await ask({ port: PORT + 2, method: 'OPTIONS', path: '/v1.0/me', headers: { Origin: 'https://evil.example', ...asked } });
    expect([status, headers['access-control-allow-origin']]).toEqual([403, undefined]);
    expect((await ask({ port: PORT + 2, path: '/v1.0/me' })).status).toBe(401);
  });

  const UP = ['..', '%2e%2e', '..%2f', '%2e%2e%2f', '..%5c', '..\\', '%252e%252e', '....//', '..%00', '%c0%ae%c0%ae'];
  const ROOTS = [['the front door', 0, '/pages/'], ['the front door', 0, '/styles/'], ['the app', 1, '/'], ['the app', 1, '/office/'], ['the app', 1, '/sandbox/'], ['the files', 3, '/']] as const;
  it.each(ROOTS)('lead to no file beside their folder: %s (%i) %s', async (_name, offset, root) => {
    for (const up of UP) {
      for (const target of ['secret.html', 'secret.js', 'secret.json', 'data/onedrive/Apps/Two Hats/me.md', 'data/sign-in-key.json']) {
        for (const path of [`${root}${up}/${target}`, `${root}x/${up}/${up}/${target}`, `${root}${up}-secret.js`]) {
          const { status, text } = await ask({ port: PORT + offset, path: path.replaceAll(' ', '%20') });
          expect([path, status === 200 && text.includes('quincunx')]).toEqual([path, false]);
          expect(text).not.toContain('"d":');
        }
      }
    }
  });
});
