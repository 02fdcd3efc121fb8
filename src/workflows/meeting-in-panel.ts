import type { CalendarEvent, EventId } from '../domain/calendar/event';
import { HOUR } from '../domain/shared/time';
import type { HostMeeting } from './ports';

/** Which event of the calendar the panel stands in, or why that cannot be told. */
export type PanelMeeting =
  | { readonly kind: 'found'; readonly eventId: EventId }
  /** The user chooses: more than one fits equally well, or the series has none today. */
  | { readonly kind: 'ambiguous'; readonly events: readonly CalendarEvent[]; readonly because: 'fit-equally' | 'none-today' }
  /** The one of now was cancelled; `next` is the one of its series that comes after it. */
  | { readonly kind: 'cancelled'; readonly next: CalendarEvent | undefined }
  /**
   * `nothing-known`: the host told too little to look. `no-match`: the calendar has no such event. `group-call`: a call of
   * several people, which nobody planned. `call`: one of two people, and nothing tells who the other is.
   */
  | { readonly kind: 'not-found'; readonly reason: 'nothing-known' | 'no-match' | 'group-call' | 'call' };

/** The host's start and the calendar's may differ by the seconds that a client rounds off, never by more. */
const SAME_TIME_MS = 60_000;

/** Who joins early or stays long, past midnight even, is in the meeting that is nearest; beyond this nobody can tell. */
const NEAR_MS = 12 * HOUR;

/**
 * Finds the event of the meeting that the host shows us in, by the surest sign it gives (O20):
 *
 * 1. the join address is the same after decoding
 * 2. the thread id stands in the event's (long) join address
 * 3. title and start are both the same
 *
 * A series shares one thread and one join address, so its occurrence is chosen by time (O15, O21). Never a guess: where two fit
 * equally, or none of a series is near, the user chooses.
 */
export function meetingInPanel(meeting: HostMeeting, events: readonly CalendarEvent[], now: number): PanelMeeting {
  const signs = [byJoinUrl(meeting), byThread(meeting), byTitleAndTime(meeting)].filter((sign) => sign !== undefined);
  if (signs.length === 0) return { kind: 'not-found', reason: 'nothing-known' };

  for (const { fits, isOfOneMeeting } of signs) {
    const matches = events.filter(fits);
    const answer = choose(matches, { startsAt: meeting.startsAt, now, isOfOneMeeting });
    if (answer !== undefined) return answer;
  }
  return { kind: 'not-found', reason: meeting.call?.isGroup === true ? 'group-call' : 'no-match' };
}

type Sign = {
  readonly fits: (event: CalendarEvent) => boolean;
  /** Whether what carries it is one meeting or one series. A channel has many under one thread. */
  readonly isOfOneMeeting: boolean;
};

function byJoinUrl({ joinUrl }: HostMeeting): Sign | undefined {
  if (joinUrl === undefined) return undefined;
  const wanted = decoded(joinUrl);
  return { fits: (event) => event.joinUrl !== undefined && decoded(event.joinUrl) === wanted, isOfOneMeeting: true };
}

function byThread({ threadId }: HostMeeting): Sign | undefined {
  if (threadId === undefined) return undefined;
  return { fits: (event) => event.joinUrl !== undefined && threadOf(event.joinUrl) === threadId, isOfOneMeeting: threadId.startsWith('19:meeting_') };
}

function byTitleAndTime({ title, startsAt }: HostMeeting): Sign | undefined {
  if (title === undefined || startsAt === undefined) return undefined;
  return { fits: (event) => event.subject.trim() === title.trim() && isSameTime(event.startsAt, startsAt), isOfOneMeeting: true };
}

type Moment = { readonly startsAt: number | undefined; readonly now: number; readonly isOfOneMeeting: boolean };

function choose(matches: readonly CalendarEvent[], { startsAt, now, isOfOneMeeting }: Moment): PanelMeeting | undefined {
  const alive = matches.filter(({ isCancelled }) => !isCancelled);
  const isRunning = (event: CalendarEvent) => event.startsAt <= now && now < event.endsAt;
  // Whoever sees the panel sits in the meeting. What runs therefore counts more than what the host names: of a series that
  // may be the first start of all, or the time from which an occurrence was moved.
  const running = latest(alive.filter(isRunning));
  if (running.length > 0) return among(running);

  const named = matches.filter((event) => startsAt !== undefined && isSameTime(event.startsAt, startsAt));
  const namedAlive = named.filter(({ isCancelled }) => !isCancelled);
  if (namedAlive.length > 0) return among(namedAlive);
  const [cancelled] = [...matches.filter(isRunning), ...named]; // None of these takes place.
  if (cancelled !== undefined) return { kind: 'cancelled', next: next(alive, now) };
  if (!isOfOneMeeting) return undefined;

  const near = nearest(alive.filter((event) => distance(event, now) <= NEAR_MS), now);
  if (near.length > 0) return among(near);
  if (alive.length === 1 && alive[0]?.seriesId === undefined) return among(alive);
  const around = [last(alive, now), next(alive, now)].filter((event) => event !== undefined);
  return around.length === 0 ? undefined : { kind: 'ambiguous', events: around, because: 'none-today' };
}

function among(events: readonly CalendarEvent[]): PanelMeeting | undefined {
  const [first, ...others] = events;
  if (first === undefined) return undefined;
  return others.length === 0 ? { kind: 'found', eventId: first.id } : { kind: 'ambiguous', events, because: 'fit-equally' };
}

/** Of two that run, the one that began later. */
function latest(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const began = Math.max(...events.map(({ startsAt }) => startsAt));
  return events.filter(({ startsAt }) => startsAt === began);
}

/** At equal distance the coming one. */
function nearest(events: readonly CalendarEvent[], now: number): readonly CalendarEvent[] {
  const least = Math.min(...events.map((event) => distance(event, now)));
  return latest(events.filter((event) => distance(event, now) === least));
}

function distance({ startsAt, endsAt }: CalendarEvent, now: number): number {
  return Math.max(startsAt - now, now - endsAt, 0);
}

function next(events: readonly CalendarEvent[], now: number): CalendarEvent | undefined {
  return events.filter(({ startsAt }) => startsAt > now).sort((a, b) => a.startsAt - b.startsAt)[0];
}

function last(events: readonly CalendarEvent[], now: number): CalendarEvent | undefined {
  return events.filter(({ endsAt }) => endsAt <= now).sort((a, b) => b.startsAt - a.startsAt)[0];
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

/** The thread id of a long join address, `…/l/meetup-join/19%3ameeting_…%40thread.v2/0?…`, a channel's too; short ones hold none. */
function threadOf(joinUrl: string): string | undefined {
  return /\/meetup-join\/(19:[^/?]+@thread\.[a-z0-9]+)\//i.exec(decoded(joinUrl))?.[1];
}
