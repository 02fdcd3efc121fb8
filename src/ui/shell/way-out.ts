import type { FailureReason } from '../../domain/shared/failure';

/** What the button beside the words (`failure.…` in the catalogue) does; `none` where waiting or another program helps, as the words say. */
export type WayOut = 'try-again' | 'sign-in' | 'none';

export const WAY_OUT: Readonly<Record<FailureReason, WayOut>> = {
  offline: 'try-again',
  'signed-out': 'sign-in',
  'consent-needed': 'sign-in',
  'admin-needed': 'sign-in',
  'not-permitted': 'sign-in',
  'window-blocked': 'sign-in',
  'not-found': 'try-again',
  'changed-elsewhere': 'try-again',
  'already-exists': 'try-again',
  'too-large': 'try-again',
  'quota-exceeded': 'try-again',
  'resync-needed': 'try-again',
  busy: 'try-again',
  'unknown-outcome': 'try-again',
  'storage-unavailable': 'try-again',
  unexpected: 'try-again',
};
