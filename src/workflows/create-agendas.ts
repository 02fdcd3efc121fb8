import type { EventId } from '../domain/calendar/event';
import type { Agenda, AgendaItem, AgendaItemId, ItemState } from '../domain/coaching/agenda';
import { stepItem } from '../domain/coaching/step-item';
import { withOffered } from '../domain/coaching/with-offered';
import type { InvitationBody } from '../domain/invitation/invitation-body';
import { sharedAgenda } from '../domain/invitation/shared-agenda';
import type { Note } from '../domain/notes/note';
import { Failure, reasonOf, type FailureReason } from '../domain/shared/failure';
import { turns } from '../domain/shared/turns';
import type { Agendas, AgendaState, InvitationPreview, InvitationState, LastWrite, NewItem, PreparedState } from './agendas';
import type { Coach } from './coach';
import { derived } from './derived';
import type { Identity } from './identity';
import type * as InvitationWrite from './invitation-write';
import type { KnownAbsences } from './known-absences';
import type { KnownCalendar } from './known-calendar';
import { planMeeting, withItems, type MeetingPlan } from './meeting-plan';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import { keepOverride } from './overrides';
import type { InviteWriter, Surroundings } from './ports';
import type { Recognise } from './recognition';
import { createStore, type Store, type Watched } from './store';

export type AgendasPorts = {
  readonly shelf: NoteShelf;
  readonly noteFiles: NoteFiles;
  readonly calendar: KnownCalendar;
  readonly identity: Identity;
  readonly absences: KnownAbsences;
  readonly recognise: Recognise;
  readonly inviteWriter: InviteWriter;
  readonly coach: Coach;
  readonly surroundings: Surroundings;
};

/** What is known of one meeting beyond calendar and notes. */
type Desk = {
  /** Why the event could not be read; undefined while that is being tried or was not needed. */
  readonly failed: FailureReason | undefined;
  readonly invitation:
    | { readonly kind: 'reading' | 'writing' | 'not-organizer' }
    | { readonly kind: 'read'; readonly body: InvitationBody; readonly standing: Writing['standing'] }
    | { readonly kind: 'failed'; readonly reason: FailureReason };
  readonly lastWrite: LastWrite | undefined;
  readonly undo: { readonly before: InvitationBody; readonly after: InvitationBody } | undefined;
};

/** What reads and writes invitations is a script of its own: the agenda stands on the screen before it is needed. */
type Writing = typeof InvitationWrite;
const loadWriting = (): Promise<Writing> => import(/* webpackChunkName: "invitation" */ './invitation-write');

type Meeting = { readonly desk: Store<Desk>; readonly state: Watched<AgendaState> };

export function createAgendas(ports: AgendasPorts): Agendas {
  const meetings = new Map<EventId, Meeting>();
  const meetingOf = (eventId: EventId): Meeting => {
    const known = meetings.get(eventId);
    if (known !== undefined) return known;
    const desk = createStore<Desk>({ failed: undefined, invitation: { kind: 'reading' }, lastWrite: undefined, undo: undefined });
    const sources = [ports.shelf.files, ports.calendar, ports.identity, ports.coach.changes, ports.shelf.decoded, ports.absences, ports.surroundings.words, desk];
    const meeting = { desk, state: derived(sources, () => stateOf(ports, eventId, desk.snapshot()), isSameState) };
    meetings.set(eventId, meeting);
    return meeting;
  };

  const changes = agendaChanges(ports);
  return {
    of: (eventId) => meetingOf(eventId).state,
    open: (eventId) => open(ports, eventId, meetingOf(eventId)),
    ...saying(changes, (eventId, failed) => meetingOf(eventId).desk.set((before) => ({ ...before, failed }))),
    ...invitationSteps(ports, meetingOf, changes.keep),
    treatAsOneOnOne: async (eventId, scope) => {
      await keepOverride(ports.noteFiles, await ports.calendar.event(eventId), scope, 'one-on-one');
      await open(ports, eventId, meetingOf(eventId));
    },
  };
}

