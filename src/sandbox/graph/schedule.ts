import type { FreeBusyStatus, ScheduleInformation, ScheduleItem, WorkingHours } from '@microsoft/microsoft-graph-types';

import type { DirectoryEntry, StoredEvent } from '../people/tenant';
import { allOccurrences, READ_SCOPES } from './calendar-reading';
import { localTime } from './event-input';
import { contentOf } from './event-shape';
import type { Occurrence, Range } from './expand-series';
import { GraphRefusal } from './graph-refusal';
import { addressesOf, ownEntry, type Mailbox } from './mailbox';
import { readPreferences, type Preferences } from './preferences';
import { answer, documented, type GraphApp, type RouteContext } from './route-context';
import { wallClockAt } from './zoned-time';

type ScheduleRequest = { readonly schedules: readonly string[]; readonly range: Range; readonly intervalMs: number };

/** Digits of `availabilityView`. */
const DIGITS: Readonly<Record<FreeBusyStatus, string>> = { free: '0', tentative: '1', busy: '2', oof: '3', workingElsewhere: '4', unknown: '0' };

/** Who is free when, for addresses of the directory: of others only as much as the user's own calendar tells. */
export function scheduleRoutes(app: GraphApp, context: RouteContext, mailbox: Mailbox): void {
  const spec = {
    method: 'POST',
    path: '/me/calendar/getSchedule',
    area: 'outlook',
    scopes: READ_SCOPES,
    page: 'https://learn.microsoft.com/graph/api/calendar-getschedule',
  } as const;
  documented(app, context, spec, async (c) => {
    const preferences = readPreferences(c.req.header('Prefer'));
    const request = readRequest(await c.req.text());
    const occurrences = allOccurrences(mailbox, request.range);
    const value = request.schedules.map((address) => scheduleOf(mailbox, address, request, occurrences, preferences));
    const metadata = `${mailbox.service}/$metadata#Collection(microsoft.graph.scheduleInformation)`;
    return answer({ '@odata.context': metadata, value }, 200, preferences.applied);
  });
}

type SentRequest = {
  readonly schedules?: unknown;
  readonly startTime?: { readonly dateTime?: string; readonly timeZone?: string };
  readonly endTime?: { readonly dateTime?: string; readonly timeZone?: string };
  readonly availabilityViewInterval?: unknown;
};

function readRequest(body: string): ScheduleRequest {
  const sent = parsed(body);
  const interval = sent.availabilityViewInterval ?? 30;
  if (!Array.isArray(sent.schedules) || sent.schedules.length === 0) throw invalid('schedules');
  if (typeof interval !== 'number' || interval < 5 || interval > 1440) throw invalid('availabilityViewInterval');
  const [from, to] = [sent.startTime, sent.endTime].map((moment) => Date.parse(`${localTime(moment, 'Etc/UTC', false)}Z`));
  if (from === undefined || to === undefined || from >= to) throw invalid('endTime');
  return { schedules: sent.schedules.map(String), range: { from, to }, intervalMs: interval * 60_000 };
}

function parsed(body: string): SentRequest {
  try {
    return (JSON.parse(body) ?? {}) as SentRequest;
  } catch {
    throw invalid('body');
  }
}

function invalid(part: string): GraphRefusal {
  return new GraphRefusal(400, 'ErrorInvalidParameter', `The parameter '${part}' is not valid.`);
}

function scheduleOf(
  mailbox: Mailbox,
  address: string,
  request: ScheduleRequest,
  occurrences: readonly Occurrence[],
  preferences: Preferences,
): ScheduleInformation {
  const entry = mailbox.state.tenant().directory.find((candidate) => addressesOf(candidate).has(address.toLowerCase()));
  if (entry === undefined) {
    const responseCode = 'ErrorMailRecipientNotFound';
    return { scheduleId: address, availabilityView: '', scheduleItems: [], error: { message: 'The recipient could not be found.', responseCode } };
  }
  const isOwn = entry.id === ownEntry(mailbox).id;
  const theirs = occurrences.filter((occurrence) => !contentOf({ kind: 'occurrence', occurrence }).isCancelled && takesPart(entry, occurrence, isOwn));
  return {
    scheduleId: address,
    availabilityView: availabilityView(theirs, request),
    scheduleItems: theirs.map((occurrence) => scheduleItem(occurrence, isOwn, preferences)),
    workingHours: workingHoursOf(entry),
  };
}

function takesPart(entry: DirectoryEntry, occurrence: Occurrence, isOwn: boolean): boolean {
  if (isOwn) return true;
  const addresses = addressesOf(entry);
  const { organizer, attendees } = contentOf({ kind: 'occurrence', occurrence });
  const isComing = attendees.some(({ address, response }) => addresses.has(address.toLowerCase()) && response !== 'declined');
  return isComing || addresses.has(organizer.address.toLowerCase());
}

function scheduleItem(occurrence: Occurrence, isOwn: boolean, { timeZone }: Preferences): ScheduleItem {
  const content = contentOf({ kind: 'occurrence', occurrence });
  const at = (instant: number) => ({ dateTime: `${wallClockAt(instant, timeZone.iana)}.0000000`, timeZone: timeZone.name });
  const times = { start: at(occurrence.startsAt), end: at(occurrence.endsAt) };
  const isPrivate = content.sensitivity === 'private';
  // Of others only the time is told.
  if (!isOwn) return { status: content.showAs, ...times };
  return { isPrivate, status: content.showAs, subject: content.subject, location: content.location, ...times };
}

function availabilityView(occurrences: readonly Occurrence[], { range, intervalMs }: ScheduleRequest): string {
  const slots = Math.ceil((range.to - range.from) / intervalMs);
  return Array.from({ length: slots }, (_, index) => {
    const from = range.from + index * intervalMs;
    const during = occurrences.filter(({ startsAt, endsAt }) => startsAt < from + intervalMs && endsAt > from);
    return during.map((occurrence) => DIGITS[statusOf(occurrence)]).reduce((most, digit) => (digit > most ? digit : most), '0');
  }).join('');
}

function statusOf(occurrence: Occurrence): StoredEvent['showAs'] {
  return contentOf({ kind: 'occurrence', occurrence }).showAs;
}

export function workingHoursOf(entry: DirectoryEntry): WorkingHours {
  return {
    daysOfWeek: [...(entry.workingDays ?? [])],
    startTime: '08:00:00.0000000',
    endTime: '17:00:00.0000000',
    timeZone: { name: entry.timeZone },
  };
}
