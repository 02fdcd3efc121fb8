import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { starterFileIn } from '../../src/domain/coaching/library/starter-file';
import { notesRead, openWorld, TUESDAY, visit, type World } from '../support/visit';

const STARTER_FILE = starterFileIn('en');

describe('a file of one’s own prompts in OneDrive', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY);
  });
  afterAll(() => world.end());

  it('[PL4] comes into use, and when it is broken Settings says where and how to put it right', async () => {
    const own = join(world.folder, 'onedrive', 'Apps', 'Two Hats', 'prompts.yaml');
    writeFileSync(own, STARTER_FILE);
    const seen = await visit(await world.newDevice(), world, 'Teams personal tab');
    const { app, errors } = seen;
    await notesRead(seen);
    await app.getByRole('tab', { name: 'Settings' }).click();
    const section = app.getByRole('region', { name: 'Prompts in use' });
    await section.getByText('It is in use, beside the other prompts.').waitFor();
    expect(await section.getByRole('definition').last().innerText()).toBe('2');

    writeFileSync(own, STARTER_FILE.replace('minutes: 4', 'minutes: soon'));
    await app.getByRole('button', { name: 'Sync now' }).click();
    const wrong = section.getByRole('list', { name: 'What is wrong' });
    await wrong.getByText(/Line \d+, column 14/).waitFor();
    expect(await wrong.innerText()).toMatch(/a whole number from 1 to 30[\s\S]*minutes: soon/);
    expect(await section.getByRole('definition').last().innerText()).toBe('0');
    expect(errors).toEqual([]);
  });
});
