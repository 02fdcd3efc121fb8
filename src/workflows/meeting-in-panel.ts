import type { CalendarEvent, EventId } from '../domain/calendar/event';
import type { HostMeeting } from './ports';

/** Which event of the calendar the panel stands in, or why that cannot be told. */
export type PanelMeeting =
  | { readonly kind: 'found'; readonly eventId: EventId }
  /** More than one event fits equally well; the user chooses. */
  | { readonly kind: 'ambiguous'; readonly eventIds: readonly EventId[] }
  /** `nothing-known`: the host told too little to look. `no-match`: the calendar window has no such event. */
  | { readonly kind: 'not-found'; readonly reason: 'nothing-known' | 'no-match' };

/** The host's start and the calendar's may differ by the seconds that a client rounds off, never by more. */
const SAME_TIME_MS = 60_000;

/**
 * Finds the event of the meeting that the host shows us in, by the surest sign it gives:
 *
 * 1. the join address is the same after decoding
 * 2. the thread id stands in the event's (long) join address
 * 3. title and start are both the same
 *
 * A series shares one thread and one join address, so its occurrence is chosen by time: the one the host names, else the
 * one that is running, else the nearest. Never a guess: where two fit equally, the answer is `ambiguous`.
 */
export function meetingInPanel(meeting: HostMeeting, events: readonly CalendarEvent[], now: number): PanelMeeting {
  const signs = [byJoinUrl(meeting), byThread(meeting), byTitleAndTime(meeting)].filter((sign) => sign !== undefined);
  if (signs.length === 0) return { kind: 'not-found', reason: 'nothing-known' };

  const alive = events.filter((event) => !event.isCancelled);
  for (const sign of signs) {
    const matches = alive.filter(sign);
    if (matches.length > 0) return choose(matches, meeting.startsAt, now);
  }
  return { kind: 'not-found', reason: 'no-match' };
}

type Sign = (event: CalendarEvent) => boolean;

function byJoinUrl({ joinUrl }: HostMeeting): Sign | undefined {
  if (joinUrl === undefined) return undefined;
  const wanted = decoded(joinUrl);
  return (event) => event.joinUrl !== undefined && decoded(event.joinUrl) === wanted;
}

function byThread({ threadId }: HostMeeting): Sign | undefined {
  if (threadId === undefined) return undefined;
  return (event) => event.joinUrl !== undefined && threadOf(event.joinUrl) === threadId;
}

function byTitleAndTime({ title, startsAt }: HostMeeting): Sign | undefined {
  if (title === undefined || startsAt === undefined) return undefined;
  return (event) => event.subject.trim() === title.trim() && isSameTime(event.startsAt, startsAt);
}

function choose(matches: readonly CalendarEvent[], startsAt: number | undefined, now: number): PanelMeeting {
  const named = startsAt === undefined ? [] : matches.filter((event) => isSameTime(event.startsAt, startsAt));
  const running = matches.filter((event) => event.startsAt <= now && now < event.endsAt);
  // A series' meeting opened outside its hours has the series' own first start, so a start that fits none is no veto.
  const best = [named, running, nearest(matches, now)].find((some) => some.length > 0) ?? [];
  const [first, ...others] = best;
  if (first === undefined) return { kind: 'not-found', reason: 'no-match' };
  return others.length === 0 ? { kind: 'found', eventId: first.id } : { kind: 'ambiguous', eventIds: best.map(({ id }) => id) };
}

function nearest(events: readonly CalendarEvent[], now: number): readonly CalendarEvent[] {
  const distance = ({ startsAt, endsAt }: CalendarEvent) => Math.max(startsAt - now, now - endsAt, 0);
  const least = Math.min(...events.map(distance));
  return events.filter((event) => distance(event) === least);
}

function isSameTime(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME_TIME_MS;
}

/** Clients write percent codes in either case, and some leave characters bare, so only what they stand for compares. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The thread id of a long join address, `…/l/meetup-join/19%3ameeting_…%40thread.v2/0?…`; short ones hold none. */
function threadOf(joinUrl: string): string | undefined {
  return /\/meetup-join\/(19:meeting_[^/?]+@thread\.v2)\//i.exec(decoded(joinUrl))?.[1];
}
