import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

import { setZone } from '../../support/sandbox-process';
import { filesWith, loseNetworkForAMoment, until, visit, type Visit, type World } from '../../support/visit';
import { openSmallWorld } from '../notes/support/small-world';

type Shape = {
  readonly what: string;
  /** What is chosen in Teams. */
  readonly choice: RegExp;
  readonly heading: string;
  /** What tells that it is this event, or why it is none. */
  readonly says: string | RegExp;
  readonly offers?: string;
};

const SHAPES: readonly Shape[] = [
  { what: 'a single 1:1', choice: /^Mia Sommer/, heading: 'Mia Sommer', says: 'Starts in 45 minutes', offers: 'Prepare Mia Sommer' },
  { what: 'the date of a series that is next', choice: /^Jonas Huber, Tue.*24/, heading: 'Jonas Huber', says: 'Starts in 30 minutes', offers: 'Prepare Jonas Huber' },
  { what: 'a later date of that series, which Teams names', choice: /^Jonas Huber, Tue.* 1\b/, heading: 'Jonas Huber', says: /^Tuesday, December 1, 9:30/, offers: 'Prepare Jonas Huber' },
  { what: 'a date that was moved', choice: /^Ada Moreno, Tue.*24/, heading: 'Ada Moreno', says: 'Starts in 60 minutes', offers: 'Prepare Ada Moreno' },
  { what: 'a 1:1 that the other one organised', choice: /^Priya Raman, Tue.*24/, heading: 'Priya Raman', says: /^Today.*10:15 AM$/, offers: 'Prepare Priya Raman' },
  { what: 'a meeting of a channel', choice: /^Depot news/, heading: 'This is not seen as a 1:1', says: /A group is invited/, offers: 'Treat as 1:1' },
  { what: 'a cancelled date of a series', choice: /^Lena Boss.*cancelled/, heading: 'This meeting was cancelled', says: 'The next one of its series:', offers: 'Lena Boss / Eva, Tuesday, December 1' },
  { what: 'a cancelled meeting', choice: /^Coffee.*cancelled/, heading: 'This meeting was cancelled', says: 'There is no later one in the coming days.' },
  { what: 'a call of several people', choice: /^A call of several/, heading: 'No 1:1 found here', says: /This is a call with several people/, offers: 'Treat as 1:1 with Mia Sommer' },
  { what: 'a meeting that is in no calendar', choice: /^A meeting that was begun/, heading: 'No 1:1 found here', says: /not in your calendar of the coming days/, offers: 'Treat as 1:1 with Mia Sommer' },
];

