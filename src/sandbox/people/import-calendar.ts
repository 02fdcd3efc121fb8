import ICAL from 'ical.js';

import { peopleOf, storedEvent, type IcalPerson } from './ical-event';
import { directoryId } from './exchange-id';
import { zoneFinder } from './ical-zone';
import type { DirectoryEntry, StoredEvent, Tenant } from './tenant';

export type ImportOptions = {
  /** The file's text, in whatever dialect the exporting program wrote it. */
  readonly text: string;
  /** The user's own address, where it was given. */
  readonly me: string | undefined;
  /** IANA zone for times that carry none. */
  readonly localZone: string;
};

export type Imported =
  | { readonly kind: 'ok'; readonly tenant: Tenant; readonly me: string; readonly unreadable: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** Makes the pretended mailbox and directory out of a calendar file (RFC 5545). */
export function importCalendar({ text, me, localZone }: ImportOptions): Imported {
  const { components, unreadable } = readEvents(text);
  if (components.length === 0) return refused('no event could be read in it. Export the calendar again as an .ics file.');
  const people = components.map(({ event }) => peopleOf(event));
  const user = me === undefined ? guessUser(components.map(({ calendar }) => calendar), people) : me.trim().toLowerCase();
  if (user === undefined) return refused(`it does not say whose it is. Add --me ADDRESS with one of ${candidates(people)}.`);
  if (!people.flat().some(({ address }) => address === user)) {
    return refused(`${user} takes part in no meeting of it. Use --me ADDRESS with one of ${candidates(people)}.`);
  }
  const { events, failed } = eventsOf(components, user, localZone);
  return { kind: 'ok', me: user, unreadable: unreadable + failed, tenant: tenantOf(user, events, people.flat(), localZone) };
}

function refused(reason: string): Imported {
  return { kind: 'refused', reason };
}

type Found = { readonly event: ICAL.Component; readonly calendar: ICAL.Component };

/** Reads the file as a whole; where one line breaks that, event by event, so that one bad entry does not cost the rest. */
function readEvents(text: string): { components: Found[]; unreadable: number } {
  const clean = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  try {
    return { components: calendarsIn(clean).flatMap(eventsIn), unreadable: 0 };
  } catch {
    return readOneByOne(clean);
  }
}

function readOneByOne(text: string): { components: Found[]; unreadable: number } {
  const events = text.match(/^BEGIN:VEVENT$[\s\S]*?^END:VEVENT$/gim) ?? [];
  const zones = (text.match(/^BEGIN:VTIMEZONE$[\s\S]*?^END:VTIMEZONE$/gim) ?? []).join('\n');
  const components: Found[] = [];
  for (const event of events) {
    try {
      components.push(...calendarsIn(`BEGIN:VCALENDAR\n${zones}\n${event}\nEND:VCALENDAR`).flatMap(eventsIn));
    } catch {
      // Counted below: the user is told how many there are.
    }
  }
  return { components, unreadable: events.length - components.length };
}

function calendarsIn(text: string): ICAL.Component[] {
  const parsed = ICAL.parse(text) as unknown[];
  const roots = typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][]);
  return roots.map((root) => new ICAL.Component(root));
}

function eventsIn(calendar: ICAL.Component): Found[] {
  return calendar
    .getAllSubcomponents('vevent')
    .filter((event) => event.getFirstPropertyValue('dtstart') instanceof ICAL.Time)
    .map((event) => ({ event, calendar }));
}

/** The address that the calendar is named for, or the one person who takes part in every meeting. */
function guessUser(calendars: readonly ICAL.Component[], people: readonly (readonly IcalPerson[])[]): string | undefined {
  const named = calendars.map((calendar) => calendar.getFirstPropertyValue('x-wr-calname')).find((name) => typeof name === 'string' && /^\S+@\S+$/.test(name));
  if (typeof named === 'string') return named.toLowerCase();
  const meetings = people.filter((group) => group.length > 1).map((group) => new Set(group.map(({ address }) => address)));
  const inAll = [...(meetings[0] ?? [])].filter((address) => meetings.every((meeting) => meeting.has(address)));
  return inAll.length === 1 ? inAll[0] : undefined;
}

/** The addresses that stand in most meetings, most frequent first. */
function candidates(people: readonly (readonly IcalPerson[])[]): string {
  const counts = new Map<string, number>();
  for (const { address } of people.flat()) counts.set(address, (counts.get(address) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return best.length === 0 ? 'your own address' : best.map(([address]) => address).join(', ');
}

function eventsOf(components: readonly Found[], me: string, localZone: string): { events: StoredEvent[]; failed: number } {
  const byUid = new Map<string, Found[]>();
  for (const found of components) {
    const uid = String(found.event.getFirstPropertyValue('uid') ?? JSON.stringify(found.event.toJSON()));
    byUid.set(uid, [...(byUid.get(uid) ?? []), found]);
  }
  const events: StoredEvent[] = [];
  let failed = 0;
  for (const group of byUid.values()) {
    try {
      events.push(...seriesOf(group, me, localZone));
    } catch {
      failed += group.length;
    }
  }
  return { events, failed };
}

/** The newest master with its changed dates; a changed date whose series is not in the file stands for itself. */
function seriesOf(group: readonly Found[], me: string, localZone: string): StoredEvent[] {
  const context = ({ calendar }: Found) => ({ me, zoneOf: zoneFinder(calendar, zoneOfCalendar(calendar) ?? localZone) });
  const sequence = ({ event }: Found) => Number(event.getFirstPropertyValue('sequence') ?? 0);
  const isChange = ({ event }: Found) => event.hasProperty('recurrence-id');
  const [master] = group.filter((found) => !isChange(found)).sort((a, b) => sequence(b) - sequence(a));
  const changed = group.filter(isChange);
  if (master === undefined) return changed.map((found) => storedEvent(found.event, [], context(found)));
  return [storedEvent(master.event, changed.map(({ event }) => event), context(master))];
}

function zoneOfCalendar(calendar: ICAL.Component): string | undefined {
  const name = calendar.getFirstPropertyValue('x-wr-timezone');
  return typeof name === 'string' && Intl.supportedValuesOf('timeZone').includes(name) ? name : undefined;
}

function tenantOf(me: string, events: readonly StoredEvent[], people: readonly IcalPerson[], localZone: string): Tenant {
  const entries = new Map<string, DirectoryEntry>();
  for (const person of [...people, { name: me, address: me, kind: 'user' as const }]) {
    const known = entries.get(person.address);
    if (known === undefined || (known.displayName === person.address && person.name !== person.address)) {
      entries.set(person.address, entryOf(person, localZone));
    }
  }
  return {
    tenantId: directoryId(`tenant of ${me}`),
    meId: entries.get(me)?.id ?? directoryId(me),
    directory: [...entries.values()],
    events,
  };
}

function entryOf({ name, address, kind }: IcalPerson, timeZone: string): DirectoryEntry {
  const [givenName = name, ...rest] = name.split(' ');
  return {
    id: directoryId(address),
    kind,
    displayName: name,
    givenName,
    surname: rest.join(' '),
    mail: address,
    userPrincipalName: address,
    otherMails: [],
    jobTitle: '',
    managerId: undefined,
    timeZone,
    workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  };
}
