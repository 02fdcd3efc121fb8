import type { FailureReason } from '../domain/shared/failure';
import type { Watched } from './store';

/** Whether the user is signed in and what they allowed; `signed-in` from the device's copy while that is being found out. */
export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-in'; readonly name: string; readonly address: string }
  /** A click must start the sign-in. */
  | { readonly kind: 'needs-sign-in'; readonly reason: FailureReason };

/** The account, and what the whole app says in its margin. */
export type Session = Watched<SessionState> & {
  /** Never throws: a sign-in that the user breaks off leaves the state as it was. */
  readonly signIn: () => Promise<void>;
  readonly signOut: (removeDeviceCopy: boolean) => Promise<void>;
  /** Notes whose newest text is not in OneDrive yet. */
  readonly notYetInOneDrive: Watched<number>;
  /** False when the browser refuses storage: then nothing outlives the tab. */
  readonly isDurable: boolean;
  readonly isOnline: Watched<boolean>;
};
