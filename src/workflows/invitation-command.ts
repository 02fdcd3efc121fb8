import type { EventId } from '../domain/calendar/event';
import type { NotOneOnOne } from '../domain/calendar/one-on-one';
import { ownLines } from '../domain/invitation/invitation-block';
import type { OwnLines } from '../domain/invitation/own-lines';
import { onceShared, sharedAgenda } from '../domain/invitation/shared-agenda';
import { reasonOf, type FailureReason } from '../domain/shared/failure';
import { blockLink } from './block-link';
import type { Coach } from './coach';
import type { Identity } from './identity';
import { addAgenda, presence, removeAgenda, type WriteOutcome } from './invitation-write';
import type { KnownAbsences } from './known-absences';
import { planMeeting } from './meeting-plan';
import type { NoteShelf } from './note-shelf';
import type { Calendar, DeepLink, InviteWriter, Surroundings } from './ports';
import type { Recognise } from './recognition';

/** What a click on the ribbon came to, for the notification that says so. */
export type CommandOutcome =
  /** `keeps`: somebody had written into the agenda, and their words stand below it, or in its place. */
  | { readonly kind: 'added' | 'updated' | 'removed'; readonly keeps: boolean }
  | { readonly kind: 'was-there' | 'was-not-there' | 'nothing-to-share' }
  | { readonly kind: 'not-organizer' }
  /** The appointment stands in the calendar of somebody else, and the user is not in it. */
  | { readonly kind: 'other-calendar'; readonly owner: string }
  | { readonly kind: 'not-one-on-one'; readonly because: NotOneOnOne }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

type CommandPorts = {
  readonly shelf: NoteShelf;
  readonly identity: Identity;
  readonly recognise: Recognise;
  readonly absences: Pick<KnownAbsences, 'openCopy' | 'before'>;
  readonly coach: Coach;
  /** Reads the open appointment from Outlook itself. */
  readonly calendar: Pick<Calendar, 'read'>;
  readonly inviteWriter: InviteWriter;
  readonly surroundings: Pick<Surroundings, 'timeZone' | 'words'>;
  readonly linkTo: (place: DeepLink) => Promise<string>;
};

/** Adds the agenda to the open appointment, from what this device knows; no network is asked. Never throws. */
export async function addAgendaCommand(ports: CommandPorts, eventId: EventId): Promise<CommandOutcome> {
  return outcomeOf(async () => {
    const { shelf, identity, absences, coach, recognise } = ports;
    await Promise.all([shelf.open(), identity.openCopy(), absences.openCopy(), coach.open()]);
    if (identity.snapshot().kind === 'unknown') await identity.refresh();
    const event = await ports.calendar.read(eventId);
    const meeting = recognise(event);
    if (meeting.kind === 'other') return { kind: 'not-one-on-one', because: meeting.because };

    await shelf.prepare(shelf.notePaths(meeting.counterpart.personId));
    const plan = planMeeting(ports, event, meeting.counterpart).agenda;
    const agenda = sharedAgenda(plan);
    if (agenda.lines.length === 0) return { kind: 'nothing-to-share' };
    const target = { eventId, own: ownLines(onceShared(plan)), seen: 'all', link: blockLink(ports.linkTo, event.startsAt) } as const;
    const written = await addAgenda(ports.inviteWriter, target, agenda, ports.surroundings.words.snapshot().locale);
    return said(written, 'was-there', written.kind === 'written' && presence(written.before) === 'present' ? 'updated' : 'added');
  });
}

/** Takes the agenda out of the open appointment. Never throws. */
export async function removeAgendaCommand({ inviteWriter }: Pick<CommandPorts, 'inviteWriter'>, eventId: EventId): Promise<CommandOutcome> {
  return outcomeOf(async () => said(await removeAgenda(inviteWriter, { eventId, own: NOTHING_KNOWN, seen: 'all' }), 'was-not-there', 'removed'));
}

/** A command that removes asks nobody which agenda it was: the block says itself which lines are ours (V10). */
const NOTHING_KNOWN: OwnLines = new Set();

function said(outcome: WriteOutcome, unchanged: 'was-there' | 'was-not-there', written: 'added' | 'updated' | 'removed'): CommandOutcome {
  switch (outcome.kind) {
    case 'written':
      return { kind: written, keeps: outcome.kept.length > 0 };
    case 'nothing-to-do':
      return { kind: unchanged };
    case 'unseen':
      return { kind: 'failed', reason: 'changed-elsewhere' };
    case 'not-organizer':
      return outcome;
  }
}

async function outcomeOf(work: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
  try {
    return await work();
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}
