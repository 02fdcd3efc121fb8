import type { CalendarEvent } from '../domain/calendar/event';
import { looksSetAside } from '../domain/calendar/looks-set-aside';
import { parsePath } from '../domain/notes/paths';
import type { PersonId } from '../domain/people/person';
import { previewHas } from '../domain/invitation/preview-has';
import type { Coach } from './coach';
import type { Colleagues } from './colleagues';
import type { Identity } from './identity';
import { letDraw } from './in-slices';
import { keptLines } from './kept-lines';
import type { KnownAbsences } from './known-absences';
import type { KnownCalendar } from './known-calendar';
import { groundOf, planFrom, type MeetingGround } from './meeting-plan';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import { forgetOverride, keepOverride } from './overrides';
import type { LocalNotes, Surroundings } from './ports';
import type { Recognise } from './recognition';
import { createStore } from './store';
import type { Counterpart, Freshness, OtherMeeting, Upcoming, UpcomingMeeting, UpcomingState } from './upcoming';
import { readView, writeView } from './upcoming-view';
import { upcomingWindow } from './upcoming-window';

export type UpcomingPorts = {
  readonly local: Pick<LocalNotes, 'readCache' | 'writeCache'>;
  readonly shelf: NoteShelf;
  readonly noteFiles: NoteFiles;
  readonly calendar: KnownCalendar;
  readonly identity: Identity;
  /** Heard when it learns something that may change which meetings count. */
  readonly colleagues: Pick<Colleagues, 'subscribe'>;
  readonly absences: KnownAbsences;
  readonly recognise: Recognise;
  readonly coach: Coach;
  readonly surroundings: Surroundings;
  /** Settles once the first screen is drawn: what the copy shows goes before the work for what is newer. */
  readonly drawn?: Promise<void> | undefined;
};

/** Changes come in flocks: a note, its person, the calendar. They are worked in together. */
const FLOCK_MS = 30;
/** As many as a glance takes in at first. */
const FIRST_LINES = 3;

export function createUpcoming(ports: UpcomingPorts): Upcoming {
  const { calendar, identity, shelf, surroundings, noteFiles } = ports;
  const store = createStore<UpcomingState>({ kind: 'loading' });
  const meetingOf = createMeetingLines(ports);
  let opened: Promise<void> | undefined;
  let round = 0;
  let cancel = () => {};

  /** Works the list out anew; a later round makes an earlier one give up. */
  const workOut = async () => {
    const mine = (round += 1);
    const known = calendar.snapshot();
    const blocked = whatIsMissing(ports);
    if (blocked !== undefined || known.kind !== 'ready') {
      if (blocked !== undefined) store.set((state) => withoutNews(state, blocked));
      return;
    }
    const meetings: UpcomingMeeting[] = [];
    const others: OtherMeeting[] = [];
    for (const event of [...known.events].sort((a, b) => a.startsAt - b.startsAt)) {
      const meeting = ports.recognise(event);
      if (meeting.kind === 'other' && looksSetAside(event)) continue;
      if (meeting.kind === 'other') others.push({ event, because: meeting.because });
      else meetings.push(await meetingOf(event, meeting.counterpart));
      if (mine !== round) return;
      // Something to read at once, where there was nothing; the rest of the fortnight follows.
      if (meetings.length === FIRST_LINES && store.snapshot().kind !== 'ready') store.set({ kind: 'ready', meetings: [...meetings], others: [...others], freshness: { kind: 'reading' } });
    }
    store.set((before) => onlyNews({ kind: 'ready', meetings, others, freshness: freshnessOf(ports) }, before));
    if (known.freshness.kind === 'fresh') await writeView(ports.local, { meetings, others });
  };

  const changed = () => {
    cancel();
    cancel = surroundings.after(FLOCK_MS, () => void workOut());
  };

  const openCopy = async () => {
    const view = await readView(ports.local, upcomingWindow(surroundings.now(), surroundings.timeZone).from);
    if (view !== undefined) {
      store.set((state) => (state.kind === 'ready' ? state : { kind: 'ready', ...view, freshness: { kind: 'reading' } }));
      await ports.drawn;
    }
    await Promise.all([identity.openCopy(), calendar.openCopy(), ports.absences.openCopy(), shelf.open(), ports.coach.open()]);
    for (const source of [calendar, ports.absences, identity, ports.colleagues, shelf.files, ports.coach.changes, surroundings.words]) source.subscribe(changed);
    await workOut();
  };

  const refresh = async () => {
    await Promise.all([identity.refresh(), calendar.refresh()]);
    cancel();
    await workOut();
    ports.absences.refreshLater();
  };

  return {
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    open: async () => {
      const isFirst = opened === undefined;
      // The reading begins beside the copy: what paints first must not make the network wait.
      const fresh = isFirst ? Promise.all([identity.refresh(), calendar.refresh()]) : undefined;
      await (opened ??= openCopy());
      await fresh;
      if (!isFirst) return;
      cancel();
      await workOut();
      ports.absences.refreshLater();
    },
    reload: refresh,
    notOneOnOne: async (eventId, scope) => keepOverride(noteFiles, await calendar.event(eventId), scope, 'not-one-on-one').then(workOut),
    treatAsOneOnOne: async (eventId, scope) => keepOverride(noteFiles, await calendar.event(eventId), scope, 'one-on-one').then(workOut),
    forgetOverride: async (eventId) => forgetOverride(noteFiles, await calendar.event(eventId)).then(workOut),
  };
}

