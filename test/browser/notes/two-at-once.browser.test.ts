import type { BrowserContext } from 'playwright-core';

import { filesWith, loseNetworkForAMoment, markdownIn, meetingWith, openWorld, TUESDAY, until, visit, type World } from '../../support/visit';
import { linesShown, notesOf, saveLine, savedToOneDrive } from './support/writing';

const ROUNDS = 8;

/** The panel of a meeting, the tab beside it, and Outlook, all on one device and at one note. */
describe('one note that is open in several places at once', () => {
  let world: World;
  let device: BrowserContext;
  beforeAll(async () => {
    world = await openWorld('--today', TUESDAY);
    device = await world.newDevice();
  });
  afterAll(() => world.end());

  it('[F23, I1] loses no line of either, and both end at “Saved to OneDrive”', async () => {
    const panel = await visit(device, world, 'Meeting side panel');
    await notesOf(panel).waitFor();
    await panel.app.getByText('Reading your notes from OneDrive').waitFor({ state: 'hidden' });
    await saveLine(panel, 'Begun in the panel: juniper.');
    await loseNetworkForAMoment(device);
    await until(() => filesWith(world.folder, 'juniper').length === 1, 'the note in OneDrive');
    const path = filesWith(world.folder, 'juniper')[0] ?? '';

    const tab = await visit(device, world, `/teams?subPageId=${encodeURIComponent(`note/${path}`)}`);
    expect(await linesShown(tab, ['Begun in the panel: juniper.'])).toEqual([]);
    const meeting = await meetingWith(world, 'Noor');
    const outlook = await visit(device, world, `/outlook-organizer?event=${encodeURIComponent(meeting.eventId)}`);
    await outlook.page.getByRole('button', { name: 'Prepare 1:1' }).click();
    const item = outlook.app.getByRole('textbox', { name: 'New item' });
    await item.waitFor();

    const lines = ['Begun in the panel: juniper.'];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [ours, theirs] = [`Panel ${round}.`, `Tab ${round}.`];
      await Promise.all([saveLine(panel, ours), saveLine(tab, theirs)]);
      lines.push(ours, theirs);
    }
    await item.fill('Added in Outlook: wintergreen');
    await outlook.app.getByRole('button', { name: 'Add item' }).click();
    await Promise.all([saveLine(panel, 'Last of the panel.'), saveLine(tab, 'Last of the tab.')]);
    lines.push('Last of the panel.', 'Last of the tab.');
    await loseNetworkForAMoment(device);

    expect(await linesShown(panel, lines)).toEqual([]);
    expect(await linesShown(tab, lines)).toEqual([]);
    const text = () => (markdownIn(world.folder).get(path) ?? '').split('\n');
    await until(() => lines.every((line) => text().filter((each) => each === line).length === 1), 'each line once in OneDrive', 120_000);
    await until(() => filesWith(world.folder, 'wintergreen').length === 1, 'the item in OneDrive', 120_000);
    expect(filesWith(world.folder, 'wintergreen')).toEqual([path]);
    expect(filesWith(world.folder, 'juniper')).toEqual([path]);
    await Promise.all([savedToOneDrive(panel, 120_000), savedToOneDrive(tab, 120_000)]);
    expect([...panel.errors, ...tab.errors, ...outlook.errors]).toEqual([]);
  });
});
