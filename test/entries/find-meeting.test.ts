import { meetingOf, type MeetingContext } from '../../src/adapters/hosts/teams-meeting';
import type { CalendarEvent, EventId } from '../../src/domain/calendar/event';
import { findPanelMeeting, meetPerson } from '../../src/entries/find-meeting';
import { createPeople } from '../../src/workflows/create-people';
import { createUpcoming } from '../../src/workflows/create-upcoming';
import type { HostMeeting } from '../../src/workflows/ports';
import { aCoach } from '../workflows/a-coach';
import { aDesk, type ADesk, type DeskOptions } from '../workflows/a-desk';
import { ALEX, anEvent, anInvitee, NOOR } from '../workflows/an-event';

const JOIN = 'https://teams.microsoft.com/meet/123';
const OTHER_JOIN = 'https://teams.microsoft.com/meet/987';
const THREAD = '19:meeting_ABC@thread.v2';
const CHANNEL = '19:cafe@thread.tacv2';
const [ALEX_ID, NOOR_ID] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const CHAT_WITH_NOOR = `19:${ALEX_ID}_${NOOR_ID}@unq.gbl.spaces`;
const IN_MEETING: MeetingContext = { page: { frameContext: 'sidePanel' }, meeting: { id: btoa(`0#${THREAD}#0`) }, chat: { id: THREAD }, user: { id: ALEX_ID, loginHint: ALEX.address } };
const IN_CALL: MeetingContext = { page: { frameContext: 'sidePanel' }, chat: { id: CHAT_WITH_NOOR }, user: { id: ALEX_ID } };
const PRIYA = { name: 'Priya Raman', address: 'priya@example.com' };

const host = (what: HostMeeting | undefined) => ({ meeting: () => Promise.resolve(what) });
const callsOf = (desk: ADesk) => async () => {
  await desk.shelf.open();
  return { calendar: desk.calendar, recognise: desk.recognise, addressBook: desk.directory, surroundings: desk.surroundings };
};
const find = (meeting: HostMeeting | undefined, desk: ADesk) => findPanelMeeting(host(meeting), desk.calendar, desk.surroundings.now, callsOf(desk))();

/** A weekly series with Noor, of which the user sees the days of November and December. */
const weekly = (change: Parameters<typeof anEvent>[0] = {}) =>
  ['2026-11-24', '2026-12-01'].map((day) => anEvent({ id: day, seriesId: 'weekly', startsAt: `${day}T09:00:00Z`, joinUrl: JOIN, ...change }));

type Details = Parameters<typeof meetingOf>[1];
const told = (details: object): Details => ({ details: { scheduledStartTime: '', ...details }, conversation: { id: THREAD }, organizer: {} });

type Shape = {
  readonly what: string;
  readonly context?: MeetingContext;
  readonly details?: Details;
  readonly events: readonly CalendarEvent[];
  readonly now?: string;
  readonly finds: unknown;
};

const found = (eventId: string) => ({ kind: 'found', eventId });
const scheduled = (startsAt: string, joinUrl = JOIN) => told({ title: 'Noor / Alex', joinUrl, type: 'Recurring', scheduledStartTime: startsAt, scheduledEndTime: startsAt });

