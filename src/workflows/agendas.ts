import type { Agenda, AgendaItemId, SituationProposal } from '../domain/coaching/agenda';
import type { Audience, Hat, Situation } from '../domain/coaching/prompt';
import type { StepDirection } from '../domain/coaching/step-item';
import type { CalendarEvent, EventId, Person } from '../domain/calendar/event';
import type { NotOneOnOne } from '../domain/calendar/one-on-one';
import type { AgendaForm, SharedAgenda } from '../domain/invitation/shared-agenda';
import type { FailureReason } from '../domain/shared/failure';
import type { Invitation } from './ports';
import type { Counterpart, OverrideScope } from './upcoming';
import type { Watched } from './store';

/** Where the agenda stands with respect to the invitation. */
export type InvitationState =
  | { readonly kind: 'reading' }
  /** The user is not the organizer: the agenda stays private. */
  | { readonly kind: 'not-organizer'; readonly organizerName: string }
  /** A call, which nobody was invited to. */
  | { readonly kind: 'no-invitation' }
  | { readonly kind: 'absent' }
  /** `isCurrent` is false when the agenda here differs from the one that stands there, which may be the text of the whole series. */
  | { readonly kind: 'present'; readonly isCurrent: boolean; readonly stands: Extent }
  | { readonly kind: 'writing' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

/** What a write changes: this date alone, or every date of the series that was not changed on its own. */
export type Extent = 'meeting' | 'series';

/** What the last write to the invitation did, so that the screen can say so and offer Undo. */
export type LastWrite = 'added' | 'updated' | 'removed' | 'undone';

export type PreparedState = {
  readonly kind: 'ready';
  readonly event: CalendarEvent;
  readonly counterpart: Counterpart;
  readonly proposal: SituationProposal;
  readonly agenda: Agenda;
  /** The hat that the user put on; undefined while the situation decides. */
  readonly hat: Hat | undefined;
  readonly invitation: InvitationState;
  /** What somebody else wrote into the agenda in the invitation. It is shown before a write, and kept by it. */
  readonly theirs: readonly string[];
  readonly lastWrite: LastWrite | undefined;
  readonly freshness: 'fresh' | 'device';
};

export type AgendaState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  | { readonly kind: 'not-one-on-one'; readonly event: CalendarEvent; readonly because: NotOneOnOne; readonly people?: readonly Person[] }
  | PreparedState;

export type NewItem = { readonly text: string; readonly audience: Audience; readonly minutes: number };

export type InvitationStep = 'add' | 'update' | 'remove';

/** What the other person will see, whether they may get a mail about it, and what else is to be known or chosen before. */
export type InvitationPreview = {
  readonly step: InvitationStep;
  readonly agenda: SharedAgenda;
  /** In whose language its first and last line are. */
  readonly locale: string;
  readonly mayMail: boolean;
  /** Which date of what is changed: see `Invitation`. */
  readonly kind: Invitation['kind'];
  /** What can be chosen, the proposed one first. */
  readonly extents: readonly Extent[];
  /** How it stands there now. */
  readonly form: AgendaForm;
  /** Others' words in it, which stay. */
  readonly theirs: readonly string[];
  /** Whether the foot leads to the app (V18). */
  readonly hasLink: boolean;
  /** Whether there is something to choose or to see first; adding always asks. */
  readonly asks: boolean;
};

export type InvitationChoice = { readonly extent: Extent; readonly form: AgendaForm };

/** Prepare: the agenda of one meeting. What is changed here is kept in that meeting's note. */
export type Agendas = {
  readonly of: (eventId: EventId) => Watched<AgendaState>;
  /** Never throws; the state says what happened. */
  readonly open: (eventId: EventId) => Promise<void>;
  readonly chooseSituation: (eventId: EventId, situation: Situation) => Promise<void>;
  /** Puts on a hat, also in the middle of the 1:1: its open lines come first, more of it is offered, and nothing goes. */
  readonly wearHat: (eventId: EventId, hat: Hat) => Promise<void>;
  /** Keeps the agenda in the note as it stands, so that it is remembered although nothing was changed. */
  readonly accept: (eventId: EventId) => Promise<void>;
  readonly skip: (eventId: EventId, itemId: AgendaItemId) => Promise<void>;
  /** What was skipped, would not fit ("not today") or was offered, is on the agenda. */
  readonly bringBack: (eventId: EventId, itemId: AgendaItemId) => Promise<void>;
  /** Puts another question of the same kind in its place. */
  readonly swap: (eventId: EventId, itemId: AgendaItemId) => Promise<void>;
  readonly edit: (eventId: EventId, itemId: AgendaItemId, text: string) => Promise<void>;
  /** @throws {Failure} when it could not be kept; the other changes say so in the state */
  readonly add: (eventId: EventId, item: NewItem) => Promise<void>;
  /** Moves an item to stand at `index` of the list without it. */
  readonly move: (eventId: EventId, itemId: AgendaItemId, index: number) => Promise<void>;
  /** Trades places with the neighbour that is shown beside it, as the items are when the change is made: quick steps add up. */
  readonly step: (eventId: EventId, itemId: AgendaItemId, direction: StepDirection) => Promise<void>;
  readonly setCovered: (eventId: EventId, itemId: AgendaItemId, covered: boolean) => Promise<void>;
  /** Without a step, of what adds or updates. Undefined while the invitation was not read, and where the user may not write it. */
  readonly preview: (eventId: EventId, step?: InvitationStep) => InvitationPreview | undefined;
  /**
   * Puts in what was previewed, whatever has become of the agenda since; without a preview, the agenda as it is now. From
   * then on it is kept as if the user had changed it: what somebody else reads must not turn into another agenda by itself.
   * Without a choice it is written where, and in the form in which, one stands already. Others' words that the user was
   * not shown stop it: the state has them then.
   */
  readonly putInInvitation: (eventId: EventId, previewed?: InvitationPreview, choice?: InvitationChoice) => Promise<void>;
  readonly removeFromInvitation: (eventId: EventId, previewed?: InvitationPreview, extent?: Extent) => Promise<void>;
  readonly undoInvitation: (eventId: EventId) => Promise<void>;
  /** @param address of whom they meet, where several are invited */
  readonly treatAsOneOnOne: (eventId: EventId, scope: OverrideScope, address?: string) => Promise<void>;
};
