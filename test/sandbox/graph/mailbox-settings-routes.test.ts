import { aGraph } from './support/a-graph';
import { aTenant, anEvent } from './support/a-tenant';

const absence = anEvent({ id: 'away', isAllDay: true, showAs: 'oof', start: '2026-11-30T00:00:00', end: '2026-12-05T00:00:00', attendees: [] });

describe('mailboxSettingsRoutes', () => {
  it('reads the replies off the calendar', async () => {
    const { body } = await aGraph({ tenant: aTenant([absence]) }).ask('GET', '/me/mailboxSettings');
    expect(body).toMatchObject({
      timeZone: 'W. Europe Standard Time',
      automaticRepliesSetting: { status: 'scheduled', scheduledStartDateTime: { dateTime: '2026-11-29T23:00:00.0000000', timeZone: 'UTC' } },
    });
    expect((await aGraph().ask('GET', '/me/mailboxSettings/automaticRepliesSetting')).body).toMatchObject({ status: 'disabled' });
  });

  it('tells the working hours', async () => {
    expect((await aGraph().ask('GET', '/me/mailboxSettings/workingHours')).body).toMatchObject({ startTime: '08:00:00.0000000', timeZone: { name: 'W. Europe Standard Time' } });
  });

  it.each([
    ['', 'W. Europe Standard Time'],
    ["(TimeZoneStandard=microsoft.graph.timeZoneStandard'Windows')", 'Tokyo Standard Time'],
    ["(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')", 'Europe/Berlin'],
  ])('lists the zones it takes%s', async (suffix, alias) => {
    const { status, body } = await aGraph().ask('GET', `/me/outlook/supportedTimeZones${suffix}`);
    expect(status).toBe(200);
    expect((body as { value: { alias: string }[] }).value.map((zone) => zone.alias)).toContain(alias);
  });

  it('knows no other standard of zones', async () => {
    expect((await aGraph().ask('GET', "/me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Moon')")).status).toBe(400);
  });
});