async function open(ports: AgendasPorts, eventId: EventId, { desk }: Meeting): Promise<void> {
  const { shelf, calendar, absences, identity, coach, recognise } = ports;
  desk.set((before) => ({ ...before, failed: undefined }));
  try {
    await Promise.all([shelf.open(), identity.openCopy(), calendar.openCopy(), absences.openCopy(), coach.open()]);
    if (identity.snapshot().kind === 'unknown') await identity.refresh();
    const event = await calendar.event(eventId);
    const meeting = recognise(event);
    desk.set((before) => ({ ...before })); // The event may have been read singly, which nobody else tells of.
    if (meeting.kind === 'other') return;
    absences.refreshLater();
    await shelf.prepare(shelf.notePaths(meeting.counterpart.personId));
    await readInvitation(ports, eventId, event.isOrganizer, desk);
  } catch (error) {
    const failed = reasonOf(error);
    desk.set((before) => ({ ...before, failed }));
  }
}

async function readInvitation({ inviteWriter }: AgendasPorts, eventId: EventId, isOrganizer: boolean, desk: Store<Desk>): Promise<void> {
  const become = (invitation: Desk['invitation']) => desk.set((before) => ({ ...before, invitation }));
  if (!isOrganizer) {
    become({ kind: 'not-organizer' });
    return;
  }
  try {
    const [{ standing }, invitation] = await Promise.all([loadWriting(), inviteWriter.read(eventId)]);
    become(invitation.isOrganizer ? { kind: 'read', body: invitation.body, standing } : { kind: 'not-organizer' });
  } catch (error) {
    become({ kind: 'failed', reason: reasonOf(error) });
  }
}

function stateOf(ports: AgendasPorts, eventId: EventId, desk: Desk): AgendaState {
  const { shelf, calendar, identity, recognise, coach } = ports;
  if (desk.failed !== undefined) return { kind: 'failed', reason: desk.failed };
  const files = shelf.files.snapshot();
  if (files.kind === 'failed') return files;
  const event = calendar.seen(eventId);
  if (event === undefined || files.kind === 'loading' || identity.snapshot().kind === 'unknown' || !coach.isReady()) return { kind: 'loading' };

  const meeting = recognise(event);
  if (meeting.kind === 'other') return { kind: 'not-one-on-one', event, because: meeting.because };
  const { proposal, agenda, facts } = planMeeting(ports, event, meeting.counterpart);
  const known = calendar.snapshot();
  return {
    kind: 'ready',
    event,
    counterpart: meeting.counterpart,
    proposal,
    agenda,
    hat: facts.hat,
    invitation: invitationState(desk.invitation, agenda, event.organizer.name),
    lastWrite: desk.lastWrite,
    freshness: known.kind === 'ready' && known.freshness.kind === 'fresh' ? 'fresh' : 'device',
  };
}

function invitationState(invitation: Desk['invitation'], agenda: Agenda, organizerName: string): InvitationState {
  switch (invitation.kind) {
    case 'not-organizer':
      return { kind: 'not-organizer', organizerName };
    case 'read': {
      const stands = invitation.standing(invitation.body, sharedAgenda(agenda));
      return stands === 'absent' ? { kind: 'absent' } : { kind: 'present', isCurrent: stands === 'current' };
    }
    case 'failed':
      return invitation;
    default:
      return { kind: invitation.kind };
  }
}

function isSameState(before: AgendaState, after: AgendaState): boolean {
  if (before.kind !== 'ready' || after.kind !== 'ready') return false;
  return before.event === after.event && JSON.stringify(before) === JSON.stringify(after);
}

type ItemChange = (items: readonly AgendaItem[], plan: MeetingPlan) => readonly AgendaItem[];
type Changes = Pick<Agendas, 'chooseSituation' | 'wearHat' | 'accept' | 'skip' | 'bringBack' | 'swap' | 'edit' | 'add' | 'move' | 'step' | 'setCovered'>;

/** Keeps an agenda that was accepted as it stands, unless the note has one already. @throws {Failure} */
type Keep = (eventId: EventId, agenda: Agenda) => Promise<void>;

