import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';

import { pageKind, securityHeaders } from '../../../src/entries/headers.mjs';
import { appIn, launchChromium, patientPage } from '../../support/browser';
import { BUILT_APP } from '../../support/built-app';
import { aDataFolder, startSandbox, tokenFrom, type SandboxProcess } from '../../support/sandbox-process';
import { loseNetworkForAMoment } from '../../support/visit';

const TODAY = ['--today', '2026-11-24T09:00:00'] as const;
const PAGES = readdirSync(BUILT_APP).filter((name) => name.endsWith('.html'));

/**
 * What the libraries try and the policy refuses: teams-js asks for its list of hosts, office.js reports its use and
 * styles an element of its own.
 */
const KNOWN = ['connect-src https://res.cdn.office.net', 'connect-src https://browser.pipe.aria.microsoft.com', 'style-src-attr inline in /task-pane.html', 'style-src-attr inline in /commands.html'];

type Seen = { readonly violations: string[]; readonly printed: string[]; readonly hosts: Set<string> };

/** Everything that the policy refused, that any page printed, and every host that was reached. */
async function watched(context: BrowserContext): Promise<Seen> {
  const seen: Seen = { violations: [], printed: [], hosts: new Set() };
  await context.exposeBinding('tellOfViolation', (_source, what: string) => void seen.violations.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const where = URL.canParse(blockedURI) ? new URL(blockedURI).origin : blockedURI;
      (window as unknown as { tellOfViolation: (what: string) => void }).tellOfViolation(`${effectiveDirective} ${where}${blockedURI === 'inline' ? ` in ${location.pathname}` : ''}`);
    });
  });
  context.on('console', (message) => seen.printed.push(message.text()));
  context.on('response', (response) => seen.hosts.add(new URL(response.url()).hostname));
  return seen;
}

async function appFrame(page: Page): Promise<Frame> {
  const element = await page.locator('iframe[title="Two Hats"]').elementHandle();
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('the app is not framed');
  return frame;
}

/** The host that OneDrive's files are served from, as OneDrive itself says it. */
async function fileHostOf(sandbox: string, graph: string): Promise<string> {
  const Authorization = `Bearer ${await tokenFrom(sandbox, 'Files.ReadWrite.AppFolder')}`;
  const file = await fetch(`${graph}/v1.0/me/drive/special/approot:/me.md`, { headers: { Authorization } });
  const item = (await file.json()) as { '@microsoft.graph.downloadUrl': string };
  return new URL(item['@microsoft.graph.downloadUrl']).origin;
}

/** A site of somebody else's, at another origin. */
async function foreignSite(html: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, server };
}

