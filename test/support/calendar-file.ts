/** One event of a calendar file: a 1:1 with somebody, every week from a day on, or an absence of whole days. */
export type FileEvent =
  | { readonly kind: 'one-on-one'; readonly with: string; readonly from: string; readonly at: string; readonly invitedBy?: 'them' }
  | { readonly kind: 'away'; readonly from: string; readonly until: string };

export const OWNER = { name: 'Eva Klein', address: 'eva@firm.example' };

export function addressOf(name: string): string {
  return `${name.split(' ')[0]?.toLowerCase() ?? ''}@firm.example`;
}

/** A calendar as Outlook exports it, of a manager who has kept no notes yet. Days are ISO dates, `until` the first day back. */
export function calendarFile(events: readonly FileEvent[]): string {
  const lines = events.flatMap((event, index) => ['BEGIN:VEVENT', `UID:event-${index}`, 'DTSTAMP:20261001T080000Z', ...linesOf(event, index), 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Two Hats//Tests//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function linesOf(event: FileEvent, index: number): readonly string[] {
  if (event.kind === 'away') {
    return [`DTSTART;VALUE=DATE:${digits(event.from)}`, `DTEND;VALUE=DATE:${digits(event.until)}`, 'SUMMARY:Away', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'];
  }
  const other = { name: event.with, address: addressOf(event.with) };
  const [organizer, invited] = event.invitedBy === 'them' ? [other, OWNER] : [OWNER, other];
  const start = `${digits(event.from)}T${digits(event.at)}00Z`;
  return [
    `DTSTART:${start}`,
    'DURATION:PT30M',
    'RRULE:FREQ=WEEKLY',
    `SUMMARY:${event.with} / Eva`,
    `ORGANIZER;CN=${organizer.name}:mailto:${organizer.address}`,
    `ATTENDEE;CN=${invited.name};PARTSTAT=ACCEPTED:mailto:${invited.address}`,
    `X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/meet/12345678901${index}?p=kkkkkkkk`,
  ];
}

function digits(written: string): string {
  return written.replaceAll(/\D/g, '');
}
