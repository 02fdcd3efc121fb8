import { filesWith, loseNetworkForAMoment, notesRead, openWorld, TUESDAY, until, visit, type Visit, type World } from '../support/visit';

const PANEL = 'Meeting side panel';

/** What a user meets when Microsoft 365 is not at its best: words first, and everything there at last. */
describe.each(['F4', 'F6'])('with the fault %s from the start', (fault) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY, '--faults', fault);
  });
  afterAll(() => world.end());

  it(`[${fault}] shows words in place of an empty screen, and brings everything in the end`, async () => {
    const device = await world.newDevice();
    const tab = await visit(device, world, 'Teams personal tab');
    await tab.app.getByRole('button', { name: 'Prepare Noor Haddad' }).first().or(tab.app.getByRole('button', { name: 'Try again' })).first().waitFor();
    await until(async () => {
      const again = tab.app.getByRole('button', { name: 'Try again' }).first();
      if (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(() => undefined);
      return tab.app.getByRole('button', { name: 'Prepare Noor Haddad' }).first().isVisible();
    }, 'the list of 1:1s');

    const panel = await visit(device, world, PANEL);
    await panel.app.getByRole('textbox', { name: 'Notes', exact: true }).fill('Even so: quincunx.');
    await panel.app.getByText(/Saved on this device|Saved to OneDrive/).waitFor();
    await until(async () => {
      if (filesWith(world.folder, 'quincunx').length === 1) return true;
      await loseNetworkForAMoment(device);
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      return false;
    }, 'the note in OneDrive', 120_000);
    await panel.app.getByText('Saved to OneDrive').waitFor({ timeout: 60_000 });
    expect([...tab.errors, ...panel.errors]).toEqual([]);
  });
});

/** Whatever comes by itself once a screen rests, has come. */
async function atRest({ app }: Visit): Promise<void> {
  const scripts = () => app.locator('body').evaluate(() => performance.getEntriesByType('resource').length);
  let [before, now] = [0, await scripts()];
  while (now !== before) {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    [before, now] = [now, await scripts()];
  }
}

/** No part of the screen that is drawn waits for a script, or says that it did not come. */
async function allThere({ app }: Visit): Promise<void> {
  await until(async () => (await app.locator('[data-waiting]').count()) === 0, 'all parts');
  expect(await app.getByText('This part could not be loaded').count()).toBe(0);
}

describe('without the network', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY);
  });
  afterAll(() => world.end());

  it('[F1, I2] has every page, and lists what is not in OneDrive yet', async () => {
    const device = await world.newDevice();
    const tab = await visit(device, world, 'Teams personal tab');
    await notesRead(tab);
    await atRest(tab);
    await device.setOffline(true);
    for (const place of ['People', 'Insights', 'Settings', 'Notes']) {
      await tab.app.getByRole('tab', { name: place }).click();
      await tab.app.getByRole('heading', { name: place, level: 1 }).waitFor();
      await allThere(tab);
    }
    await tab.app.getByRole('link', { name: 'Trash' }).click();
    await tab.app.getByText('The trash is empty').waitFor();
    await tab.app.getByRole('tab', { name: 'People' }).click();
    await tab.app.getByRole('link', { name: 'Noor Haddad' }).first().click();
    await tab.app.getByRole('button', { name: 'Add a goal' }).click();
    await tab.app.getByRole('form', { name: 'New goal' }).waitFor();
    await allThere(tab);
    await tab.app.getByRole('tab', { name: 'Notes' }).click();
    await tab.app.getByRole('link', { name: /^Noor Haddad/ }).first().click();
    await tab.app.getByRole('button', { name: 'Commitment', exact: true }).click();
    await tab.app.getByRole('textbox', { name: 'Notes', exact: true }).fill('On the train: kumquat.');
    await allThere(tab);
    await tab.app.getByRole('button', { name: '1 note not yet in OneDrive' }).click();
    await tab.app.getByRole('dialog', { name: 'Notes not yet in OneDrive' }).getByText(/^Noor Haddad/).waitFor();
    expect(tab.errors).toEqual([]);
  });

  it('[F1, I2] lists in the panel what is not in OneDrive yet', async () => {
    const device = await world.newDevice();
    const panel = await visit(device, world, PANEL);
    const notes = panel.app.getByRole('textbox', { name: 'Notes', exact: true });
    await notes.waitFor();
    await atRest(panel);
    await device.setOffline(true);
    await notes.fill('In the tunnel: physalis.');
    await panel.app.getByRole('button', { name: '1 note not yet in OneDrive' }).click();
    await panel.app.getByRole('dialog', { name: 'Notes not yet in OneDrive' }).getByText(/^Noor Haddad/).waitFor();
    expect(panel.errors).toEqual([]);
  });
});
