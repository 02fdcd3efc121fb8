import type ICAL from 'ical.js';

import { zonedTime } from '../../domain/calendar/windows-zones';
import { wallClockAt } from '../graph/zoned-time';
import { exchangeId, meetingThread } from './exchange-id';
import type { ZoneFinder } from './ical-zone';
import type { LocalDateTime, StoredAttendee, StoredEvent, StoredException } from './tenant';

/** How one attendee line describes itself, before anyone knows who the user is. */
export type IcalPerson = { readonly name: string; readonly address: string; readonly kind: 'user' | 'group' | 'room' };

type Context = { readonly zoneOf: ZoneFinder; readonly me: string };

const RESPONSES: Readonly<Record<string, StoredAttendee['response']>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentativelyAccepted',
  'NEEDS-ACTION': 'notResponded',
};

const BUSY: Readonly<Record<string, StoredEvent['showAs']>> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  BUSY: 'busy',
  OOF: 'oof',
  WORKINGELSEWHERE: 'workingElsewhere',
};

/** A single event, or a series with its changed and cancelled dates, as the mailbox keeps it. */
export function storedEvent(master: ICAL.Component, changed: readonly ICAL.Component[], context: Context): StoredEvent {
  const uid = text(master, 'uid');
  const timing = timingOf(master, context.zoneOf);
  const organizer = organizerOf(master) ?? { name: context.me, address: context.me };
  const everyone = attendeesOf(master);
  const isMine = organizer.address === context.me;
  return {
    id: exchangeId(`${uid}/${text(master, 'recurrence-id')}`),
    iCalUId: uid,
    subject: text(master, 'summary'),
    ...timing,
    rule: ruleOf(master, timing.timeZone),
    extraDates: extraDatesOf(master, timing.timeZone, context.zoneOf),
    exceptions: [
      ...cancelledDates(master, timing.timeZone, context.zoneOf),
      ...changed.map((component) => exceptionOf(component, timing.timeZone, context)),
    ],
    organizer,
    // The mailbox does not list its owner among the others; the user's own answer stands apart.
    attendees: everyone.filter(({ address }) => address !== organizer.address && (isMine || address !== context.me || everyone.length === 1)),
    myResponse: isMine ? 'organizer' : (everyone.find(({ address }) => address === context.me)?.response ?? 'none'),
    bodyHtml: bodyOf(master),
    location: text(master, 'location'),
    showAs: showAsOf(master),
    sensitivity: sensitivityOf(master),
    isCancelled: text(master, 'status').toUpperCase() === 'CANCELLED',
    hideAttendees: false,
    joinUrl: joinUrlOf(master),
    threadId: joinUrlOf(master) === undefined ? undefined : (threadIn(joinUrlOf(master)) ?? meetingThread(uid)),
    categories: [],
  };
}

type Timing = Pick<StoredEvent, 'timeZone' | 'start' | 'end' | 'isAllDay'>;

function timingOf(component: ICAL.Component, zoneOf: ZoneFinder): Timing {
  const start = component.getFirstPropertyValue('dtstart') as ICAL.Time;
  const zone = zoneOf(start, zoneName(component, 'dtstart'));
  const end = endOf(component, start);
  return {
    timeZone: zone,
    start: wallClock(start),
    end: end === start ? wallClock(start) : inZone(end, zoneOf(end, zoneName(component, 'dtend') ?? zoneName(component, 'dtstart')), zone),
    isAllDay: start.isDate || text(component, 'x-microsoft-cdo-alldayevent').toUpperCase() === 'TRUE',
  };
}

/** DTEND, or DTSTART and DURATION; a date alone lasts its day, a time alone is a moment (RFC 5545, 3.6.1). */
function endOf(component: ICAL.Component, start: ICAL.Time): ICAL.Time {
  const end = component.getFirstPropertyValue('dtend') as ICAL.Time | null;
  if (end !== null) return end;
  const duration = component.getFirstPropertyValue('duration') as ICAL.Duration | null;
  if (duration === null && !start.isDate) return start;
  const after = start.clone();
  if (duration === null) after.day += 1;
  else after.addDuration(duration);
  return after;
}

function zoneName(component: ICAL.Component, property: string): string | undefined {
  const name = component.getFirstProperty(property)?.getFirstParameter('tzid');
  return name === undefined || name === '' ? undefined : name;
}

function wallClock(time: ICAL.Time): LocalDateTime {
  return time.isDate ? `${time.toString()}T00:00:00` : time.toString().slice(0, 19);
}

/** The same moment as wall-clock time of another zone. */
function inZone(time: ICAL.Time, from: string, to: string): LocalDateTime {
  if (from === to || time.isDate) return wallClock(time);
  return wallClockAt(zonedTime(wallClock(time), from), to);
}

/** The rule with UNTIL in the event's own wall-clock time, since the mailbox counts occurrences there. */
function ruleOf(component: ICAL.Component, zone: string): string | undefined {
  const rule = component.getFirstPropertyValue('rrule') as ICAL.Recur | null;
  if (rule === null) return undefined;
  const written = rule.toString();
  return written.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, (_, y: string, mo: string, d: string, h: string, mi: string, s: string) => {
    const until = wallClockAt(Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s)), zone);
    return `UNTIL=${until.replaceAll(/[-:]/g, '')}`;
  });
}

