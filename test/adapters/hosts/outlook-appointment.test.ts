import { officeCalendar as calendarOf, officeInviteWriter } from '../../../src/adapters/hosts/outlook-appointment';
import { officeForm } from '../../../src/adapters/hosts/outlook-form';
import { showNotification } from '../../../src/adapters/hosts/outlook-notification';
import { isUnsaved, unsavedEventId, type EventId } from '../../../src/domain/calendar/event';
import { calendarContract } from '../../contract/calendar.contract';
import { inviteWriterContract } from '../../contract/invite-writer.contract';
import { anAppointment, type FakeAppointment } from '../../support/an-appointment';

const UNSAVED = unsavedEventId('any');
let ids = 0;
const officeCalendar = () => calendarOf(() => `id${(ids += 1)}`);

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

  it('[OL3] tells a series that is open as such from a single appointment', async () => {
    appointment = anAppointment('compose');
    expect((await officeCalendar().list(ANY_TIME))[0]).toMatchObject({ kind: 'single', seriesId: undefined });
    appointment.recurrence = { recurrenceType: 'weekly' };
    expect((await officeCalendar().list(ANY_TIME))[0]).toMatchObject({ id: 'AAMk-a_b=', kind: 'single', seriesId: 'AAMk-a_b=' });
    appointment.id = undefined;
    expect((await officeCalendar().list(ANY_TIME))[0]?.seriesId).toBeUndefined();
  });

  it('[OL2] names an appointment that was never saved for as long as its form is open, and each form differently', async () => {
    appointment = anAppointment('compose');
    appointment.id = undefined;
    const calendar = officeCalendar();
    const idNow = async () => (await calendar.list(ANY_TIME))[0]!.id;
    const first = await idNow();
    expect(isUnsaved(first)).toBe(true);
    expect(await idNow()).toBe(first);
    expect((await calendar.read(first)).id).toBe(first);
    expect((await officeCalendar().list(ANY_TIME))[0]?.id).toBe(first); // A command has a runtime of its own.
    appointment.select('appointment');
    expect(await idNow()).not.toBe(first);
    appointment.id = 'saved';
    expect(await idNow()).toBe('saved');
  });

  it('[OL2] names it by its time in an Outlook without sessions', async () => {
    appointment = anAppointment('compose');
    Object.assign(appointment, { id: undefined, set: 10 });
    expect((await officeCalendar().list(ANY_TIME))[0]?.id).toBe(unsavedEventId(String(Date.UTC(2026, 10, 24, 8, 30))));
  });

  it('[OL1] is empty beside a mail, and where nothing is selected', async () => {
    appointment = anAppointment('read');
    appointment.select('message');
    expect(await officeCalendar().list(ANY_TIME)).toEqual([]);
    appointment.select(undefined);
    expect(await officeCalendar().list(ANY_TIME)).toEqual([]);
  });

  it('[OL4] takes a form in somebody else’s calendar for theirs', async () => {
    appointment = anAppointment('compose');
    appointment.sharedBy = 'priya@contoso.example';
    expect((await officeCalendar().list(ANY_TIME))[0]).toMatchObject({ isOrganizer: false, myAnswer: 'none', organizer: { address: 'priya@contoso.example' } });
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

  it('[OL4] never writes into a form in somebody else’s calendar', async () => {
    appointment = anAppointment('compose');
    appointment.sharedBy = 'priya@contoso.example';
    const writer = officeInviteWriter();
    const { isOrganizer, changeTag } = await writer.read(UNSAVED);
    expect(isOrganizer).toBe(false);
    await expect(writer.write(UNSAVED, { format: 'html', content: '' }, changeTag)).rejects.toMatchObject({ reason: 'consent-needed' });
    expect(appointment.writes).toBe(0);
  });

  it('[OL1] does not write into another appointment than it read, be their texts alike', async () => {
    appointment = anAppointment('compose');
    const writer = officeInviteWriter();
    const { changeTag } = await writer.read(UNSAVED);
    appointment.select('appointment');
    await expect(writer.write(UNSAVED, { format: 'html', content: 'new' }, changeTag)).rejects.toMatchObject({ reason: 'changed-elsewhere' });
    expect(appointment.writes).toBe(0);
  });

  it('keeps to plain text where the invitation is plain text', async () => {
    appointment = anAppointment('compose');
    Object.assign(appointment, { format: 'text', body: 'See you' });
    expect((await officeInviteWriter().read(UNSAVED)).body).toEqual({ format: 'text', content: 'See you' });
  });

  it.each([
    [9030, 'changed-elsewhere'],
    [9038, 'consent-needed'],
    [9041, 'offline'],
    [9034, 'unexpected'],
    [7000, 'consent-needed'],
    [5000, 'unexpected'],
  ])('translates the code %d of Office.js', async (code, reason) => {
    appointment = anAppointment('compose');
    appointment.failure = { code, message: 'secret of the form' };
    const read = officeInviteWriter().read(UNSAVED);
    await expect(read).rejects.toMatchObject({ reason });
    await expect(read).rejects.not.toThrow(/secret/);
  });

  it('says that a text is too long which Office.js does not take', async () => {
    appointment = anAppointment('compose');
    appointment.failure = Object.assign(new Error('secret'), { name: 'Sys.ArgumentOutOfRangeException', code: 0 });
    await expect(officeInviteWriter().read(UNSAVED)).rejects.toMatchObject({ reason: 'too-large' });
  });

  it('says that nothing was found when no appointment is open', async () => {
    appointment = anAppointment('compose');
    Object.assign(globalThis, { Office: { context: { mailbox: {} } } });
    await expect(officeInviteWriter().read(UNSAVED)).rejects.toMatchObject({ reason: 'not-found' });
  });
});