describe('the built app under its own headers', () => {
  const { folder, remove } = aDataFolder();
  let sandbox: SandboxProcess;
  let browser: Browser;
  let app = '';
  const reach = { graphBaseUrl: '', authority: '', hostOrigins: [] as string[], fileHosts: [] as string[] };
  const servers: Server[] = [];

  beforeAll(async () => {
    sandbox = await startSandbox(folder, ...TODAY);
    browser = await launchChromium();
    const host = (await (await fetch(`${sandbox.url}/__sandbox/host`)).json()) as { appOrigin: string };
    app = host.appOrigin;
    const html = await (await fetch(`${app}/tab.html`)).text();
    Object.assign(reach, JSON.parse((/two-hats-configuration"? content="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"')));
    reach.fileHosts = [await fileHostOf(sandbox.url, reach.graphBaseUrl)];
  });
  afterAll(async () => {
    for (const server of servers) server.close();
    await browser.close();
    await sandbox.stop();
    remove();
  });

  it.each(PAGES)('serves %s with the exact policy', async (page) => {
    const { headers } = await fetch(`${app}/${page}`);
    for (const [name, value] of Object.entries(securityHeaders(pageKind(page), reach))) expect([name, headers.get(name)]).toEqual([name, value]);
  });

  it('refuses nothing on the main path but the known calls of the libraries, prints no note and no token, and reaches nobody else', async () => {
    const context = await browser.newContext();
    const seen = await watched(context);
    const { page, errors } = await patientPage(context);
    await page.goto(`${sandbox.url}/teams`);
    const tab = appIn(page);
    await tab.getByRole('button', { name: /^Prepare / }).first().click();
    await tab.getByRole('button', { name: 'Add to invitation' }).click();
    await tab.getByRole('button', { name: 'Add now' }).click();
    await tab.getByRole('button', { name: 'Remove from invitation' }).waitFor();
    await page.goto(`${sandbox.url}/meeting`);
    await appIn(page).getByRole('textbox', { name: 'Notes', exact: true }).fill('quincunx <img src=x onerror=alert(1)> [link](javascript:alert(1))');
    await appIn(page).getByText('Saved on this device').first().waitFor();
    await loseNetworkForAMoment(context);
    await appIn(page).getByText('Saved to OneDrive').first().waitFor({ timeout: 60_000 });
    await page.goto(`${sandbox.url}/outlook-organizer`);
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await page.locator('iframe[title="Two Hats"]').first().waitFor();
    await page.goto(`${sandbox.url}/teams#note`);
    await appIn(page).getByRole('searchbox', { name: 'Search notes' }).fill('quincunx');
    await appIn(page).getByText('quincunx').first().waitFor();
    const links = await (await appFrame(page)).locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((href) => !href.startsWith('#') && !href.startsWith('https://'))).toEqual([]);
    expect(await (await appFrame(page)).locator('img[src="x"]').count()).toBe(0);

    expect(seen.violations.filter((what) => !KNOWN.includes(what))).toEqual([]);
    expect(seen.printed.filter((text) => /quincunx|eyJ[\w-]{20}/.test(text))).toEqual([]);
    expect([...seen.hosts]).toEqual(['localhost']);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('takes no HTML from a script, talks to nobody else and frames nobody else', async () => {
    const context = await browser.newContext();
    const { page } = await patientPage(context);
    await page.goto(`${sandbox.url}/teams`);
    await appIn(page).getByRole('tab', { name: 'Upcoming' }).waitFor();
    const frame = await appFrame(page);
    const outcome = await frame.evaluate(async () => {
      const nameOf = (work: () => unknown) => {
        try {
          work();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
      const html = nameOf(() => Reflect.set(document.createElement('div'), 'innerHTML', '<b>x</b>'));
      const policy = nameOf(() => (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes.createPolicy('mine', {}));
      const sent = await Promise.all(['https://example.com/', 'http://localhost:1/', 'wss://example.com/'].map((url) => fetch(url).then(() => 'sent', () => 'refused')));
      const inner = document.createElement('iframe');
      inner.src = 'https://example.com/';
      const image = document.createElement('img');
      image.src = 'https://example.com/pixel.png?note=1';
      document.body.append(inner, image);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { html, policy, sent, refused: [...new Set(refused)].sort() };
    });
    expect(outcome).toMatchObject({ html: 'TypeError', policy: 'TypeError', sent: ['refused', 'refused', 'refused'] });
    expect(outcome.refused).toEqual(expect.arrayContaining(['connect-src', 'frame-src', 'img-src']));
    await context.close();
  });

  it('shows itself in no page of somebody else’s', async () => {
    const site = await foreignSite(PAGES.map((name) => `<iframe name="${name}" src="${app}/${name}"></iframe>`).join(''));
    servers.push(site.server);
    const context = await browser.newContext();
    const { page } = await patientPage(context);
    await page.goto(site.url);
    await page.waitForLoadState('networkidle');
    for (const name of PAGES) {
      const framed = page.frame({ name });
      expect([name, framed?.url().startsWith(app)]).toEqual([name, false]);
    }
    await context.close();
  });

  it('listens to nobody but its host', async () => {
    const context = await browser.newContext();
    const { page: host } = await patientPage(context);
    await host.goto(`${sandbox.url}/teams`);
    await appIn(host).getByRole('tab', { name: 'Upcoming' }).waitFor();
    const frame = await appFrame(host);
    const look = () => frame.evaluate(() => [getComputedStyle(document.querySelector('[data-theme]') ?? document.body).backgroundColor, location.href]);
    const before = await look();
    // Beside the app, in the same window, and of an origin of its own.
    await host.evaluate(() => {
      const beside = document.createElement('iframe');
      beside.name = 'somebody-else';
      beside.setAttribute('sandbox', 'allow-scripts');
      beside.src = '/outlook-body';
      document.body.append(beside);
    });
    const stranger = await (await host.waitForSelector('iframe[name="somebody-else"]')).contentFrame();
    await stranger?.waitForLoadState();
    const reached = await stranger?.evaluate(() => {
      const inner = window.parent.frames[0];
      const forged = [
        { func: 'themeChange', args: ['contrast'] },
        { func: 'navigateBack', args: [] },
        { id: 0, uuidAsString: 'x', args: ['content', 'web', '2.0.0', '{}'] },
        { args: ['', JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: 'x', success: false })] },
        { twoHatsClockOffset: 86_400_000_000 },
        JSON.stringify({ _messageType: 1, _actionName: 'olkItemSelectedChanged' }),
        '<img src=x onerror=alert(1)>',
      ];
      for (const message of forged) inner?.postMessage(message, '*');
      return [window.origin, inner !== undefined];
    });
    await host.waitForTimeout(1000);
    expect(reached).toEqual(['null', true]);
    expect(await look()).toEqual(before);
    expect(await frame.evaluate(() => Math.abs(Date.now() - Date.UTC(2026, 10, 24, 9)) < 86_400_000)).toBe(true);
    await host.getByRole('button', { name: 'High contrast' }).click();
    await frame.waitForFunction((old) => getComputedStyle(document.querySelector('[data-theme]') ?? document.body).backgroundColor !== old, before[0]);
    await context.close();
  });

  it.each(PAGES)('says something in words when %s is opened by itself', async (name) => {
    const context = await browser.newContext();
    const { page, errors } = await patientPage(context);
    await page.goto(`${app}/${name}`);
    await expect(page.waitForFunction(() => document.body.innerText.trim().length > 20).then(() => true)).resolves.toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('two people at one browser [I14]', () => {
  it('never see each other’s notes, and none goes to the other’s OneDrive', async () => {
    const [first, second] = [aDataFolder(), aDataFolder()];
    const browser = await launchChromium();
    const context = await browser.newContext();
    const { page } = await patientPage(context);

    const alex = await startSandbox(first.folder, ...TODAY);
    await page.goto(`${alex.url}/meeting`);
    await appIn(page).getByRole('textbox', { name: 'Notes', exact: true }).fill('quincunx is Alex’s own');
    await appIn(page).getByText('Saved to OneDrive').first().waitFor({ timeout: 60_000 });
    await page.goto('about:blank');
    await alex.stop();

    const sightings: string[] = [];
    await context.exposeBinding('tellOfSighting', (_source, where: string) => void sightings.push(where));
    await context.addInitScript(() => {
      const look = () => {
        const fields = [...document.querySelectorAll('textarea')].map(({ value }) => value).join(' ');
        if (`${document.documentElement.textContent} ${fields}`.includes('quincunx')) (window as unknown as { tellOfSighting: (where: string) => void }).tellOfSighting(location.href);
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    });
    const calendar = join(__dirname, '../../sandbox/people/calendars/google.ics');
    const eva = await startSandbox(second.folder, ...TODAY, '--port', new URL(alex.url).port, '--calendar', calendar, '--me', 'eva@firm.example');
    expect(eva.url).toBe(alex.url);
    await page.goto(`${eva.url}/teams`);
    await appIn(page).getByRole('tab', { name: 'Notes' }).click();
    await appIn(page).getByRole('tab', { name: 'Settings' }).click();
    await appIn(page).getByText('eva@firm.example').first().waitFor();
    await page.waitForTimeout(3000);
    expect(sightings).toEqual([]);
    const files = readdirSync(join(second.folder, 'onedrive'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').includes('quincunx'))).toEqual([]);

    await browser.close();
    await eva.stop();
    first.remove();
    second.remove();
  });
});