const SHAPES: readonly Shape[] = [
  { what: 'an ordinary meeting, by its join address', details: scheduled('2026-11-24T09:00:00Z'), events: [anEvent({ joinUrl: JOIN })], finds: found('event-1') },
  { what: 'an occurrence of a series, of which the host names the very first start', details: scheduled('2025-01-07T09:00:00Z'), events: weekly(), finds: found('2026-11-24') },
  { what: 'the running occurrence, though the host names another', details: scheduled('2026-12-01T09:00:00Z'), events: weekly(), finds: found('2026-11-24') },
  {
    what: 'an occurrence that was moved, of which the host names the time from which it was',
    details: scheduled('2026-11-24T09:00:00Z'),
    events: [{ ...anEvent({ id: 'moved', seriesId: 'weekly', startsAt: '2026-11-23T13:00:00Z', joinUrl: JOIN }), kind: 'exception', originalStartsAt: Date.parse('2026-11-24T09:00:00Z') }, weekly()[1]!],
    now: '2026-11-23T13:10:00Z',
    finds: found('moved'),
  },
  {
    what: 'an occurrence that was cancelled: says so, and offers the next',
    details: scheduled('2026-11-24T09:00:00Z'),
    events: [{ ...weekly()[0]!, isCancelled: true }, weekly()[1]!],
    finds: { kind: 'cancelled', next: expect.objectContaining({ id: '2026-12-01' }) as unknown },
  },
  {
    what: 'a cancelled occurrence that the organizer’s calendar no longer has: asks which of the series',
    details: scheduled('2025-01-07T09:00:00Z'),
    events: [weekly()[1]!],
    finds: { kind: 'ambiguous', because: 'none-today', events: [expect.objectContaining({ id: '2026-12-01' }) as unknown] },
  },
  { what: 'a meeting that the report organised', details: scheduled('2026-11-24T09:00:00Z'), events: [anEvent({ joinUrl: JOIN, organizer: NOOR, isOrganizer: false, invitees: [anInvitee(ALEX)] })], finds: found('event-1') },
  { what: 'a meeting with the user’s own manager', details: scheduled('2026-11-24T09:00:00Z'), events: [anEvent({ joinUrl: JOIN, organizer: PRIYA, isOrganizer: false, invitees: [anInvitee(ALEX)] })], finds: found('event-1') },
  { what: 'a group meeting, which Prepare then speaks of', details: scheduled('2026-11-24T09:00:00Z'), events: [anEvent({ joinUrl: JOIN, invitees: [anInvitee(NOOR), anInvitee(PRIYA)] })], finds: found('event-1') },
  {
    what: 'one of two series with the same person at once, by the join address',
    details: scheduled('2026-11-24T09:00:00Z', OTHER_JOIN),
    events: [...weekly(), anEvent({ id: 'other', seriesId: 'monthly', joinUrl: OTHER_JOIN })],
    finds: found('other'),
  },
  {
    what: 'two series with the same person at once that nothing tells apart: asks',
    details: told({ title: 'Noor / Alex', type: 'Scheduled', scheduledStartTime: '2026-11-24T09:00:00Z', scheduledEndTime: '' }),
    events: [anEvent({ id: 'a', seriesId: 'a' }), anEvent({ id: 'b', seriesId: 'b' })],
    finds: { kind: 'ambiguous', because: 'fit-equally', events: [expect.objectContaining({ id: 'a' }) as unknown, expect.objectContaining({ id: 'b' }) as unknown] },
  },
  { what: 'a meeting over midnight', details: scheduled('2025-01-07T09:00:00Z'), events: [anEvent({ joinUrl: JOIN, startsAt: '2026-11-24T22:50:00Z' })], now: '2026-11-24T23:10:00Z', finds: found('event-1') },
  {
    what: 'a meeting that ended before midnight and is still going on: looks at yesterday too',
    details: scheduled('2025-01-07T09:00:00Z'),
    events: [anEvent({ id: 'yesterday', seriesId: 'weekly', joinUrl: JOIN, startsAt: '2026-11-24T22:30:00Z' }), anEvent({ id: 'next', seriesId: 'weekly', joinUrl: JOIN, startsAt: '2026-12-01T22:30:00Z' })],
    now: '2026-11-24T23:10:00Z',
    finds: found('yesterday'),
  },
  { what: 'a meeting beyond the coming two weeks', details: scheduled('2026-12-22T09:00:00Z'), events: [anEvent({ id: 'far', joinUrl: JOIN, startsAt: '2026-12-22T09:00:00Z' })], finds: found('far') },
  { what: 'a meeting that is not in the calendar: says so', details: scheduled('2026-11-24T09:00:00Z', 'https://teams.microsoft.com/meet/1'), events: [anEvent({ joinUrl: JOIN, subject: 'Another' })], finds: { kind: 'not-found', reason: 'no-match' } },
  {
    what: 'a meeting of a channel, by the time it runs: a channel has one thread for all of them',
    context: { page: { frameContext: 'sidePanel' }, channel: { id: CHANNEL } },
    events: ['08:00', '09:00', '10:00'].map((time) => anEvent({ id: time, startsAt: `2026-11-24T${time}:00Z`, joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(CHANNEL).toLowerCase()}/17000${time.slice(0, 2)}?context=x` })),
    finds: found('09:00'),
  },
  { what: 'a meeting of which Teams tells nothing but the thread', context: { ...IN_MEETING, chat: undefined }, events: [anEvent({ joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(THREAD)}/0?context=x` })], finds: found('event-1') },
  { what: 'a call of two, whose 1:1 runs just now', context: IN_CALL, details: told({ type: 'oneOnOneCall' }), events: [anEvent()], finds: found('event-1') },
  { what: 'a call of two without a 1:1 near: one of its own', context: IN_CALL, details: told({ type: 'oneOnOneCall' }), events: [anEvent({ startsAt: '2026-11-24T14:00:00Z' })], finds: { kind: 'found', eventId: expect.stringMatching(/^call-[0-9a-z]+-2026-11-24$/) as unknown } },
  { what: 'a call of two whom nothing names: asks who it is', context: { page: { frameContext: 'sidePanel' } }, details: told({ type: 'oneOnOneCall' }), events: [], finds: { kind: 'not-found', reason: 'call' } },
  { what: 'a call of several, which nobody planned', context: { page: { frameContext: 'sidePanel' }, chat: { id: '19:abc@thread.v2' } }, details: told({ type: 'groupCall' }), events: [anEvent()], finds: { kind: 'not-found', reason: 'group-call' } },
  { what: 'nothing at all that could be looked for', context: { page: { frameContext: 'sidePanel' } }, events: [anEvent()], finds: { kind: 'not-found', reason: 'nothing-known' } },
];

