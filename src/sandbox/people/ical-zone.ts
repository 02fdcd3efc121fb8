import type ICAL from 'ical.js';

import { ianaZone, zonedTime } from '../../domain/calendar/windows-zones';

/** An IANA zone that `Intl` knows, and how to read a wall-clock time of the calendar in it. */
export type ZoneFinder = (time: ICAL.Time, zoneName: string | undefined) => string;

/**
 * Finds the IANA zone behind whatever a program calls a zone: an IANA name, a Windows name, a name with a path before
 * it (`/mozilla.org/2005/Europe/Berlin`), or a zone that the file defines itself. The last is matched by its offsets
 * in winter and summer; `localZone` is for times without any zone.
 */
export function zoneFinder(calendar: ICAL.Component, localZone: string): ZoneFinder {
  const own = new Map(calendar.getAllSubcomponents('vtimezone').map((zone) => [textOf(zone, 'tzid'), zone]));
  const known = new Map<string, string>();
  return (time, zoneName) => {
    if (time.zone.tzid === 'UTC') return 'UTC';
    if (zoneName === undefined) return localZone;
    const before = known.get(zoneName);
    if (before !== undefined) return before;
    const found = namedZone(zoneName) ?? zoneOfDefinition(own.get(zoneName)) ?? zoneByOffsets(time) ?? localZone;
    known.set(zoneName, found);
    return found;
  };
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

/** The whole name, or the longest end of it behind a slash that is a zone. */
function namedZone(name: string): string | undefined {
  const parts = name.replaceAll('"', '').split('/').filter((part) => part !== '');
  for (let from = 0; from < parts.length; from += 1) {
    const zone = ianaZone(parts.slice(from).join('/'));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function zoneOfDefinition(definition: ICAL.Component | undefined): string | undefined {
  if (definition === undefined) return undefined;
  const hint = textOf(definition, 'x-lic-location');
  return hint === '' ? undefined : namedZone(hint);
}

const CANDIDATES = Intl.supportedValuesOf('timeZone');

/** A zone with the offsets that the file's own definition gives now and half a year on; failing that, now. */
function zoneByOffsets(time: ICAL.Time): string | undefined {
  const samples = [0, 182].map((days) => {
    const sample = time.clone();
    sample.day += days;
    return { wall: sample.toString().slice(0, 19), at: sample.toUnixTime() * 1000 };
  });
  const fits = (zone: string) => samples.map(({ wall, at }) => zonedTime(wall, zone) === at);
  return CANDIDATES.find((zone) => fits(zone).every(Boolean)) ?? CANDIDATES.find((zone) => fits(zone)[0]);
}
