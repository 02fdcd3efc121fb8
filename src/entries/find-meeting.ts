import type { Calendar, Host } from '../workflows/ports';
import type { KnownCalendar } from '../workflows/known-calendar';
import { meetingInPanel, type PanelMeeting } from '../workflows/meeting-in-panel';
import { openAppointment } from '../workflows/open-appointment';

type Known = Pick<KnownCalendar, 'openCopy' | 'refresh' | 'snapshot' | 'took'>;

/** Finds the event of the meeting that a panel stands in: in the device's copy of the calendar, else in a fresh one. */
export function findPanelMeeting(host: Pick<Host, 'meeting'>, calendar: Known, now: () => number): () => Promise<PanelMeeting> {
  return async () => {
    const meeting = await host.meeting();
    if (meeting === undefined) return { kind: 'not-found', reason: 'nothing-known' };
    await calendar.openCopy();
    const early = meetingInPanel(meeting, eventsOf(calendar), now());
    if (early.kind === 'found') return early;
    await calendar.refresh();
    return meetingInPanel(meeting, eventsOf(calendar), now());
  };
}

/** Finds the appointment that is open in Outlook; there always is one. @throws {Failure} when Outlook does not tell */
export function findAppointment(outlook: Pick<Calendar, 'list'>, calendar: Known): () => Promise<PanelMeeting> {
  return async () => {
    const [form] = await outlook.list({ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
    if (form === undefined) return { kind: 'not-found', reason: 'nothing-known' };
    await calendar.openCopy();
    const event = openAppointment(form, eventsOf(calendar));
    calendar.took(event);
    return { kind: 'found', eventId: event.id };
  };
}

function eventsOf(calendar: Pick<KnownCalendar, 'snapshot'>) {
  const state = calendar.snapshot();
  return state.kind === 'ready' ? state.events : [];
}
