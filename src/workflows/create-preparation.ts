import type { CalendarEvent, EventId } from '../domain/calendar/event';
import { freeTimeBefore, type TimeSpan } from '../domain/calendar/free-time';
import { looksSetAside, setAsideLine } from '../domain/calendar/looks-set-aside';
import { isUntouched, isUnused, readMark, setAsideBody, setAsideSubject, writeMark, type SetAsideMark } from '../domain/calendar/set-aside';
import { Failure, reasonOf } from '../domain/shared/failure';
import type { Identity } from './identity';
import { eventsOf, type KnownCalendar } from './known-calendar';
import type { NoteShelf } from './note-shelf';
import type { Calendar, DeepLink, OwnTimes, Surroundings, TimeToWrite } from './ports';
import type { OfferedTime, Preparation, PreparationState } from './preparation';
import type { Recognise } from './recognition';
import { createStore } from './store';

export type PreparationPorts = {
  readonly ownTimes: OwnTimes;
  readonly calendar: KnownCalendar;
  /** Reads a meeting that is not among the days to come. */
  readonly read: Calendar['read'];
  readonly identity: Pick<Identity, 'snapshot' | 'subscribe'>;
  readonly shelf: Pick<NoteShelf, 'files'>;
  readonly recognise: Recognise;
  readonly linkTo: (place: DeepLink) => Promise<string>;
  readonly surroundings: Pick<Surroundings, 'now' | 'newId' | 'timeZone' | 'words'>;
};

/** One of ours, as this device knows it. */
type Known = TimeSpan & { readonly id: EventId; readonly isOurs: boolean };

export function createPreparation(ports: PreparationPorts): Preparation {
  const { calendar, surroundings } = ports;
  const store = createStore<ReadonlyMap<EventId, PreparationState>>(new Map());
  const known = new Map<EventId, Known>();
  const add = adder(ports);
  const whenReady = readiness(ports);
  let tidying: Promise<void> | undefined;

  const become = (eventId: EventId, state: PreparationState | undefined) =>
    store.set((before) => {
      const others = [...before].filter(([id]) => id !== eventId);
      return new Map(state === undefined ? others : [...others, [eventId, state]]);
    });
  const stateOf = (eventId: EventId) => stateFor(ports, eventId, known.get(eventId));

  const tidyUp = async () => {
    if (!isReady(ports)) return;
    const listed = eventsOf(calendar).filter((event) => looksSetAside(event) && event.endsAt > surroundings.now());
    // A list may not have yet what was written a moment ago.
    const before = new Map([...known].map(([meetingId, mine]) => [mine.id, { ...mine, kind: 'used' as const, meetingId }]));
    const candidates = [...new Map<EventId, TimeSpan & { readonly id: EventId }>([...before, ...listed.map((event) => [event.id, event] as const)]).values()];
    const found = await Promise.all(
      candidates.map((each) => lookAt(ports, each).catch((error: unknown): Looked => (reasonOf(error) === 'not-found' ? undefined : before.get(each.id)))),
    );
    for (const [id, { meetingId }] of before) if (known.get(meetingId)?.id === id) known.delete(meetingId);
    for (const each of found) if (each?.kind === 'used') known.set(each.meetingId, each);
    // Lists tell of what was taken out until the calendar is read again.
    if (found.some((each) => each?.kind === 'taken-out')) await calendar.refresh();
  };
  const tidy = () =>
    (tidying ??= tidyUp().finally(() => {
      tidying = undefined;
    }));

  const open = async (eventId: EventId): Promise<void> => {
    if (!isReady(ports)) {
      whenReady(() => open(eventId));
      return;
    }
    await tidy();
    become(eventId, stateOf(eventId));
  };
  const reopen = async (eventId: EventId) => {
    await calendar.refresh();
    await open(eventId);
  };
  const working = async (eventId: EventId, work: () => Promise<PreparationState | undefined>) => {
    if (store.snapshot().get(eventId)?.kind === 'working') return;
    become(eventId, { kind: 'working' });
    become(eventId, await work().catch((error: unknown): PreparationState => ({ kind: 'failed', reason: reasonOf(error) })));
  };

  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    tidy: () => tidy().catch(() => undefined),
    open,
    reopen,
    setAside: (eventId, shown) =>
      working(eventId, async () => {
        const event = await calendar.event(eventId);
        const now = stateOf(eventId);
        if (now?.kind !== 'offered' || JSON.stringify(now.time) !== JSON.stringify(shown)) return now;
        const { subject, line, startsAt, endsAt } = shown;
        const link = await ports.linkTo(`meeting/${encodeURIComponent(eventId)}`);
        const mark = writeMark({ meetingId: eventId, meetingStartsAt: event.startsAt, subject, line });
        const id = await add({ subject, startsAt, endsAt, body: setAsideBody(line, link), mark });
        await calendar.refresh();
        if (id !== undefined) known.set(eventId, { id, startsAt, endsAt, isOurs: true });
        else await tidy();
        if (!known.has(eventId)) throw new Failure('unknown-outcome', 'set a time aside');
        return stateOf(eventId);
      }),
    remove: (eventId) =>
      working(eventId, async () => {
        const mine = known.get(eventId);
        if (mine !== undefined) {
          if ((await takeOut(ports, mine.id)) === 'theirs') known.set(eventId, { ...mine, isOurs: false });
          else known.delete(eventId);
          await calendar.refresh();
        }
        return stateOf(eventId);
      }),
  };
}

