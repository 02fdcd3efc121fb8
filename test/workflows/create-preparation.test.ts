import type { CalendarEvent, EventId } from '../../src/domain/calendar/event';
import { createPreparation } from '../../src/workflows/create-preparation';
import type { OfferedTime } from '../../src/workflows/preparation';
import { aDesk } from './a-desk';
import { anEvent } from './an-event';
import { ownTimesOf } from './own-times-of';

const MEETING = anEvent();
const { id } = MEETING;

async function aPreparation(...others: readonly CalendarEvent[]) {
  const desk = aDesk({ events: [MEETING, ...others] });
  const ownTimes = ownTimesOf(desk.calendarRecord);
  const links: string[] = [];
  const again = () =>
    createPreparation({ ...desk, ownTimes, read: desk.calendarRecord.read, linkTo: (place) => Promise.resolve(`https://teams.example.com/${links[links.push(place) - 1] ?? ''}`) });
  const preparation = again();
  const state = () => preparation.snapshot().get(id);
  const offered = (): OfferedTime => {
    const now = state();
    if (now?.kind !== 'offered') throw new Error(`it is ${now?.kind ?? 'unknown'}`);
    return now.time;
  };
  /** The calendar becomes another one, and is read anew. */
  const become = async (change: (event: CalendarEvent) => CalendarEvent | undefined) => {
    desk.calendarRecord.events = desk.calendarRecord.events.flatMap((event) => change(event) ?? []);
    await desk.calendar.refresh();
  };
  await Promise.all([desk.shelf.open(), desk.identity.refresh(), desk.calendar.refresh()]);
  await preparation.open(id);
  return { ...desk, ownTimes, links, preparation, again, state, offered, become };
}

const setAside = async (...others: readonly CalendarEvent[]) => {
  const world = await aPreparation(...others);
  await world.preparation.setAside(id, world.offered());
  return world;
};
const slot = 'set-aside-1' as EventId;

