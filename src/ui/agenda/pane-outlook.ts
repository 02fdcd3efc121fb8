import type { FailureReason } from '../../domain/shared/failure';
import type { FoundAppointment } from '../../workflows/open-appointment';
import type { OpenForm } from '../../workflows/ports';
import type { Watched } from '../../workflows/store';

/** Outlook as the pane needs it. */
export type PaneOutlook = {
  /** Finds the appointment that is open now. @throws {Failure} */
  readonly find: () => Promise<FoundAppointment>;
  readonly form: Pick<OpenForm, 'subscribe' | 'missing' | 'draftReply'>;
  /** Whether the pane goes on without the account: Microsoft 365 did not say who the user is, and Outlook did. */
  readonly isWithoutGraph: Watched<boolean>;
};

export type AppointmentState = { readonly kind: 'finding' } | { readonly kind: 'failed'; readonly reason: FailureReason } | FoundAppointment;
