import type { Frame, Page } from 'playwright-core';

import type { RunningSandbox } from '../../../src/sandbox/server';
import { aTenant } from '../../sandbox/support/a-tenant';
import { hostStage, type Stage } from './support/host-stage';

const PORT = 27280;
const NINE = Date.UTC(2026, 10, 24, 9, 50);

jest.setTimeout(60_000);

describe('the pretended Outlook, under the real office.js', () => {
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

  const pane = async (): Promise<Frame> => {
    await page.getByRole('group', { name: 'Two Hats' }).getByRole('button', { name: 'Prepare 1:1' }).click();
    const handle = await page.locator('iframe[title="Two Hats"]').elementHandle();
    return (await handle.contentFrame())!;
  };
  const wrote = async (frame: Frame, name: string): Promise<unknown> => {
    await frame.waitForFunction((key) => Object.keys(document.querySelector('body')?.dataset ?? {}).some((written) => written === key || written === 'failure'), name, { timeout: 20_000 });
    const found = await frame.evaluate((key) => document.body.dataset[key] ?? `"failure: ${document.body.dataset.failure ?? ''}"`, name);
    return JSON.parse(found) as unknown;
  };
  const bodyText = (): Promise<string> => page.frameLocator('iframe[title="Body"]').getByRole('textbox').innerText();
  const stored = async (id: string): Promise<string> => {
    const answer = await page.request.get(`http://localhost:${PORT}/__sandbox/appointment?id=${encodeURIComponent(id)}`);
    return ((await answer.json()) as { bodyHtml: string }).bodyHtml;
  };

  it('gives an organizer’s pane the whole appointment, and signs it in', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer`);
    const frame = await pane();
    expect(await wrote(frame, 'account')).toBe('alex@example.org');
    expect(await wrote(frame, 'host')).toBe('Outlook');
    expect(await wrote(frame, 'set')).toBe(true);
    expect(await wrote(frame, 'subject')).toBe('Alex and Noor');
    expect(await wrote(frame, 'html')).toContain('Hello');
    expect(await wrote(frame, 'text')).toMatch(/^Hello/);
    expect(await wrote(frame, 'start')).toBe('2026-11-24T10:00:00.000Z');
    expect(await wrote(frame, 'organizer')).toMatchObject({ displayName: 'Alex Morgan', emailAddress: 'alex@example.org' });
    expect(await wrote(frame, 'people')).toEqual([{ displayName: 'Noor Haddad', emailAddress: 'noor@example.org', appointmentResponse: 'accepted', recipientType: 'user' }]);
    expect(await wrote(frame, 'recurrence')).toMatchObject({ recurrenceType: 'weekly', recurrenceProperties: { interval: 1, days: ['tue'] } });
    expect(await wrote(frame, 'seriesId')).toBe('EVENT/1');
    const host = (await (await page.request.get(`http://localhost:${PORT}/__sandbox/host`)).json()) as { meetings: { eventId: string; startsAt: number }[] };
    expect(await wrote(frame, 'id')).toBe(host.meetings.find(({ startsAt }) => startsAt > NINE)?.eventId);
  });

  it('shows notices, refuses a second one under the same key, and keeps settings', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer`);
    const frame = await pane();
    expect(await wrote(frame, 'noticedTwice')).toEqual({ failed: 9023 });
    await page.getByText('A notice').waitFor();
    expect(await wrote(frame, 'session')).toBe('b');
    expect(await wrote(frame, 'roaming')).toBeNull();
  });

  it('runs a ribbon command, shows what it wrote, and saves it when the user saves', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer`);
    const eventId = await page.getByRole('combobox', { name: 'Appointment' }).inputValue();
    await page.getByRole('button', { name: 'Add agenda' }).click();
    const line = page.frameLocator('iframe[title="Body"]').getByText('The agenda');
    expect(await line.evaluate((shown) => getComputedStyle(shown).color)).toBe('rgb(1, 2, 3)');
    await page.waitForFunction(() => document.querySelector('.command-runtime') === null);
    expect(await stored(eventId)).not.toContain('The agenda');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await stored(eventId)).toContain('The agenda');
    await page.reload();
    await page.frameLocator('iframe[title="Body"]').getByText('The agenda').waitFor();
  });

  it('says so when a command is not known to the app', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer`);
    await page.getByRole('button', { name: 'Remove agenda' }).click();
    await page.getByText(/Remove agenda ended with error/).waitFor({ timeout: 20_000 });
  });

  it('lets the organizer edit the invitation as text', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer`);
    const body = page.frameLocator('iframe[title="Body"]').getByRole('textbox');
    await body.getByText('Hello').waitFor();
    await body.fill('Bring a <question>');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await stored(await page.getByRole('combobox', { name: 'Appointment' }).inputValue())).toContain('Bring a &lt;question&gt;');
  });

  it('gives an attendee everything as values and one button, and runs nothing of what others wrote', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-attendee`);
    const frame = await pane();
    expect(await wrote(frame, 'account')).toBe('alex@example.org');
    expect(await wrote(frame, 'subject')).toBe('Noor and Alex');
    expect(await wrote(frame, 'start')).toBe('2026-11-25T14:00:00.000Z');
    expect(await wrote(frame, 'id')).toBe('EVENT-2');
    expect(await wrote(frame, 'html')).toContain('From <b>Noor</b>');
    expect(await page.getByRole('group', { name: 'Two Hats' }).getByRole('button').allTextContents()).toEqual(['Prepare 1:1']);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    expect(await bodyText()).toContain('From Noor');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('plays an older Outlook when asked, which knows no newer call', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer?mailbox=1.6`);
    const frame = await pane();
    expect(await wrote(frame, 'set')).toBe(false);
    expect(await wrote(frame, 'subject')).toBe('Alex and Noor');
    expect(await wrote(frame, 'organizer')).toEqual({ failed: 9032 });
    expect(await wrote(frame, 'id')).toEqual({ failed: 9032 });
  });

  it('has a form that was never saved, tells of its people and time, and gives it an id with the first save', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer?event=new`);
    const frame = await pane();
    expect(await wrote(frame, 'id')).toEqual({ failed: 9046 });
    await wrote(frame, 'account');
    await page.getByRole('textbox', { name: 'People' }).fill('Mia Sommer <mia@example.org>');
    await page.getByRole('textbox', { name: 'People' }).blur();
    expect(await wrote(frame, 'recipients')).toEqual(['mia@example.org']);
    await page.getByLabel('Starts').fill('2026-11-27T08:00');
    expect(await wrote(frame, 'moved')).toContain('2026-11-27T');
    await page.getByRole('textbox', { name: 'Subject' }).fill('Hello Mia');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    const host = (await (await page.request.get(`http://localhost:${PORT}/__sandbox/host`)).json()) as { meetings: { title: string; counterpart: string }[] };
    expect(host.meetings).toContainEqual(expect.objectContaining({ title: 'Hello Mia', counterpart: 'Mia Sommer' }));
  });

  it('tells a pinned pane of the next appointment, and of none', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer`);
    const frame = await pane();
    await wrote(frame, 'account');
    await page.getByRole('button', { name: 'Pin task pane' }).click();
    await page.getByRole('combobox', { name: 'Appointment' }).selectOption('none');
    expect(await wrote(frame, 'changed')).toBeNull();
    await page.getByRole('combobox', { name: 'Appointment' }).selectOption({ index: 1 });
    await frame.waitForFunction(() => document.body.dataset.changed === '"Alex and Noor"');
    expect(await page.getByRole('button', { name: 'Pin task pane' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('closes a pane that is not pinned with its appointment', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer`);
    await wrote(await pane(), 'account');
    await page.getByRole('combobox', { name: 'Appointment' }).selectOption({ index: 1 });
    await page.waitForURL(/event=/);
    expect(await page.locator('iframe[title="Two Hats"]').count()).toBe(0);
  });

  it('plays a calendar that somebody shares, and calls that fail, when asked', async () => {
    await page.goto(`http://localhost:${PORT}/outlook-organizer?shared=noor@example.org&fails=37:9041`);
    const frame = await pane();
    expect(await wrote(frame, 'html')).toEqual({ failed: 9041 });
    expect(await wrote(frame, 'owner')).toMatchObject({ owner: 'noor@example.org' });
    expect(await wrote(frame, 'organizer')).toMatchObject({ emailAddress: 'noor@example.org' });
  });
});