describe('createPreparation', () => {
  it('[O23] offers the ten minutes before, and writes nothing by itself', async () => {
    const { offered, ownTimes } = await aPreparation();
    expect(offered()).toMatchObject({ subject: 'Prepare: Noor Haddad', line: 'Open the agenda in Two Hats', startsAt: MEETING.startsAt - 600_000, isRightBefore: true });
    expect(ownTimes.deeds).toEqual([]);
  });

  it('[O23] offers an earlier time where those are taken, and none on a full day', async () => {
    const { offered, become, preparation, state } = await aPreparation(anEvent({ id: 'busy', startsAt: '2026-11-24T08:30:00Z' }));
    expect(offered()).toMatchObject({ endsAt: Date.parse('2026-11-24T08:30:00Z'), isRightBefore: false });
    await become((event) => (event.id === 'busy' ? { ...event, startsAt: Date.parse('2026-11-24T07:00:00Z') } : event));
    await preparation.open(id);
    expect(state()).toEqual({ kind: 'no-time' });
  });

  it('[O23] writes what was shown, with a link to the agenda and none of its words, and says so', async () => {
    const { ownTimes, links, state, calendarRecord } = await setAside();
    expect(ownTimes.deeds).toEqual(['add Prepare: Noor Haddad at 08:50']);
    expect(links).toEqual(['meeting/event-1']);
    expect((await ownTimes.read(slot)).body.content).toBe('<p><a href="https://teams.example.com/meeting/event-1">Open the agenda in Two Hats</a></p>');
    expect(state()).toEqual({ kind: 'set', startsAt: MEETING.startsAt - 600_000, endsAt: MEETING.startsAt });
    expect(calendarRecord.events).toHaveLength(2);
  });

  it('[O23] shows anew, and writes nothing, where something came into that time meanwhile', async () => {
    const { preparation, offered, become, ownTimes, calendarRecord } = await aPreparation();
    const shown = offered();
    calendarRecord.events = [...calendarRecord.events, anEvent({ id: 'busy', startsAt: '2026-11-24T08:30:00Z' })];
    await become((event) => event);
    await preparation.setAside(id, shown);
    expect(ownTimes.deeds).toEqual([]);
    expect(offered().isRightBefore).toBe(false);
  });

  it('writes one time where the answer was lost', async () => {
    const { preparation, offered, ownTimes, state } = await aPreparation();
    ownTimes.fails = 'unknown-outcome';
    await preparation.setAside(id, offered());
    expect(ownTimes.deeds).toHaveLength(1);
    expect(state()?.kind).toBe('set');
  });

  it('says why it was not written, and offers it again', async () => {
    const { preparation, offered, ownTimes, state } = await aPreparation();
    ownTimes.fails = 'consent-needed';
    await preparation.setAside(id, offered());
    expect(state()).toEqual({ kind: 'failed', reason: 'consent-needed' });
    await preparation.reopen(id);
    expect(state()?.kind).toBe('offered');
  });

  it('takes it back, and offers it again', async () => {
    const { preparation, ownTimes, offered, state } = await setAside();
    await preparation.remove(id);
    expect(ownTimes.deeds.at(-1)).toBe('remove set-aside-1');
    await preparation.setAside(id, offered());
    expect(state()?.kind).toBe('set');
    expect(ownTimes.deeds).toHaveLength(3);
  });

  it('knows it on another device, and takes it back there', async () => {
    const { again, ownTimes } = await setAside();
    const elsewhere = again();
    await elsewhere.open(id);
    expect(elsewhere.snapshot().get(id)?.kind).toBe('set');
    await elsewhere.remove(id);
    expect(ownTimes.deeds.at(-1)).toBe('remove set-aside-1');
  });

  it.each<[string, (event: CalendarEvent) => CalendarEvent | undefined]>([
    ['is gone', () => undefined],
    ['was cancelled', (event) => ({ ...event, isCancelled: true })],
    ['was moved', (event) => ({ ...event, startsAt: event.startsAt + 3_600_000, endsAt: event.endsAt + 3_600_000 })],
    ['was declined', (event) => ({ ...event, myAnswer: 'declined' })],
  ])('[O24] takes it out when the 1:1 %s', async (_, change) => {
    const { become, preparation, ownTimes, again } = await setAside();
    await become((event) => (event.id === id ? change(event) : event));
    await Promise.all([preparation.tidy(), preparation.tidy()]);
    expect(ownTimes.deeds).toEqual(['add Prepare: Noor Haddad at 08:50', 'remove set-aside-1']);
    await again().tidy();
    expect(ownTimes.deeds).toHaveLength(2);
  });

  it('[O24] offers it again for the new time of a 1:1 that was moved', async () => {
    const { become, preparation, offered } = await setAside();
    await become((event) => (event.id === id ? { ...event, startsAt: event.startsAt + 3_600_000, endsAt: event.endsAt + 3_600_000 } : event));
    await preparation.open(id);
    expect(offered().endsAt).toBe(MEETING.startsAt + 3_600_000);
  });

  it('[O24] keeps it while the 1:1 stands, longer or under another name', async () => {
    const { become, preparation, ownTimes, state } = await setAside();
    await become((event) => (event.id === id ? { ...event, subject: 'Weekly', endsAt: event.endsAt + 60_000 } : event));
    await preparation.open(id);
    expect([state()?.kind, ownTimes.deeds.length]).toEqual(['set', 1]);
  });

  it('[O24] follows the time to where the user moved it', async () => {
    const { become, preparation, state } = await setAside();
    await become((event) => (event.id === slot ? { ...event, startsAt: event.startsAt - 600_000, endsAt: event.endsAt - 600_000 } : event));
    await preparation.open(id);
    expect(state()).toEqual({ kind: 'set', startsAt: MEETING.startsAt - 1_200_000, endsAt: MEETING.startsAt - 600_000 });
  });

  it('[O23] says nothing before the notes and the user are known, and offers the time once they are', async () => {
    const world = aDesk({ events: [MEETING] });
    const preparation = createPreparation({ ...world, ownTimes: ownTimesOf(world.calendarRecord), read: world.calendarRecord.read, linkTo: (place) => Promise.resolve(place) });
    await world.calendar.refresh();
    await preparation.open(id);
    expect(preparation.snapshot().get(id)).toBeUndefined();
    await Promise.all([world.shelf.open(), world.identity.refresh()]);
    await world.surroundings.pass(0);
    expect(preparation.snapshot().get(id)?.kind).toBe('offered');
  });

  it('[O24] concludes nothing from a calendar that could not be read, or before it is known who the user is', async () => {
    const { calendarRecord, calendar, preparation, ownTimes } = await setAside();
    calendarRecord.events = calendarRecord.events.filter((event) => event.id !== id);
    calendarRecord.fails = 'offline';
    await calendar.refresh();
    await preparation.tidy();
    expect(ownTimes.deeds).toHaveLength(1);
  });

  it.each<[string, Parameters<ReturnType<typeof ownTimesOf>['change']>[1]]>([
    ['subject', { subject: 'Think about the budget' }],
    ['text', { body: { format: 'html', content: '<p>Ask about March</p>' } }],
    ['guests', { isBare: false }],
  ])('[O25] leaves it to the user when its %s are other ones, whatever becomes of the 1:1', async (_, part) => {
    const { become, preparation, ownTimes, state } = await setAside();
    ownTimes.change(slot, part);
    await preparation.remove(id);
    expect(state()?.kind).toBe('theirs');
    await preparation.reopen(id);
    expect(state()?.kind).toBe('theirs');
    await become((event) => (event.id === id ? undefined : event));
    await preparation.tidy();
    expect(ownTimes.deeds).toHaveLength(1);
  });

  it('[O25] leaves an event of the user’s that only looks like ours', async () => {
    const lookalike = anEvent({ id: 'mine', startsAt: '2026-11-25T08:00:00Z', invitees: [], isPrivate: true, bodyPreview: 'Open the agenda in Two Hats' });
    const { preparation, ownTimes } = await aPreparation(lookalike);
    await preparation.tidy();
    expect(ownTimes.deeds).toEqual([]);
  });

  it('offers it once more when the user deleted it in the calendar', async () => {
    const { become, preparation, offered, ownTimes } = await setAside();
    await become((event) => (event.id === slot ? undefined : event));
    await preparation.open(id);
    await preparation.setAside(id, offered());
    expect(ownTimes.deeds).toHaveLength(2);
  });

  it('says nothing of a meeting that is no 1:1, is over, or is not known', async () => {
    const group = anEvent({ id: 'alone', invitees: [] });
    const { preparation, surroundings } = await aPreparation(group);
    for (const eventId of ['alone', 'stranger'] as EventId[]) await preparation.open(eventId);
    await surroundings.pass(2 * 3_600_000);
    await preparation.open(id);
    expect([...preparation.snapshot().keys()]).toEqual([]);
  });
});
