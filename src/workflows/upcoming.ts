import type { CalendarEvent, EventId } from '../domain/calendar/event';
import type { NotOneOnOne } from '../domain/calendar/one-on-one';
import type { Relation, Situation } from '../domain/coaching/prompt';
import type { PersonId } from '../domain/people/person';
import type { FailureReason } from '../domain/shared/failure';
import type { Headline } from './coach';
import type { Watched } from './store';

/** The other person of a 1:1, joined from calendar, directory and `person.md`. */
export type Counterpart = {
  readonly personId: PersonId;
  readonly name: string;
  readonly address: string;
  readonly relation: Relation;
};

export type UpcomingMeeting = {
  readonly event: CalendarEvent;
  readonly counterpart: Counterpart;
  readonly situation: Situation;
  readonly openCommitments: number;
  /** What matters most in it and why, each one line. */
  readonly headline: Headline;
  readonly inInvitation: boolean;
};

export type OtherMeeting = { readonly event: CalendarEvent; readonly because: NotOneOnOne };

/** Whether what is shown was read just now, or is the device's copy, and why it could not be read anew. */
export type Freshness =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'stale'; readonly reason: FailureReason; readonly readAt: number };

export type UpcomingState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | {
      readonly kind: 'ready';
      readonly meetings: readonly UpcomingMeeting[];
      /** Meetings of the window that do not count, so that the user can add one. */
      readonly others: readonly OtherMeeting[];
      readonly freshness: Freshness;
    };

export type OverrideScope = 'this' | 'series';

/** The next 14 days' 1:1s. */
export type Upcoming = Watched<UpcomingState> & {
  /** Shows the device's copy at once, then reads the calendar. Never throws. */
  readonly open: () => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly notOneOnOne: (eventId: EventId, scope: OverrideScope) => Promise<void>;
  readonly treatAsOneOnOne: (eventId: EventId, scope: OverrideScope) => Promise<void>;
  /** Takes back the user's own word on a meeting. */
  readonly forgetOverride: (eventId: EventId) => Promise<void>;
};