function stateFor(ports: PreparationPorts, eventId: EventId, mine: Known | undefined): PreparationState | undefined {
  const event = ports.calendar.seen(eventId);
  const name = event && nameIn(ports, event);
  if (event === undefined || name === undefined || event.kind === 'call' || event.startsAt <= ports.surroundings.now()) return undefined;
  if (mine !== undefined) return { kind: mine.isOurs ? 'set' : 'theirs', startsAt: mine.startsAt, endsAt: mine.endsAt };
  const time = offerFor(ports, event, name);
  return time === undefined ? { kind: 'no-time' } : { kind: 'offered', time };
}

/** The name of whom one meets, if it is a 1:1. */
function nameIn({ recognise }: PreparationPorts, event: CalendarEvent): string | undefined {
  const meeting = recognise(event);
  return meeting.kind === 'one-on-one' ? meeting.counterpart.name : undefined;
}

function offerFor({ calendar, surroundings }: PreparationPorts, event: CalendarEvent, name: string): OfferedTime | undefined {
  const time = freeTimeBefore(event, eventsOf(calendar), surroundings.now(), surroundings.timeZone);
  const { locale } = surroundings.words.snapshot();
  return time && { ...time, subject: setAsideSubject(locale, name), line: setAsideLine(locale), isRightBefore: time.endsAt === event.startsAt };
}

/** The same, asked for again, is one: a try whose answer was lost may have been done. Undefined where it was, and cannot tell which event it made. */
function adder({ ownTimes, surroundings }: PreparationPorts): (time: TimeToWrite) => Promise<EventId | undefined> {
  const onceIds = new Map<string, string>();
  return async (time) => {
    const key = JSON.stringify(time);
    const onceId = onceIds.get(key) ?? `two-hats-${surroundings.now()}-${surroundings.newId()}`;
    onceIds.set(key, onceId);
    const once = () => ownTimes.add(time, onceId);
    try {
      const id = await once().catch((error: unknown) => {
        if (reasonOf(error) !== 'unknown-outcome') throw error;
        return once();
      });
      onceIds.delete(key); // From now on it would be another one.
      return id;
    } catch (error) {
      if (reasonOf(error) !== 'already-exists') throw error;
      onceIds.delete(key); // It made one that is there, or one that was taken out since.
      return undefined;
    }
  };
}

/** Nothing is concluded from a calendar of yesterday, or before it is known who the user is and what they said of their meetings. */
function isReady({ calendar, identity, shelf }: PreparationPorts): boolean {
  const state = calendar.snapshot();
  return state.kind === 'ready' && state.freshness.kind === 'fresh' && identity.snapshot().kind === 'known' && shelf.files.snapshot().kind === 'ready';
}

/** Does what is wanted once all is known, without anybody waiting for that. */
function readiness(ports: PreparationPorts): (work: () => Promise<void>) => void {
  let ready: Promise<void> | undefined;
  return (work) => {
    ready ??= becomesReady(ports).finally(() => {
      ready = undefined;
    });
    void ready.then(work);
  };
}

async function becomesReady(ports: PreparationPorts): Promise<void> {
  const { calendar, identity, shelf } = ports;
  let leave: readonly (() => void)[] = [];
  await new Promise<void>((resolve) => {
    const look = () => {
      if (isReady(ports)) resolve();
    };
    leave = [calendar, identity, shelf.files].map((each) => each.subscribe(look));
  });
  leave.forEach((each) => each());
}

type Looked = ({ readonly kind: 'used'; readonly meetingId: EventId } & Known) | { readonly kind: 'taken-out' } | undefined;

/** What is behind an event that looks like ours; one that is not needed any more is taken out (O24). @throws {Failure} */
async function lookAt(ports: PreparationPorts, { id, startsAt, endsAt }: TimeSpan & { readonly id: EventId }): Promise<Looked> {
  const time = await ports.ownTimes.read(id);
  const mark = readMark(time.mark);
  if (mark === undefined) return undefined;
  const isOurs = isUntouched(time, mark);
  const meeting = await meetingOf(ports, mark);
  if (!isUnused(mark, meeting, (each) => ports.recognise(each).kind === 'one-on-one')) return { kind: 'used', meetingId: mark.meetingId, id, startsAt, endsAt, isOurs };
  if (!isOurs) return undefined;
  await ports.ownTimes.remove(id, time.changeTag);
  return { kind: 'taken-out' };
}

async function meetingOf({ calendar, read }: PreparationPorts, { meetingId }: SetAsideMark): Promise<CalendarEvent | undefined> {
  const listed = eventsOf(calendar).find(({ id }) => id === meetingId);
  if (listed !== undefined) return listed;
  return read(meetingId).catch((error: unknown) => {
    if (reasonOf(error) === 'not-found') return undefined;
    throw error;
  });
}

/** Takes one out that the user wants no more, unless they made something else of it (O25). @throws {Failure} */
async function takeOut({ ownTimes }: PreparationPorts, id: EventId): Promise<'gone' | 'theirs'> {
  try {
    const time = await ownTimes.read(id);
    const mark = readMark(time.mark);
    if (mark === undefined || !isUntouched(time, mark)) return 'theirs';
    await ownTimes.remove(id, time.changeTag);
  } catch (error) {
    if (reasonOf(error) !== 'not-found') throw error;
  }
  return 'gone';
}
