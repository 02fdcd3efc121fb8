import { HARDER_SETTINGS } from '../../../src/sandbox/graph/emulator-settings';
import { GraphRefusal } from '../../../src/sandbox/graph/graph-refusal';
import type { Mailbox } from '../../../src/sandbox/graph/mailbox';
import { memoryTenantState } from '../../../src/sandbox/graph/tenant-state';
import { createAppointment, readNewAppointment } from '../../../src/sandbox/hosts/new-appointment';
import { oneToOnes, otherMeetings, readAppointment, saveAppointment } from '../../../src/sandbox/hosts/appointments';
import { BLANK_EVENT } from '../../../src/sandbox/people/blank-event';
import { aTenant } from '../support/a-tenant';

const clock = (): number => Date.UTC(2026, 10, 24, 9);
const aMailbox = (): Mailbox => ({ state: memoryTenantState(aTenant(), clock), settings: HARDER_SETTINGS, clock, service: 'http://localhost/v1.0' });

describe('oneToOnes', () => {
  it('lists every date of a month, of both organizers, earliest first', () => {
    const starts = oneToOnes(aMailbox()).map(({ title, startsAt }) => [title, new Date(startsAt).toISOString().slice(0, 16)]);
    expect(starts.slice(0, 3)).toEqual([
      ['Alex and Noor', '2026-11-24T10:00'],
      ['Noor and Alex', '2026-11-25T14:00'],
      ['Alex and Noor', '2026-12-01T10:00'],
    ]);
  });
});

describe('otherMeetings', () => {
  it('lists what has a link and is no 1:1, or does not take place', async () => {
    const mailbox = aMailbox();
    const at = { start: '2026-11-24T12:00:00', end: '2026-11-24T12:30:00', timeZone: 'UTC', joinUrl: 'https://teams.microsoft.com/meet/9' };
    const person = (name: string) => ({ name, address: `${name}@example.org`, type: 'required', response: 'none' }) as const;
    await mailbox.state.put({ ...BLANK_EVENT, ...at, id: 'several', iCalUId: 'several', subject: 'Planning', organizer: person('alex'), attendees: [person('noor'), person('mia')], bodyHtml: '' });
    await mailbox.state.put({ ...BLANK_EVENT, ...at, id: 'off', iCalUId: 'off', subject: 'Coffee', organizer: person('noor'), attendees: [person('alex')], bodyHtml: '', isCancelled: true });
    await mailbox.state.put({ ...BLANK_EVENT, ...at, id: 'no-link', iCalUId: 'no-link', subject: 'Lunch', organizer: person('alex'), attendees: [person('noor'), person('mia')], bodyHtml: '', joinUrl: undefined });
    expect(otherMeetings(mailbox)).toMatchObject([
      { eventId: 'several', counterpart: 'noor, mia', counterpartId: undefined, isCancelled: false },
      { eventId: 'off', isCancelled: true },
    ]);
    expect(oneToOnes(mailbox).map(({ title }) => title)).not.toContain('Coffee');
  });
});

describe('createAppointment', () => {
  const asked = { subject: 'Hello', bodyHtml: '<p>x</p>', startsAt: Date.UTC(2026, 10, 25, 9), endsAt: Date.UTC(2026, 10, 25, 9, 30), attendees: [{ name: 'Noor', address: 'noor@example.org', isOptional: false, response: 'none' }] };

  it('saves a form for the first time and sends the invitation', async () => {
    const mailbox = aMailbox();
    const id = await createAppointment(mailbox, asked);
    expect(readAppointment(mailbox, id)).toMatchObject({ ...asked, bodyHtml: expect.stringContaining('<p>x</p>') as string, eventId: id, isOrganizer: true });
    expect(mailbox.state.mails()).toMatchObject([{ kind: 'invitation', to: ['noor@example.org'] }]);
  });

  it('takes nothing that makes no sense', () => {
    expect(readNewAppointment(undefined)).toBeUndefined();
    expect(readNewAppointment({ ...asked, startsAt: 'soon' })).toBeUndefined();
    expect(readNewAppointment(asked)).toEqual(asked);
  });
});

describe('saveAppointment', () => {
  it('changes one date of a series and leaves the others, and tells the other person', async () => {
    const mailbox = aMailbox();
    const [first, , next] = oneToOnes(mailbox).map(({ eventId }) => eventId);
    await saveAppointment(mailbox, first!, { subject: 'Today', bodyHtml: '<p>Agenda</p>' });
    expect(readAppointment(mailbox, first!)).toMatchObject({ subject: 'Today', recurrence: { recurrenceType: 'weekly', startMinutes: 600, durationMinutes: 30, firstDate: [2026, 11, 24] } });
    expect(readAppointment(mailbox, next!).subject).toBe('Alex and Noor');
    expect(mailbox.state.mails()).toMatchObject([{ kind: 'update', rule: 'documented', to: ['noor@example.org'], originalStart: '2026-11-24T10:00:00' }]);
    await saveAppointment(mailbox, 'EVENT-1', { subject: 'Alex and Noor', bodyHtml: '<p>Always</p>' });
    const ofSeries = mailbox.state.mails().slice(1).map(({ rule, originalStart }) => [rule, originalStart]);
    expect(ofSeries).toEqual([['harder-reading', undefined], ['harder-reading', '2026-11-24T10:00:00']]);
  });

  it('changes the whole series by its own id', async () => {
    const mailbox = aMailbox();
    await saveAppointment(mailbox, 'EVENT-1', { subject: 'Always', bodyHtml: '<p>Agenda</p>' });
    expect(oneToOnes(mailbox).map(({ title }) => title).filter((title) => title !== 'Noor and Alex')).toEqual(Array<string>(5).fill('Always'));
  });

  it('refuses an id that names nothing', async () => {
    await expect(saveAppointment(aMailbox(), 'nothing', { subject: '', bodyHtml: '' })).rejects.toThrow(GraphRefusal);
  });
});
