import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openWorld, tell, TUESDAY, until, visit, type World } from '../support/visit';

const PANEL = 'Meeting side panel';
const REFUSED = 'OneDrive does not let Two Hats keep files yet';

/** A tenant that gives the app no folder, whatever it may do. */
describe('an account that refuses the app its folder for good', () => {
  let world: World;
  const own = (): string => join(world.folder, 'onedrive', 'Two Hats');
  const notesWith = (words: string): number =>
    existsSync(own())
      ? readdirSync(own(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(words)).length
      : 0;
  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY, '--account', 'no-app-folder');
    await tell(world, 'onedrive', { appFolder: 'denied' });
  });
  afterAll(() => world.end());

  it('[F9] keeps the note on the device and says why, and in a folder of its own once that is allowed, on every device', async () => {
    const first = await world.newDevice();
    const { page, app, errors } = await visit(first, world, PANEL);
    const notes = app.getByRole('textbox', { name: 'Notes', exact: true });
    await notes.fill('Nowhere to go yet: quincunx.');
    await app.getByText(REFUSED).waitFor();
    await app.getByText(/Microsoft will ask whether Two Hats may use your files/).waitFor();
    await app.getByText('Saved on this device').waitFor();
    expect(existsSync(own())).toBe(false);

    await app.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('button', { name: /^(Accept|Allow)/ }).click();
    await app.getByText('Saved to OneDrive').waitFor({ timeout: 60_000 });
    await app.getByText(REFUSED).waitFor({ state: 'hidden' });
    expect(notesWith('quincunx')).toBe(1);

    const second = await visit(await world.newDevice(), world, PANEL);
    const there = second.app.getByRole('textbox', { name: 'Notes', exact: true });
    await until(async () => (await there.inputValue()).includes('quincunx'), 'the words on a second device');
    expect(await second.app.getByText(REFUSED).isVisible()).toBe(false);

    await page.reload();
    await until(async () => (await notes.inputValue()).includes('quincunx'), 'the words after a new start');
    await notes.fill('Nowhere to go yet: quincunx. And more: syzygy.');
    await app.getByText('Saved to OneDrive').waitFor({ timeout: 60_000 });
    expect([notesWith('syzygy'), notesWith('quincunx')]).toEqual([1, 1]);
    expect([...errors, ...second.errors]).toEqual([]);
  });
});
