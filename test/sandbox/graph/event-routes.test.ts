import type { Event } from '@microsoft/microsoft-graph-types';

import { aGraph, type GraphUnderTest } from './support/a-graph';
import { aSeries, aTenant, anAttendee, anEvent, NOOR, SARA } from './support/a-tenant';

const path = (id: string) => `/me/events/${encodeURIComponent(id)}`;

async function read(graph: GraphUnderTest, id: string): Promise<Event & { '@odata.etag': string }> {
  const { status, body } = await graph.ask('GET', path(id));
  expect(status).toBe(200);
  return body as Event & { '@odata.etag': string };
}

async function firstOn(graph: GraphUnderTest, day: string): Promise<Event & { '@odata.etag': string }> {
  const { body } = await graph.ask('GET', `/me/calendarView?startDateTime=${day}T00:00:00&endDateTime=${day}T23:59:59`);
  return (body as { value: (Event & { '@odata.etag': string })[] }).value[0]!;
}

const ID = anEvent().id;
const online = anEvent({ joinUrl: 'https://teams.microsoft.com/meet/2345678901234?p=AbCdEf', threadId: '19:meeting_x@thread.v2' });

describe('eventRoutes', () => {
  it('reads an event whose id holds = signs, by its encoded id', async () => {
    expect(ID).toMatch(/=$/);
    expect(await read(aGraph(), ID)).toMatchObject({ id: ID, type: 'singleInstance', isOrganizer: true, subject: 'Alex and Noor' });
  });

  it('minds the case of an id', async () => {
    expect((await aGraph().ask('GET', path(ID.toLowerCase()))).status).toBe(404);
  });

  it('changes the tag with every change, and back with none', async () => {
    const graph = aGraph();
    const before = await read(graph, ID);
    expect(before['@odata.etag']).toBe(`W/"${before.changeKey}"`);
    const { body } = await graph.ask('PATCH', path(ID), { body: { subject: 'New' } });
    expect(body).toMatchObject({ subject: 'New' });
    expect((await read(graph, ID)).changeKey).not.toBe(before.changeKey);
  });

  it('refuses a change under a stale tag and lets a fresh one pass', async () => {
    const graph = aGraph();
    const headers = { 'If-Match': (await read(graph, ID))['@odata.etag'] };
    expect((await graph.ask('PATCH', path(ID), { headers, body: { subject: 'First' } })).status).toBe(200);
    const { status, body } = await graph.ask('PATCH', path(ID), { headers, body: { subject: 'Second' } });
    expect([status, body]).toMatchObject([412, { error: { code: 'ErrorIrresolvableConflict' } }]);
    expect((await read(graph, ID)).subject).toBe('First');
  });

  it('passes over If-Match where the settings say so', async () => {
    const graph = aGraph({ settings: { eventIfMatch: 'ignored' } });
    expect((await graph.ask('PATCH', path(ID), { headers: { 'If-Match': 'W/"old"' }, body: { subject: 'x' } })).status).toBe(200);
  });

  it('gives back a body that was read and written unchanged byte for byte', async () => {
    const graph = aGraph({ tenant: aTenant([anEvent({ ...online, bodyHtml: '<div style="a:b;c:d">Hi<br>there</div><!-- x -->' })]) });
    const { body } = await read(graph, ID);
    await graph.ask('PATCH', path(ID), { body: { body } });
    expect((await read(graph, ID)).body).toEqual(body);
  });

  it('mails every change of the organizer to the others, not to rooms', async () => {
    const room = { name: 'Room 3', address: 'room3@contoso.example', type: 'resource', response: 'accepted' } as const;
    const graph = aGraph({ tenant: aTenant([anEvent({ attendees: [anAttendee(NOOR), room] })]) });
    await graph.ask('PATCH', path(ID), { body: { body: { contentType: 'html', content: '<p>Agenda</p>' } } });
    expect(graph.state.mails()).toMatchObject([{ kind: 'update', to: [NOOR.mail], subject: 'Alex and Noor', eventId: ID }]);
  });

  it('mails a change of attendees alone only to those who changed', async () => {
    const graph = aGraph();
    const attendees = [anAttendee(NOOR), anAttendee(SARA)].map(({ name, address, type }) => ({ type, emailAddress: { name, address } }));
    await graph.ask('PATCH', path(ID), { body: { attendees } });
    expect(graph.state.mails()).toMatchObject([{ to: [SARA.mail] }]);
    expect((await read(graph, ID)).attendees?.map(({ status }) => status?.response)).toEqual(['accepted', 'none']);
  });

  it('keeps an attendee’s change in their own copy', async () => {
    const graph = aGraph({ tenant: aTenant([anEvent({ organizer: { name: 'Noor', address: NOOR.mail } })]) });
    expect((await graph.ask('PATCH', path(ID), { body: { subject: 'Mine' } })).body).toMatchObject({ subject: 'Mine', isOrganizer: false });
    expect(graph.state.mails()).toEqual([]);
  });

  it('makes an exception of one occurrence and leaves the others', async () => {
    const graph = aGraph({ tenant: aTenant([aSeries()]) });
    const occurrence = await firstOn(graph, '2026-11-24');
    const { body } = await graph.ask('PATCH', path(occurrence.id ?? ''), { body: { body: { contentType: 'text', content: 'a < b' } } });
    expect(body).toMatchObject({ id: occurrence.id, type: 'exception', seriesMasterId: ID, bodyPreview: 'a < b' });
    expect(await firstOn(graph, '2026-11-17')).toMatchObject({ type: 'occurrence', bodyPreview: 'See you there.' });
    expect(graph.state.mails()).toMatchObject([{ originalStart: '2026-11-24T09:30:00' }]);
  });

  it('mails a change of a series once for itself and once for each changed occurrence', async () => {
    const moved = { originalStart: '2026-11-10T09:30:00', isCancelled: false, changes: { start: '2026-11-11T15:00:00', end: '2026-11-11T15:30:00' } };
    const graph = aGraph({ tenant: aTenant([aSeries({ exceptions: [moved] })]) });
    await graph.ask('PATCH', path(ID), { body: { subject: 'All' } });
    expect(graph.state.mails().map(({ originalStart }) => originalStart)).toEqual([undefined, '2026-11-10T09:30:00']);
  });

  it('moves an occurrence, but not over its neighbour', async () => {
    const graph = aGraph({ tenant: aTenant([aSeries()]) });
    const { id = '' } = await firstOn(graph, '2026-11-24');
    const to = (day: string) => ({ start: { dateTime: `2026-${day}T08:00:00`, timeZone: 'UTC' }, end: { dateTime: `2026-${day}T08:30:00`, timeZone: 'UTC' } });
    const { status, body } = await graph.ask('PATCH', path(id), { body: to('12-02') });
    expect([status, body]).toMatchObject([400, { error: { code: 'ErrorOccurrenceCrossingBoundary' } }]);
    expect((await graph.ask('PATCH', path(id), { body: to('11-25') })).body).toMatchObject({ originalStart: '2026-11-24T08:30:00.000Z', start: { dateTime: '2026-11-25T08:00:00.0000000' } });
  });

  it('shows the block of a meeting in its body, and ends the meeting when a new body lacks it', async () => {
    const graph = aGraph({ tenant: aTenant([online]) });
    const before = await read(graph, ID);
    expect(before).toMatchObject({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness', onlineMeeting: { joinUrl: online.joinUrl } });
    expect(before.body?.content).toContain(`href="${online.joinUrl}"`);
    const kept = before.body?.content?.replace('See you there.', 'See you here.');
    expect((await graph.ask('PATCH', path(ID), { body: { body: { contentType: 'html', content: kept } } })).body).toMatchObject({ isOnlineMeeting: true });
    const { body } = await graph.ask('PATCH', path(ID), { body: { body: { contentType: 'html', content: '<p>Agenda only</p>' } } });
    expect(body).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
    expect((body as Event).body?.content).not.toContain('teams.microsoft.com');
  });

  it('ends the meeting of one occurrence alone', async () => {
    const graph = aGraph({ tenant: aTenant([aSeries({ joinUrl: online.joinUrl, threadId: online.threadId })]) });
    const { id = '' } = await firstOn(graph, '2026-11-24');
    await graph.ask('PATCH', path(id), { body: { body: { contentType: 'html', content: '<p>Here</p>' } } });
    expect(await firstOn(graph, '2026-11-24')).toMatchObject({ onlineMeeting: null });
    expect(await firstOn(graph, '2026-11-17')).toMatchObject({ isOnlineMeeting: true });
  });

  it('makes a series once for one transactionId, however often it is sent', async () => {
    const graph = aGraph({ tenant: aTenant([]) });
    const sent = {
      subject: 'Lunch',
      transactionId: 't-1',
      start: { dateTime: '2026-11-30T12:00:00', timeZone: 'Pacific Standard Time' },
      end: { dateTime: '2026-11-30T13:00:00', timeZone: 'Pacific Standard Time' },
      recurrence: { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['Monday'] }, range: { type: 'endDate', startDate: '2026-11-30', endDate: '2026-12-14' } },
      attendees: [{ type: 'required', emailAddress: { address: NOOR.mail, name: 'Noor' } }],
      isOnlineMeeting: true,
    };
    const made = (await graph.ask('POST', '/me/events', { body: sent })).body as Event;
    expect(((await graph.ask('POST', '/me/events', { body: sent })).body as Event).id).toBe(made.id);
    expect(made).toMatchObject({ type: 'seriesMaster', recurrence: { pattern: { type: 'weekly', daysOfWeek: ['monday'] }, range: { type: 'endDate', endDate: '2026-12-14' } } });
    expect(made.onlineMeeting?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/meet\/\d+\?p=/);
    const { body } = await graph.ask('GET', '/me/calendarView?startDateTime=2026-11-29&endDateTime=2026-12-31&$orderby=start/dateTime');
    expect((body as { value: Event[] }).value.map(({ start }) => start?.dateTime?.slice(0, 13))).toEqual(['2026-11-30T20', '2026-12-07T20', '2026-12-14T20']);
    expect(graph.state.mails()).toMatchObject([{ kind: 'invitation', to: [NOOR.mail] }]);
  });

  const TEN_MINUTES = {
    subject: 'Prepare: Noor Haddad',
    transactionId: 't-2',
    start: { dateTime: '2026-11-24T08:20:00', timeZone: 'UTC' },
    end: { dateTime: '2026-11-24T08:30:00', timeZone: 'UTC' },
    sensitivity: 'private',
    isReminderOn: true,
    reminderMinutesBeforeStart: 0,
  };
  const PROPERTY = 'String {66f5a359-4659-4830-9070-00040ec6ac6e} Name Fun';
  const expanding = (id: string) => `?$select=subject&$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${id}')`)}`;

  it('keeps an app’s own property with an event, and tells it only to whoever asks for that very one', async () => {
    const graph = aGraph({ tenant: aTenant([]) });
    const sent = { ...TEN_MINUTES, singleValueExtendedProperties: [{ id: PROPERTY, value: 'Food' }] };
    const { status, body } = await graph.ask('POST', '/me/events', { body: sent });
    expect([status, body]).toMatchObject([201, { isReminderOn: true, reminderMinutesBeforeStart: 0, sensitivity: 'private', transactionId: 't-2' }]);
    expect(body).not.toHaveProperty('singleValueExtendedProperties');
    const { id = '' } = body as Event;
    expect((await graph.ask('GET', path(id) + expanding(PROPERTY))).body).toMatchObject({ singleValueExtendedProperties: [{ id: PROPERTY, value: 'Food' }] });
    expect((await graph.ask('GET', path(id) + expanding(PROPERTY.replace('Fun', 'fun')))).body).not.toHaveProperty('singleValueExtendedProperties');
    expect((await graph.ask('GET', `${path(id)}?$expand=extensions`)).status).toBe(400);
    expect(graph.state.mails()).toEqual([]);
  });

  it.each(['Fun', 'String Name Fun', 'String {66f5a359} Name Fun'])('refuses %s as the id of a property', async (id) => {
    const body = { ...TEN_MINUTES, singleValueExtendedProperties: [{ id, value: 'Food' }] };
    expect((await aGraph().ask('POST', '/me/events', { body })).status).toBe(400);
  });

  it('refuses a transactionId that made another event, or one that was deleted since', async () => {
    const graph = aGraph({ tenant: aTenant([]) });
    const { id = '' } = (await graph.ask('POST', '/me/events', { body: TEN_MINUTES })).body as Event;
    const refused = [409, { error: { code: 'ErrorDuplicateTransactionId' } }];
    const other = await graph.ask('POST', '/me/events', { body: { ...TEN_MINUTES, subject: 'Lunch' } });
    expect([other.status, other.body]).toMatchObject(refused);
    await graph.ask('DELETE', path(id));
    const again = await graph.ask('POST', '/me/events', { body: TEN_MINUTES });
    expect([again.status, again.body]).toMatchObject(refused);
  });

  it('takes one occurrence out of a series, and then the whole of it', async () => {
    const graph = aGraph({ tenant: aTenant([aSeries()]) });
    const { id = '' } = await firstOn(graph, '2026-11-24');
    expect((await graph.ask('DELETE', path(id))).status).toBe(204);
    expect((await graph.ask('GET', path(id))).status).toBe(404);
    expect((await graph.ask('GET', `${path(ID)}?$select=cancelledOccurrences`)).body).toMatchObject({ cancelledOccurrences: [`OID.${ID}.2026-11-24`] });
    expect((await graph.ask('DELETE', path(ID))).status).toBe(204);
    expect((await graph.ask('GET', path(ID))).status).toBe(404);
  });

  it.each(['', '[]', '"text"', '{"subject":'])('refuses the body %s', async (body) => {
    expect((await aGraph().ask('PATCH', path(ID), { body })).status).toBe(400);
  });
});
