import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SandboxOptions } from '../../src/sandbox/command-line';
import { sandboxClock } from '../../src/sandbox/front-door/sandbox-clock';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/server';
import { tokenFrom } from '../support/sandbox-process';
import { aTenant } from './support/a-tenant';

const PORT = 27210;
const NOW = Date.UTC(2026, 10, 24, 9);
const OFFICE = join(__dirname, '../../node_modules/@microsoft/office-js/dist');

const tenant = aTenant();
const PAGE = '<!doctype html><html><head><meta charset="utf-8"><meta name="two-hats-configuration" content="{}">';

describe('startSandbox', () => {
  let folder = '';
  let running: RunningSandbox | undefined;
  const options = (changes: Partial<SandboxOptions> = {}): SandboxOptions => ({
    port: PORT, opensBrowser: false, dataFolder: join(folder, 'data'), calendarFile: undefined, me: undefined,
    start: { kind: 'moment', at: NOW }, account: 'business', latencyMs: 0, faults: [], ...changes,
  });
  const start = async (changes: Partial<SandboxOptions> = {}): Promise<RunningSandbox> => {
    const wanted = options(changes);
    running = await startSandbox({
      options: wanted,
      places: { app: join(folder, 'app'), pages: join(folder, 'pages'), office: OFFICE },
      clock: sandboxClock(wanted.start, () => NOW - 3_600_000),
      world: { mailboxFolder: '.', seed: () => ({ tenant, files: [{ path: 'me.md', text: 'hello\n', modifiedAt: NOW }] }) },
    });
    return running;
  };
  const front = `http://localhost:${PORT}`;
  const graph = `http://localhost:${PORT + 2}`;
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${front}${path}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  const token = (): Promise<string> => tokenFrom(front, 'User.Read');
  const me = async (): Promise<Response> => fetch(`${graph}/v1.0/me`, { headers: { Authorization: `Bearer ${await token()}` } });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'two-hats-server-'));
    await mkdir(join(folder, 'app'));
    await mkdir(join(folder, 'pages'));
    await writeFile(join(folder, 'app', 'tab.html'), `${PAGE}</head><body></body></html>`);
    await writeFile(join(folder, 'app', 'task-pane.html'), `${PAGE}<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head></html>`);
    await writeFile(join(folder, 'secret.html'), PAGE);
    await writeFile(join(folder, 'pages', 'teams.js'), 'void 0;');
  });
  afterEach(async () => {
    await running?.close();
    running = undefined;
    await rm(folder, { recursive: true });
  });

  describe('ports', () => {
    let other: Server | undefined;
    const occupy = (port: number): Promise<void> => new Promise((resolve) => (other = createServer()).listen(port, '127.0.0.1', resolve));
    afterEach(() => new Promise((resolve) => (other === undefined ? resolve(undefined) : other.close(resolve))));

    it('refuses a fixed port that is taken, and writes nothing', async () => {
      await occupy(PORT);
      await expect(start()).rejects.toThrow(`Port ${PORT} is taken: give another one with --port, or leave --port out and the next free one is found.`);
      expect(await readdir(folder)).not.toContain('data');
    });

    it('passes over a taken port for the origins beside the front door', async () => {
      await occupy(PORT + 1);
      await start();
      const state = (await (await fetch(`${front}/__sandbox/host`)).json()) as { appOrigin: string };
      expect(state.appOrigin).toBe(`http://localhost:${PORT + 2}`);
    });

    it('gives its ports back when it ends, and a second start finds the data again', async () => {
      const first = await start();
      await fetch(`${front}/__sandbox/appointment?id=EVENT-1`, { method: 'PUT', body: JSON.stringify({ subject: 'New', bodyHtml: '<p>Agenda</p>' }) });
      await first.close();
      await start();
      const again = (await (await fetch(`${front}/__sandbox/appointment?id=EVENT-1`)).json()) as { subject: string; bodyHtml: string };
      expect(again.subject).toBe('New');
      expect(again.bodyHtml).toContain('<p>Agenda</p>');
    });
  });

  it('refuses a data folder that is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(start({ dataFolder: join(folder, 'file') })).rejects.toThrow('give a folder that you may write to.');
  });

  it('lays the notes down as files of the OneDrive', async () => {
    await start();
    expect(await readdir(join(folder, 'data', 'onedrive', 'Apps', 'Two Hats'))).toEqual(['me.md']);
  });

  describe('the front door', () => {
    it.each(['/', '/teams', '/meeting', '/outlook-organizer', '/outlook-attendee', '/phone', '/gallery'])('shows %s under a strict policy', async (path) => {
      await start();
      const answer = await fetch(`${front}${path}`);
      expect(answer.status).toBe(200);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain(`frame-src 'self' http://localhost:${PORT + 1};`);
    });

    it('tells the pretended programs who is signed in and which 1:1s there are', async () => {
      await start();
      expect(await (await fetch(`${front}/__sandbox/host`)).json()).toMatchObject({
        appOrigin: `http://localhost:${PORT + 1}`,
        offsetMs: 3_600_000,
        me: { name: 'Alex Morgan', address: 'alex@example.org' },
        meetings: expect.arrayContaining([expect.objectContaining({ counterpart: 'Noor Haddad', startsAt: NOW + 3_600_000, isOrganizer: true })]) as unknown,
      });
    });

    it('is deaf to pages of other sites and to other names of this machine', async () => {
      await start();
      const foreign = await fetch(`${front}/__sandbox/online`, { method: 'POST', body: '{"online":false}', headers: { Origin: 'https://evil.example' } });
      expect(foreign.status).toBe(403);
      const status = await new Promise((resolve) => {
        httpRequest({ port: PORT, host: '127.0.0.1', path: '/__sandbox/log', headers: { Host: `evil.example:${PORT}` } }, (answer) => resolve(answer.resume().statusCode)).end();
      });
      expect(status).toBe(403);
    });

    it('hands out built scripts and nothing beside them', async () => {
      await start();
      expect((await fetch(`${front}/pages/teams.js`)).headers.get('Content-Type')).toContain('text/javascript');
      for (const path of ['/pages/..%2Fsecret.html', '/pages/missing.js', '/pages/%2e%2e%2fapp%2ftab.html']) expect((await fetch(`${front}${path}`)).status).toBe(404);
    });
  });

  describe('the app', () => {
    const app = `http://localhost:${PORT + 1}`;

    it('is served as built but for the values of its configuration', async () => {
      await start({ start: { kind: 'now' } });
      const answer = await fetch(`${app}/tab.html`);
      const html = await answer.text();
      const content = /two-hats-configuration" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
      expect(JSON.parse(content)).toMatchObject({ graphBaseUrl: graph, hostOrigins: [front] });
      expect(html.replace(/content="\{[^"]*"/, 'content="{}"')).toBe(`${PAGE}</head><body></body></html>`);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain(`connect-src 'self' ${graph}`);
      expect(policy).toMatch(new RegExp(`frame-ancestors [^;]*${front}`));
    });

    it('is led to no sign-in beyond this machine when opened by itself', async () => {
      await start();
      const alone = await (await fetch(`${app}/tab.html`)).text();
      const framed = await (await fetch(`${app}/tab.html`, { headers: { 'Sec-Fetch-Dest': 'iframe' } })).text();
      expect(alone).toContain(`https://localhost:${PORT}/sign-in`);
      expect(framed).toContain('https://login.microsoftonline.com/tenant-id');
    });

    it('gets a clock of its own only when the sandbox believes in another day', async () => {
      await start();
      expect(await (await fetch(`${app}/tab.html`)).text()).toContain('<script src="/sandbox/clock.js"></script>');
      expect(await (await fetch(`${app}/sandbox/clock.js`)).text()).toContain('var offset = 3600000;');
    });

    it('loads office.js from the sandbox, with what its web build asks for before it', async () => {
      await start();
      const html = await (await fetch(`${app}/task-pane.html`)).text();
      expect(html).not.toContain('appsforoffice.microsoft.com');
      expect(html.indexOf('/sandbox/microsoft-ajax.js')).toBeLessThan(html.indexOf('/office/office.js'));
      for (const path of ['/office/office.js', '/office/outlook-web-16.01.js', '/office/en-us/office_strings.js', '/office/AgaveErrorUX/index.html']) {
        expect((await fetch(`${app}${path}`)).status).toBe(200);
      }
    });

    it.each(['/..%2fsecret.html', '/office/..%2f..%2fpackage.json', '/%00.html', '/missing.html', '/%'])('has nothing at %s', async (path) => {
      await start();
      expect((await fetch(`${app}${path}`)).status).toBe(404);
    });
  });

  describe('the endpoints for tests', () => {
    it('keep a log of Graph requests that can be emptied', async () => {
      await start();
      expect((await me()).status).toBe(200);
      const log = (await (await fetch(`${front}/__sandbox/log`)).json()) as object[];
      expect(log).toEqual([expect.objectContaining({ at: new Date(NOW).toISOString(), method: 'GET', url: `${graph}/v1.0/me`, requestBody: null, status: 200 })]);
      expect((await fetch(`${front}/__sandbox/log`, { method: 'DELETE' })).status).toBe(204);
      expect(await (await fetch(`${front}/__sandbox/log`)).json()).toEqual([]);
    });

    it('play a fault as often as asked', async () => {
      await start();
      expect((await post('/__sandbox/faults', { names: ['F4'], count: 1 })).status).toBe(204);
      expect((await me()).status).toBe(429);
      expect((await me()).status).toBe(200);
    });

    it('break every connection to Graph and give no token while offline', async () => {
      await start();
      const bearer = await token();
      await post('/__sandbox/online', { online: false });
      await expect(fetch(`${graph}/v1.0/me`, { headers: { Authorization: `Bearer ${bearer}` } })).rejects.toThrow('fetch failed');
      expect(await (await post('/sign-in/nested', { method: 'GetToken', requestId: 'r', tokenParams: { scope: 'User.Read' } })).json()).toMatchObject({
        response: { error: { status: 'NO_NETWORK' } },
      });
      await post('/__sandbox/online', { online: true });
      expect((await me()).status).toBe(200);
    });

    it('set the time for everything', async () => {
      await start();
      await post('/__sandbox/time', { now: '2027-01-04T09:00:00Z' });
      await me();
      expect(await (await fetch(`${front}/__sandbox/log`)).json()).toEqual([expect.objectContaining({ at: '2027-01-04T09:00:00.000Z' })]);
    });

    it.each([
      ['/__sandbox/faults', { names: ['F9'] }, 'names has to be a list of'],
      ['/__sandbox/faults', { names: 'F4' }, 'names has to be a list of'],
      ['/__sandbox/faults', { names: ['F4'], count: 0 }, 'count has to be a whole number from 1 to 1000'],
      ['/__sandbox/time', { now: 'noon' }, 'now has to be a date and time with its offset'],
      ['/__sandbox/time', { now: '2026-11-24T09:00:00' }, 'now has to be a date and time with its offset'],
      ['/__sandbox/online', { online: 'no' }, 'online has to be true or false.'],
      ['/__sandbox/onedrive', { appFolder: 'gone' }, 'appFolder has to be one of present, denied, not-found.'],
      ['/__sandbox/onedrive', { appFolder: 'denied', conditions: 1 }, 'conditions has to be one of honoured, as-documented, ignored.'],
      ['/__sandbox/onedrive', { writes: 'locked' }, 'appFolder has to be one of present, denied, not-found.'],
      ['/__sandbox/online', 'not json', 'online has to be true or false.'],
      ['/sign-in/nested', 'not json', 'A nested request is an object.'],
    ])('%s answers %j with 400 and a sentence', async (path, body, sentence) => {
      await start();
      const answer = await post(path, body);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(sentence);
    });
  });
});
