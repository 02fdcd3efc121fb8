import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { EventId } from '../../src/domain/calendar/event';
import { createKnownCalendar } from '../../src/workflows/known-calendar';
import { anEvent, DAY } from './an-event';
import { fakeSurroundings } from './fake-surroundings';
import { calendarOf } from './stand-ins';

const windowAt = (now: number) => ({ from: now, to: now + 14 * DAY });

function known(events = [anEvent()], local = memoryNotes(), now = '2026-11-24T08:00:00Z') {
  const calendar = calendarOf(events);
  const surroundings = fakeSurroundings({ now });
  return { calendar, local, surroundings, known: createKnownCalendar({ calendar, local, surroundings }, windowAt) };
}

describe('createKnownCalendar', () => {
  it('is loading until something is known', () => {
    expect(known().known.snapshot()).toEqual({ kind: 'loading' });
  });

  it('shows the copy of the last start without asking the service', async () => {
    const first = known();
    await first.known.refresh();
    const second = known([], first.local);
    await second.known.openCopy();
    expect(second.known.snapshot()).toEqual({ kind: 'ready', events: [anEvent()], freshness: { kind: 'reading' } });
    expect(second.calendar.asked).toEqual([]);
  });

  it('leaves out of the copy what is past by now', async () => {
    const first = known();
    await first.known.refresh();
    const nextDay = known([], first.local, '2026-11-25T08:00:00Z');
    await nextDay.known.openCopy();
    expect(nextDay.known.snapshot()).toMatchObject({ kind: 'ready', events: [] });
  });

  it('says that the copy is stale, why, and since when, when the service fails', async () => {
    const { known: subject, calendar, surroundings } = known();
    await subject.refresh();
    const readAt = surroundings.now();
    await surroundings.pass(1000);
    calendar.fails = 'offline';
    await subject.refresh();
    expect(subject.snapshot()).toEqual({ kind: 'ready', events: [anEvent()], freshness: { kind: 'stale', reason: 'offline', readAt } });
  });

  it('fails, rather than showing an empty calendar, when there is no copy', async () => {
    const { known: subject, calendar } = known();
    calendar.fails = 'consent-needed';
    await subject.openCopy();
    await subject.refresh();
    expect(subject.snapshot()).toEqual({ kind: 'failed', reason: 'consent-needed' });
  });

  it('takes an unreadable copy for none', async () => {
    const local = memoryNotes();
    await local.writeCache('calendar', { readAt: 1, from: 0, to: 2, events: [{ id: 'e', subject: 7 }] });
    const { known: subject } = known([], local);
    await subject.openCopy();
    expect(subject.snapshot()).toEqual({ kind: 'loading' });
  });

  it('asks once for readings that overlap', async () => {
    const { known: subject, calendar } = known();
    await Promise.all([subject.refresh(), subject.refresh()]);
    expect(calendar.asked).toHaveLength(1);
  });

  it('reads an event beyond the window by itself, once', async () => {
    const far = anEvent({ id: 'far', startsAt: '2027-03-01T09:00:00Z' });
    const { known: subject, calendar } = known([far]);
    await subject.refresh();
    expect(await subject.event('far' as EventId)).toEqual(far);
    expect(await subject.event('far' as EventId)).toEqual(far);
    expect(calendar.asked.filter((what) => what === 'far')).toHaveLength(1);
  });

  it('tells that an event is gone', async () => {
    await expect(known([]).known.event('gone' as EventId)).rejects.toMatchObject({ reason: 'not-found' });
  });
});
