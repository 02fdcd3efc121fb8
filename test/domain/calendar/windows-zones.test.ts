import fc from 'fast-check';

import { WINDOWS_ZONES } from '../../../src/domain/calendar/windows-zone-names';
import { ianaZone, zonedTime } from '../../../src/domain/calendar/windows-zones';
import { wallClock } from '../../../src/domain/shared/time';

const utc = (iso: string) => Date.parse(iso);

describe('ianaZone', () => {
  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Pacific Standard Time', 'America/Los_Angeles'],
    ['India Standard Time', 'Asia/Calcutta'],
    ['newfoundland standard time', 'America/St_Johns'],
    [' UTC ', 'Etc/UTC'],
    ['Europe/Lisbon', 'Europe/Lisbon'],
  ])('[O16] reads %s', (name, zone) => {
    expect(ianaZone(name)).toBe(zone);
  });

  it.each(['tzone://Microsoft/Custom', 'Customized Time Zone', '', '+01:00', 'Mars/Olympus', 'W. Europe'])('[O16] does not guess %j', (name) => {
    expect(ianaZone(name)).toBeUndefined();
  });

  it('[O16] knows at least 130 Windows names, each once, each as a zone that Intl knows', () => {
    expect(new Set(WINDOWS_ZONES.map(([windows]) => windows)).size).toBe(WINDOWS_ZONES.length);
    expect(WINDOWS_ZONES.length).toBeGreaterThanOrEqual(130);
    for (const [windows, iana] of WINDOWS_ZONES) {
      expect(ianaZone(windows)).toBe(iana);
      expect(Number.isFinite(wallClock(0, iana))).toBe(true);
    }
  });
});

describe('zonedTime', () => {
  it.each([
    ['2026-11-24T09:00:00.0000000', 'W. Europe Standard Time', '2026-11-24T08:00:00Z'],
    ['2026-07-01T09:00', 'W. Europe Standard Time', '2026-07-01T07:00:00Z'],
    ['2026-07-01T09:00:30.1234567', 'Asia/Kolkata', '2026-07-01T03:30:30.123Z'],
    ['2026-01-15T12:00:00', 'America/St_Johns', '2026-01-15T15:30:00Z'],
    ['2026-11-24T09:00:00', 'UTC', '2026-11-24T09:00:00Z'],
    ['2026-06-01T00:00:00', 'Pacific/Kiritimati', '2026-05-31T10:00:00Z'],
  ])('[O17] reads %s in %s', (local, zone, expected) => {
    expect(new Date(zonedTime(local, zone)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it.each([
    ['a skipped time with the offset before', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['the first time after a gap', '2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    ['a time that happens twice as the first', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['the last minute before a gap', '2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
    ['the first minute after an overlap', '2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
    ['a gap west of Greenwich', '2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00Z'],
    ['an overlap west of Greenwich', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['a gap of half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
    ['a day that never was', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
  ])('[O17] reads %s', (_, local, zone, expected) => {
    expect(new Date(zonedTime(local, zone)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it('[O17] gives back the instant of any time that clocks show once', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca');
    fc.assert(
      fc.property(fc.integer({ min: utc('2000-01-01T00:00:00Z'), max: utc('2037-01-01T00:00:00Z') }), zone, (at, timeZone) => {
        const shown = new Date(wallClock(at, timeZone)).toISOString().slice(0, -1);
        const found = zonedTime(shown, timeZone);
        // In an overlap the earlier of two instants with the same wall clock is meant.
        expect(wallClock(found, timeZone)).toBe(wallClock(at, timeZone));
        expect(found).toBeLessThanOrEqual(at);
      }),
    );
  });

  it.each([
    ['2026-11-24', 'UTC'],
    ['2026-11-24T09:00:00Z', 'UTC'],
    ['2026-13-24T09:00', 'UTC'],
    ['2026-11-24T09:00', 'tzone://Microsoft/Custom'],
  ])('[O16] refuses %s in %s', (local, zone) => {
    expect(() => zonedTime(local, zone)).toThrow(RangeError);
  });
});
