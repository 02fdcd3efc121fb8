import type { BrowserContext, FrameLocator } from 'playwright-core';

import { bodyOf, mailsIn, meetingWith, notesRead, openWorld, requestsSoFar, TUESDAY, visit, type World } from '../support/visit';

const TAB = 'Teams personal tab';

describe('the personal tab', () => {
  let world: World;
  let device: BrowserContext;

  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY);
    device = await world.newDevice();
  });
  afterAll(() => world.end());

  const prepare = async (name: string) => {
    const opened = await visit(device, world, TAB);
    await notesRead(opened);
    // By the keyboard, which meets it wherever it is: a row grows when its news come.
    await opened.app.getByRole('button', { name: `Prepare ${name}` }).first().press('Enter');
    await opened.app.getByRole('heading', { name, level: 1 }).waitFor();
    return opened;
  };

  it('is reached, like everything else, from the front door', async () => {
    const page = await device.newPage();
    await page.goto(world.sandbox().url);
    for (const name of [TAB, 'Meeting side panel', 'Outlook appointment (organizer)', 'Outlook appointment (attendee)', 'Phone', 'Gallery']) {
      await page.getByRole('link', { name, exact: true }).waitFor();
    }
    await page.close();
  });

  it('says that notes are still being read, then what is open and what matters with whom', async () => {
    const stranger = await world.newDevice();
    const opened = await visit(stranger, world, TAB);
    await opened.app.getByText('Reading your notes from OneDrive').waitFor();
    await notesRead(opened);
    const noor = opened.app.getByRole('listitem').filter({ has: opened.app.getByRole('button', { name: 'Prepare Noor Haddad' }) }).first();
    expect(await noor.innerText()).toMatch(/\d+ open commitments?/);
    expect(await noor.innerText()).toContain('Steady');
    expect(opened.errors).toEqual([]);
    await stranger.close();
  });

  it('takes the user’s word on what is a 1:1, for one date and for a series, and takes it back', async () => {
    const { page, app, errors } = await visit(device, world, TAB);
    await notesRead({ app });
    const rows = (name: string) => app.getByRole('button', { name: `Prepare ${name}` });
    expect(await rows('Tomás Oliveira').count()).toBe(2);
    const first = app.getByRole('listitem').filter({ has: rows('Tomás Oliveira') }).first();
    await first.getByRole('button', { name: 'Not a 1:1' }).click();
    await app.getByRole('button', { name: 'This meeting' }).click();
    await expectCount(app, 'Prepare Tomás Oliveira', 1);
    await app.getByRole('listitem').filter({ has: rows('Tomás Oliveira') }).getByRole('button', { name: 'Not a 1:1' }).click();
    await app.getByRole('button', { name: 'Whole series' }).click();
    await expectCount(app, 'Prepare Tomás Oliveira', 0);

    await app.getByText(/other meetings/).click();
    expect(await app.getByText('You said it is not a 1:1.').count()).toBe(2);
    await app.getByRole('button', { name: 'Let Two Hats decide again' }).first().click();
    await app.getByRole('button', { name: 'Let Two Hats decide again' }).first().click();
    await expectCount(app, 'Prepare Tomás Oliveira', 2);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('names the other meetings with why they are none, and treats one as a 1:1', async () => {
    const { page, app, errors } = await visit(device, world, TAB);
    await notesRead({ app });
    await app.getByText(/other meetings/).click();
    for (const [subject, why] of [
      ['Customer operations: the week', 'More than two people are invited.'],
      ['Stocktake at the north depot', 'It lasts all day.'],
      ['Time to think', 'Nobody else is invited.'],
      ['Ledger questions', 'You declined it.'],
    ] as const) {
      expect(await app.getByRole('listitem').filter({ hasText: subject }).first().innerText()).toContain(why);
    }
    await app.getByRole('listitem').filter({ hasText: 'Phone system: last questions' }).getByRole('button', { name: 'Treat as 1:1' }).click();
    await app.getByRole('button', { name: /^Treat as 1:1 with (Noor Haddad|Kim Larsen)/ }).last().click();
    await app.getByRole('heading', { name: /^(Noor Haddad|Kim Larsen)$/, level: 1 }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps what is done to an agenda, over a reload', async () => {
    const { page, app, errors } = await prepare('Samuel Adeyemi');
    const shared = app.getByRole('list', { name: 'For both of you' });
    const texts = () => shared.getByRole('listitem').locator('p:first-child').allInnerTexts();
    const swappable = shared.getByRole('listitem').filter({ has: app.getByRole('button', { name: 'Swap' }) }).first();
    const before = await swappable.locator('p').first().innerText();
    await swappable.getByRole('button', { name: 'Swap' }).click();
    await shared.getByText(before, { exact: true }).waitFor({ state: 'hidden' });

    for (const name of ['Crisis', 'Change', 'New joiner', 'Review season', 'Steady', 'Change']) {
      await app.getByRole('radio', { name, exact: true }).check();
    }

    await app.getByRole('textbox', { name: 'New item' }).fill('Holiday cover for the depot');
    await app.getByRole('button', { name: 'Add item' }).click();
    const added = shared.getByRole('listitem').filter({ hasText: 'Holiday cover for the depot' });
    await added.getByRole('button', { name: 'Edit' }).click();
    await app.getByRole('textbox', { name: 'Text of this item' }).fill('Holiday cover for the north depot');
    await app.getByRole('button', { name: 'Save', exact: true }).click();
    const edited = shared.getByRole('listitem').filter({ hasText: 'Holiday cover for the north depot' });
    await edited.getByRole('button', { name: 'Move up' }).focus();
    const steps = (await shared.getByRole('listitem').count()) - 1;
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press('Enter');
      await app.getByText(`Now number ${steps - step} of ${steps + 1}`).waitFor({ state: 'attached' });
    }
    const skipped = (await texts()).at(-1) ?? '';
    await shared.getByRole('listitem').last().getByRole('button', { name: 'Skip' }).click();
    await app.getByText('Skipped (1)').waitFor();
    const left = await texts();
    expect(left[0]).toBe('Holiday cover for the north depot');
    expect(left).not.toContain(skipped);

    await page.reload();
    await app.getByRole('button', { name: 'Prepare Samuel Adeyemi' }).first().click();
    await app.getByRole('radio', { name: 'Change', exact: true, checked: true }).waitFor({ state: 'attached' });
    expect(await texts()).toEqual(left);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[I13] puts the agenda into the invitation once, updates it, takes it back, and leaves the very bytes from before', async () => {
    const meeting = await meetingWith(world, 'Noor');
    const before = await bodyOf(world, meeting);
    const mails = mailsIn(world.folder).length;
    const { page, app, errors } = await prepare('Noor Haddad');
    const add = async () => {
      await app.getByRole('button', { name: 'Add to invitation' }).click();
      const preview = app.getByRole('dialog', { name: 'What the other person will see' });
      expect(await preview.innerText()).toContain('Noor Haddad may get a mail');
      await preview.getByRole('button', { name: 'Add now' }).click();
      await app.getByText('The agenda is in the invitation.').waitFor();
    };
    const blocks = async () => (await bodyOf(world, meeting)).split('Agenda for our 1:1').length - 1;
    await add();
    expect(await blocks()).toBe(1);
    expect(mailsIn(world.folder)).toHaveLength(mails + 1);
    const first = await bodyOf(world, meeting);

    await app.getByRole('textbox', { name: 'New item' }).fill('The January rota');
    await app.getByRole('button', { name: 'Add item' }).click();
    await app.getByText('The invitation has an earlier agenda.').waitFor();
    await app.getByRole('button', { name: 'Update invitation' }).click();
    await app.getByText('The invitation has the new agenda.').waitFor();
    expect(await blocks()).toBe(1);
    expect(await bodyOf(world, meeting)).toContain('The January rota');
    await app.getByRole('button', { name: 'Undo' }).click();
    await app.getByText('The invitation has an earlier agenda.').waitFor();
    expect(await bodyOf(world, meeting)).toBe(first);

    await app.getByRole('button', { name: 'Remove from invitation' }).click();
    await app.getByText('The agenda is out of the invitation.').waitFor();
    expect(await bodyOf(world, meeting)).toBe(before);
    await add();
    await page.reload();
    await app.getByText('Agenda in the invitation').first().waitFor();
    await app.getByRole('button', { name: 'Prepare Noor Haddad' }).first().click();
    await app.getByRole('button', { name: 'Remove from invitation' }).click();
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
    expect(await bodyOf(world, meeting)).toBe(before);
    expect(before).toContain('teams.microsoft.com');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('[V12, V13] says what the whole series means, and shows and keeps what somebody wrote into its agenda', async () => {
    const { eventId } = await meetingWith(world, 'Samuel');
    const appointment = (id: string) => `${world.sandbox().url}/__sandbox/appointment?id=${encodeURIComponent(id)}`;
    const { seriesId } = (await (await fetch(appointment(eventId))).json()) as { readonly seriesId: string };
    const { page, app, errors } = await prepare('Samuel Adeyemi');
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    const dialog = app.getByRole('dialog', { name: 'What the other person will see' });
    await dialog.getByText(/Only this date of the series changes. From then on it has a text of its own/).waitFor();
    await dialog.getByRole('radio', { name: 'Whole series' }).check();
    await dialog.getByText(/All dates of the series change, except those with a text of their own/).waitFor();
    await dialog.getByRole('button', { name: 'Add now' }).click();
    await app.getByText('The agenda is in the invitation.').waitFor();
    const written = await bodyOf(world, { eventId: seriesId });
    expect(written).toContain('Agenda for our 1:1');
    expect(await bodyOf(world, { eventId })).toBe(written);

    const bodyHtml = written.replace('</ol>', '<li>And the rota, please</li></ol>');
    await fetch(appointment(seriesId), { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ subject: 'Alex and Samuel', bodyHtml }) });
    await page.reload();
    await app.getByRole('button', { name: 'Prepare Samuel Adeyemi' }).first().click();
    await app.getByText('Somebody wrote into the agenda in the invitation.').waitFor();
    await app.getByRole('button', { name: 'Update invitation' }).click();
    await dialog.getByRole('listitem').filter({ hasText: 'And the rota, please' }).waitFor();
    await dialog.getByRole('button', { name: 'Update now' }).click();
    await app.getByText('The invitation has the new agenda.').waitFor();
    expect(await bodyOf(world, { eventId: seriesId })).toMatch(/Two Hats.*<p>And the rota, please<\/p>/s);

    await app.getByRole('button', { name: 'Remove from invitation' }).click();
    await app.getByRole('dialog', { name: 'Remove the agenda' }).getByRole('button', { name: 'Remove now' }).click();
    await app.getByText('The agenda is out of the invitation.').waitFor();
    expect(await bodyOf(world, { eventId: seriesId })).not.toContain('Two Hats');
    expect(await bodyOf(world, { eventId: seriesId })).toContain('And the rota, please');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('writes nothing into an invitation that is the other person’s, and says so', async () => {
    const meeting = await meetingWith(world, 'Priya');
    const before = await bodyOf(world, meeting);
    const { page, app, errors } = await prepare('Priya Raman');
    await app.getByText(/Priya Raman organised this meeting/).waitFor();
    expect(await app.getByRole('button', { name: 'Add to invitation' }).count()).toBe(0);
    expect(await bodyOf(world, meeting)).toBe(before);
    const patched = (await requestsSoFar(world)).filter(({ method, url }) => method === 'PATCH' && url.includes(encodeURIComponent(meeting.eventId)));
    expect(patched).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens at a person, a meeting and a note that a link names', async () => {
    const { page, app } = await prepare('Noor Haddad');
    await app.getByRole('button', { name: 'Notes of this 1:1' }).click();
    await app.getByRole('link', { name: /More about Noor Haddad/ }).waitFor();
    const noteLink = await linkIn(app);
    await app.getByRole('link', { name: /More about Noor Haddad/ }).click();
    await app.getByRole('button', { name: 'Raise next time' }).waitFor();
    const personLink = await linkIn(app);
    await page.close();

    const meeting = await meetingWith(world, 'Samuel');
    for (const [subPageId, role, name] of [
      [personLink, 'heading', 'Noor Haddad'],
      [noteLink, 'link', /More about Noor Haddad/],
      [`meeting/${encodeURIComponent(meeting.eventId)}`, 'heading', 'Samuel Adeyemi'],
    ] as const) {
      const opened = await visit(device, world, `/teams?subPageId=${encodeURIComponent(subPageId)}`);
      await opened.app.getByRole(role, { name }).first().waitFor();
      expect(opened.errors).toEqual([]);
      await opened.page.close();
    }
  });

  it('shows everyone with a 1:1, what is open with them, and keeps what is to be raised', async () => {
    const { page, app, errors } = await visit(device, world, TAB);
    await app.getByRole('tab', { name: 'People' }).click();
    await app.getByRole('heading', { name: 'People', level: 1 }).waitFor(); // Upcoming has links to people, too.
    await app.getByRole('link', { name: 'Zoë Lindqvist' }).click();
    await app.getByRole('heading', { name: 'Zoë Lindqvist', level: 1 }).waitFor();
    await app.getByRole('region', { name: 'Open commitments' }).getByRole('checkbox').first().waitFor();
    await app.getByRole('textbox', { name: 'What to bring up' }).fill('Her first month in her own words');
    await app.getByRole('button', { name: 'Raise next time' }).click();
    await app.getByRole('checkbox', { name: 'Her first month in her own words' }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is usable from Upcoming to the invitation and back without a mouse', async () => {
    const { page, app, errors } = await visit(device, world, TAB);
    await notesRead({ app });
    await app.getByRole('tab', { name: 'Upcoming' }).focus();
    const tabTo = async (name: string | RegExp) => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await app.locator(':focus').count()) > 0 && (await app.getByRole('button', { name }).and(app.locator(':focus')).count()) > 0) return;
      }
      throw new Error(`Tab never came to ${String(name)}.`);
    };
    await tabTo('Prepare Олена Коваль');
    await page.keyboard.press('Enter');
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
    await tabTo('Add to invitation');
    await page.keyboard.press('Enter');
    await app.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await app.getByRole('dialog').waitFor({ state: 'hidden' });
    await app.getByRole('button', { name: 'Add to invitation' }).and(app.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await tabTo('Add now');
    await page.keyboard.press('Enter');
    await app.getByRole('button', { name: 'Remove from invitation' }).waitFor();
    await page.keyboard.press('/');
    await app.getByRole('searchbox', { name: 'Search notes' }).and(app.locator(':focus')).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('fits a phone of 360 points without scrolling sideways', async () => {
    const phone = await world.newDevice({ viewport: { width: 400, height: 900 }, hasTouch: true });
    const { app, errors } = await visit(phone, world, 'Phone');
    await notesRead({ app });
    const overflow = () => app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await app.locator('html').evaluate((html) => html.clientWidth)).toBeLessThanOrEqual(360);
    expect(await overflow()).toBe(0);
    await app.getByRole('button', { name: /^Prepare / }).first().click();
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
    expect(await overflow()).toBe(0);
    await app.getByRole('tab', { name: 'People' }).click();
    await app.getByRole('heading', { name: 'People', level: 1 }).waitFor(); // Upcoming has links to people, too.
    await app.getByRole('link', { name: 'Noor Haddad' }).click();
    await app.getByRole('button', { name: 'Raise next time' }).waitFor();
    expect(await overflow()).toBe(0);
    expect(errors).toEqual([]);
    await phone.close();
  });
});

async function expectCount(app: FrameLocator, button: string, count: number): Promise<void> {
  const found = app.getByRole('button', { name: button });
  if (count === 0) return found.first().waitFor({ state: 'hidden' });
  await found.nth(count - 1).waitFor();
  await found.nth(count).waitFor({ state: 'hidden' });
}

async function linkIn(app: FrameLocator): Promise<string> {
  return (await app.locator('html').evaluate(() => location.hash)).replace(/^#\//, '');
}
