import { join } from 'node:path';

import { setZone } from '../support/sandbox-process';
import { mailsIn, meetingWith, openWorld, requestsSoFar, until, visit, type World } from '../support/visit';
import { openSmallWorld } from './notes/support/small-world';

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
    setZone(timeZone);
    world = await openWorld('--calendar', join(CALENDARS, file), '--me', 'eva@firm.example', '--today', '2026-11-24T06:00:00');
  });
  afterAll(async () => {
    setZone(TZ_BEFORE);
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

describe('ten minutes before a 1:1', () => {
  let world: World;
  beforeAll(async () => {
    setZone('UTC'); // Where it is nine o'clock, and the 1:1 at half past nine has not been yet.
    world = await openSmallWorld();
  });
  afterAll(async () => {
    setZone(TZ_BEFORE);
    await world.end();
  });

  it('[O23, O24] are set aside only after showing what is written, stay out of the lists, are taken back, and go with the 1:1', async () => {
    const written = async (method: string) => (await requestsSoFar(world)).filter((request) => request.method === method && /\/me\/events/.test(request.url));
    const { page, app, errors } = await visit(await world.newDevice({ timezoneId: 'UTC' }), world, 'Teams personal tab');
    let authorization = '';
    page.on('request', (request) => (authorization = request.headers().authorization ?? authorization));
    const prepare = () => app.getByRole('button', { name: 'Prepare Jonas Huber' }).first().click();
    await prepare();
    await app.getByRole('button', { name: 'Set aside 10 minutes' }).click();
    const shown = app.getByRole('dialog', { name: 'What will be in your calendar' });
    expect(await shown.innerText()).toContain('Prepare: Jonas Huber');
    expect(await written('POST')).toEqual([]);
    await shown.getByRole('button', { name: 'Set aside now' }).click();
    await app.getByText(/^Set aside to prepare: Today/).waitFor();
    expect(JSON.stringify((await written('POST'))[0]?.requestBody)).toMatch(/Open the agenda in Two Hats.*private/s);

    await page.reload(); // Nothing of it is kept on the device: the calendar itself tells.
    await app.getByRole('button', { name: 'Prepare Jonas Huber' }).first().waitFor();
    expect(await app.getByText(/Prepare: Jonas Huber|other meeting/).count()).toBe(0);
    await prepare();
    await app.getByRole('button', { name: 'Remove the 10 minutes' }).click();
    await app.getByRole('button', { name: 'Set aside 10 minutes' }).waitFor();
    expect((await written('DELETE')).map(({ status }) => status)).toEqual([204]);
    expect(mailsIn(world.folder)).toEqual([]);

    await app.getByRole('button', { name: 'Set aside 10 minutes' }).click();
    await shown.getByRole('button', { name: 'Set aside now' }).click();
    await app.getByText(/^Set aside to prepare: Today/).waitFor();
    const events = (await written('POST'))[0]?.url ?? '';
    const { eventId } = await meetingWith(world, 'Jonas');
    const cancelled = await fetch(`${events}/${encodeURIComponent(eventId)}`, { method: 'DELETE', headers: { authorization } });
    expect(cancelled.status).toBe(204);
    await page.reload();
    await until(async () => (await written('DELETE')).length === 3, 'the ten minutes are out of the calendar');
    const today = new URL(`${events.replace(/events$/, 'calendarView')}?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z`);
    const left = (await (await fetch(today, { headers: { authorization } })).json()) as { readonly value: readonly { readonly subject: string }[] };
    expect(left.value.map(({ subject }) => subject)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
