import type { BrowserContext, Page } from 'playwright-core';

import { bodyOf, mailsIn, meetingWith, openWorld, requestsSoFar, TUESDAY, visit, type Meeting, type World } from '../support/visit';

describe('Outlook', () => {
  let world: World;
  let device: BrowserContext;
  let meeting: Meeting;
  let before: string;

  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY);
    device = await world.newDevice();
    meeting = await meetingWith(world, 'Noor');
    before = await bodyOf(world, meeting);
  });
  afterAll(() => world.end());

  const save = async (page: Page) => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
  };

  it('[I13] puts the agenda into the form from the ribbon, once, and takes it out to the very bytes', async () => {
    const { page, errors } = await visit(device, world, `/outlook-organizer?event=${encodeURIComponent(meeting.eventId)}`);
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await page.getByText(/The agenda is in the invitation/).waitFor();
    const text = page.frameLocator('iframe[title="Body"]').getByRole('textbox', { name: 'Invitation text' });
    await text.getByText('Agenda for our 1:1').waitFor();
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await page.getByText(/has this agenda already/).waitFor();
    expect(await text.getByText('Agenda for our 1:1').count()).toBe(1);
    await save(page);
    const saved = await bodyOf(world, meeting);
    expect(saved.split('Agenda for our 1:1')).toHaveLength(2);
    expect(saved).toContain('teams.microsoft.com');

    await page.getByRole('button', { name: 'Remove agenda' }).click();
    await page.getByText(/The agenda is out of the invitation/).waitFor();
    await save(page);
    expect(await bodyOf(world, meeting)).toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('prepares the open appointment in the task pane, and writes the form rather than the mailbox', async () => {
    const { page, app, errors } = await visit(device, world, `/outlook-organizer?event=${encodeURIComponent(meeting.eventId)}`);
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('heading', { name: 'Noor Haddad', level: 1 }).waitFor();
    await app.getByRole('radio', { name: 'Steady' }).waitFor();
    const mails = mailsIn(world.folder).length;
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    await app.getByRole('dialog', { name: 'What the other person will see' }).getByRole('button', { name: 'Add now' }).click();
    await app.getByRole('button', { name: 'Remove from invitation' }).waitFor();
    await page.frameLocator('iframe[title="Body"]').getByText('Agenda for our 1:1').waitFor();
    expect(await bodyOf(world, meeting)).toBe(before);
    expect(mailsIn(world.folder)).toHaveLength(mails);
    await app.getByRole('button', { name: 'Remove from invitation' }).click();
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
    await save(page);
    expect(await bodyOf(world, meeting)).toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('writes nothing into an invitation that is the other person’s', async () => {
    const theirs = await meetingWith(world, 'Priya');
    const body = await bodyOf(world, theirs);
    const { page, app, errors } = await visit(device, world, `/outlook-attendee?event=${encodeURIComponent(theirs.eventId)}`);
    expect(await page.getByRole('button', { name: 'Add agenda' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('heading', { name: 'Priya Raman', level: 1 }).waitFor();
    await app.getByText(/Priya Raman organised this meeting/).waitFor();
    expect(await app.getByRole('button', { name: 'Add to invitation' }).count()).toBe(0);
    expect(await bodyOf(world, theirs)).toBe(body);
    expect((await requestsSoFar(world)).filter(({ method }) => method === 'PATCH')).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