const aDeskOfNoor = (options: DeskOptions) => {
  const desk = aDesk(options);
  desk.directory.book = { [NOOR_ID]: { kind: 'person', name: NOOR.name, addresses: [NOOR.address] } };
  return desk;
};

describe('findPanelMeeting', () => {
  it.each(SHAPES)('[O20, O21, O22] finds $what', async ({ context = IN_MEETING, details, events, now = '2026-11-24T09:10:00Z', finds }) => {
    expect(await find(meetingOf(context, details), aDeskOfNoor({ events, now }))).toEqual(finds);
  });

  it('finds it in the device’s copy without the network', async () => {
    const first = aDesk({ events: [anEvent({ joinUrl: JOIN })] });
    await first.calendar.refresh();
    const desk = aDesk({ local: first.local, events: [] });
    expect(await find(meetingOf(IN_MEETING, scheduled('2026-11-24T09:00:00Z')), desk)).toEqual(found('event-1'));
    expect(desk.calendarRecord.asked).toEqual([]);
  });

  it('says that it stands in no meeting', async () => {
    expect(await find(undefined, aDesk())).toEqual({ kind: 'not-found', reason: 'nothing-known' });
  });

  it('[O22] gives all calls with a person on one day one note, on every device', async () => {
    const ids: string[] = [];
    for (const now of ['2026-11-24T14:00:00Z', '2026-11-24T16:00:00Z', '2026-11-25T14:00:00Z']) {
      const desk = aDeskOfNoor({ events: [], now });
      const answer = await find(meetingOf(IN_CALL, undefined), desk);
      ids.push(answer.kind === 'found' ? answer.eventId : '');
      expect(desk.recognise(desk.calendar.seen(answer.kind === 'found' ? answer.eventId : ('' as EventId))!)).toMatchObject({ kind: 'one-on-one', counterpart: { name: NOOR.name, address: NOOR.address } });
    }
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('asks who it is where the directory may not be read, and takes the user’s word', async () => {
    const desk = aDesk({ events: [anEvent({ startsAt: '2026-11-24T15:00:00Z' })], now: '2026-11-24T09:10:00Z' });
    desk.directory.book = undefined;
    expect(await find(meetingOf(IN_CALL, undefined), desk)).toEqual({ kind: 'not-found', reason: 'call' });
    const upcoming = createUpcoming({ ...desk, coach: aCoach() });
    const people = createPeople({ ...desk, upcoming });
    const opened = people.open();
    await desk.surroundings.pass(1000);
    await opened;
    await desk.surroundings.pass(1000);
    const list = people.list.snapshot();
    const noor = list.kind === 'ready' ? list.people[0]! : undefined;
    expect(await meetPerson(people, callsOf(desk))(noor!.personId)).toMatch(/^call-/);
  });
});
