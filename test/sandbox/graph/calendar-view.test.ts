import type { Event } from '@microsoft/microsoft-graph-types';

import { aGraph, type AskOptions, type GraphUnderTest } from './support/a-graph';
import { aSeries, aTenant, anAttendee, anEvent, NOOR, SARA } from './support/a-tenant';

type Page = { readonly value: readonly Event[]; readonly '@odata.nextLink'?: string };

const DAY = 'startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z';

async function view(graph: GraphUnderTest, query: string, options?: AskOptions): Promise<Page> {
  const { status, body } = await graph.ask('GET', `/me/calendarView?${query}`, options);
  expect(status).toBe(200);
  return body as Page;
}

const many = (count: number) =>
  aTenant(Array.from({ length: count }, (_, index) => anEvent({ id: `event-${index}`, start: `2026-11-24T${String(23 - (index % 10)).padStart(2, '0')}:00:00`, end: '2026-11-24T23:30:00' })));

describe('calendarViewRoutes', () => {
  it('shows times in UTC with seven decimals unless asked otherwise', async () => {
    const { value } = await view(aGraph(), DAY);
    expect(value[0]?.start).toEqual({ dateTime: '2026-11-24T08:30:00.0000000', timeZone: 'UTC' });
    expect(value[0]?.originalStartTimeZone).toBe('W. Europe Standard Time');
  });

  it.each([
    ['W. Europe Standard Time', '2026-11-24T09:30:00.0000000'],
    ['Asia/Tokyo', '2026-11-24T17:30:00.0000000'],
    ['Tokyo Standard Time', '2026-11-24T17:30:00.0000000'],
  ])('shows times in %s on request, and says so', async (zone, dateTime) => {
    const { body, headers } = await aGraph().ask('GET', `/me/calendarView?${DAY}`, { headers: { Prefer: `outlook.timezone="${zone}"` } });
    expect((body as Page).value[0]?.start).toEqual({ dateTime, timeZone: zone });
    expect(headers.get('Preference-Applied')).toBe(`outlook.timezone="${zone}"`);
  });

  it('refuses a zone that no mailbox knows', async () => {
    const { status, body } = await aGraph().ask('GET', `/me/calendarView?${DAY}`, { headers: { Prefer: 'outlook.timezone="Mars/Olympus"' } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 'TimeZoneNotSupportedException' } });
  });

  it('reads the offset of the range, and UTC without one, whatever the preferred zone', async () => {
    const headers = { Prefer: 'outlook.timezone="Tokyo Standard Time"' };
    const count = async (from: string, to: string) => (await view(aGraph(), `startDateTime=${from}&endDateTime=${to}`, { headers })).value.length;
    expect(await count('2026-11-24T08:00:00', '2026-11-24T08:45:00')).toBe(1);
    expect(await count('2026-11-24T09:00:00%2B01:00', '2026-11-24T09:45:00%2B01:00')).toBe(1);
    expect(await count('2026-11-24T09:10:00', '2026-11-24T09:45:00')).toBe(0);
  });

  it.each(['', 'startDateTime=2026-11-24', 'startDateTime=tomorrow&endDateTime=2026-11-25'])('refuses the range "%s"', async (query) => {
    const { status, body } = await aGraph().ask('GET', `/me/calendarView?${query}`);
    expect([status, body]).toMatchObject([400, { error: { code: 'ErrorInvalidParameter' } }]);
  });

  it('expands a series into occurrences and never lists the series', async () => {
    const graph = aGraph({ tenant: aTenant([aSeries()]) });
    const { value } = await view(graph, 'startDateTime=2026-11-01&endDateTime=2026-12-01&$orderby=start/dateTime');
    expect(value.map(({ type, start }) => [type, start?.dateTime?.slice(0, 16)])).toEqual([
      ['occurrence', '2026-11-03T08:30'],
      ['occurrence', '2026-11-10T08:30'],
      ['occurrence', '2026-11-17T08:30'],
      ['occurrence', '2026-11-24T08:30'],
    ]);
    expect(new Set(value.map(({ iCalUId }) => iCalUId)).size).toBe(4);
    expect(value[0]).toMatchObject({ recurrence: null, seriesMasterId: aSeries().id, originalStart: '2026-11-03T08:30:00.000Z' });
  });

  it('gives ten events, then a link with $skip to the rest', async () => {
    const graph = aGraph({ tenant: many(23) });
    const sizes: number[] = [];
    const ids = new Set<string>();
    let link: string | undefined = `/me/calendarView?${DAY}&$orderby=start/dateTime&$select=subject`;
    while (link !== undefined) {
      const page = (await graph.ask('GET', link)).body as Page;
      sizes.push(page.value.length);
      for (const { id } of page.value) ids.add(id ?? '');
      link = page['@odata.nextLink'];
      if (link !== undefined) expect(link).toContain('$skip=');
    }
    expect(sizes).toEqual([10, 10, 3]);
    expect(ids.size).toBe(23);
  });

  it.each(['0', '1001', 'all'])('refuses $top=%s', async (top) => {
    expect((await aGraph().ask('GET', `/me/calendarView?${DAY}&$top=${top}`)).status).toBe(400);
  });

  it('takes $top up to 1000', async () => {
    expect((await view(aGraph({ tenant: many(23) }), `${DAY}&$top=1000`)).value).toHaveLength(23);
  });

  it('refuses a filter: the range is one', async () => {
    const { status, body } = await aGraph().ask('GET', `/me/calendarView?${DAY}&$filter=${encodeURIComponent("start/dateTime ge '2026-11-24'")}`);
    expect([status, body]).toMatchObject([400, { error: { code: 'ErrorInvalidUrlQueryFilter' } }]);
  });

  it('sends id and tag along with what is selected, but no times of change', async () => {
    const { value } = await view(aGraph(), `${DAY}&$select=subject,createdDateTime,lastModifiedDateTime`);
    expect(Object.keys(value[0] ?? {}).sort()).toEqual(['@odata.etag', 'id', 'subject']);
  });

  it.each(['occurrenceId', 'uid'])('refuses to select %s, which v1.0 lacks', async (name) => {
    expect((await aGraph().ask('GET', `/me/calendarView?${DAY}&$select=${name}`)).status).toBe(400);
  });

  it('keeps bodies back from a token that may see basics only', async () => {
    const { value } = await view(aGraph(), DAY, { scopes: ['Calendars.ReadBasic'] });
    expect(value[0]).not.toHaveProperty('body');
    expect(value[0]).not.toHaveProperty('bodyPreview');
  });

  it('renders bodies as text on request', async () => {
    const graph = aGraph({ tenant: aTenant([anEvent({ bodyHtml: '<p>One &amp; two</p><ul><li>three</li></ul>' })]) });
    const { value } = await view(graph, DAY, { headers: { Prefer: 'outlook.body-content-type="text"' } });
    expect(value[0]?.body).toEqual({ contentType: 'text', content: 'One & two\r\n\r\n* three' });
  });

  it('gives ids that survive a move on request, and finds events by them', async () => {
    const graph = aGraph({ tenant: aTenant([aSeries()]) });
    const headers = { Prefer: 'IdType="ImmutableId"' };
    const [plain, immutable] = [(await view(graph, DAY)).value[0], (await view(graph, DAY, { headers })).value[0]];
    expect(immutable?.id).not.toBe(plain?.id);
    const { body } = await graph.ask('GET', `/me/events/${encodeURIComponent(immutable?.id ?? '')}`, { headers });
    expect(body).toMatchObject({ id: immutable?.id, seriesMasterId: immutable?.seriesMasterId });
  });

  it('shows an attendee only themselves where the list is hidden', async () => {
    const event = anEvent({ organizer: { name: 'Sara', address: SARA.mail }, attendees: [anAttendee(NOOR), { ...anAttendee(NOOR), address: 'ALEX@contoso.example' }], hideAttendees: true });
    const { value } = await view(aGraph({ tenant: aTenant([event]) }), DAY);
    expect(value[0]?.attendees?.map(({ emailAddress }) => emailAddress?.address)).toEqual(['ALEX@contoso.example']);
  });

  it('shows all-day events from midnight to midnight in any zone', async () => {
    const event = anEvent({ isAllDay: true, start: '2026-11-24T00:00:00', end: '2026-11-25T00:00:00' });
    const { value } = await view(aGraph({ tenant: aTenant([event]) }), DAY, { headers: { Prefer: 'outlook.timezone="Tokyo Standard Time"' } });
    expect([value[0]?.start?.dateTime, value[0]?.end?.dateTime]).toEqual(['2026-11-24T00:00:00.0000000', '2026-11-25T00:00:00.0000000']);
  });

  it('lists events and whole series under /me/events', async () => {
    const graph = aGraph({ tenant: aTenant([anEvent({ id: 'one' }), aSeries({ id: 'many' })]) });
    const { body } = await graph.ask('GET', '/me/events');
    expect((body as Page).value.map(({ id, type }) => [id, type])).toEqual([
      ['one', 'singleInstance'],
      ['many', 'seriesMaster'],
    ]);
  });

  it('lists the instances of one series, exceptions with their own text', async () => {
    const moved = { originalStart: '2026-11-10T09:30:00', isCancelled: false, changes: { subject: 'Later', start: '2026-11-11T15:00:00', end: '2026-11-11T15:30:00' } };
    const graph = aGraph({ tenant: aTenant([aSeries({ exceptions: [moved, { originalStart: '2026-11-17T09:30:00', isCancelled: true, changes: {} }] })]) });
    const { body } = await graph.ask('GET', `/me/events/${aSeries().id}/instances?startDateTime=2026-11-01&endDateTime=2026-11-20`);
    expect((body as Page).value.map(({ type, subject, start }) => [type, subject, start?.dateTime?.slice(0, 10)])).toEqual([
      ['occurrence', 'Alex and Noor', '2026-11-03'],
      ['exception', 'Later', '2026-11-11'],
    ]);
  });

  it('leaves a cancelled occurrence in an attendee’s calendar, marked', async () => {
    const series = aSeries({ organizer: { name: 'Noor', address: NOOR.mail }, exceptions: [{ originalStart: '2026-11-24T09:30:00', isCancelled: true, changes: {} }] });
    const { value } = await view(aGraph({ tenant: aTenant([series]) }), DAY);
    expect(value.map(({ isCancelled, isOrganizer }) => [isCancelled, isOrganizer])).toEqual([[true, false]]);
  });
});
