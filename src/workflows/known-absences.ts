import { absenceBefore, absences, type Absence } from '../domain/calendar/absences';
import type { CalendarEvent } from '../domain/calendar/event';
import { workingDaysOf } from '../domain/calendar/working-days';
import type { PersonId } from '../domain/people/person';
import type { LocalDate } from '../domain/shared/local-date';
import { localDate, SECOND } from '../domain/shared/time';
import { decodeCalendarCopy, type CalendarCopy } from './decode-cache';
import type { KnownCalendar } from './known-calendar';
import type { Calendar, LocalNotes, Surroundings } from './ports';
import type { Recognise } from './recognition';
import { createStore, type Watched } from './store';
import { pastWindow } from './upcoming-window';

/** When the user was away in the last weeks, as the calendar tells; read late, since no screen waits for it. */
export type KnownAbsences = Watched<readonly CalendarEvent[]> & {
  /** Settles with the device's copy read. Never throws, never waits for the network. */
  readonly openCopy: () => Promise<void>;
  /** Has the past weeks read, some time after the first screen. Calls that come meanwhile share the one reading. */
  readonly refreshLater: () => void;
  /**
   * The absence that an event is the first 1:1 with a person after, by calendar and notes.
   *
   * @param lastNoted the day of the last note with the person before the event
   */
  readonly before: (event: CalendarEvent, personId: PersonId, lastNoted: LocalDate | undefined) => Absence | undefined;
};

const COPY = 'calendar-past';

/** What the first screen asks for goes first; this is a question of its own. */
const LATER_MS = 2 * SECOND;

export function createAbsences(ports: {
  readonly calendar: Calendar;
  readonly known: KnownCalendar;
  readonly local: Pick<LocalNotes, 'readCache' | 'writeCache'>;
  readonly recognise: Recognise;
  readonly surroundings: Pick<Surroundings, 'now' | 'timeZone' | 'locale' | 'after'>;
}): KnownAbsences {
  const { calendar, known, local, recognise, surroundings } = ports;
  const past = createStore<readonly CalendarEvent[]>([]);
  let copyRead: Promise<void> | undefined;
  let isFresh = false;
  let isUnderWay = false;

  const readCopy = async () => {
    const copy = decodeCalendarCopy(await local.readCache(COPY).catch(() => undefined));
    if (copy !== undefined && !isFresh) past.set(copy.events);
  };
  const readAnew = async () => {
    const window = pastWindow(surroundings.now(), surroundings.timeZone);
    try {
      const events = ofUse(await calendar.list(window));
      const isChanged = JSON.stringify(events) !== JSON.stringify(past.snapshot());
      isFresh = true;
      if (isChanged) past.set(events);
      const copy: CalendarCopy = { readAt: surroundings.now(), ...window, events };
      await local.writeCache(COPY, copy).catch(() => undefined);
    } catch {
      // What was known of the past stays true; the next start asks again.
    }
  };

  const all = (): readonly CalendarEvent[] => {
    const coming = known.snapshot();
    return coming.kind === 'ready' ? [...past.snapshot(), ...coming.events] : past.snapshot();
  };
  const found = memo(
    () => [past.snapshot(), known.snapshot()],
    () => absences(all(), workingDaysOf(surroundings.locale), surroundings.timeZone),
  );
  const metSince = (event: CalendarEvent, personId: PersonId, since: LocalDate): boolean =>
    all().some((other) => {
      if (other.id === event.id || other.startsAt >= event.startsAt || localDate(other.startsAt, surroundings.timeZone) <= since) return false;
      const meeting = recognise(other);
      return meeting.kind === 'one-on-one' && meeting.counterpart.personId === personId;
    });

  return {
    snapshot: past.snapshot,
    subscribe: past.subscribe,
    openCopy: () => (copyRead ??= readCopy()),
    refreshLater: () => {
      if (isUnderWay) return;
      isUnderWay = true;
      surroundings.after(LATER_MS, () => {
        void readAnew().finally(() => {
          isUnderWay = false;
        });
      });
    },
    before: (event, personId, lastNoted) => {
      const absence = absenceBefore(found(), localDate(event.startsAt, surroundings.timeZone), lastNoted);
      return absence === undefined || metSince(event, personId, absence.to) ? undefined : absence;
    },
  };
}

/** Of the past the device keeps the absences and what came after the first of them: nothing else is asked of it. */
function ofUse(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const first = Math.min(...events.filter(({ showAs, isCancelled }) => showAs === 'oof' && !isCancelled).map(({ startsAt }) => startsAt));
  return events.filter(({ showAs, startsAt, isAllDay, isCancelled }) => !isCancelled && startsAt >= first && (showAs === 'oof' || !isAllDay));
}

function memo<T>(keys: () => readonly unknown[], make: () => T): () => T {
  let last: { readonly of: readonly unknown[]; readonly made: T } | undefined;
  return () => {
    const of = keys();
    if (last?.of.every((key, index) => Object.is(key, of[index])) !== true) last = { of, made: make() };
    return last.made;
  };
}
