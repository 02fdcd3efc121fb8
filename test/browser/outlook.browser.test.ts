import type { BrowserContext, Page } from 'playwright-core';

import { bodyOf, filesWith, mailsIn, meetingWith, requestsSoFar, tell, until, visit, type Meeting, type World } from '../support/visit';
import { openSmallWorld } from './notes/support/small-world';

describe('Outlook', () => {
  let world: World;
  let device: BrowserContext;
  let meeting: Meeting;
  let before: string;

  beforeAll(async () => {
    world = await openSmallWorld({ kind: 'one-on-one', with: 'Priya Raman', from: '2026-11-25', at: '14:00', invitedBy: 'them' });
    device = await world.newDevice();
    meeting = await meetingWith(world, 'Jonas');
    before = await bodyOf(world, meeting);
  });
  afterAll(() => world.end());

  const organizer = (eventId: string, more = '') => `/outlook-organizer?event=${encodeURIComponent(eventId)}${more}`;
  const textOf = (page: Page) => page.frameLocator('iframe[title="Body"]').getByRole('textbox', { name: 'Invitation text' });
  const save = async (page: Page) => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
  };
  const writes = async () => (await requestsSoFar(world)).filter(({ method, url }) => method !== 'GET' && /events?\b/.test(url));

  it('[OL5] makes an agenda from Outlook alone where Microsoft 365 does not answer, and starts with the user’s own after the sign-in', async () => {
    const fresh = await world.newDevice();
    await tell(world, 'online', { online: false });
    const { page, app, errors } = await visit(fresh, world, organizer(meeting.eventId));
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByText('Working from Outlook alone').waitFor();
    await app.getByRole('heading', { name: 'Jonas Huber', level: 1 }).waitFor();
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    await app.getByRole('dialog', { name: 'What the other person will see' }).getByRole('button', { name: 'Add now' }).click();
    await textOf(page).getByText('Agenda for our 1:1').waitFor();
    await app.getByRole('textbox', { name: 'New item' }).fill('The gazebo');
    await app.getByRole('button', { name: 'Add item' }).click();
    await app.getByRole('listitem').filter({ hasText: 'The gazebo' }).first().waitFor();
    const kept = () => page.frames().find((frame) => frame.url().includes('task-pane'))?.evaluate(async () => [...(await indexedDB.databases()).map(({ name }) => name), ...Object.keys(localStorage)]);
    expect(await kept()).toEqual(['two-hats:mailbox:eva@firm.example', 'Office API client']);
    await page.reload();
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('listitem').filter({ hasText: 'The gazebo' }).first().waitFor();

    await tell(world, 'online', { online: true });
    // A pane that was looked at again in that very moment has come through by itself, and the button is gone.
    const isThrough = app.getByText('Working from Outlook alone').waitFor({ state: 'detached' });
    await Promise.race([app.getByRole('button', { name: 'Sign in' }).click(), isThrough]);
    await isThrough;
    await app.getByRole('heading', { name: 'Jonas Huber', level: 1 }).waitFor();
    await app.getByRole('listitem').filter({ hasText: 'The gazebo' }).first().waitFor();
    await until(() => filesWith(world.folder, 'The gazebo').length === 1, 'the agenda is in OneDrive');
    expect(await kept()).not.toContain('two-hats:mailbox:eva@firm.example');
    expect(errors).toEqual([]);
    await fresh.close();
  });

  it('[I13, OL8] puts the agenda into the form from the ribbon, once, and takes it out to the very bytes', async () => {
    const { page, errors } = await visit(device, world, organizer(meeting.eventId));
    const asked = (await requestsSoFar(world)).length;
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await page.getByText(/The agenda is in the invitation.*Undo: Remove agenda/).waitFor();
    const text = textOf(page);
    await text.getByText('Agenda for our 1:1').waitFor();
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await page.getByText(/has this agenda already/).waitFor();
    expect(await text.getByText('Agenda for our 1:1').count()).toBe(1);
    expect((await requestsSoFar(world)).length).toBe(asked);
    await save(page);
    expect((await bodyOf(world, meeting)).split('Agenda for our 1:1')).toHaveLength(2);

    await page.getByRole('button', { name: 'Remove agenda' }).click();
    await page.getByText(/The agenda is out of the invitation.*Undo: Add agenda/).waitFor();
    await save(page);
    expect(await bodyOf(world, meeting)).toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[OL8] shows in the pane what a click on the ribbon changed', async () => {
    const { page, app, errors } = await visit(device, world, organizer(meeting.eventId));
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    await app.getByRole('dialog', { name: 'What the other person will see' }).getByRole('button', { name: 'Add now' }).click();
    await app.getByRole('button', { name: 'Undo' }).waitFor();
    await page.getByRole('button', { name: 'Remove agenda' }).click();
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
    expect(await app.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await app.getByRole('button', { name: 'Remove from invitation' }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[V12] keeps from the ribbon what somebody wrote into the agenda, says so, and shows which mails that would send', async () => {
    const { page, errors } = await visit(device, world, `/outlook-organizer?event=${encodeURIComponent(meeting.eventId)}`);
    const text = page.frameLocator('iframe[title="Body"]').getByRole('textbox', { name: 'Invitation text' });
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await text.getByRole('listitem').last().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('And the budget, please');
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await page.getByText(/up to date. Words that others wrote into it are still there/).waitFor();
    expect(await text.getByRole('listitem').filter({ hasText: 'the budget' }).count()).toBe(0);
    await save(page);
    await page.getByText('Mails that Exchange would have sent').click();
    await page.getByText(/update about .*to .*Exchange may send it/).first().waitFor();

    await page.getByRole('button', { name: 'Remove agenda' }).click();
    await page.getByText(/The agenda is out of the invitation/).waitFor();
    await text.getByText('And the budget, please').click({ clickCount: 3 });
    await page.keyboard.press('Delete');
    await save(page);
    expect(await bodyOf(world, meeting)).not.toMatch(/budget|Two Hats/);
    before = await bodyOf(world, meeting);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('prepares the open appointment in the task pane, and writes the form rather than the mailbox', async () => {
    const { page, app, errors } = await visit(device, world, organizer(meeting.eventId));
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('heading', { name: 'Jonas Huber', level: 1 }).waitFor();
    await app.getByRole('radio', { name: 'Steady' }).waitFor();
    const mails = mailsIn(world.folder).length;
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    await app.getByRole('dialog', { name: 'What the other person will see' }).getByRole('button', { name: 'Add now' }).click();
    await app.getByRole('button', { name: 'Remove from invitation' }).waitFor();
    await textOf(page).getByText('Agenda for our 1:1').waitFor();
    expect(await bodyOf(world, meeting)).toBe(before);
    expect(mailsIn(world.folder)).toHaveLength(mails);
    await app.getByRole('button', { name: 'Remove from invitation' }).click();
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
    await save(page);
    expect(await bodyOf(world, meeting)).toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[OL1, OL2] prepares an appointment that was never saved, and follows its people', async () => {
    const { page, app, errors } = await visit(device, world, organizer('new'));
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('heading', { name: 'This is not seen as a 1:1' }).waitFor();
    await page.getByRole('textbox', { name: 'Subject' }).fill('Getting to know you');
    await page.getByRole('textbox', { name: 'People' }).fill('Mia Sommer <mia@firm.example>');
    await page.getByRole('textbox', { name: 'People' }).blur();
    await app.getByRole('heading', { name: 'Mia Sommer', level: 1 }).waitFor();
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    await app.getByRole('dialog', { name: 'What the other person will see' }).getByRole('button', { name: 'Add now' }).click();
    await app.getByRole('button', { name: 'Remove from invitation' }).waitFor();
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await page.getByText(/has this agenda already/).waitFor();
    await save(page);
    const saved = await meetingWith(world, 'Mia');
    expect(await bodyOf(world, saved)).toContain('Agenda for our 1:1');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[OL1] follows the appointment that is chosen, where the pane is pinned', async () => {
    const { page, app, errors } = await visit(device, world, organizer('none'));
    const choose = (label: string | RegExp) => page.getByRole('combobox', { name: 'Appointment' }).locator('option', { hasText: label }).first().getAttribute('value');
    await page.getByRole('combobox', { name: 'Appointment' }).selectOption((await choose('Jonas Huber')));
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('heading', { name: 'Jonas Huber', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Pin task pane' }).click();
    await page.getByRole('combobox', { name: 'Appointment' }).selectOption('none');
    await app.getByRole('heading', { name: 'No appointment is open' }).waitFor();
    await page.getByRole('combobox', { name: 'Appointment' }).selectOption('new');
    await app.getByRole('heading', { name: 'This is not seen as a 1:1' }).waitFor();
    await page.getByRole('combobox', { name: 'Appointment' }).selectOption((await choose('Jonas Huber')));
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    await app.getByRole('dialog', { name: 'What the other person will see' }).getByRole('button', { name: 'Add now' }).click();
    await textOf(page).getByText('Agenda for our 1:1').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[OL3, V13, V18] prepares the next date of a series that is open as such, and writes the text of the series, as it says before', async () => {
    const shown = (await (await device.request.get(`${world.sandbox().url}/__sandbox/appointment?id=${encodeURIComponent(meeting.eventId)}`)).json()) as { seriesId: string };
    const { page, app, errors } = await visit(device, world, organizer(shown.seriesId));
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('heading', { name: 'Jonas Huber', level: 1 }).waitFor();
    await app.getByText(/^(Today|Tomorrow|\w+day), .*\d:\d\d/).first().waitFor();
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    const dialog = app.getByRole('dialog', { name: 'What the other person will see' });
    await dialog.getByText(/^All dates of the series change/).waitFor();
    await dialog.getByRole('button', { name: 'Add now' }).click();
    await app.getByRole('button', { name: 'Remove from invitation' }).waitFor();
    expect(await textOf(page).getByRole('link', { name: 'Two Hats' }).getAttribute('href')).toContain('upcoming');
    await app.getByRole('button', { name: 'Remove from invitation' }).click();
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[OL4] writes nothing in somebody else’s calendar, and says whose it is', async () => {
    const { page, app, errors } = await visit(device, world, organizer(meeting.eventId, `&shared=${encodeURIComponent('Lena Boss <lena@firm.example>')}`));
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('heading', { name: 'This is the calendar of lena@firm.example' }).waitFor();
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await page.getByText(/Two Hats writes only into your own invitations/).waitFor();
    await page.getByRole('button', { name: 'Remove agenda' }).click();
    await page.getByText(/Only the organizer can change the invitation/).waitFor();
    expect(await textOf(page).getByText('Agenda for our 1:1').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[OL6, OL7] works in an older Outlook, says what that does not do, and completes where a call fails', async () => {
    const { page, app, errors } = await visit(device, world, organizer(meeting.eventId, '&mailbox=1.6&fails=38:9041'));
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('heading', { name: 'Jonas Huber', level: 1 }).waitFor();
    await app.getByText('What this Outlook does not do (3)').click();
    await app.getByText(/Choose Read again after that/).waitFor();
    await app.getByRole('button', { name: 'Read again' }).click();
    await page.getByRole('button', { name: 'Add agenda' }).click();
    await page.getByText(/Outlook cannot reach the appointment just now/).waitFor();
    await until(async () => (await page.locator('.command-runtime').count()) === 0, 'the command completes');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[OL9] gives an attendee an agenda, notes and a reply, and writes nothing into the event', async () => {
    const theirs = await meetingWith(world, 'Priya');
    const body = await bodyOf(world, theirs);
    const mails = mailsIn(world.folder).length;
    const written = await writes();
    const { page, app, errors } = await visit(device, world, `/outlook-attendee?event=${encodeURIComponent(theirs.eventId)}`);
    expect(await page.getByRole('button', { name: 'Add agenda' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Prepare 1:1' }).click();
    await app.getByRole('heading', { name: 'Priya Raman', level: 1 }).waitFor();
    await app.getByText(/Priya Raman organised this meeting/).waitFor();
    expect(await app.getByRole('button', { name: 'Add to invitation' }).count()).toBe(0);
    await app.getByRole('textbox', { name: 'Notes', exact: true }).fill('Ask about the budget');
    await app.getByText(/^Saved (on this device|to OneDrive)$/).waitFor();

    await app.getByRole('button', { name: 'Suggest topics' }).click();
    const draft = page.getByRole('dialog', { name: 'Draft' });
    await draft.getByText('To: priya@firm.example').waitFor();
    await draft.frameLocator('iframe').getByText('Topics I would like to bring to our 1:1:').waitFor();
    await draft.getByRole('button', { name: 'Send draft' }).click();
    await until(() => filesWith(world.folder, 'Ask about the budget').length === 1, 'the note is in OneDrive');
    expect(await bodyOf(world, theirs)).toBe(body);
    expect(await writes()).toEqual(written);
    expect(mailsIn(world.folder)).toHaveLength(mails);
    expect(errors).toEqual([]);
    await page.close();
  });
});
