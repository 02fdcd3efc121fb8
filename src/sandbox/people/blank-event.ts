import type { StoredEvent } from './tenant';

/** What an event is as long as nobody says otherwise: the user's own single one, without guests, place and call. */
export const BLANK_EVENT = {
  isAllDay: false,
  rule: undefined,
  extraDates: [],
  exceptions: [],
  attendees: [],
  myResponse: 'organizer',
  bodyHtml: '',
  location: '',
  showAs: 'busy',
  sensitivity: 'normal',
  isCancelled: false,
  hideAttendees: false,
  joinUrl: undefined,
  threadId: undefined,
  categories: [],
} as const satisfies Partial<StoredEvent>;
