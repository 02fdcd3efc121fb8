import type { EventId } from '../domain/calendar/event';
import type { Agenda } from '../domain/coaching/agenda';
import type { InvitationBody } from '../domain/invitation/invitation-body';
import type { FailureReason } from '../domain/shared/failure';
import type { Extent, LastWrite } from './agendas';
import type { Invitation } from './ports';

/** How an invitation stands to an agenda, as the script that reads invitations sees it. */
export type InvitationLook = (
  invitation: Invitation,
  agenda: Agenda,
) => {
  readonly state: { readonly kind: 'absent' } | { readonly kind: 'present'; readonly isCurrent: boolean; readonly stands: Extent };
  readonly theirs: readonly string[];
};

/** What is known of one meeting beyond calendar and notes. */
export type MeetingDesk = {
  /** Why the event could not be read; undefined while that is being tried or was not needed. */
  readonly failed: FailureReason | undefined;
  readonly invitation:
    | { readonly kind: 'reading' | 'writing' | 'not-organizer' | 'no-invitation' }
    | { readonly kind: 'read'; readonly invitation: Invitation; readonly look: InvitationLook }
    | { readonly kind: 'failed'; readonly reason: FailureReason };
  readonly lastWrite: LastWrite | undefined;
  readonly undo: { readonly eventId: EventId; readonly before: InvitationBody; readonly after: InvitationBody } | undefined;
  /** Others' words that a write met and the user had not been shown. */
  readonly unseen: readonly string[];
};

export const EMPTY_DESK: MeetingDesk = { failed: undefined, invitation: { kind: 'reading' }, lastWrite: undefined, undo: undefined, unseen: [] };
