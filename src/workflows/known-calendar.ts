import type { CalendarEvent, EventId, TimeWindow } from '../domain/calendar/event';
import { reasonOf, type FailureReason } from '../domain/shared/failure';
import { decodeCalendarCopy, type CalendarCopy } from './decode-cache';
import type { Calendar, LocalNotes, Surroundings } from './ports';
import { createStore, type Watched } from './store';
import type { Freshness } from './upcoming';

export type KnownCalendarState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'ready'; readonly events: readonly CalendarEvent[]; readonly freshness: Freshness };

/** The user's calendar of the next days as this device knows it: its last copy at once, then what the service says. */
export type KnownCalendar = Watched<KnownCalendarState> & {
  /** Settles with the device's copy read, if there is one. Never throws, never waits for the network. */
  readonly openCopy: () => Promise<void>;
  /** Reads the calendar anew; calls that come meanwhile share the one reading. Never throws. */
  readonly refresh: () => Promise<void>;
  /** Takes an event as an open form has it: it counts more than the calendar's, which may not have what was just typed. */
  readonly took: (event: CalendarEvent) => void;
  /** The event if this device knows it. */
  readonly seen: (eventId: EventId) => CalendarEvent | undefined;
  /** Reads the calendar of another time, beside the days to come; what was read is known from then on. @throws {Failure} */
  readonly look: (window: TimeWindow) => Promise<readonly CalendarEvent[]>;
  /** The event as this device knows it, else as the service does. @throws {Failure} */
  readonly event: (eventId: EventId) => Promise<CalendarEvent>;
};

/** The events of the days to come as far as this device knows them; none before it knows any. */
export function eventsOf(calendar: Pick<KnownCalendar, 'snapshot'>): readonly CalendarEvent[] {
  const state = calendar.snapshot();
  return state.kind === 'ready' ? state.events : [];
}

const COPY = 'calendar';

/** @param windowAt what is to be read when it is read at a time */
export function createKnownCalendar(
  ports: {
    readonly calendar: Calendar;
    readonly local: Pick<LocalNotes, 'readCache' | 'writeCache'>;
    readonly surroundings: Pick<Surroundings, 'now'>;
  },
  windowAt: (now: number) => TimeWindow,
): KnownCalendar {
  const { calendar, local, surroundings } = ports;
  const store = createStore<KnownCalendarState>({ kind: 'loading' });
  const readSingly = new Map<EventId, CalendarEvent>();
  const open = new Map<EventId, CalendarEvent>();
  let copyRead: Promise<void> | undefined;
  let lastReadAt = 0;
  let underWay: Promise<void> | undefined;

  const readCopy = async () => {
    const copy = decodeCalendarCopy(await local.readCache(COPY).catch(() => undefined));
    const state = store.snapshot();
    if (copy === undefined || state.kind === 'ready') return;
    lastReadAt = copy.readAt;
    const events = withoutThePast(copy.events, windowAt(surroundings.now()));
    // A reading that failed before the copy was here is the copy's reason to be stale.
    const freshness: Freshness = state.kind === 'failed' ? { kind: 'stale', reason: state.reason, readAt: copy.readAt } : { kind: 'reading' };
    store.set({ kind: 'ready', events, freshness });
  };

  const readAnew = async () => {
    const window = windowAt(surroundings.now());
    store.set((state) => (state.kind === 'ready' ? { ...state, freshness: { kind: 'reading' } } : { kind: 'loading' }));
    try {
      const events = await calendar.list(window);
      lastReadAt = surroundings.now();
      store.set({ kind: 'ready', events, freshness: { kind: 'fresh' } });
      const copy: CalendarCopy = { readAt: lastReadAt, ...window, events };
      // Not waited for: a copy that cannot be kept costs the next start its speed, nothing else.
      void local.writeCache(COPY, copy).catch(() => undefined);
    } catch (error) {
      const reason = reasonOf(error);
      store.set((state) =>
        state.kind === 'ready' ? { ...state, freshness: { kind: 'stale', reason, readAt: lastReadAt } } : { kind: 'failed', reason },
      );
    }
  };

  const seen = (eventId: EventId) => {
    const state = store.snapshot();
    const listed = state.kind === 'ready' ? state.events.find(({ id }) => id === eventId) : undefined;
    return open.get(eventId) ?? listed ?? readSingly.get(eventId);
  };

  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    openCopy: () => (copyRead ??= readCopy()),
    refresh: () =>
      (underWay ??= readAnew().finally(() => {
        underWay = undefined;
      })),
    took: (event) => {
      open.set(event.id, event);
      store.set((state) => ({ ...state }));
    },
    seen,
    look: async (window) => {
      const events = await calendar.list(window);
      for (const event of events) readSingly.set(event.id, event);
      return events;
    },
    event: async (eventId) => {
      const known = seen(eventId);
      if (known !== undefined) return known;
      const event = await calendar.read(eventId);
      readSingly.set(eventId, event);
      return event;
    },
  };
}

/** A copy of yesterday still holds yesterday's meetings; they are no longer upcoming. */
function withoutThePast(events: readonly CalendarEvent[], window: TimeWindow): readonly CalendarEvent[] {
  return events.filter(({ startsAt, endsAt }) => endsAt > window.from && startsAt < window.to);
}
