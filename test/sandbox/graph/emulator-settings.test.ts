import type { Event } from '@microsoft/microsoft-graph-types';

import { HARDER_SETTINGS } from '../../../src/sandbox/graph/emulator-settings';
import { aGraph, type GraphUnderTest } from './support/a-graph';
import { aTenant, anEvent } from './support/a-tenant';
import { violations } from './support/openapi';

const path = `/me/events/${encodeURIComponent(anEvent().id)}`;
const meeting = anEvent({ joinUrl: 'https://teams.microsoft.com/meet/2345678901234?p=AbCdEf', threadId: '19:meeting_x@thread.v2', bodyHtml: '<p class="c" id="i">x</p><!-- c -->' });

const read = async (graph: GraphUnderTest): Promise<Event> => (await graph.ask('GET', path)).body as Event;
const withSettings = (settings: Partial<typeof HARDER_SETTINGS>) => aGraph({ tenant: aTenant([meeting]), settings });

describe('HARDER_SETTINGS', () => {
  it('is the harder side of what is not documented', () => {
    expect(HARDER_SETTINGS).toMatchObject({
      eventIfMatch: 'honoured',
      readManager: 'listed-only',
      photos: 'none',
      deltaStartsEmpty: true,
      deltaIsNoisy: true,
      goneLocation: 'absent',
      bodySanitising: 'strict',
      joinUrls: 'as-stored',
    });
  });

  it('keeps no comment, class or id of a body; the other side keeps class and id', async () => {
    expect((await read(withSettings({}))).body?.content).toContain('<p>x</p>');
    expect((await read(withSettings({ bodySanitising: 'keeps-attributes' }))).body?.content).toContain('<p class="c" id="i">x</p>');
  });

  it('shows the short link of a meeting; the other side the long one, with thread, tenant and organizer', async () => {
    expect((await read(withSettings({}))).onlineMeeting?.joinUrl).toBe(meeting.joinUrl);
    expect((await read(withSettings({ joinUrls: 'long' }))).onlineMeeting?.joinUrl).toBe(
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22contoso-id%22%2c%22Oid%22%3a%22alex-id%22%7d',
    );
  });

  it('names the zone of an event; the other side makes it a custom one', async () => {
    expect((await read(withSettings({}))).originalStartTimeZone).toBe('W. Europe Standard Time');
    expect((await read(withSettings({ customTimeZone: true }))).originalStartTimeZone).toBe('tzone://Microsoft/Custom');
  });

  it('shows sensitivity as it is; the other side makes every event private', async () => {
    expect((await read(withSettings({}))).sensitivity).toBe('normal');
    expect((await read(withSettings({ privateEvents: true }))).sensitivity).toBe('private');
  });

  it('shows attendees; the other side says that they are hidden', async () => {
    expect((await read(withSettings({}))).hideAttendees).toBe(false);
    expect((await read(withSettings({ hideAttendees: true }))).hideAttendees).toBe(true);
  });
});

describe('violations', () => {
  const url = `http://localhost:4299/v1.0${path}`;

  it.each([
    ['a property of the beta', (event: Event) => ({ ...event, occurrenceId: 'OID.1.2026-11-24' })],
    ['a uid, which is of the beta too', (event: Event) => ({ ...event, uid: '0400' })],
    ['a Z behind a time', (event: Event) => ({ ...event, start: { ...event.start, dateTime: '2026-11-24T08:30:00.0000000Z' } })],
    ['too few decimals', (event: Event) => ({ ...event, start: { ...event.start, dateTime: '2026-11-24T08:30:00' } })],
    ['an enum in capitals', (event: Event) => ({ ...event, type: 'SingleInstance' })],
    ['an attendee without a form', (event: Event) => ({ ...event, attendees: ['noor@contoso.example'] })],
  ])('catches %s', async (_, mutate) => {
    const event = await read(aGraph());
    expect(violations('GET', url, { status: 200, body: event })).toEqual([]);
    expect(violations('GET', url, { status: 200, body: mutate(event) })).not.toEqual([]);
  });

  it('catches an error of another form, and a query that nobody declared', () => {
    expect(violations('GET', url, { status: 404, body: { message: 'gone' } })).not.toEqual([]);
    expect(violations('GET', `${url}?$colour=red`, { status: 200, body: {} })).not.toEqual([]);
  });
});