function eventOf({ event }: { readonly event: CalendarEvent }): string {
  return event.id;
}

function onlyNews(state: Extract<UpcomingState, { kind: 'ready' }>, before: UpcomingState): UpcomingState {
  return before.kind === 'ready' ? { ...state, meetings: keptLines(state.meetings, before.meetings, eventOf), others: keptLines(state.others, before.others, eventOf) } : state;
}

/** Why there is no list yet: something still loads, or could not be read at all. */
function whatIsMissing({ calendar, identity, shelf, coach }: UpcomingPorts): UpcomingState | undefined {
  const [known, files, who] = [calendar.snapshot(), shelf.files.snapshot(), identity.snapshot()];
  if (known.kind === 'failed') return known;
  if (files.kind === 'failed') return files;
  if (who.kind === 'unknown') return who.reason === undefined ? { kind: 'loading' } : { kind: 'failed', reason: who.reason };
  if (known.kind === 'loading' || files.kind === 'loading' || !coach.isReady()) return { kind: 'loading' };
  return undefined;
}

/** What the last start left stays on the screen when nothing newer can be had, and says so. */
function withoutNews(state: UpcomingState, missing: UpcomingState): UpcomingState {
  if (state.kind !== 'ready') return missing;
  if (missing.kind !== 'failed') return state;
  const readAt = state.freshness.kind === 'stale' ? state.freshness.readAt : 0;
  return { ...state, freshness: { kind: 'stale', reason: missing.reason, readAt } };
}

function freshnessOf({ calendar }: UpcomingPorts): Freshness {
  const known = calendar.snapshot();
  return known.kind === 'ready' ? known.freshness : { kind: 'reading' };
}

/** Works out one meeting's line, once for each state of the event, the person's files and what the composer knows. */
function createMeetingLines(ports: UpcomingPorts) {
  const { shelf, coach } = ports;
  const revisions = new Map<PersonId, number>();
  let everyone = 0;
  const lines = new Map<string, { readonly of: readonly unknown[]; readonly line: UpcomingMeeting }>();
  shelf.files.onChange((path) => {
    const place = parsePath(path);
    // What is raised with one person comes back to another, and a practice may be tied to anyone.
    if (place.kind !== 'note') everyone += 1;
    if ('personId' in place && place.personId !== undefined) revisions.set(place.personId, (revisions.get(place.personId) ?? 0) + 1);
  });

  return async (event: CalendarEvent, counterpart: Counterpart): Promise<UpcomingMeeting> => {
    const of = [event, JSON.stringify(counterpart), revisions.get(counterpart.personId), everyone, coach.changes.snapshot(), shelf.settings(), ports.absences.snapshot()];
    const known = lines.get(event.id);
    if (known?.of.every((part, place) => Object.is(part, of[place])) === true) return known.line;
    await shelf.prepare(shelf.notePaths(counterpart.personId));
    const ground = groundOf(ports, event, counterpart);
    // Composing takes milliseconds; with what comes before and after, or a fortnight of meetings at once, it would hold up the screen.
    await letDraw(ports.surroundings);
    const line = lineOf(ports, event, counterpart, ground);
    lines.set(event.id, { of, line });
    await letDraw(ports.surroundings);
    return line;
  };
}

function lineOf({ coach }: UpcomingPorts, event: CalendarEvent, counterpart: Counterpart, ground: MeetingGround): UpcomingMeeting {
  const { agenda, situation, facts, note } = planFrom(coach, ground);
  const ownOpen = note.note?.commitments.filter(({ state }) => state === 'open').length ?? 0;
  return {
    event,
    counterpart,
    situation,
    openCommitments: facts.commitments.length + ownOpen,
    headline: coach.headline(agenda),
    inInvitation: previewHas(event.bodyPreview),
  };
}
