import type { FailureReason } from '../../domain/shared/failure';
import type { Refusal } from '../../workflows/session';
import { late } from '../components/late';

export const SignInRefusal = late(async () => (await import('./sign-in-refusal')).SignInRefusal);

/** The user's own no needs no words. */
const OWN_NO: ReadonlySet<FailureReason> = new Set(['signed-out', 'consent-needed']);

/** Whether there is something to be said about a sign-in that came to nothing. */
export function isTold(refusal: Refusal | undefined): refusal is Refusal {
  return refusal !== undefined && !OWN_NO.has(refusal.reason);
}
