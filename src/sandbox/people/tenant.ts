import type { Event, User } from '@microsoft/microsoft-graph-types';

/** Someone or something with an address in the pretended directory. */
export type DirectoryEntry = {
  readonly id: string;
  readonly kind: 'user' | 'group' | 'room';
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  /** Main SMTP address. */
  readonly mail: string;
  readonly userPrincipalName: string;
  /** Further addresses of the same person. */
  readonly otherMails: readonly string[];
  readonly jobTitle: string;
  readonly managerId: string | undefined;
  /** Windows name, as Exchange keeps it. */
  readonly timeZone: string;
  readonly workingDays: NonNullable<NonNullable<User['mailboxSettings']>['workingHours']>['daysOfWeek'];
};

/** A wall-clock time without an offset, `2026-11-24T09:30:00`, to be read in the event's `timeZone`. */
export type LocalDateTime = string;

/** One changed or cancelled occurrence of a series. */
export type StoredException = {
  /** Where the pattern had put it. */
  readonly originalStart: LocalDateTime;
  readonly isCancelled: boolean;
  /** An empty `joinUrl` takes the online meeting away from this occurrence alone. */
  readonly changes: Partial<Pick<StoredEvent, 'subject' | 'start' | 'end' | 'bodyHtml' | 'attendees' | 'location' | 'showAs' | 'joinUrl'>>;
};

export type StoredAttendee = {
  readonly name: string;
  readonly address: string;
  readonly type: 'required' | 'optional' | 'resource';
  readonly response: NonNullable<NonNullable<Event['responseStatus']>['response']>;
};

/** An event of the user's mailbox as the emulator keeps it: a single one, or a series with its rule. */
export type StoredEvent = {
  /** Exchange-like, about 150 characters. Occurrence ids are derived from it and the original start. */
  readonly id: string;
  readonly iCalUId: string;
  readonly subject: string;
  /** IANA name; `start`, `end` and the rule are wall-clock times in it. */
  readonly timeZone: string;
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  readonly isAllDay: boolean;
  /** RFC 5545 RRULE value without the name (`FREQ=WEEKLY;BYDAY=TU`), for a series. */
  readonly rule: string | undefined;
  /** RFC 5545 RDATE values, as wall-clock times. */
  readonly extraDates: readonly LocalDateTime[];
  readonly exceptions: readonly StoredException[];
  readonly organizer: { readonly name: string; readonly address: string };
  readonly attendees: readonly StoredAttendee[];
  readonly myResponse: NonNullable<NonNullable<Event['responseStatus']>['response']>;
  readonly bodyHtml: string;
  readonly location: string;
  readonly showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly isCancelled: boolean;
  readonly hideAttendees: boolean;
  readonly joinUrl: string | undefined;
  /** Teams thread id of the meeting's chat, `19:meeting_…@thread.v2`; one for a whole series. */
  readonly threadId: string | undefined;
  readonly categories: readonly string[];
  /** Minutes before the start; absent: as the mailbox does it, 15. */
  readonly reminderMinutes?: number | 'off';
  /** Told only if a client has set it. */
  readonly transactionId?: string;
  /** What apps keep with the event, by the id of the property. Told to whoever asks for that very one. */
  readonly extendedProperties?: Readonly<Record<string, string>>;
};

/** Everything the sandbox pretends of Microsoft 365, but for the files, which live on disk as real ones. */
export type Tenant = {
  readonly tenantId: string;
  readonly meId: string;
  readonly directory: readonly DirectoryEntry[];
  readonly events: readonly StoredEvent[];
};

/** A file to be laid into the pretended OneDrive's app folder at first start: path relative to it, and text. */
export type SeedFile = { readonly path: string; readonly text: string; readonly modifiedAt: number };
