import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { importCalendar, type Imported } from '../../../src/sandbox/people/import-calendar';
import type { StoredEvent } from '../../../src/sandbox/people/tenant';

const file = (name: string) => readFileSync(join(__dirname, 'calendars', name), 'utf8');

function read(name: string, me?: string): Imported & { kind: 'ok' } {
  const imported = importCalendar({ text: file(name), me, localZone: 'Europe/Lisbon' });
  if (imported.kind === 'refused') throw new Error(imported.reason);
  return imported;
}

function event(imported: Imported & { kind: 'ok' }, subject: string): StoredEvent {
  const found = imported.tenant.events.find((one) => one.subject === subject);
  if (found === undefined) throw new Error(`no event ${subject}`);
  return found;
}

describe('importCalendar', () => {
  describe("of Outlook's export", () => {
    const series = event(read('outlook.ics', 'eva@firm.example'), 'Jonas / Eva');

    it('keeps a series in its own zone, by the IANA name behind the Windows one', () => {
      expect(series).toMatchObject({ timeZone: 'Europe/Berlin', start: '2026-10-06T10:00:00', end: '2026-10-06T10:30:00' });
    });

    it('writes the end of the rule in the wall-clock time of the series', () => {
      expect(series.rule).toContain('UNTIL=20270330T100000');
    });

    it('keeps the cancelled date and the moved one', () => {
      expect(series.exceptions).toEqual([
        { originalStart: '2026-11-17T10:00:00', isCancelled: true, changes: {} },
        expect.objectContaining({ originalStart: '2026-11-24T10:00:00', isCancelled: false }),
      ]);
      expect(series.exceptions[1]?.changes).toMatchObject({ start: '2026-11-25T16:00:00', subject: 'Jonas / Eva (moved)' });
    });

    it('tells the room from the person', () => {
      expect(series.attendees.map(({ name, type }) => [name, type])).toEqual([
        ['Weber, Jonas', 'required'],
        ['Room 4', 'resource'],
      ]);
    });

    it('takes the HTML body where there is one', () => {
      expect(series.bodyHtml).toBe('<html><body><p>Our regular time.</p></body></html>');
    });
  });

  describe("of Google's export", () => {
    const imported = read('google.ics');

    it('knows whose it is by the name of the calendar', () => {
      expect(imported.me).toBe('eva@firm.example');
    });

    it('unfolds long lines, and keeps the answers and the organizer', () => {
      expect(event(imported, 'Sam <> Eva')).toMatchObject({
        organizer: { name: 'Sam', address: 'sam@firm.example' },
        myResponse: 'tentativelyAccepted',
        joinUrl: 'https://meet.google.com/abc-defg-hij',
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      });
    });

    it('adds a duration to a time in UTC', () => {
      expect(event(imported, 'Everyone')).toMatchObject({ timeZone: 'UTC', start: '2026-11-27T15:00:00', end: '2026-11-27T15:25:00' });
    });

    it('sees that one attendee is a group', () => {
      expect(imported.tenant.directory.find(({ mail }) => mail === 'everyone@firm.example')?.kind).toBe('group');
    });

    it('makes a date alone an all-day event', () => {
      expect(event(imported, 'A day')).toMatchObject({ isAllDay: true, start: '2026-11-28T00:00:00', end: '2026-11-29T00:00:00' });
    });
  });

  describe("of Apple's and others' exports", () => {
    const imported = read('apple.ics', 'EVA@firm.example');

    it('finds the zone at the end of a path', () => {
      expect(event(imported, 'Asha')).toMatchObject({ timeZone: 'Asia/Kolkata', start: '2026-11-24T11:00:00', extraDates: ['2026-12-01T12:00:00'] });
    });

    it('finds an address that stands in a parameter', () => {
      expect(event(imported, 'Asha')).toMatchObject({ myResponse: 'organizer', attendees: [{ address: 'asha@firm.example', response: 'accepted' }] });
    });

    it('finds a zone that the file defines itself by its offsets', () => {
      const { timeZone, start } = event(imported, 'Far away');
      expect(start).toBe('2026-11-25T09:00:00');
      expect(new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(Date.UTC(2026, 10, 25))).toContain('GMT-03:30');
    });

    it('reads a time without a zone in the zone of the machine that was given', () => {
      expect(event(imported, 'Without a zone')).toMatchObject({ timeZone: 'Europe/Lisbon', sensitivity: 'private', showAs: 'free' });
    });

    it('keeps that a meeting was cancelled or declined', () => {
      expect(event(imported, 'Far away').isCancelled).toBe(true);
      expect(event(imported, 'Without a zone').attendees[0]?.response).toBe('declined');
    });
  });

  it('asks who the user is, naming the likeliest addresses', () => {
    const text = file('google.ics').replace('X-WR-CALNAME:eva@firm.example', 'X-WR-CALNAME:Work');
    expect(importCalendar({ text: text.replace(/ATTENDEE;CUTYPE=GROUP[^\n]*\n/, ''), me: undefined, localZone: 'UTC' })).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/--me ADDRESS with one of .*eva@firm\.example/) as string,
    });
  });

  it('refuses an address that takes part in nothing', () => {
    expect(importCalendar({ text: file('google.ics'), me: 'nobody@firm.example', localZone: 'UTC' })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('nobody@firm.example takes part in no meeting') as string,
    });
  });

  it('reads the rest when one event cannot be read, and counts it', () => {
    const text = file('outlook.ics').replace('END:VCALENDAR', 'BEGIN:VEVENT\nUID:x\nDTSTART:nonsense\nthis line is none\nEND:VEVENT\nEND:VCALENDAR');
    const imported = importCalendar({ text, me: 'eva@firm.example', localZone: 'UTC' });
    expect(imported).toMatchObject({ kind: 'ok', unreadable: 1 });
    expect(imported.kind === 'ok' && imported.tenant.events).toHaveLength(1);
  });

  it('takes a byte order mark and bare line feeds or returns', () => {
    for (const lineEnd of ['\r\n', '\n', '\r']) {
      const text = `\uFEFF${file('outlook.ics').replaceAll('\n', lineEnd)}`;
      expect(importCalendar({ text, me: 'eva@firm.example', localZone: 'UTC' }).kind).toBe('ok');
    }
  });

  it('gives the same ids for the same file, so that a second start finds what it knew', () => {
    expect(read('outlook.ics', 'eva@firm.example').tenant.events.map(({ id }) => id)).toEqual(read('outlook.ics', 'eva@firm.example').tenant.events.map(({ id }) => id));
  });

  it('answers with a sentence, and never throws, whatever the file holds', () => {
    const lines = fc.constantFrom('BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'DTSTART:20261124T100000Z', 'DTSTART;TZID=X:20261124T100000', 'RRULE:FREQ=SOMETIMES', 'UID:1', 'ATTENDEE:mailto:a@b.c', ' folded', 'DTSTART:', 'garbage');
    fc.assert(
      fc.property(fc.array(lines), (written) => {
        const imported = importCalendar({ text: written.join('\n'), me: 'a@b.c', localZone: 'UTC' });
        expect(['ok', 'refused']).toContain(imported.kind);
      }),
    );
  });
});
