import { officeCalendar, officeInviteWriter, showNotification, UNSAVED } from '../../../src/adapters/hosts/outlook-appointment';
import type { EventId } from '../../../src/domain/calendar/event';
import { calendarContract } from '../../contract/calendar.contract';
import { inviteWriterContract } from '../../contract/invite-writer.contract';
import { anAppointment, type FakeAppointment } from '../../support/an-appointment';

let appointment: FakeAppointment;
afterEach(() => appointment.remove());

calendarContract('the open appointment', () => {
  appointment = anAppointment('compose');
  return Promise.resolve(officeCalendar());
});

inviteWriterContract('the open appointment', () => {
  appointment = anAppointment('compose');
  return Promise.resolve({
    writer: officeInviteWriter(),
    eventId: 'AAMk-a_b=' as EventId,
    editElsewhere: (html: string) => {
      appointment.body = html;
      return Promise.resolve();
    },
    writes: () => appointment.writes,
  });
});

const ANY_TIME = { from: 0, to: Date.UTC(2100, 0) };

describe('officeCalendar', () => {
  it('reads the form of an attendee, whose meeting someone else organises', async () => {
    appointment = anAppointment('read');
    const [event] = await officeCalendar().list(ANY_TIME);
    expect(event).toMatchObject({ id: 'AAMk-a_b=', isOrganizer: false, organizer: { name: 'Alex Morgan' } });
  });

  it('knows an appointment that was never saved', async () => {
    appointment = anAppointment('compose');
    appointment.id = undefined;
    expect((await officeCalendar().list(ANY_TIME))[0]?.id).toBe(UNSAVED);
  });

  it('has the beginning of the invitation as plain text', async () => {
    appointment = anAppointment('read');
    appointment.body = 'x'.repeat(300);
    expect((await officeCalendar().list(ANY_TIME))[0]?.bodyPreview).toHaveLength(255);
  });
});

describe('officeInviteWriter', () => {
  it('never writes into the form of an attendee', async () => {
    appointment = anAppointment('read');
    const writer = officeInviteWriter();
    const { isOrganizer, changeTag } = await writer.read(UNSAVED);
    expect(isOrganizer).toBe(false);
    await expect(writer.write(UNSAVED, { format: 'html', content: '' }, changeTag)).rejects.toMatchObject({ reason: 'consent-needed' });
    expect(appointment.writes).toBe(0);
  });

  it('keeps to plain text where the invitation is plain text', async () => {
    appointment = anAppointment('compose');
    Object.assign(appointment, { format: 'text', body: 'See you' });
    expect((await officeInviteWriter().read(UNSAVED)).body).toEqual({ format: 'text', content: 'See you' });
  });

  it.each([
    [9034, 'too-large'],
    [7000, 'consent-needed'],
    [5000, 'unexpected'],
  ])('translates the code %d of Office.js', async (code, reason) => {
    appointment = anAppointment('compose');
    appointment.failure = { code, message: 'secret of the form' };
    const read = officeInviteWriter().read(UNSAVED);
    await expect(read).rejects.toMatchObject({ reason });
    await expect(read).rejects.not.toThrow(/secret/);
  });

  it('says that nothing was found when no appointment is open', async () => {
    appointment = anAppointment('compose');
    Object.assign(globalThis, { Office: { context: { mailbox: {} } } });
    await expect(officeInviteWriter().read(UNSAVED)).rejects.toMatchObject({ reason: 'not-found' });
  });
});

describe('showNotification', () => {
  it('keeps to the length that Outlook shows', async () => {
    appointment = anAppointment('read');
    await showNotification('y'.repeat(200));
    expect(appointment.notifications[0]).toBe(`${'y'.repeat(149)}…`);
  });
});
