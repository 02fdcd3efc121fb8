import type { Calendar } from '../../workflows/ports';
import type { GraphClient } from './client';
import { decodeEvent, decodeEventPage } from './decode-event';
import { eventPath } from './event-path';
import { followPages } from './follow-pages';
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

/** The user's calendar, read through Graph. */
export function graphCalendar(client: GraphClient): Calendar {
  return {
    list: (window) =>
      translateErrors('list calendar', false, async () => {
        const [from, to] = [window.from, window.to].map((at) => encodeURIComponent(new Date(at).toISOString())) as [string, string];
        const first = `/me/calendarView?startDateTime=${from}&endDateTime=${to}&$select=${FIELDS}&$orderby=start/dateTime&$top=100`;
        const pages = await followPages(client, 'list calendar', first, async (path) => {
          const { body } = await client.send('list calendar', { method: 'GET', path, headers: PREFER });
          return decodeEventPage(body);
        });
        return pages.flatMap(({ events }) => events);
      }),
    read: (eventId) =>
      translateErrors('read a meeting', false, async () => {
        const path = `${eventPath(eventId)}?$select=${FIELDS}`;
        const { body } = await client.send('read a meeting', { method: 'GET', path, headers: PREFER });
        return decodeEvent(body);
      }),
  };
}
