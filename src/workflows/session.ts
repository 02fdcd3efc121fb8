import type { FailureReason } from '../domain/shared/failure';
import type { FirstReading } from './ports';
import type { Watched } from './store';

/** Whether the user is signed in and what they allowed; `signed-in` from the device's copy while that is being found out. */
export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-in'; readonly name: string; readonly address: string }
  /** This device knows nobody, and without a network nobody can be asked who it is. */
  | { readonly kind: 'out-of-reach' }
  /** A click must start the sign-in. */
  | { readonly kind: 'needs-sign-in'; readonly reason: FailureReason };

/** Why the user was asked in vain last: their own no (`signed-out`, `consent-needed`), or what stood in its way. */
export type Refusal = {
  readonly reason: FailureReason;
  /** The sign-in's own number for it, for an administrator to look up. */
  readonly code: string | undefined;
};

/** The account, and what the whole app says in its margin. */
export type Session = Watched<SessionState> & {
  /** Never throws: a sign-in that the user breaks off leaves the state as it was. */
  readonly signIn: () => Promise<void>;
  /** For who does not allow the calendar: notes and people work, and 1:1s are not found. Never throws. */
  readonly signInWithoutCalendar: () => Promise<void>;
  /** When the network may be back: asks anew what had no answer, and brings what waits to OneDrive. Never throws. */
  readonly lookAgain: () => Promise<void>;
  /** Undefined until the user was asked, and after they were asked with success. */
  readonly refusal: Watched<Refusal | undefined>;
  /** Where an administrator allows the app for everybody. */
  readonly approvalLink: string;
  readonly signOut: (removeDeviceCopy: boolean) => Promise<void>;
  /** Notes whose newest text is not in OneDrive yet. */
  readonly notYetInOneDrive: Watched<number>;
  /** How far this device is with reading the notes in OneDrive for the first time. */
  readonly firstReading: Watched<FirstReading>;
  /** Stops it; what is on the device stays. Never throws. */
  readonly stopReading: () => Promise<void>;
  /** Never throws. */
  readonly goOnReading: () => Promise<void>;
  /** Whether notes wait because OneDrive gives the app no folder, on a device that has had one. */
  readonly isFolderRefused: Watched<boolean>;
  /**
   * Asks for what an account wants that refuses the app its own folder, and reads the notes again. Where another folder takes its place, the
   * notes of this device are put together with what is there. Never throws.
   */
  readonly allowNotes: () => Promise<void>;
  /** Reads the notes in OneDrive again. Never throws. */
  readonly readNotes: () => Promise<void>;
  /** False when the browser refuses storage: then nothing outlives the tab. */
  readonly isDurable: boolean;
  readonly isOnline: Watched<boolean>;
};