describe('the side panel in a meeting of any shape', () => {
  const zoneBefore = process.env.TZ;
  let world: World;
  let device: BrowserContext;
  let panel: Visit;

  beforeAll(async () => {
    setZone('UTC'); // Where it is nine o'clock.
    const today = '2026-11-24';
    const weekly = { kind: 'one-on-one', from: today } as const;
    const once = { kind: 'meeting', on: today } as const;
    world = await openSmallWorld(
      { ...once, title: 'Mia / Eva', with: ['Mia Sommer'], at: '09:45' },
      { ...weekly, with: 'Ada Moreno', at: '15:00', changed: { date: today, to: '10:00' } },
      { ...weekly, with: 'Priya Raman', at: '10:15', invitedBy: 'them' },
      { ...weekly, with: 'Lena Boss', at: '11:00', invitedBy: 'them', changed: { date: today, to: 'cancelled' } },
      { ...once, title: 'Planning', with: ['Mia Sommer', 'Jonas Huber'], at: '12:00' },
      { ...once, title: 'Depot news', with: ['Depot'], at: '09:00', channel: '19:depot@thread.tacv2' },
      { ...once, title: 'Coffee', with: ['Mia Sommer'], at: '13:00', invitedBy: 'them', isCancelled: true },
    );
    device = await world.newDevice({ timezoneId: 'UTC' });
    panel = await visit(device, world, '/meeting?shape=call');
  });
  afterAll(async () => {
    setZone(zoneBefore);
    await world.end();
  });

  const choose = async (label: RegExp) => {
    const choice = panel.page.getByRole('combobox', { name: 'Meeting' });
    await choice.selectOption(await choice.locator('option', { hasText: label }).first().getAttribute('value'));
  };
  const note = (words: string) => panel.app.getByRole('textbox', { name: 'Notes', exact: true }).and(panel.app.getByText(words));

  it('[O22] keeps a note of a call for the person who is called, and says how long it has been going', async () => {
    const { page, app } = panel;
    await app.getByRole('heading', { name: 'Jonas Huber' }).waitFor();
    await app.getByRole('timer').filter({ hasText: /^Since / }).waitFor();
    await app.getByRole('textbox', { name: 'Notes', exact: true }).fill('He called about the gazebo.');
    await app.getByText('Saved on this device').waitFor();
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, 'gazebo').length === 1, 'the note in OneDrive', 60_000);
    await app.getByRole('button', { name: 'Prepare Jonas Huber' }).click();
    await app.getByText('A call has no invitation. The agenda stays with you.').waitFor();
    await page.reload();
    await note('He called about the gazebo.').waitFor();
  });

  it.each(SHAPES)('[O20, O21] finds its event, or says why there is none, in $what', async ({ choice, heading, says, offers }) => {
    const { app } = panel;
    await choose(choice);
    await app.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await app.getByText(says).first().waitFor();
    if (offers !== undefined) await app.getByRole('button', { name: offers }).waitFor();
    expect(panel.errors).toEqual([]);
  });

  it('says that a meeting of several is no 1:1, and takes the user’s word on with whom it is one', async () => {
    const { app } = panel;
    await choose(/^Planning/);
    await app.getByText(/More than two people are invited/).waitFor();
    await app.getByRole('button', { name: 'Treat as 1:1 with Mia Sommer' }).waitFor();
    await app.getByRole('button', { name: 'Treat as 1:1 with Jonas Huber' }).click();
    await app.getByRole('heading', { name: 'Jonas Huber', level: 1 }).waitFor();
    await app.getByText(/^Today.*12:00 PM$/).waitFor();
  });

  it.each([
    ['a call of several', /^A call of several/],
    ['a meeting that is in no calendar', /^A meeting that was begun/],
  ])('takes the user’s word on whom they meet in %s: all of one day share a note', async (_what, choice) => {
    await choose(choice);
    await panel.app.getByRole('button', { name: 'Treat as 1:1 with Jonas Huber' }).click();
    await note('He called about the gazebo.').waitFor();
    expect(panel.errors).toEqual([]);
  });

  it('opens the person’s page and the 1:1 of a time in the tab', async () => {
    const { page, app } = panel;
    await app.getByRole('button', { name: 'Open Jonas Huber’s page in the tab' }).click();
    await page.getByText('A pretended Teams').waitFor();
    await app.getByRole('heading', { name: 'Jonas Huber' }).waitFor();
    await app.getByRole('tab', { name: 'People', selected: true }).waitFor();
    await page.goto(`${world.sandbox().url}/teams?subPageId=at/2026-11-24T09:30Z`);
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
    expect(panel.errors).toEqual([]);
  });

  it.each([
    ['/teams', /^Prepare Jonas Huber/],
    ['/meeting', /^Prepare Jonas Huber/],
  ])('shows at %s what stood there last before Teams has said a word', async (path, name) => {
    const { page, app } = await visit(device, world, path);
    await app.getByRole('button', { name }).first().waitFor();
    await lookIsKept(app);
    await page.goto('about:blank');
    const speak = await silenceTeams(page);
    await page.goto(`${world.sandbox().url}${path}`);
    const look = app.locator('body > div[inert]');
    await look.waitFor();
    expect(await app.getByRole('button').count()).toBe(0);
    speak();
    await app.getByRole('button', { name }).first().waitFor();
    await look.waitFor({ state: 'detached' });
    await page.close();
  });

  it('says that it could not start, and leaves no look lying over the words', async () => {
    const { page, app } = await visit(device, world, '/teams');
    await app.getByRole('button', { name: /^Prepare Jonas Huber/ }).first().waitFor();
    await lookIsKept(app);
    await page.goto('about:blank');
    await page.route(/\/react\.[0-9a-f]+\.js$/, (route) => route.abort());
    await page.goto(`${world.sandbox().url}/teams`);
    await app.getByRole('heading', { name: 'Two Hats could not start' }).waitFor();
    expect(await app.locator('body > div[inert]').count()).toBe(0);
    await page.close();
  });

  it.each(['/teams', '/meeting'])('shows at %s what stood there last as it stood there, to the pixel', async (path) => {
    const { page, app } = await visit(device, world, path);
    const picture = () => page.locator('iframe[title="Two Hats"]').screenshot();
    // Anew where the minutes to the meeting went on in between, or the calendar was still to be read.
    await until(async () => {
      await app.getByRole('button', { name: /^Prepare Jonas Huber/ }).first().waitFor();
      await lookIsKept(app);
      await app.getByText('Reading your calendar again').waitFor({ state: 'hidden' });
      const real = await picture();
      await page.goto('about:blank');
      const speak = await silenceTeams(page);
      await page.goto(`${world.sandbox().url}${path}`);
      await app.locator('body > div[inert]').waitFor();
      const look = await picture();
      speak();
      return look.equals(real);
    }, 'a copy like the original');
    await page.close();
  });
});

/** Teams says nothing before the answer is called. */
async function silenceTeams(page: Page): Promise<() => void> {
  let speak = () => {};
  const silent = new Promise<void>((resolve) => (speak = resolve));
  await page.unrouteAll();
  await page.route(/\/teams\.[0-9a-f]+\.js$/, async (route) => {
    await silent;
    await route.continue();
  });
  return speak;
}

/** The script that keeps a look comes after the content: whoever leaves before leaves none behind. */
async function lookIsKept(app: FrameLocator): Promise<void> {
  await app.locator('body').evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('two-hats:screen:')).forEach((key) => localStorage.removeItem(key)));
  const isKept = () =>
    app.locator('body').evaluate(() => {
      window.dispatchEvent(new Event('pagehide')); // As when it is left.
      return Object.keys(localStorage).some((key) => key.startsWith('two-hats:screen:'));
    });
  await until(isKept, 'a look to be kept');
}
