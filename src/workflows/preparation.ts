import type { EventId } from '../domain/calendar/event';
import type { TimeSpan } from '../domain/calendar/free-time';
import type { FailureReason } from '../domain/shared/failure';
import type { Watched } from './store';

/** What would be written: shown first, and written only as it was shown. */
export type OfferedTime = TimeSpan & {
  readonly subject: string;
  /** All that its text says: a link to the agenda. */
  readonly line: string;
  /** Right before the 1:1, and not at an earlier free time. */
  readonly isRightBefore: boolean;
};

/** How a coming 1:1 stands with ten minutes before it. A meeting that nothing is known of, or to be done for, has no state. */
export type PreparationState =
  | { readonly kind: 'offered'; readonly time: OfferedTime }
  /** Nothing is free before it on that day. */
  | { readonly kind: 'no-time' }
  | ({ readonly kind: 'set' } & TimeSpan)
  /** The user made something else of it: it is theirs, and stays. */
  | ({ readonly kind: 'theirs' } & TimeSpan)
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

/** Ten minutes to prepare, in the user's own calendar, by their word alone (O23 to O26). */
export type Preparation = Watched<ReadonlyMap<EventId, PreparationState>> & {
  /** Finds out how a meeting stands, once the calendar was read. Never throws. */
  readonly open: (eventId: EventId) => Promise<void>;
  /** Reads the calendar anew first. Never throws. */
  readonly reopen: (eventId: EventId) => Promise<void>;
  /** Writes what was shown; where that is free no longer, shows what is. The state says how it went. */
  readonly setAside: (eventId: EventId, shown: OfferedTime) => Promise<void>;
  /** Takes it out, unless it has become something else. The state says how it went. */
  readonly remove: (eventId: EventId) => Promise<void>;
  /** Takes out what is not needed any more. Never throws. */
  readonly tidy: () => Promise<void>;
};
