import type { BrowserContext } from 'playwright-core';

import { filesWith, loseNetworkForAMoment, until, visit, type World } from '../../support/visit';
import { openSmallWorld } from '../notes/support/small-world';

describe('the side panel where people did not meet by an invitation', () => {
  let world: World;
  let device: BrowserContext;

  beforeAll(async () => {
    world = await openSmallWorld();
    device = await world.newDevice();
  });
  afterAll(() => world.end());

  it('[O22] keeps a note of a call for the person who is called, and says how long it has been going', async () => {
    const { page, app, errors } = await visit(device, world, '/meeting?shape=call');
    await app.getByRole('heading', { name: 'Jonas Huber' }).waitFor();
    await app.getByRole('timer').filter({ hasText: /^Since / }).waitFor();
    await app.getByRole('textbox', { name: 'Notes', exact: true }).fill('He called about the gazebo.');
    await app.getByText('Saved on this device').waitFor();
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, 'gazebo').length === 1, 'the note in OneDrive', 60_000);
    await app.getByRole('button', { name: 'Prepare Jonas Huber' }).click();
    await app.getByText('A call has no invitation. The agenda stays with you.').waitFor();
    await page.reload();
    await app.getByRole('textbox', { name: 'Notes', exact: true }).and(app.getByText('He called about the gazebo.')).waitFor();

    await app.getByRole('button', { name: 'Open Jonas Huber’s page in the tab' }).click();
    await page.getByText('A pretended Teams').waitFor();
    await app.getByRole('heading', { name: 'Jonas Huber' }).waitFor();
    await app.getByRole('tab', { name: 'People', selected: true }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens the 1:1 of a time that a link names', async () => {
    const { page, app, errors } = await visit(device, world, '/teams?subPageId=at/2026-11-24T09:30Z');
    await app.getByRole('button', { name: 'Add to invitation' }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    ['group-call', 'This is a call with several people, so nothing is prepared for it.'],
    ['unplanned', 'This meeting is not in your calendar of the coming days.'],
  ])('says why there is no 1:1 in a %s, and takes the user’s word that it is one', async (shape, words) => {
    const { page, app, errors } = await visit(device, world, `/meeting?shape=${shape}`);
    await app.getByText(words).waitFor();
    await app.getByRole('button', { name: 'Treat as 1:1 with Jonas Huber' }).click();
    // All of one day share a note.
    await app.getByRole('textbox', { name: 'Notes', exact: true }).and(app.getByText('He called about the gazebo.')).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});
