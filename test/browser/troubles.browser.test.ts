import { filesWith, loseNetworkForAMoment, openWorld, TUESDAY, until, visit, type World } from '../support/visit';

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
