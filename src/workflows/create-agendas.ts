import type { EventId } from '../domain/calendar/event';
import type { Agenda } from '../domain/coaching/agenda';
import type { InvitationBody } from '../domain/invitation/invitation-body';
import { sharedAgenda } from '../domain/invitation/shared-agenda';
import { isOfPerson } from '../domain/notes/paths';
import { reasonOf, type FailureReason } from '../domain/shared/failure';
import { agendaChanges, saying, type Keep } from './agenda-changes';
import type { Agendas, AgendaState, InvitationPreview, InvitationState, LastWrite, PreparedState } from './agendas';
import type { Coach } from './coach';
import { derived } from './derived';
import type { Identity } from './identity';
import type * as InvitationWrite from './invitation-write';
import type { KnownAbsences } from './known-absences';
import type { KnownCalendar } from './known-calendar';
import { planMeeting } from './meeting-plan';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import { keepOverride } from './overrides';
import type { Cloud, InviteWriter, Surroundings } from './ports';
import type { Recognise } from './recognition';
import { createStore, type Store, type Watched } from './store';

export type AgendasPorts = {
  readonly shelf: NoteShelf;
  readonly noteFiles: NoteFiles;
  readonly calendar: KnownCalendar;
  readonly identity: Identity;
  readonly absences: KnownAbsences;
  readonly cloud: Pick<Cloud, 'bring'>;
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
    | { readonly kind: 'reading' | 'writing' | 'not-organizer' | 'no-invitation' }
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
  const { shelf, cloud, calendar, absences, identity, coach, recognise } = ports;
  desk.set((before) => ({ ...before, failed: undefined }));
  try {
    await Promise.all([shelf.open(), identity.openCopy(), calendar.openCopy(), absences.openCopy(), coach.open()]);
    if (identity.snapshot().kind === 'unknown') await identity.refresh();
    const event = await calendar.event(eventId);
    const meeting = recognise(event);
    desk.set((before) => ({ ...before })); // The event may have been read singly, which nobody else tells of.
    if (meeting.kind === 'other') return;
    void cloud.bring(isOfPerson(meeting.counterpart.personId));
    absences.refreshLater();
    await shelf.prepare(shelf.notePaths(meeting.counterpart.personId));
    if (event.kind === 'call') desk.set((before) => ({ ...before, invitation: { kind: 'no-invitation' } }));
    else await readInvitation(ports, eventId, event.isOrganizer, desk);
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