/** What the user does to an agenda. The first change puts the whole agenda into the note; until then nothing is written. */
function agendaChanges(ports: AgendasPorts): Changes & { readonly keep: Keep } {
  const { noteFiles, coach, surroundings } = ports;
  // A change is planned on what the one before it left: a swap right after a change of situation swaps in the new one.
  const inTurn = turns();

  const planned = async (eventId: EventId): Promise<MeetingPlan> => {
    const event = await ports.calendar.event(eventId);
    const meeting = ports.recognise(event);
    if (meeting.kind === 'other') throw new Failure('not-found', 'change agenda');
    const plan = planMeeting(ports, event, meeting.counterpart);
    noteFiles.expect(plan.note.path, plan.note.blank, meeting.counterpart);
    return plan;
  };

  const change = (eventId: EventId, of: ItemChange, chosen: Partial<Pick<Note, 'situation' | 'hat'>> = {}): Promise<void> =>
    inTurn(async () => {
      const plan = await planned(eventId);
      await noteFiles.editNote(plan.note.path, (note) => {
        // The file may have got an agenda from another device since the plan was made.
        const items = note.agenda.length === 0 ? plan.agenda.items : note.agenda;
        // Situation and hat in a note are the user's own choice: a proposal that was merely not touched is none.
        return { ...note, ...chosen, agenda: of(items, plan) };
      });
    });
  const changeItem = (eventId: EventId, itemId: AgendaItemId, of: (item: AgendaItem) => AgendaItem) =>
    change(eventId, (items) => items.map((item) => (item.id === itemId ? of(item) : item)));
  const setState = (eventId: EventId, itemId: AgendaItemId, state: ItemState) => changeItem(eventId, itemId, (item) => ({ ...item, state }));

  return {
    keep: async (eventId, { items }) => {
      const { note } = await planned(eventId);
      await noteFiles.editNote(note.path, (before) => (before.agenda.length > 0 ? before : { ...before, agenda: items }));
    },
    chooseSituation: (eventId, situation) =>
      change(eventId, (items, { facts, agenda }) => coach.recompose(withItems(agenda, items), { ...facts, situation }).items, { situation }),
    wearHat: (eventId, hat) =>
      change(eventId, (items, { facts, situation, agenda }) => coach.recomposeForHat(withItems(agenda, items), { ...facts, situation, hat }).items, { hat }),
    accept: (eventId) => change(eventId, (items) => items),
    skip: (eventId, itemId) => setState(eventId, itemId, 'skipped'),
    bringBack: (eventId, itemId) =>
      change(eventId, (items, { agenda }) => {
        const atHand = [...agenda.notToday.map(({ item }) => item), ...agenda.offered].find(({ id }) => id === itemId);
        if (atHand !== undefined && !items.some(({ id }) => id === itemId)) return withOffered(items, atHand);
        return items.map((item) => (item.id === itemId ? { ...item, state: 'open' } : item));
      }),
    setCovered: (eventId, itemId, covered) => setState(eventId, itemId, covered ? 'covered' : 'open'),
    swap: (eventId, itemId) =>
      change(eventId, (items, { facts, situation, agenda }) => coach.swap(withItems(agenda, items), itemId, { ...facts, situation }).items),
    edit: (eventId, itemId, text) => changeItem(eventId, itemId, (item) => (text.trim() === '' ? item : { ...item, text: text.trim() })),
    add: async (eventId, item) => {
      if (item.text.trim() === '') return;
      const added = newItem(item, surroundings.newId());
      await change(eventId, (items) => [...items, added]);
    },
    step: (eventId, itemId, direction) => change(eventId, (items) => stepItem(items, itemId, direction)),
    move: (eventId, itemId, index) =>
      change(eventId, (items) => {
        const moved = items.find(({ id }) => id === itemId);
        return moved === undefined ? items : items.filter((item) => item !== moved).toSpliced(index, 0, moved);
      }),
  };
}

/** A change that could not be kept is said on the screen. Only `add` throws instead, so that the field keeps its words. */
function saying(changes: Changes, say: (eventId: EventId, reason: FailureReason) => void): Changes {
  const told =
    <Rest extends readonly unknown[]>(change: (eventId: EventId, ...rest: Rest) => Promise<void>) =>
    (eventId: EventId, ...rest: Rest) =>
      change(eventId, ...rest).catch((error: unknown) => say(eventId, reasonOf(error)));
  return {
    chooseSituation: told(changes.chooseSituation),
    wearHat: told(changes.wearHat),
    accept: told(changes.accept),
    skip: told(changes.skip),
    bringBack: told(changes.bringBack),
    swap: told(changes.swap),
    edit: told(changes.edit),
    add: changes.add,
    move: told(changes.move),
    step: told(changes.step),
    setCovered: told(changes.setCovered),
  };
}

