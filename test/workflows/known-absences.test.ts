import { memoryNotes } from '../../src/adapters/store/memory-notes';
import type { CalendarEvent } from '../../src/domain/calendar/event';
import { workingDaysOf } from '../../src/domain/calendar/working-days';
import { personIdOf } from '../../src/domain/notes/paths';
import type { LocalDate } from '../../src/domain/notes/note';
import { aDesk } from './a-desk';
import { anEvent, NOOR } from './an-event';

/** A Tuesday. */
const NOW = '2026-11-24T08:00:00Z';
const AWAY = anEvent({ id: 'away', startsAt: '2026-11-18T00:00:00Z', endsAt: Date.parse('2026-11-21T00:00:00Z'), isAllDay: true, showAs: 'oof', invitees: [] });
const noor = personIdOf(NOOR.address);
const metOn = (day: string) => anEvent({ id: `met-${day}`, startsAt: `${day}T09:00:00Z` });

async function desk(events: readonly CalendarEvent[], local = memoryNotes()) {
  const made = aDesk({ events, now: NOW, local });
  await Promise.all([made.identity.refresh(), made.calendar.refresh(), made.shelf.open()]);
  const asked = made.calendarRecord.asked.length;
  made.absences.refreshLater();
  return { ...made, askedBefore: asked, before: (event: CalendarEvent, noted?: string) => made.absences.before(event, noor, noted as LocalDate | undefined) };
}

describe('createAbsences', () => {
  const today = anEvent();

  it('reads the four weeks before today, once, after the first screen had its time', async () => {
    const { surroundings, calendarRecord, askedBefore, absences, before } = await desk([AWAY, today]);
    absences.refreshLater();
    await surroundings.pass(1000);
    expect(calendarRecord.asked).toHaveLength(askedBefore);
    expect(before(today)).toBeUndefined();
    await surroundings.pass(5000);
    expect(calendarRecord.asked.slice(askedBefore)).toEqual([{ from: Date.parse('2026-10-26T23:00:00Z'), to: Date.parse('2026-11-23T23:00:00Z') }]);
    expect(before(today)).toEqual({ from: '2026-11-18', to: '2026-11-20', workingDays: 3 });
  });

  it('[O19] knows of a 1:1 since then from the calendar, past or to come, and from a note', async () => {
    const next = anEvent({ id: 'next', startsAt: '2026-11-27T09:00:00Z' });
    const { surroundings, before } = await desk([AWAY, today, next]);
    await surroundings.pass(5000);
    expect(before(next)).toBeUndefined();
    expect(before(today, '2026-11-23')).toBeUndefined();
    expect(before(today, '2026-11-17')).toBeDefined();
    const met = await desk([AWAY, metOn('2026-11-23'), today]);
    await met.surroundings.pass(5000);
    expect(met.before(today)).toBeUndefined();
  });

  it('[O19] sees an absence that lies between now and a coming 1:1', async () => {
    const coming = anEvent({ id: 'coming', startsAt: '2026-12-01T09:00:00Z' });
    const away = anEvent({ id: 'soon', startsAt: '2026-11-26T00:00:00Z', endsAt: Date.parse('2026-11-28T00:00:00Z'), isAllDay: true, showAs: 'oof', invitees: [] });
    const { before } = await desk([today, away, coming]);
    expect(before(coming)).toMatchObject({ from: '2026-11-26', workingDays: 2 });
    expect(before(today)).toBeUndefined();
  });

  it('knows it at the next start before anything was asked, and keeps nothing of the past that it has no use for', async () => {
    const local = memoryNotes();
    const first = await desk([metOn('2026-11-03'), AWAY, today], local);
    await first.surroundings.pass(5000);
    expect(await local.readCache('calendar-past')).toMatchObject({ events: [{ id: 'away' }] });
    const second = await desk([today], local);
    await second.absences.openCopy();
    expect(second.before(today)).toMatchObject({ to: '2026-11-20' });
  });

  it('keeps what it knew when the calendar cannot be read', async () => {
    const { surroundings, calendarRecord, absences, before } = await desk([AWAY, today]);
    await surroundings.pass(5000);
    calendarRecord.fails = 'offline';
    absences.refreshLater();
    await surroundings.pass(5000);
    expect(before(today)).toMatchObject({ to: '2026-11-20' });
  });
});

describe('workingDaysOf', () => {
  it('[O18] goes by where the locale is at home, and is Monday to Friday where nothing is known', () => {
    expect([...workingDaysOf('en-GB')]).toEqual([1, 2, 3, 4, 5]);
    expect([...workingDaysOf('ar-EG')]).toEqual([0, 1, 2, 3, 4]);
    expect([...workingDaysOf('no locale')]).toEqual([1, 2, 3, 4, 5]);
  });
});