describe('officeForm', () => {
  it.each([
    ['their own calendar', { sharedBy: undefined, set: 15 }, undefined],
    ['a shared calendar of their own', { sharedBy: 'Alex@contoso.example', set: 15 }, undefined],
    ['somebody else’s calendar', { sharedBy: 'priya@contoso.example', set: 8 }, 'priya@contoso.example'],
    ['a form of another organizer, where Outlook tells no owner', { organizer: { ...person('priya@contoso.example') }, set: 7 }, 'priya@contoso.example'],
    ['a form of their own, where Outlook tells no owner', { set: 7 }, undefined],
  ])('[OL4] knows the owner of %s', async (_name, state, owner) => {
    appointment = anAppointment('compose');
    Object.assign(appointment, state);
    expect(await officeForm().owner()).toBe(owner);
  });

  it('[OL1] tells when another item is selected, and when people or time of this one change, until nobody listens', () => {
    appointment = anAppointment('compose');
    let heard = 0;
    const leave = officeForm().subscribe(() => (heard += 1));
    appointment.tell('olkRecipientsChanged');
    appointment.tell('olkAppointmentTimeChanged');
    appointment.select('appointment');
    appointment.tell('olkRecipientsChanged');
    expect(heard).toBe(4);
    leave();
    appointment.tell('olkRecipientsChanged');
    appointment.select('appointment');
    expect(heard).toBe(4);
  });

  it.each([
    [15, []],
    [8, ['tell-theme']],
    [4, ['follow-selection', 'tell-changes', 'tell-calendar', 'tell-theme']],
  ])('[OL6] names what an Outlook with set 1.%d lacks, and does not ask for it', (set, missing) => {
    appointment = anAppointment('compose');
    appointment.set = set;
    const form = officeForm();
    expect(form.missing()).toEqual(missing);
    expect(() => form.subscribe(() => undefined)()).not.toThrow();
  });

  it.each([8, 9])('[OL9] opens a reply, with set 1.%d as well', async (set) => {
    appointment = anAppointment('read');
    appointment.set = set;
    await officeForm().draftReply('<p>Topics</p>');
    expect(appointment.drafts).toEqual(['<p>Topics</p>']);
  });

  it('says that no reply was opened', async () => {
    appointment = anAppointment('read');
    appointment.failure = { code: 5000, message: 'no' };
    await expect(officeForm().draftReply('<p>Topics</p>')).rejects.toMatchObject({ reason: 'unexpected' });
  });
});

function person(emailAddress: string) {
  return { displayName: 'Priya', emailAddress, recipientType: 'user', appointmentResponse: 'organizer' };
}

describe('showNotification', () => {
  it('keeps to the length that Outlook shows', async () => {
    appointment = anAppointment('read');
    await showNotification('y'.repeat(200));
    expect(appointment.notifications[0]).toBe(`${'y'.repeat(149)}…`);
  });
});
