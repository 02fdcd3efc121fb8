import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, BrowserContext } from 'playwright-core';

import { appIn, launchChromium, patientPage } from '../support/browser';
import { aDataFolder, startSandbox, type SandboxProcess } from '../support/sandbox-process';

/** What a newcomer does in the first two minutes, by roles and names alone: one way, each step on the one before. */
describe('the first coached 1:1', () => {
  const { folder, remove } = aDataFolder();
  let sandbox: SandboxProcess;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    sandbox = await startSandbox(folder, '--today', '2026-11-24T09:00:00');
    browser = await launchChromium();
    context = await browser.newContext();
  });
  afterAll(async () => {
    await browser.close();
    await sandbox.stop();
    remove();
  });

  it('prepares a coming 1:1, keeps what is written in it, and finds it again after a restart', async () => {
    await prepareAndPutIntoTheInvitation();
    await writeInTheMeeting();
    await restartAndFind();
  });

  const prepareAndPutIntoTheInvitation = async () => {
    const { page, errors } = await patientPage(context);
    await page.goto(sandbox.url);
    await page.getByRole('link', { name: 'Teams personal tab' }).click();
    const app = appIn(page);
    await app.getByRole('button', { name: /^Prepare / }).first().click();
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    const preview = app.getByRole('dialog', { name: 'What the other person will see' });
    await preview.getByRole('button', { name: 'Add now' }).click();
    await app.getByRole('button', { name: 'Remove from invitation' }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  };

  const writeInTheMeeting = async () => {
    const { page, errors } = await patientPage(context);
    await page.goto(sandbox.url);
    await page.getByRole('link', { name: 'Meeting side panel' }).click();
    const app = appIn(page);
    await app.getByRole('textbox', { name: 'Notes', exact: true }).fill('She will lead the quincunx review herself.');
    await app.getByText('Saved to OneDrive').first().waitFor({ timeout: 60_000 });
    expect(markdownBelow(folder).filter((text) => text.includes('quincunx'))).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.close();
  };

  /** On a device that has never seen the note. */
  const restartAndFind = async () => {
    await sandbox.stop();
    sandbox = await startSandbox(folder, '--today', '2026-11-24T09:00:00');
    const stranger = await browser.newContext();
    const { page, errors } = await patientPage(stranger);
    await page.goto(sandbox.url);
    await page.getByRole('link', { name: 'Teams personal tab' }).click();
    const app = appIn(page);
    await app.getByRole('tab', { name: 'Notes' }).click();
    await app.getByRole('searchbox', { name: 'Search notes' }).fill('quincunx');
    await app.getByText('quincunx review').first().waitFor({ timeout: 60_000 });
    expect(errors).toEqual([]);
    await stranger.close();
  };
});

function markdownBelow(folder: string): string[] {
  return readdirSync(join(folder, 'onedrive'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
