import type { Frame, Page } from 'playwright-core';

import type { RunningSandbox } from '../../../src/sandbox/server';
import { aTenant } from '../../sandbox/support/a-tenant';
import { hostStage, type Stage } from './support/host-stage';

const PORT = 27260;
const NINE = Date.UTC(2026, 10, 24, 9, 50);

jest.setTimeout(60_000);

describe('the pretended Teams, under the real teams-js and msal-browser', () => {
  let stage: Stage;
  let sandbox: RunningSandbox;
  let page: Page;

  beforeAll(async () => {
    stage = await hostStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    sandbox = await stage.start(PORT, aTenant(), { kind: 'moment', at: NINE });
    page = await stage.browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    await sandbox.close();
  });

  const app = async (path: string): Promise<Frame> => {
    await page.goto(`http://localhost:${PORT}${path}`);
    const handle = await page.locator('iframe[title="Two Hats"]').elementHandle();
    return (await handle.contentFrame())!;
  };
  const wrote = async (frame: Frame, name: string): Promise<unknown> => {
    await frame.waitForFunction((key) => Object.keys(document.querySelector('body')?.dataset ?? {}).some((written) => written === key || written === 'failure'), name, { timeout: 20_000 });
    const found = await frame.evaluate((key) => document.body.dataset[key] ?? `"failure: ${document.body.dataset.failure ?? ''}"`, name);
    return JSON.parse(found) as unknown;
  };

  it('tells the app who and where it is, and signs it in without a question', async () => {
    const frame = await app('/teams?theme=dark&subPageId=note%2F1');
    expect(await wrote(frame, 'context')).toMatchObject({
      app: { locale: 'en-us', theme: 'dark', host: { name: 'Teams', clientType: 'web' } },
      page: { id: 'two-hats', subPageId: 'note/1', frameContext: 'content' },
      user: { id: 'alex-id', userPrincipalName: 'alex@example.org', tenant: { id: 'tenant-id' } },
    });
    expect(await wrote(frame, 'me')).toEqual({ status: 200, name: 'Alex Morgan', account: 'alex@example.org' });
    expect(await wrote(frame, 'again')).toEqual({ fromCache: true });
    await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');
  });

  it('passes every theme on', async () => {
    const frame = await app('/teams');
    await wrote(frame, 'me');
    for (const [name, theme] of [['High contrast', 'contrast'], ['Light', 'default'], ['Dark', 'dark']] as const) {
      await page.getByRole('button', { name }).click();
      await frame.waitForFunction((wanted) => document.body.dataset.theme === JSON.stringify(wanted), theme);
    }
  });

  it('lets the app live in the sandbox’s day', async () => {
    const frame = await app('/teams');
    expect(String(await wrote(frame, 'today')).slice(0, 13)).toBe('2026-11-24T09');
  });

  it.each([
    ['Accept', expect.arrayContaining(['Files.ReadWrite'])],
    ['Cancel', expect.stringContaining('user_cancel')],
  ])('asks before it grants more, and takes %s for an answer', async (choice, outcome: unknown) => {
    const frame = await app('/teams');
    await wrote(frame, 'again');
    await frame.getByRole('button', { name: 'More' }).click();
    await page.getByRole('dialog', { name: 'Two Hats asks for your permission' }).getByRole('button', { name: choice }).click();
    expect(await wrote(frame, 'more')).toEqual(outcome);
  });

  it('follows a link into the app', async () => {
    const frame = await app('/teams');
    await wrote(frame, 'again');
    await frame.getByRole('button', { name: 'Link' }).click();
    await frame.waitForFunction(() => (document.querySelector('body')?.dataset.context ?? '').includes('person/noor'), undefined, { timeout: 20_000 });
  });

  it('opens the panel in the meeting that is next, as wide as Teams makes it', async () => {
    const frame = await app('/meeting');
    expect(await wrote(frame, 'context')).toMatchObject({
      page: { frameContext: 'sidePanel' },
      meeting: { id: Buffer.from('0#19:meeting_a@thread.v2#0').toString('base64') },
      chat: { id: '19:meeting_a@thread.v2' },
    });
    expect(await wrote(frame, 'details')).toMatchObject({
      details: { title: 'Alex and Noor', joinUrl: 'https://teams.microsoft.com/meet/1?p=a', scheduledStartTime: '2026-11-24T10:00:00.000Z' },
      conversation: { id: '19:meeting_a@thread.v2' },
      organizer: { id: 'alex-id', tenantId: 'tenant-id' },
    });
    const width = (await page.locator('iframe[title="Two Hats"]').boundingBox())?.width ?? 0;
    expect(width).toBeGreaterThanOrEqual(280);
    expect(width).toBeLessThanOrEqual(320);
  });

  it('joins the meeting that the user chooses', async () => {
    await wrote(await app('/meeting'), 'details');
    await page.getByRole('combobox', { name: 'Meeting' }).selectOption('EVENT-2');
    const handle = await page.locator('iframe[title="Two Hats"]').elementHandle();
    const frame = await handle.contentFrame();
    expect(await wrote(frame!, 'details')).toMatchObject({ details: { title: 'Noor and Alex' }, organizer: { id: 'noor-id' } });
  });

  it('is a phone of 360 × 740', async () => {
    expect(await wrote(await app('/phone'), 'context')).toMatchObject({ app: { host: { clientType: 'ios' } } });
    expect(await page.locator('iframe[title="Two Hats"]').boundingBox()).toMatchObject({ width: 360, height: 740 });
  });

  it('does not answer a frame of another origin', async () => {
    await wrote(await app('/teams'), 'me');
    const answered = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', ({ data: message }: MessageEvent<unknown>) => {
            if (typeof message === 'object' && message !== null && 'args' in message && !('func' in message)) resolve(true);
          });
          window.postMessage({ id: 1, uuidAsString: 'x', func: 'getContext', args: [] }, '*');
          setTimeout(() => resolve(false), 300);
        }),
    );
    expect(answered).toBe(false);
  });

  it('has its ways in on the front door', async () => {
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByRole('link').first().waitFor();
    expect(await page.getByRole('link').allTextContents()).toEqual([
      'Teams personal tab', 'Personal tab in Outlook', 'Personal tab in Microsoft 365', 'Meeting side panel', 'Outlook appointment (organizer)', 'Outlook appointment (attendee)', 'Phone', 'Gallery',
    ]);
  });
});
