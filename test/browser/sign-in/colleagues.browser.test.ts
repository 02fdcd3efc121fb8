import type { Browser, Page } from 'playwright-core';

import { appIn, launchChromium, patientPage } from '../../support/browser';
import { aDataFolder, startSandbox, type SandboxProcess } from '../../support/sandbox-process';

/** A week before the third Thursday of December, when the whole of operations meets. */
const TODAY = '2026-12-10T09:00:00Z';

describe('names of colleagues, allowed for the whole company', () => {
  const { folder, remove } = aDataFolder();
  let sandbox: SandboxProcess;
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    [sandbox, browser] = await Promise.all([startSandbox(folder, '--port', '27370', '--today', TODAY), launchChromium()]);
    ({ page, errors } = await patientPage(await browser.newContext({ locale: 'en-GB' })));
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.stop();
    remove();
  });

  const opened = async () => {
    await page.goto(`${sandbox.url}/teams`);
    await appIn(page).getByRole('button', { name: /^Prepare/ }).first().waitFor();
  };
  const asked = async () => {
    const entries = (await (await page.request.get(`${sandbox.url}/__sandbox/log`)).json()) as { url: string; status: number }[];
    return entries.filter(({ url }) => /\/(users|me\/manager)\b/.test(url)).map(({ url, status }) => `${status} ${new URL(url).pathname}`);
  };

  it('tells that a group is invited, and lists no 1:1 with it', async () => {
    await opened();
    await appIn(page).getByText(/^\d+ other meetings?$/).click();
    await appIn(page).getByRole('listitem').filter({ hasText: 'Operations forum' }).getByText('A group is invited, so it may be many people.').waitFor();
    expect(await appIn(page).getByRole('button', { name: /^Prepare.*operations/i }).count()).toBe(0);
    expect(await asked()).toContain('200 /v1.0/me/manager');
    expect(errors).toEqual([]);
  });

  it('looks nobody up again at the next start', async () => {
    await opened();
    await appIn(page).getByText(/^\d+ other meetings?$/).waitFor();
    await page.request.delete(`${sandbox.url}/__sandbox/log`);
    await opened();
    await appIn(page).getByText(/^\d+ other meetings?$/).waitFor();
    expect((await asked()).filter((line) => line.includes('/users'))).toEqual([]);
  });
});
