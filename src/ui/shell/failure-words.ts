import type { FailureReason } from '../../domain/shared/failure';

/** `way-out` names what the button beside the words does; `none` where waiting or another program helps, as the words say. */
export type WayOut = 'try-again' | 'sign-in' | 'none';

export type FailureText = { readonly words: string; readonly wayOut: WayOut };

/** What happened and what to do, for every reason. No reason is blamed on the user. */
export const FAILURE_WORDS: Readonly<Record<FailureReason, FailureText>> = {
  offline: { words: 'You are offline. What you write stays on this device and goes to OneDrive when you are back.', wayOut: 'try-again' },
  'signed-out': { words: 'Your sign-in has ended. Sign in again to read your calendar and OneDrive.', wayOut: 'sign-in' },
  'consent-needed': { words: 'Two Hats needs your permission for this. Sign in and allow it, or ask your IT team to.', wayOut: 'sign-in' },
  'not-found': { words: 'This is no longer where it was. It may have been moved or deleted.', wayOut: 'try-again' },
  'changed-elsewhere': { words: 'It was changed somewhere else a moment ago. Read the newest version, then try once more.', wayOut: 'try-again' },
  'already-exists': { words: 'Something with this name is there already.', wayOut: 'try-again' },
  'too-large': { words: 'This is too large to save. Make it shorter, or move a part into another note.', wayOut: 'try-again' },
  'quota-exceeded': { words: 'Your OneDrive is full. Free some space there; until then your notes stay on this device.', wayOut: 'try-again' },
  'resync-needed': { words: 'The list of changes is out of date. Read everything anew.', wayOut: 'try-again' },
  busy: { words: 'Microsoft 365 is busy. It is tried again by itself in a little while.', wayOut: 'try-again' },
  'unknown-outcome': { words: 'No answer came back, so it may or may not have been done. Check before you do it again.', wayOut: 'try-again' },
  'storage-unavailable': { words: 'This browser does not let Two Hats keep notes here. Allow site storage, or copy your text before you close.', wayOut: 'try-again' },
  unexpected: { words: 'Something did not work. Nothing you wrote is lost by it.', wayOut: 'try-again' },
};
