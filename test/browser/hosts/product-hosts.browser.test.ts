import type { BrowserContext, Frame, Page } from 'playwright-core';

import type { RunningSandbox } from '../../../src/sandbox/server';
import { aTenant } from '../../sandbox/support/a-tenant';
import { hostStage, type Stage } from './support/host-stage';

const PORT = 27360;
const NINE = Date.UTC(2026, 10, 24, 9, 50);
const SCRIPT = './test/browser/hosts/support/product-app.ts';

describe('the product’s hosts and tokens, in each program around it', () => {
  let stage: Stage;
  let sandbox: RunningSandbox;
  let context: BrowserContext;
  let page: Page;
  let nested: string[];

  beforeAll(async () => {
    stage = await hostStage({ teams: SCRIPT, outlook: SCRIPT });
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    sandbox = await stage.start(PORT, aTenant(), { kind: 'moment', at: NINE });
    context = await stage.browser.newContext({ locale: 'en-GB' });
    page = await context.newPage();
    nested = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/sign-in/nested')) nested.push(request.postData() ?? '');
    });
  });
  afterEach(async () => {
    await context.close();
    await sandbox.close();
  });

  const app = async (path: string): Promise<Frame> => {
    await page.goto(`http://localhost:${PORT}${path}`);
    if (path.startsWith('/outlook')) await page.getByRole('group', { name: 'Two Hats' }).getByRole('button', { name: 'Prepare 1:1' }).click();
    const handle = await page.locator('iframe[title="Two Hats"]').elementHandle();
    return (await handle.contentFrame())!;
  };
  const wrote = async (frame: Frame, name: string): Promise<unknown> => {
    await frame.waitForFunction((key) => Object.keys(document.querySelector('body')?.dataset ?? {}).some((written) => written === key || written === 'failure'), name, { timeout: 30_000 });
    return JSON.parse(await frame.evaluate((key) => document.body.dataset[key] ?? `"failure: ${document.body.dataset.failure ?? ''}"`, name)) as unknown;
  };
  const theme = (frame: Frame, wanted: string) => frame.waitForFunction((name) => document.body.dataset.theme === JSON.stringify(name), wanted);
  const answer = async (frame: Frame, button: string, name: string) => {
    await frame.evaluate((key) => document.body.removeAttribute(`data-${key}`), name);
    await frame.getByRole('button', { name: button, exact: true }).click();
    return wrote(frame, name);
  };
  const choose = (choice: string) => page.getByRole('dialog', { name: 'Two Hats asks for your permission' }).getByRole('button', { name: choice }).click();
  const network = (online: boolean) => page.request.fetch(`http://localhost:${PORT}/__sandbox/online`, { method: 'POST', 'data': { online } });

  describe('teamsHost', () => {
    it('knows language, theme and the link that it was opened with, follows the theme, and reports ready', async () => {
      const frame = await app('/teams?theme=dark&subPageId=person%2Fnoor');
      expect(await wrote(frame, 'meeting')).toBeNull();
      expect(await wrote(frame, 'host')).toEqual({ kind: 'teams', locale: 'en-us', deepLink: 'person/noor' });
      await theme(frame, 'dark');
      await page.getByRole('button', { name: 'High contrast' }).click();
      await theme(frame, 'contrast');
      await page.getByRole('button', { name: 'Light' }).click();
      await theme(frame, 'light');
      await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');
    });

    it('opens https pages through Teams and follows no other address', async () => {
      const frame = await app('/teams');
      await wrote(frame, 'meeting');
      await frame.getByRole('button', { name: 'Links' }).click();
      await page.getByText('Teams would open: https://example.org/page').waitFor();
      expect(context.pages()).toHaveLength(1);
    });

    it('describes the meeting that it is shown in', async () => {
      expect(await wrote(await app('/meeting'), 'meeting')).toEqual({
        joinUrl: 'https://teams.microsoft.com/meet/1?p=a',
        threadId: '19:meeting_a@thread.v2',
        title: 'Alex and Noor',
        startsAt: Date.UTC(2026, 10, 24, 10),
        endsAt: Date.UTC(2026, 10, 24, 10, 30),
      });
    });

    it('tells from the chat of a call who the other one is', async () => {
      expect(await wrote(await app('/meeting?shape=call'), 'meeting')).toMatchObject({ threadId: '19:alex-id_noor-id@unq.gbl.spaces', call: { isGroup: false, otherId: 'noor-id' } });
    });
  });

  describe('outlookHost', () => {
    it('is found on a page that loaded office.js, and leaves the meeting to the open appointment', async () => {
      const frame = await app('/outlook-organizer');
      expect(await wrote(frame, 'meeting')).toBeNull();
      expect(await wrote(frame, 'host')).toMatchObject({ kind: 'outlook', deepLink: null });
      expect(await answer(frame, 'Token', 'token')).toContain('Calendars.ReadWrite');
    });

    it('is as dark as the Outlook around it, and follows what that tells of its colours', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const frame = await app('/outlook-organizer');
      expect(await wrote(frame, 'theme')).toBe('dark');
      await page.getByRole('button', { name: 'Light', exact: true }).click();
      await theme(frame, 'light');
      await page.getByRole('button', { name: 'Dark', exact: true }).click();
      await theme(frame, 'dark');
    });

    it('keeps its theme in an Outlook that tells of no other', async () => {
      const frame = await app('/outlook-organizer?mailbox=1.8');
      expect(await wrote(frame, 'theme')).toBe('light');
      await frame.getByRole('button', { name: 'Stop watching' }).click();
      expect(await wrote(frame, 'host')).toMatchObject({ kind: 'outlook' });
    });
  });

  describe('browserHost', () => {
    const alone = async (path: string): Promise<Frame> => {
      await page.goto(`http://localhost:${PORT + 1}${path}`);
      return page.mainFrame();
    };

    it('is what a page of its own is in: the browser’s language, and the place that its address names', async () => {
      const frame = await alone('/tab.html#note%2Fa%20b');
      expect(await wrote(frame, 'host')).toEqual({ kind: 'browser', locale: 'en-GB', deepLink: 'note/a b' });
      expect(await wrote(frame, 'meeting')).toBeNull();
    });

    it('keeps a broken address as it is', async () => {
      expect(await wrote(await alone('/tab.html#100%'), 'host')).toMatchObject({ deepLink: '100%' });
    });

    it('follows the system’s theme until nobody listens', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const frame = await alone('/tab.html');
      await theme(frame, 'dark');
      await page.emulateMedia({ colorScheme: 'light' });
      await theme(frame, 'light');
      await page.emulateMedia({ forcedColors: 'active' });
      await theme(frame, 'contrast');
      await wrote(frame, 'meeting');
      await frame.getByRole('button', { name: 'Stop watching' }).click();
      await page.emulateMedia({ forcedColors: 'none' });
      expect(await frame.evaluate(() => document.body.dataset.theme)).toBe('"contrast"');
    });

    it('opens https pages in a tab that knows nothing of ours, and follows no other address', async () => {
      const frame = await alone('/tab.html');
      await wrote(frame, 'meeting');
      await context.route('https://example.org/**', (route) => route.fulfill({ body: 'There.' }));
      const opened = context.waitForEvent('page');
      await frame.getByRole('button', { name: 'Links' }).click();
      expect(await (await opened).evaluate(() => window.opener as unknown)).toBeNull();
      expect(context.pages()).toHaveLength(2);
    });

    it('has no token before a click: nobody is asked silently who was never here', async () => {
      const frame = await alone('/tab.html');
      await wrote(frame, 'meeting');
      expect(await answer(frame, 'Token', 'token')).toBe('signed-out');
    });
  });

  describe('msalTokens inside a host', () => {
    it('says that consent is missing, takes a no without losing anything, and has the token after a yes', async () => {
      const frame = await app('/teams');
      await wrote(frame, 'meeting');
      expect(await answer(frame, 'Token', 'token')).toContain('User.Read');
      expect(await answer(frame, 'Wider', 'wider')).toBe('consent-needed');
      expect(await page.getByRole('dialog').count()).toBe(0);

      const refused = answer(frame, 'Allow', 'allow');
      await choose('Cancel');
      expect(await refused).toBe('signed-out');
      expect(await answer(frame, 'Token', 'token')).toContain('User.Read');

      const allowed = answer(frame, 'Allow', 'allow');
      await choose('Accept');
      expect(await allowed).toBe('done');
      expect(await answer(frame, 'Wider', 'wider')).toContain('Files.ReadWrite');
    });

    it('is offline where the host has no network', async () => {
      const frame = await app('/teams');
      await wrote(frame, 'meeting');
      await network(false);
      expect(await answer(frame, 'Token', 'token')).toBe('offline');
      await network(true);
      expect(await answer(frame, 'Token', 'token')).toContain('User.Read');
    });

    it('asks the host once for a token, again for a challenge with its claims, and again for one that was refused', async () => {
      const frame = await app('/teams');
      await wrote(frame, 'meeting');
      const asked = () => nested.filter((message) => message.includes('"GetToken"'));
      await answer(frame, 'Token', 'token');
      await answer(frame, 'Token', 'token');
      expect(asked()).toHaveLength(1);
      expect(await answer(frame, 'Claims', 'claims')).toContain('User.Read');
      expect(asked()).toHaveLength(2);
      expect(asked()[1]).toContain('nbf');
      expect(await answer(frame, 'Anew', 'anew')).toContain('User.Read');
      expect(asked()).toHaveLength(3);
    });

    it('forgets its tokens on signing out, and stays signed out until a click, whatever the host would give', async () => {
      const frame = await app('/teams');
      await wrote(frame, 'meeting');
      await answer(frame, 'Token', 'token');
      expect(await answer(frame, 'Sign out', 'out')).toBe('done');
      expect(await frame.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('msal')))).toEqual([]);
      expect(await answer(frame, 'Token', 'token')).toBe('signed-out');
      const allowed = answer(frame, 'Allow', 'allow');
      await choose('Accept');
      expect(await allowed).toBe('done');
      expect(await answer(frame, 'Token', 'token')).toContain('User.Read');
    });
  });
});
