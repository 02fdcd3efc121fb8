import fc from 'fast-check';

import { ianaZone, WINDOWS_ZONES, windowsZone, zoneDisplayName } from '../../../src/sandbox/graph/zone-names';
import { instantOf, wallClockAt } from '../../../src/sandbox/graph/zoned-time';

describe('ianaZone', () => {
  it.each(WINDOWS_ZONES)('knows a zone with rules for %s', (name) => {
    const iana = ianaZone(name);
    expect(iana).toBeDefined();
    expect(() => wallClockAt(0, iana ?? '')).not.toThrow();
  });

  it('takes IANA names, and no others', () => {
    expect(ianaZone('Europe/Berlin')).toBe('Europe/Berlin');
    expect(ianaZone('w. europe standard time')).toBe('Europe/Berlin');
    expect(ianaZone('tzone://Microsoft/Custom')).toBeUndefined();
  });
});

describe('windowsZone', () => {
  it.each([
    ['Europe/Berlin', 'W. Europe Standard Time'],
    ['Europe/Zurich', 'W. Europe Standard Time'],
    ['Asia/Kolkata', 'India Standard Time'],
    ['UTC', 'UTC'],
  ])('names %s %s', (iana, windows) => {
    const offset = (zone: string) => wallClockAt(Date.UTC(2026, 6, 1), zone);
    expect(offset(ianaZone(windowsZone(iana)) ?? '')).toBe(offset(ianaZone(windows) ?? ''));
  });
});

describe('zoneDisplayName', () => {
  it('begins with the offset', () => {
    expect(zoneDisplayName('Tokyo Standard Time')).toBe('(UTC+09:00) Tokyo Standard Time');
  });
});

describe('instantOf', () => {
  it('finds back every instant that a wall clock shows once', () => {
    const instants = fc.integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 }).map((seconds) => seconds * 1000);
    fc.assert(
      fc.property(instants, fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'), (at, zone) => {
        const shown = wallClockAt(at, zone);
        expect(wallClockAt(instantOf(shown, zone), zone)).toBe(shown);
      }),
    );
  });

  it('reads a skipped time with the offset before, and a double one as the earlier', () => {
    expect(new Date(instantOf('2026-03-29T02:30:00', 'Europe/Berlin')).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(new Date(instantOf('2026-10-25T02:30:00', 'Europe/Berlin')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});
