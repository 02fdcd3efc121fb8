import type { Brand } from '../shared/brand';

export type EventId = Brand<'EventId'>;
export type SeriesId = Brand<'SeriesId'>;

const UNSAVED = 'unsaved-';

/** Stands for an appointment that was never saved and so has no id of its own; `name` tells it from other ones. */
export function unsavedEventId(name: string): EventId {
  return `${UNSAVED}${name}` as EventId;
}

export function isUnsaved(eventId: EventId): boolean {
  return eventId.startsWith(UNSAVED);
}

/** Someone as a calendar knows them: a display name and an SMTP address, in whatever case they were written. */
export type Person = { readonly name: string; readonly address: string };

export type Answer = 'none' | 'organizer' | 'tentative' | 'accepted' | 'declined';

/** `group` is a distribution list or Microsoft 365 group: one entry that stands for many people. */
export type InviteeKind = 'person' | 'resource' | 'group';

export type Invitee = Person & {
  readonly kind: InviteeKind;
  readonly answer: Answer;
  readonly isOptional: boolean;
};

/**
 * One meeting on one date: a single event, an occurrence of a series, or a changed occurrence. Times are epoch ms. A `call` is in no
 * calendar: nobody planned it, its end is not known, and it has no invitation.
 */
export type CalendarEvent = {
  readonly id: EventId;
  readonly kind: 'single' | 'occurrence' | 'exception' | 'call';
  readonly seriesId: SeriesId | undefined;
  /** Where the pattern put an occurrence before anyone moved it; with `seriesId` it names the occurrence for good. */
  readonly originalStartsAt: number | undefined;
  readonly subject: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly organizer: Person;
  /** Whether the user may write the invitation that the other person reads. */
  readonly isOrganizer: boolean;
  readonly invitees: readonly Invitee[];
  /** The organizer hid the list: what we see may be only ourselves. */
  readonly hidesInvitees: boolean;
  readonly myAnswer: Answer;
  readonly showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'working-elsewhere' | 'unknown';
  readonly isPrivate: boolean;
  readonly joinUrl: string | undefined;
  readonly location: string | undefined;
  readonly webLink: string | undefined;
  /** The first 255 characters of the invitation as plain text: enough to see whether our agenda stands on top. */
  readonly bodyPreview: string;
};

/** Half-open: `from <= t < to`, epoch ms. */
export type TimeWindow = { readonly from: number; readonly to: number };
