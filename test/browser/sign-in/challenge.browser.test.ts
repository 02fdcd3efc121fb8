import type { BrowserContext } from 'playwright-core';

import { filesWith, hearSaves, loseNetworkForAMoment, requestsSoFar, tell, until, visit, type Visit, type World } from '../../support/visit';
import { openSmallWorld } from '../notes/support/small-world';
import { notesOf, saveLine, savedToOneDrive } from '../notes/support/writing';

/** Continuous access evaluation: Graph refuses a token before its time, in the middle of the writing. */
describe('a claims challenge while a note is written', () => {
  let world: World;
  let device: BrowserContext;
  let panel: Visit;
  let asked: string[];

  beforeAll(async () => {
    world = await openSmallWorld();
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    device = await world.newDevice();
    asked = [];
    device.on('request', (request) => {
      if (request.url().endsWith('/sign-in/nested')) asked.push(request.postData() ?? '');
    });
    panel = await visit(device, world, '/meeting');
    await notesOf(panel).waitFor();
    await panel.app.getByText('Reading your notes from OneDrive').waitFor({ state: 'hidden' });
  });
  afterEach(() => device.close());

  /** A first line in OneDrive, so that this device has tokens that it takes for good ones. */
  const begunWith = async (line: string) => {
    await saveLine(panel, line);
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, line).length === 1, 'the first line in OneDrive');
    await savedToOneDrive(panel);
    asked.splice(0);
  };
  /** The account changes at the very moment at which words are on their way. */
  const revokedAtTheUpload = async (asksUser: boolean) => {
    let isDone = false;
    await device.route(/\/content(\?|$)/, async (route) => {
      if (!isDone && route.request().method() === 'PUT') {
        isDone = true;
        await tell(world, 'revoke', { asksUser });
      }
      await route.continue();
    });
  };
  const challenged = async () => (await requestsSoFar(world)).filter(({ status, method }) => status === 401 && method === 'PUT');

  it('[F7] asks for a token that meets it, and the words are in the file', async () => {
    await begunWith('Before the challenge: sorrel.');
    await revokedAtTheUpload(false);
    const heard = await hearSaves(panel);
    await saveLine(panel, 'In the middle of it: lovage.');
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, 'lovage').length === 1, 'the challenged line in OneDrive');
    await savedToOneDrive(panel);
    expect(asked.some((request) => /"claims":"\{\\*"access_token\\*":\{\\*"nbf/.test(request) && /forceRefresh/.test(request))).toBe(true);
    expect(await challenged()).toHaveLength(1);
    expect(await heard()).not.toContain('Not saved');
    expect(await notesOf(panel).inputValue()).toContain('sorrel.\nIn the middle');
    expect(panel.errors).toEqual([]);
  });

  it('[F7] says where the user has to sign in, keeps what is typed meanwhile, and saves all of it then', async () => {
    await begunWith('Before the password: borage.');
    await revokedAtTheUpload(true);
    await saveLine(panel, 'Before the sign-in: chervil.');
    await loseNetworkForAMoment(device);
    await panel.app.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await saveLine(panel, 'While it waits: savory.');
    expect(filesWith(world.folder, 'chervil')).toEqual([]);

    await panel.app.getByRole('button', { name: 'Sign in', exact: true }).click();
    const dialog = panel.page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await notesOf(panel).inputValue()).toContain('chervil.\nWhile it waits: savory.');
    await panel.app.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await until(() => filesWith(world.folder, 'chervil.\nWhile it waits: savory.').length === 1, 'everything in OneDrive');
    await savedToOneDrive(panel);
    await panel.app.getByRole('button', { name: 'Sign in', exact: true }).waitFor({ state: 'hidden' });
    expect(await notesOf(panel).inputValue()).toContain('chervil.\nWhile it waits: savory.');
    expect(panel.errors).toEqual([]);
  });
});
