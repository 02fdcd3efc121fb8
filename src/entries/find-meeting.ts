import type { EventId } from '../domain/calendar/event';
import type { PersonId } from '../domain/people/person';
import { Failure } from '../domain/shared/failure';
import { DAY, HOUR } from '../domain/shared/time';
import type { Host, HostMeeting } from '../workflows/ports';
import { eventsOf, type KnownCalendar } from '../workflows/known-calendar';
import type { CallPorts } from '../workflows/meeting-by-call';
import { meetingInPanel, type PanelMeeting } from '../workflows/meeting-in-panel';
import type { People } from '../workflows/people';

type Known = Pick<KnownCalendar, 'openCopy' | 'refresh' | 'snapshot' | 'took'>;
type Searched = Known & Pick<KnownCalendar, 'look'>;

/** How far from now, and from the time that the host names, a meeting is looked for that is not among the coming ones. */
const MARGIN_MS = 12 * HOUR;
/** Hosts name the first start of a series that may be years old: nobody sits in that one. */
const LONGEST_AHEAD_MS = 90 * DAY;

type CallsOf = () => Promise<CallPorts>;

/** Finds the event of the meeting that a panel stands in: in the device's copy of the calendar, else in a fresh one; of a call, with whom it is. */
export function findPanelMeeting(host: Pick<Host, 'meeting'>, calendar: Searched, now: () => number, calls: CallsOf): () => Promise<PanelMeeting> {
  return async () => {
    const meeting = await host.meeting();
    if (meeting === undefined) return { kind: 'not-found', reason: 'nothing-known' };
    await calendar.openCopy();
    if (meeting.call?.isGroup === false) return findCall(meeting, calendar, await calls());
    const early = meetingInPanel(meeting, eventsOf(calendar), now());
    if (early.kind === 'found') return early;
    await calendar.refresh();
    const answer = meetingInPanel(meeting, eventsOf(calendar), now());
    if (answer.kind === 'found' || answer.kind === 'cancelled') return answer;
    const others = await calendar.look(windowOf(meeting, now())).catch(() => []); // What is known stands.
    return meetingInPanel(meeting, [...eventsOf(calendar), ...without(others, eventsOf(calendar))], now());
  };
}

/** The meeting with somebody whom the user names, where nothing else tells. @throws {Failure} */
export function meetPerson(people: Pick<People, 'person'>, calls: CallsOf): (personId: PersonId) => Promise<EventId> {
  return async (personId) => {
    const [{ meetingWith }, ports] = await Promise.all([import('../workflows/meeting-by-call'), calls()]);
    const state = people.person(personId).snapshot();
    const [address] = state.kind === 'ready' ? state.person.addresses : [];
    if (state.kind !== 'ready' || address === undefined) throw new Failure('not-found', 'meet a person');
    return meetingWith({ name: state.person.name, address }, ports);
  };
}

async function findCall(meeting: HostMeeting, calendar: Known, ports: CallPorts): Promise<PanelMeeting> {
  const { calledPerson, meetingWith } = await import('../workflows/meeting-by-call');
  if (calendar.snapshot().kind !== 'ready') await calendar.refresh(); // Their 1:1 of now may be in it.
  const person = await calledPerson(meeting, ports);
  return person === undefined ? { kind: 'not-found', reason: 'call' } : { kind: 'found', eventId: meetingWith(person, ports) };
}

function windowOf({ startsAt }: HostMeeting, now: number): { readonly from: number; readonly to: number } {
  const named = startsAt !== undefined && startsAt > now && startsAt < now + LONGEST_AHEAD_MS ? startsAt : now;
  return { from: now - MARGIN_MS, to: named + MARGIN_MS };
}

function without<Event extends { readonly id: EventId }>(events: readonly Event[], known: readonly Event[]): readonly Event[] {
  const ids = new Set(known.map(({ id }) => id));
  return events.filter(({ id }) => !ids.has(id));
}
