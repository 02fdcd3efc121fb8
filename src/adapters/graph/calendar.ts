import type { CalendarEvent } from '../../domain/calendar/event';
import { Failure } from '../../domain/shared/failure';
import type { Calendar } from '../../workflows/ports';
import type { GraphClient } from './client';
import { decodeEvent, decodeEventPage } from './decode-event';
import { translateErrors } from './translate-errors';

const FIELDS = [
  'id', 'seriesMasterId', 'type', 'originalStart', 'subject', 'start', 'end', 'isAllDay', 'isCancelled', 'organizer', 'isOrganizer',
  'attendees', 'hideAttendees', 'responseStatus', 'showAs', 'sensitivity', 'onlineMeeting', 'location', 'webLink', 'bodyPreview',
].join(',');

/**
 * Makes every `dateTime` in the answer UTC; without it Graph answers in the mailbox's zone, without an offset. The
 * other one keeps an id when the event moves between folders. Both must go along with every page.
 */
const PREFER = { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' };

/** A year of meetings is a few pages; a service that never comes to an end is broken. */
const PAGES = 100;

/** The user's calendar, read through Graph. */
export function graphCalendar(client: GraphClient): Calendar {
  return {
    list: (window) =>
      translateErrors('list calendar', false, async () => {
        const events: CalendarEvent[] = [];
        const [from, to] = [window.from, window.to].map((at) => encodeURIComponent(new Date(at).toISOString())) as [string, string];
        let path = `/me/calendarView?startDateTime=${from}&endDateTime=${to}&$select=${FIELDS}&$orderby=start/dateTime&$top=100`;
        for (let count = 0; count < PAGES; count += 1) {
          const { body } = await client.send('list calendar', { method: 'GET', path, headers: PREFER });
          const page = decodeEventPage(body);
          events.push(...page.events);
          if (page.nextLink === undefined) return events;
          path = client.pathOf(page.nextLink);
        }
        throw new Failure('unexpected', 'list calendar');
      }),
    read: (eventId) =>
      translateErrors('read a meeting', false, async () => {
        const path = `/me/events/${encodeURIComponent(eventId)}?$select=${FIELDS}`;
        const { body } = await client.send('read a meeting', { method: 'GET', path, headers: PREFER });
        return decodeEvent(body);
      }),
  };
}
