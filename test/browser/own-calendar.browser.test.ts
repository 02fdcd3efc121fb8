import { join } from 'node:path';

import { openWorld, visit, type World } from '../support/visit';

const CALENDARS = join(__dirname, '../sandbox/people/calendars');
const TZ_BEFORE = process.env.TZ;

/** The same exported calendars on machines in two zones: every 1:1 stands at the hour that the user's clock shows. */
describe.each([
  ['America/St_Johns', 'outlook.ics', 'Wednesday, November 25', 'Jonas', '11:30 AM'],
  ['Asia/Kolkata', 'outlook.ics', 'Wednesday, November 25', 'Jonas', '8:30 PM'],
  ['America/St_Johns', 'google.ics', 'Thursday, November 26', 'Sam', '11:00 AM'],
  ['Asia/Kolkata', 'apple.ics', 'Tuesday, November 24', 'Asha', '11:00 AM'],
])('in %s with %s', (timeZone, file, day, name, hour) => {
  let world: World;
  beforeAll(async () => {
    process.env.TZ = timeZone;
    world = await openWorld('--calendar', join(CALENDARS, file), '--me', 'eva@firm.example', '--today', '2026-11-24T06:00:00');
  });
  afterAll(async () => {
    if (TZ_BEFORE === undefined) delete process.env.TZ;
    else process.env.TZ = TZ_BEFORE;
    await world.end();
  });

  it('shows the 1:1 in the right hour', async () => {
    const device = await world.newDevice({ timezoneId: timeZone });
    const { app, errors } = await visit(device, world, 'Teams personal tab');
    const ofDay = app.getByRole('region', { name: new RegExp(day) });
    const row = ofDay.getByRole('listitem').filter({ has: app.getByRole('button', { name: new RegExp(`^Prepare .*${name}`) }) }).first();
    await row.waitFor();
    expect((await row.locator('time').first().innerText()).trim()).toBe(hour);
    expect(errors).toEqual([]);
  });
});
