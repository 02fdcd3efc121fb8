import type { EventId } from '../domain/calendar/event';
import type { Agenda } from '../domain/coaching/agenda';
import { isOfPerson } from '../domain/notes/paths';
import { reasonOf } from '../domain/shared/failure';
import { agendaChanges, saying } from './agenda-changes';
import type { Agendas, AgendaState, LastWrite, PreparedState } from './agendas';
import type { Coach } from './coach';
import { derived } from './derived';
import type { Identity } from './identity';
import type { InvitationSteps } from './invitation-steps';
import type { KnownAbsences } from './known-absences';
import type { KnownCalendar } from './known-calendar';
import { EMPTY_DESK, type MeetingDesk } from './meeting-desk';
import { planMeeting } from './meeting-plan';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import { keepOverride } from './overrides';
import type { Cloud, DeepLink, InviteWriter, Surroundings } from './ports';
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
  readonly linkTo: (place: DeepLink) => Promise<string>;
};

/** What reads and writes invitations is a script of its own: the agenda stands on the screen before it is needed. */
const loadSteps = () => import(/* webpackChunkName: "invitation" */ './invitation-steps');

type Meeting = { readonly desk: Store<MeetingDesk>; readonly state: Watched<AgendaState> };

export function createAgendas(ports: AgendasPorts): Agendas {
  const meetings = new Map<EventId, Meeting>();
  const meetingOf = (eventId: EventId): Meeting => {
    const known = meetings.get(eventId);
    if (known !== undefined) return known;
    const desk = createStore(EMPTY_DESK);
    const sources = [ports.shelf.files, ports.calendar, ports.identity, ports.coach.changes, ports.shelf.decoded, ports.absences, ports.surroundings.words, desk];
    const meeting = { desk, state: derived(sources, () => stateOf(ports, eventId, desk.snapshot()), isSameState) };
    meetings.set(eventId, meeting);
    return meeting;
  };

  const changes = agendaChanges(ports);
  let steps: InvitationSteps | undefined;
  const stepsReady = async (): Promise<InvitationSteps> => (steps ??= (await loadSteps()).invitationSteps(ports, meetingOf, changes.keep));
  const step = async (eventId: EventId, work: (ready: InvitationSteps) => Promise<void>): Promise<void> => {
    try {
      await work(await stepsReady());
    } catch (error) {
      meetingOf(eventId).desk.set((before) => ({ ...before, invitation: { kind: 'failed', reason: reasonOf(error) } }));
    }
  };
  const openMeeting = (eventId: EventId) => open(ports, eventId, meetingOf(eventId), () => step(eventId, ({ read }) => read(eventId)));
  return {
    of: (eventId) => meetingOf(eventId).state,
    open: (eventId) => openMeeting(eventId),
    ...saying(changes, (eventId, failed) => meetingOf(eventId).desk.set((before) => ({ ...before, failed }))),
    preview: (eventId, which) => steps?.preview(eventId, which),
    putInInvitation: (eventId, ...chosen) => step(eventId, ({ putInInvitation }) => putInInvitation(eventId, ...chosen)),
    removeFromInvitation: (eventId, ...chosen) => step(eventId, ({ removeFromInvitation }) => removeFromInvitation(eventId, ...chosen)),
    undoInvitation: (eventId) => step(eventId, ({ undoInvitation }) => undoInvitation(eventId)),
    treatAsOneOnOne: async (eventId, scope, address) => {
      await keepOverride(ports.noteFiles, await ports.calendar.event(eventId), scope, 'one-on-one', address);
      await openMeeting(eventId);
    },
  };
}

async function open(ports: AgendasPorts, eventId: EventId, { desk }: Meeting, readInvitation: () => Promise<void>): Promise<void> {
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
    if (event.kind !== 'call' && event.isOrganizer) await readInvitation();
    else desk.set((before) => ({ ...before, invitation: { kind: event.kind === 'call' ? 'no-invitation' : 'not-organizer' } }));
  } catch (error) {
    const failed = reasonOf(error);
    desk.set((before) => ({ ...before, failed }));
  }
}

function stateOf(ports: AgendasPorts, eventId: EventId, desk: MeetingDesk): AgendaState {
  const { shelf, calendar, identity, recognise, coach } = ports;
  if (desk.failed !== undefined) return { kind: 'failed', reason: desk.failed };
  const files = shelf.files.snapshot();
  if (files.kind === 'failed') return files;
  const event = calendar.seen(eventId);
  if (event === undefined || files.kind === 'loading' || identity.snapshot().kind === 'unknown' || !coach.isReady()) return { kind: 'loading' };

  const meeting = recognise(event);
  if (meeting.kind === 'other') return { kind: 'not-one-on-one', event, because: meeting.because, ...(meeting.people && { people: meeting.people }) };
  const { proposal, agenda, facts } = planMeeting(ports, event, meeting.counterpart);
  const known = calendar.snapshot();
  const inInvitation = invitationState(desk, agenda, event.organizer.name);
  return {
    kind: 'ready',
    event,
    counterpart: meeting.counterpart,
    proposal,
    agenda,
    hat: facts.hat,
    ...inInvitation,
    lastWrite: isUndoneElsewhere(desk.lastWrite, inInvitation.invitation.kind) ? undefined : desk.lastWrite,
    freshness: known.kind === 'ready' && known.freshness.kind === 'fresh' ? 'fresh' : 'device',
  };
}

/** The ribbon's command, or the user in the form itself, may take out what was added here, and add it again. */
function isUndoneElsewhere(lastWrite: LastWrite | undefined, now: PreparedState['invitation']['kind']): boolean {
  return (now === 'absent' && (lastWrite === 'added' || lastWrite === 'updated')) || (now === 'present' && lastWrite === 'removed');
}

function invitationState({ invitation, unseen }: MeetingDesk, agenda: Agenda, organizerName: string): Pick<PreparedState, 'invitation' | 'theirs'> {
  if (invitation.kind === 'not-organizer') return { invitation: { kind: 'not-organizer', organizerName }, theirs: [] };
  if (invitation.kind === 'failed') return { invitation, theirs: unseen };
  if (invitation.kind !== 'read') return { invitation: { kind: invitation.kind }, theirs: [] };
  const { state, theirs } = invitation.look(invitation.invitation, agenda);
  return { invitation: state, theirs: [...new Set([...theirs, ...unseen])] };
}

function isSameState(before: AgendaState, after: AgendaState): boolean {
  if (before.kind !== 'ready' || after.kind !== 'ready') return false;
  return before.event === after.event && JSON.stringify(before) === JSON.stringify(after);
}
