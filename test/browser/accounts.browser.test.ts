import { filesWith, loseNetworkForAMoment, openWorld, TUESDAY, until, visit, type World } from '../support/visit';

const PANEL = 'Meeting side panel';

/** OneDrive as other kinds of account have it. */
describe('an account that refuses the app its folder', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY, '--account', 'no-app-folder');
  });
  afterAll(() => world.end());

  it('says so, keeps the notes on the device, and asks for what is missing only when the user wants', async () => {
    const device = await world.newDevice();
    const { page, app, errors } = await visit(device, world, PANEL);
    await app.getByRole('textbox', { name: 'Notes', exact: true }).fill('Nowhere to go yet: quincunx.');
    await app.getByText('OneDrive does not let Two Hats keep files yet').waitFor();
    await app.getByText('Saved on this device').waitFor();
    expect(filesWith(world.folder, 'quincunx')).toEqual([]);
    await app.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('button', { name: /^(Accept|Allow)/ }).click();
    await app.getByText('Saved to OneDrive').waitFor({ timeout: 60_000 });
    await app.getByText('OneDrive does not let Two Hats keep files yet').waitFor({ state: 'hidden' });
    expect(filesWith(world.folder, 'quincunx')).toHaveLength(1);
    expect(errors).toEqual([]);
  });
});

describe('a personal account', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY, '--account', 'personal');
  });
  afterAll(() => world.end());

  it('reads the notes, keeps a new one, and hears of what changes elsewhere', async () => {
    const [here, there] = [await world.newDevice(), await world.newDevice()];
    const first = await visit(here, world, PANEL);
    const second = await visit(there, world, PANEL);
    await first.app.getByRole('textbox', { name: 'Notes', exact: true }).fill('From the first device: quincunx.');
    await first.app.getByText('Saved to OneDrive').waitFor({ timeout: 60_000 });
    await loseNetworkForAMoment(there);
    const notes = second.app.getByRole('textbox', { name: 'Notes', exact: true });
    await until(async () => (await notes.inputValue()).includes('quincunx'), 'the words on the second device');
    expect([...first.errors, ...second.errors]).toEqual([]);
  });
});
