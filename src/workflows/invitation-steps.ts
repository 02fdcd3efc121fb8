import type { CalendarEvent, EventId } from '../domain/calendar/event';
import type { Agenda } from '../domain/coaching/agenda';
import { ownLines, theirLines } from '../domain/invitation/invitation-block';
import type { OwnLines } from '../domain/invitation/own-lines';
import { asOneLine, inForm, onceShared, sharedAgenda } from '../domain/invitation/shared-agenda';
import { reasonOf } from '../domain/shared/failure';
import type { Keep } from './agenda-changes';
import { blockLink } from './block-link';
import type { Agendas, AgendaState, Extent, InvitationChoice, InvitationPreview, InvitationStep, LastWrite, PreparedState } from './agendas';
import type { InvitationLook, MeetingDesk } from './meeting-desk';
import { addAgenda, removeAgenda, standing, undoWrite, type WriteOutcome } from './invitation-write';
import type { KnownCalendar } from './known-calendar';
import type { DeepLink, Invitation, InviteWriter, Surroundings } from './ports';
import type { Store, Watched } from './store';

export type InvitationStepsPorts = {
  readonly inviteWriter: InviteWriter;
  readonly calendar: Pick<KnownCalendar, 'refresh'>;
  readonly surroundings: Pick<Surroundings, 'words'>;
  readonly linkTo: (place: DeepLink) => Promise<string>;
};

type Meeting = { readonly desk: Store<MeetingDesk>; readonly state: Watched<AgendaState> };

/** What is done to invitations, of the meetings that `meetingOf` knows. */
export type InvitationSteps = Pick<Agendas, 'preview' | 'putInInvitation' | 'removeFromInvitation' | 'undoInvitation'> & {
  /** Never throws; the desk says what was read. */
  readonly read: (eventId: EventId) => Promise<void>;
};

/** A meeting whose invitation was read and may be written. */
type Open = { readonly meeting: Meeting; readonly state: PreparedState; readonly invitation: Invitation | undefined };

export function invitationSteps(ports: InvitationStepsPorts, meetingOf: (eventId: EventId) => Meeting, keep: Keep): InvitationSteps {
  const { inviteWriter, calendar, surroundings, linkTo } = ports;
  const madeOf = new WeakMap<InvitationPreview, Agenda>();
  const locale = () => surroundings.words.snapshot().locale;
  const open = (eventId: EventId) => openOf(meetingOf(eventId));
  const look = lookOf(inviteWriter.reachesSeries);
  const read = (eventId: EventId) => readInto(meetingOf(eventId).desk, inviteWriter, look, eventId);

  const write = async (eventId: EventId, target: EventId, wrote: LastWrite, work: () => Promise<WriteOutcome>): Promise<void> => {
    const { desk } = meetingOf(eventId);
    if (desk.snapshot().invitation.kind === 'writing') return;
    desk.set((before) => ({ ...before, invitation: { kind: 'writing' } }));
    try {
      const outcome = await work();
      desk.set((before) => ({ ...before, ...after(outcome, wrote, target) }));
      if (outcome.kind === 'not-organizer') return;
      await read(eventId);
      if (outcome.kind === 'written') void calendar.refresh(); // Lists tell from the calendar whether an agenda is in it.
    } catch (error) {
      const reason = reasonOf(error);
      desk.set((before) => ({ ...before, invitation: { kind: 'failed', reason } }));
    }
  };

  const preview = (eventId: EventId, step?: InvitationStep): InvitationPreview | undefined => {
    const opened = open(eventId);
    if (opened === undefined) return undefined;
    const made = previewOf(opened, step, locale(), inviteWriter.reachesSeries);
    if (made !== undefined) madeOf.set(made, opened.state.agenda);
    return made;
  };

  return {
    read,
    preview,
    putInInvitation: async (eventId, previewed, choice) => {
      const opened = open(eventId);
      if (opened === undefined) return;
      const { state, invitation } = opened;
      const { extent, form } = choice ?? choiceOf(previewed ?? preview(eventId));
      const [agenda, language] = [(previewed && madeOf.get(previewed)) ?? state.agenda, previewed?.locale ?? locale()];
      const target = { eventId: targetOf(state.event, invitation, extent), own: linesOf(state.agenda, agenda), seen: previewed?.theirs ?? [], link: blockLink(linkTo, state.event.startsAt) };
      await write(eventId, target.eventId, state.invitation.kind === 'present' ? 'updated' : 'added', async () => {
        // A device that keeps nothing is no reason to leave the other person without an agenda.
        await keep(eventId, agenda).catch(() => undefined);
        return addAgenda(inviteWriter, target, inForm(sharedAgenda(agenda), form, language), language);
      });
    },
    removeFromInvitation: async (eventId, previewed, extent) => {
      const opened = open(eventId);
      if (opened === undefined) return;
      const { state, invitation } = opened;
      const from = targetOf(state.event, invitation, extent ?? choiceOf(previewed ?? preview(eventId, 'remove')).extent);
      await write(eventId, from, 'removed', () => removeAgenda(inviteWriter, { eventId: from, own: linesOf(state.agenda), seen: previewed?.theirs ?? [] }));
    },
    undoInvitation: async (eventId) => {
      const opened = open(eventId);
      const undo = opened?.meeting.desk.snapshot().undo;
      if (opened === undefined || undo === undefined) return;
      const { agenda, event } = opened.state;
      await write(eventId, undo.eventId, 'undone', () =>
        undoWrite(inviteWriter, { eventId: undo.eventId, own: linesOf(agenda), link: blockLink(linkTo, event.startsAt) }, undo, sharedAgenda(agenda), locale()),
      );
    },
  };
}

