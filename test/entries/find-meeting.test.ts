import { findAppointment, findPanelMeeting } from '../../src/entries/find-meeting';
import type { HostMeeting } from '../../src/workflows/ports';
import { aDesk } from '../workflows/a-desk';
import { anEvent } from '../workflows/an-event';
import { calendarOf } from '../workflows/stand-ins';

const JOIN = 'https://teams.microsoft.com/meet/123';
const meeting: HostMeeting = { joinUrl: JOIN, threadId: undefined, title: undefined, startsAt: undefined, endsAt: undefined };
const host = (what: HostMeeting | undefined) => ({ meeting: () => Promise.resolve(what) });

describe('findPanelMeeting', () => {
  it('finds it in the device’s copy without the network', async () => {
    const first = aDesk({ events: [anEvent({ joinUrl: JOIN })] });
    await first.calendar.refresh();
    const { calendar, calendarRecord, surroundings } = aDesk({ local: first.local, events: [] });
    expect(await findPanelMeeting(host(meeting), calendar, surroundings.now)()).toEqual({ kind: 'found', eventId: 'event-1' });
    expect(calendarRecord.asked).toEqual([]);
  });

  it('reads the calendar when the copy does not have it', async () => {
    const { calendar, surroundings } = aDesk({ events: [anEvent({ joinUrl: JOIN })] });
    expect(await findPanelMeeting(host(meeting), calendar, surroundings.now)()).toEqual({ kind: 'found', eventId: 'event-1' });
  });

  it('says that it stands in no meeting', async () => {
    const { calendar, surroundings } = aDesk();
    expect(await findPanelMeeting(host(undefined), calendar, surroundings.now)()).toEqual({ kind: 'not-found', reason: 'nothing-known' });
  });
});

describe('findAppointment', () => {
  it('gives the open form the calendar’s identity and the form’s people', async () => {
    const { calendar } = aDesk({ events: [anEvent({ id: 'known' })] });
    await calendar.refresh();
    const form = anEvent({ id: 'form', subject: 'New subject' });
    expect(await findAppointment(calendarOf([form]), calendar)()).toEqual({ kind: 'found', eventId: 'known' });
    expect(await calendar.event('known' as typeof form.id)).toMatchObject({ id: 'known', subject: 'New subject' });
  });

  it('takes an appointment that the calendar does not have as the form says', async () => {
    const { calendar } = aDesk({ events: [] });
    expect(await findAppointment(calendarOf([anEvent({ id: 'new' })]), calendar)()).toEqual({ kind: 'found', eventId: 'new' });
    expect(await calendar.event('new' as ReturnType<typeof anEvent>['id'])).toMatchObject({ id: 'new' });
  });
});