function newItem({ text, audience, minutes }: NewItem, id: string): AgendaItem {
  return {
    id: id as AgendaItemId,
    origin: 'my-topic',
    promptId: undefined,
    kind: 'topic',
    text: text.trim(),
    hat: 'manager',
    audience,
    minutes,
    reason: '',
    state: 'open',
  };
}

type Steps = Pick<Agendas, 'preview' | 'putInInvitation' | 'removeFromInvitation' | 'undoInvitation'>;

function invitationSteps({ inviteWriter, calendar, surroundings }: AgendasPorts, meetingOf: (eventId: EventId) => Meeting, keep: Keep): Steps {
  const madeOf = new WeakMap<InvitationPreview, Agenda>();
  const ready = (eventId: EventId): PreparedState | undefined => {
    const state = meetingOf(eventId).state.snapshot();
    return state.kind === 'ready' && state.event.isOrganizer && state.invitation.kind !== 'not-organizer' ? state : undefined;
  };

  const locale = () => surroundings.words.snapshot().locale;
  const write = async (eventId: EventId, wrote: LastWrite, work: (writing: Writing) => Promise<InvitationWrite.WriteOutcome>): Promise<void> => {
    const { desk } = meetingOf(eventId);
    if (desk.snapshot().invitation.kind === 'writing') return;
    desk.set((before) => ({ ...before, invitation: { kind: 'writing' } }));
    try {
      const writing = await loadWriting();
      const outcome = await work(writing);
      desk.set((before) => after(before, outcome, wrote, writing.standing));
      if (outcome.kind === 'written') void calendar.refresh(); // Lists tell from the calendar whether an agenda is in it.
    } catch (error) {
      const reason = reasonOf(error);
      desk.set((before) => ({ ...before, invitation: { kind: 'failed', reason } }));
    }
  };

  return {
    preview: (eventId) => {
      const state = ready(eventId);
      if (state === undefined) return undefined;
      // Exchange decides who is told of a change, and does not tell us: so it always may be.
      const preview: InvitationPreview = { agenda: sharedAgenda(state.agenda), locale: locale(), mayMail: true, isSeriesOccurrence: state.event.seriesId !== undefined };
      madeOf.set(preview, state.agenda);
      return preview;
    },
    putInInvitation: async (eventId, previewed) => {
      const state = ready(eventId);
      if (state === undefined) return;
      const agenda = (previewed && madeOf.get(previewed)) ?? state.agenda;
      const wrote = state.invitation.kind === 'present' ? 'updated' : 'added';
      await write(eventId, wrote, async ({ addAgenda }) => {
        // A device that keeps nothing is no reason to leave the other person without an agenda.
        await keep(eventId, agenda).catch(() => undefined);
        return addAgenda(inviteWriter, eventId, sharedAgenda(agenda), previewed?.locale ?? locale());
      });
    },
    removeFromInvitation: async (eventId) => {
      if (ready(eventId) !== undefined) await write(eventId, 'removed', ({ removeAgenda }) => removeAgenda(inviteWriter, eventId));
    },
    undoInvitation: async (eventId) => {
      const [state, { undo }] = [ready(eventId), meetingOf(eventId).desk.snapshot()];
      if (state === undefined || undo === undefined) return;
      await write(eventId, 'undone', ({ undoWrite }) => undoWrite(inviteWriter, eventId, undo, sharedAgenda(state.agenda), locale()));
    },
  };
}

function after(before: Desk, outcome: InvitationWrite.WriteOutcome, wrote: LastWrite, standing: Writing['standing']): Desk {
  switch (outcome.kind) {
    case 'not-organizer':
      return { ...before, invitation: { kind: 'not-organizer' }, lastWrite: undefined, undo: undefined };
    case 'nothing-to-do':
      return { ...before, invitation: { kind: 'read', body: outcome.body, standing } };
    case 'written':
      return {
        ...before,
        invitation: { kind: 'read', body: outcome.after, standing },
        lastWrite: wrote,
        undo: wrote === 'undone' ? undefined : { before: outcome.before, after: outcome.after },
      };
  }
}