function datesOf(component: ICAL.Component, name: string, zone: string, zoneOf: ZoneFinder): LocalDateTime[] {
  return component.getAllProperties(name).flatMap((property) =>
    (property.getValues() as (ICAL.Time | ICAL.Period)[]).map((value) => {
      const time = 'start' in value ? value.start : value;
      return inZone(time, zoneOf(time, property.getFirstParameter('tzid') || undefined), zone);
    }),
  );
}

function extraDatesOf(component: ICAL.Component, zone: string, zoneOf: ZoneFinder): LocalDateTime[] {
  return datesOf(component, 'rdate', zone, zoneOf);
}

function cancelledDates(component: ICAL.Component, zone: string, zoneOf: ZoneFinder): StoredException[] {
  return datesOf(component, 'exdate', zone, zoneOf).map((originalStart) => ({ originalStart, isCancelled: true, changes: {} }));
}

function exceptionOf(component: ICAL.Component, zone: string, context: Context): StoredException {
  const place = component.getFirstPropertyValue('recurrence-id') as ICAL.Time;
  const timing = timingOf(component, context.zoneOf);
  const from = context.zoneOf(place, zoneName(component, 'recurrence-id'));
  const shift = (time: LocalDateTime) => (timing.timeZone === zone ? time : wallClockAt(zonedTime(time, timing.timeZone), zone));
  return {
    originalStart: inZone(place, from, zone),
    isCancelled: text(component, 'status').toUpperCase() === 'CANCELLED',
    changes: {
      subject: text(component, 'summary'),
      start: shift(timing.start),
      end: shift(timing.end),
      bodyHtml: bodyOf(component),
      attendees: attendeesOf(component).filter(({ address }) => address !== organizerOf(component)?.address),
      location: text(component, 'location'),
      showAs: showAsOf(component),
    },
  };
}

/** Everyone an event names, organizer first, addresses in lower case. */
export function peopleOf(component: ICAL.Component): IcalPerson[] {
  const lines = [...component.getAllProperties('organizer'), ...component.getAllProperties('attendee')];
  return lines.map(personOf).filter(({ address }) => address.includes('@'));
}

function personOf(property: ICAL.Property): IcalPerson {
  const value = property.getFirstValue();
  const target = (typeof value === 'string' ? value : '').replace(/^mailto:/i, '').trim();
  // Exchange writes the address apart where the line holds an internal name.
  const written = target.includes('@') ? target : parameter(property, 'email');
  const address = decodeAddress(written).toLowerCase();
  const name = parameter(property, 'cn').replaceAll(/^["']|["']$/g, '');
  const type = parameter(property, 'cutype').toUpperCase();
  return { name: name === '' ? address : name, address, kind: type === 'GROUP' ? 'group' : type === 'ROOM' || type === 'RESOURCE' ? 'room' : 'user' };
}

function parameter(property: ICAL.Property, name: string): string {
  const value: unknown = property.getParameter(name);
  return typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function organizerOf(component: ICAL.Component): { name: string; address: string } | undefined {
  const line = component.getFirstProperty('organizer');
  if (line === null) return undefined;
  const { name, address } = personOf(line);
  return address.includes('@') ? { name, address } : undefined;
}

function attendeesOf(component: ICAL.Component): StoredAttendee[] {
  return component.getAllProperties('attendee').flatMap((property) => {
    const person = personOf(property);
    if (!person.address.includes('@')) return [];
    const isOptional = ['OPT-PARTICIPANT', 'NON-PARTICIPANT'].includes(parameter(property, 'role').toUpperCase());
    const type = person.kind === 'room' ? 'resource' : isOptional ? 'optional' : 'required';
    const response = RESPONSES[parameter(property, 'partstat').toUpperCase()] ?? 'none';
    return [{ name: person.name, address: person.address, type, response } as const];
  });
}

function showAsOf(component: ICAL.Component): StoredEvent['showAs'] {
  const written = BUSY[text(component, 'x-microsoft-cdo-busystatus').toUpperCase()];
  return written ?? (text(component, 'transp').toUpperCase() === 'TRANSPARENT' ? 'free' : 'busy');
}

function sensitivityOf(component: ICAL.Component): StoredEvent['sensitivity'] {
  const written = text(component, 'class').toUpperCase();
  return written === 'PRIVATE' ? 'private' : written === 'CONFIDENTIAL' ? 'confidential' : 'normal';
}

function bodyOf(component: ICAL.Component): string {
  const html = text(component, 'x-alt-desc');
  if (html.includes('<')) return html;
  const lines = text(component, 'description').split(/\r?\n/).map(escapeHtml);
  return `<html><body><p>${lines.join('<br>')}</p></body></html>`;
}

function escapeHtml(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const TEAMS_ADDRESS = /https:\/\/teams\.(?:microsoft|live)\.com\/(?:l\/meetup-join|meet)\/[^\s"<>\\]+/;

function joinUrlOf(component: ICAL.Component): string | undefined {
  const own = text(component, 'x-microsoft-skypeteamsmeetingurl') || text(component, 'x-google-conference');
  if (own !== '') return own;
  return TEAMS_ADDRESS.exec(`${text(component, 'description')} ${text(component, 'location')} ${text(component, 'x-alt-desc')}`)?.[0];
}

/** The long form of a Teams address names the thread. */
function threadIn(joinUrl = ''): string | undefined {
  return /\/meetup-join\/(19:[^/?]+)\//i.exec(decodeAddress(joinUrl))?.[1];
}

function text(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  if (value === null) return '';
  return typeof value === 'string' ? value : value.toString();
}
