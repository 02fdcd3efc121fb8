/** What the sandbox tells the pages that play Teams and Outlook. Times are milliseconds since 1970. */
export type HostState = {
  readonly appOrigin: string;
  readonly dataFolder: string;
  readonly offsetMs: number;
  readonly tenantId: string;
  readonly me: HostPerson & { readonly id: string; readonly timeZone: string };
  /** 1:1s from a day ago to a month ahead, earliest first. */
  readonly meetings: readonly HostMeeting[];
  /** Other meetings with a Teams link in the same time: of several people, of a channel, cancelled. */
  readonly others: readonly HostMeeting[];
};

export type HostPerson = { readonly name: string; readonly address: string };

export type HostMeeting = {
  readonly eventId: string;
  readonly title: string;
  /** Of several people all their names. */
  readonly counterpart: string;
  /** In the directory; undefined for somebody outside. */
  readonly counterpartId: string | undefined;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isCancelled: boolean;
  readonly isOrganizer: boolean;
  readonly organizerId: string;
  readonly joinUrl: string | undefined;
  readonly threadId: string | undefined;
};

export type HostAttendee = HostPerson & { readonly isOptional: boolean; readonly response: string };

/** One appointment as Outlook's form shows it. */
export type Appointment = {
  /** Empty for one that was never saved. */
  readonly eventId: string;
  /** Undefined for a single event. */
  readonly seriesId: string | undefined;
  readonly subject: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly isOrganizer: boolean;
  readonly organizer: HostPerson;
  readonly attendees: readonly HostAttendee[];
  readonly location: string;
  readonly bodyHtml: string;
  readonly recurrence: Recurrence | undefined;
};

/** A series' pattern in the words of Office's own API (`Office.Recurrence`). */
export type Recurrence = {
  readonly recurrenceType: 'daily' | 'weekly' | 'monthly' | 'yearly';
  readonly recurrenceProperties: Readonly<Record<string, unknown>>;
  /** Year, month (from 1) and day of the first date. */
  readonly firstDate: readonly [number, number, number];
  readonly startMinutes: number;
  readonly durationMinutes: number;
};
