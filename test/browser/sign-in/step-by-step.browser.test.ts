import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext } from 'playwright-core';

import { filesWith, loseNetworkForAMoment, tell, until, visit, type Visit, type World } from '../../support/visit';
import { openSmallWorld } from '../notes/support/small-world';

/** Inside a host, in tenants whose administrators granted nothing for everybody. */
describe('permission, asked for step by step', () => {
  let world: World;
  let device: BrowserContext;

  beforeAll(async () => {
    world = await openSmallWorld();
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    device = await world.newDevice();
  });
  afterEach(() => device.close());

  const asked = ({ page }: Visit) => page.getByRole('dialog', { name: 'Two Hats asks for your permission' });
  const choose = async (visited: Visit, choice: 'Accept' | 'Cancel'): Promise<string> => {
    await asked(visited).waitFor();
    const scopes = await asked(visited).getByRole('listitem').locator('code').allTextContents();
    await asked(visited).getByRole('button', { name: choice }).click();
    return scopes.join(' ');
  };

  it('asks for the calendar first, and for a folder once there is a note to put there', async () => {
    await tell(world, 'consent', { beforehand: [] });
    const tab = await visit(device, world, '/teams');
    await tab.app.getByRole('heading', { name: 'Sign in to begin' }).waitFor();
    await tab.app.getByRole('button', { name: 'Sign in', exact: true }).click();
    expect(await choose(tab, 'Accept')).toBe('User.Read Calendars.ReadWrite');
    await tab.app.getByRole('button', { name: 'Prepare Jonas Huber' }).first().waitFor();
    await tab.page.close();

    const panel = await visit(device, world, '/meeting');
    await panel.app.getByRole('textbox', { name: 'Notes', exact: true }).fill('Before any folder: marjoram.');
    await panel.app.getByText('Saved on this device').waitFor();
    await panel.app.getByRole('alert').getByText('OneDrive does not let Two Hats keep files yet').waitFor();
    await panel.app.getByRole('button', { name: 'Allow' }).click();
    expect(await choose(panel, 'Cancel')).toBe('Files.ReadWrite.AppFolder');
    await panel.app.getByText('Saved on this device').waitFor();
    expect(existsSync(join(world.folder, 'onedrive', 'Apps', 'Two Hats'))).toBe(false);

    await panel.app.getByRole('button', { name: 'Allow' }).click();
    await choose(panel, 'Accept');
    await panel.app.getByText('Saved to OneDrive').waitFor({ timeout: 60_000 });
    await panel.app.getByText('OneDrive does not let Two Hats keep files yet').waitFor({ state: 'hidden' });
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, 'marjoram').length === 1, 'the note in OneDrive');
    expect([...tab.errors, ...panel.errors]).toEqual([]);
  });

  it('lets in who does not allow the calendar, and asks for it where it is missing', async () => {
    await tell(world, 'consent', { beforehand: [] });
    const tab = await visit(device, world, '/teams');
    await tab.app.getByRole('button', { name: 'Sign in', exact: true }).click();
    await choose(tab, 'Cancel');
    await tab.app.getByRole('button', { name: 'Begin without the calendar' }).click();
    expect(await choose(tab, 'Accept')).toBe('User.Read');
    await tab.app.getByText('Two Hats needs your permission for this.', { exact: false }).waitFor();
    await tab.app.getByRole('tab', { name: 'People' }).click();
    await tab.app.getByRole('heading', { name: 'People' }).waitFor();
    await tab.app.getByRole('tab', { name: 'Upcoming' }).click();
    await tab.app.getByRole('button', { name: 'Sign in', exact: true }).click();
    expect(await choose(tab, 'Accept')).toBe('Calendars.ReadWrite');
    await tab.app.getByRole('button', { name: 'Prepare Jonas Huber' }).first().waitFor();
    expect(tab.errors).toEqual([]);
  });

  it('says when only an administrator can allow it, with the link that they need', async () => {
    await tell(world, 'consent', { beforehand: [], adminOnly: ['Calendars.ReadWrite'] });
    const tab = await visit(device, world, '/teams');
    await tab.app.getByRole('button', { name: 'Sign in', exact: true }).click();
    await tab.app.getByText('Only an administrator can allow this.', { exact: false }).waitFor();
    expect(await tab.app.getByRole('textbox', { name: 'Link for an administrator' }).inputValue()).toMatch(/^https:\/\/login\.microsoftonline\.com\/[^/]+\/adminconsent\?client_id=[0-9a-f-]{36}$/);
    await tab.app.getByText('Number: AADSTS90094').waitFor();
    await tell(world, 'consent', { beforehand: ['User.Read', 'Calendars.ReadWrite'] });
    await tab.app.getByRole('button', { name: 'Sign in', exact: true }).click();
    await tab.app.getByRole('button', { name: 'Prepare Jonas Huber' }).first().waitFor();
    expect(tab.errors).toEqual([]);
  });
});