/** The meeting, if its invitation is the user's to write. */
function openOf(meeting: Meeting): Open | undefined {
  const state = meeting.state.snapshot();
  if (state.kind !== 'ready' || !state.event.isOrganizer || state.invitation.kind === 'not-organizer') return undefined;
  const { invitation } = meeting.desk.snapshot();
  return { meeting, state, invitation: invitation.kind === 'read' ? invitation.invitation : undefined };
}

async function readInto(desk: Meeting['desk'], inviteWriter: InviteWriter, look: InvitationLook, eventId: EventId): Promise<void> {
  const become = (invitation: MeetingDesk['invitation']) => desk.set((before) => ({ ...before, invitation }));
  try {
    const invitation = await inviteWriter.read(eventId);
    become(invitation.isOrganizer ? { kind: 'read', invitation, look } : { kind: 'not-organizer' });
  } catch (error) {
    become({ kind: 'failed', reason: reasonOf(error) });
  }
}

function previewOf({ state, invitation }: Open, wanted: InvitationStep | undefined, locale: string, reachesSeries: boolean): InvitationPreview | undefined {
  if (invitation === undefined) return undefined;
  const step = wanted ?? (state.invitation.kind === 'present' ? 'update' : 'add');
  const agenda = sharedAgenda(state.agenda);
  const extents = extentsOf(step, invitation, state.event, reachesSeries);
  const { theirs } = state;
  return {
    step,
    agenda: step === 'remove' ? { lines: [] } : agenda,
    locale,
    // Exchange decides who is told of a change, and does not tell us: so it always may be.
    mayMail: true,
    kind: invitation.kind,
    extents,
    form: standing(invitation.body, agenda).form,
    theirs,
    hasLink: step !== 'remove' && invitation.body.format === 'html',
    asks: step === 'add' || extents.length > 1 || theirs.length > 0,
  };
}

function choiceOf(preview: InvitationPreview | undefined): InvitationChoice {
  return { extent: preview?.extents[0] ?? 'meeting', form: preview?.form ?? 'lines' };
}

/** What may be changed, the proposed one first: what stands somewhere is changed where it stands. */
function extentsOf(step: InvitationStep, { kind }: Invitation, { seriesId }: CalendarEvent, reachesSeries: boolean): readonly Extent[] {
  if (kind === 'series') return ['series'];
  if (seriesId === undefined || !reachesSeries) return ['meeting'];
  if (step === 'add') return ['meeting', 'series'];
  return kind === 'occurrence' ? ['series', 'meeting'] : ['meeting'];
}

function targetOf({ id, seriesId }: CalendarEvent, invitation: Invitation | undefined, extent: Extent): EventId {
  // A series and its dates are told apart by their ids alone, and answer to the same requests.
  return extent === 'series' && invitation?.kind !== 'series' && seriesId !== undefined ? (seriesId as string as EventId) : id;
}

/** Lines of agendas, in each form, that may stand in an invitation. */
function linesOf(...agendas: readonly Agenda[]): OwnLines {
  return ownLines(...agendas.map(onceShared).flatMap((shared) => [shared, ...asOneLine(shared)]), ...agendas.map(sharedAgenda).flatMap(asOneLine));
}

/** Where the series is out of reach, nobody tells a date that has its text from one with a text of its own: then nothing is said of the series. */
function lookOf(reachesSeries: boolean): InvitationLook {
  return ({ body, kind }, agenda) => {
    const { kind: stands } = standing(body, sharedAgenda(agenda));
    if (stands === 'absent') return { state: { kind: 'absent' }, theirs: [] };
    const extent: Extent = kind === 'series' || (kind === 'occurrence' && reachesSeries) ? 'series' : 'meeting';
    return { state: { kind: 'present', isCurrent: stands === 'current', stands: extent }, theirs: theirLines(body, linesOf(agenda)) };
  };
}

function after(outcome: WriteOutcome, wrote: LastWrite, eventId: EventId): Partial<MeetingDesk> {
  switch (outcome.kind) {
    case 'not-organizer':
      return { invitation: { kind: 'not-organizer' }, lastWrite: undefined, undo: undefined, unseen: [] };
    case 'nothing-to-do':
      return { unseen: [] };
    case 'unseen':
      return { unseen: outcome.theirs, lastWrite: undefined };
    case 'written':
      return { lastWrite: wrote, undo: wrote === 'undone' ? undefined : { eventId, before: outcome.before, after: outcome.after }, unseen: [] };
  }
}
