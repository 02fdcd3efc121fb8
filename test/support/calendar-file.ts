/** One event of a calendar file: a 1:1 with somebody every week from a day on, any other meeting, or an absence of whole days. */
export type FileEvent =
  | { readonly kind: 'one-on-one'; readonly with: string; readonly from: string; readonly at: string; readonly invitedBy?: 'them'; readonly changed?: Changed }
  | FileMeeting
  | { readonly kind: 'away'; readonly from: string; readonly until: string };

/** One that takes place once. Several may be invited, or a group. */
type FileMeeting = {
  readonly kind: 'meeting';
  readonly title: string;
  readonly with: readonly string[];
  readonly on: string;
  readonly at: string;
  readonly invitedBy?: 'them';
  readonly isCancelled?: true;
  /** The thread of a channel that it takes place in, which is invited as a group. */
  readonly channel?: string;
};

/** A date of the series that takes place at another hour, or not. */
type Changed = { readonly date: string; readonly to: string };

export const OWNER = { name: 'Eva Klein', address: 'eva@firm.example' };

export function addressOf(name: string): string {
  return `${name.split(' ')[0]?.toLowerCase() ?? ''}@firm.example`;
}

/** A calendar as Outlook exports it, of a manager who has kept no notes yet. Days are ISO dates, `until` the first day back. */
export function calendarFile(events: readonly FileEvent[]): string {
  const lines = events.flatMap((event, index) => entriesOf(event, index).flatMap((entry) => ['BEGIN:VEVENT', `UID:event-${index}`, 'DTSTAMP:20261001T080000Z', ...entry, 'END:VEVENT']));
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Two Hats//Tests//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** The event, and the changed date of a series behind it. */
function entriesOf(event: FileEvent, index: number): readonly (readonly string[])[] {
  switch (event.kind) {
    case 'away':
      return [[`DTSTART;VALUE=DATE:${digits(event.from)}`, `DTEND;VALUE=DATE:${digits(event.until)}`, 'SUMMARY:Away', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF']];
    case 'meeting':
      return [[`DTSTART:${timeOf(event.on, event.at)}`, ...(event.isCancelled ? ['STATUS:CANCELLED'] : []), ...meetingLines(event, event.title, index)]];
    case 'one-on-one': {
      const lines = meetingLines({ ...event, with: [event.with] }, `${event.with} / Eva`, index);
      const { changed } = event;
      const series = [`DTSTART:${timeOf(event.from, event.at)}`, 'RRULE:FREQ=WEEKLY', ...lines];
      if (changed === undefined) return [series];
      const place = `RECURRENCE-ID:${timeOf(changed.date, event.at)}`;
      if (changed.to === 'cancelled') return [series, [place, `DTSTART:${timeOf(changed.date, event.at)}`, 'STATUS:CANCELLED', ...lines]];
      return [series, [place, `DTSTART:${timeOf(changed.date, changed.to)}`, ...lines]];
    }
  }
}

function meetingLines(event: Pick<FileMeeting, 'with' | 'invitedBy' | 'channel'>, title: string, index: number): readonly string[] {
  const others = event.with.map((name) => ({ name, address: addressOf(name) }));
  const [first = OWNER, ...rest] = others;
  const [organizer, invited] = event.invitedBy === 'them' ? [first, [OWNER, ...rest]] : [OWNER, others];
  const kind = event.channel === undefined ? '' : ';CUTYPE=GROUP';
  return [
    'DURATION:PT30M',
    `SUMMARY:${title}`,
    `ORGANIZER;CN=${organizer.name}:mailto:${organizer.address}`,
    ...invited.map(({ name, address }) => `ATTENDEE;CN=${name}${kind};PARTSTAT=ACCEPTED:mailto:${address}`),
    `X-MICROSOFT-SKYPETEAMSMEETINGURL:${joinUrlOf(event.channel, index)}`,
  ];
}

function joinUrlOf(channel: string | undefined, index: number): string {
  if (channel === undefined) return `https://teams.microsoft.com/meet/12345678901${index}?p=kkkkkkkk`;
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(channel).toLowerCase()}/1700000000${index}?context=%7b%7d`;
}

function timeOf(day: string, time: string): string {
  return `${digits(day)}T${digits(time)}00Z`;
}

function digits(written: string): string {
  return written.replaceAll(/\D/g, '');
}
