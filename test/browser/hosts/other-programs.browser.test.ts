import { bodyOf, meetingWith, tell, until, visit, type World } from '../../support/visit';
import { openSmallWorld } from '../notes/support/small-world';

/** The personal tab in the programs beside Teams that show one: they do less of what teams-js knows. */
describe.each([
  ['Outlook', 'outlook'],
  ['Microsoft 365', 'office'],
])('the personal tab in %s', (program, host) => {
  let world: World;

  beforeAll(async () => {
    world = await openSmallWorld();
  });
  afterAll(() => world.end());

  it('signs in by the program, prepares, writes the invitation, and follows theme and links', async () => {
    await tell(world, 'consent', { beforehand: [] });
    const device = await world.newDevice();
    const { page, app, errors } = await visit(device, world, `Personal tab in ${program}`);
    await page.getByText(`A pretended ${program}`).waitFor();
    await app.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await app.getByRole('button', { name: 'Prepare Jonas Huber' }).first().click();
    await app.getByRole('button', { name: 'Add to invitation' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Add now' }).click();
    const meeting = await meetingWith(world, 'Jonas');
    await until(async () => (await bodyOf(world, meeting)).includes('Two Hats'), 'the agenda in the invitation');
    const colour = () => app.getByRole('heading', { level: 1 }).evaluate((heading) => getComputedStyle(heading).color);
    const light = await colour();
    await page.getByRole('button', { name: 'Dark' }).click();
    await until(async () => (await colour()) !== light, 'the dark theme');
    await page.goto(`${world.sandbox().url}/teams?host=${host}&client=desktop&subPageId=notes`);
    await app.getByRole('tab', { name: 'Notes', selected: true }).waitFor();
    expect(errors).toEqual([]);
    await device.close();
  });
});
