import type { NotOneOnOne } from '../../domain/calendar/one-on-one';
import type { FailureReason } from '../../domain/shared/failure';
import type { CommandOutcome } from '../../workflows/invitation-command';

/** What a ribbon command says above the appointment; Outlook shows at most 150 characters. */
export function commandWords(outcome: CommandOutcome): string {
  switch (outcome.kind) {
    case 'failed':
      return FAILED[outcome.reason] ?? 'That did not work. Open Prepare 1:1 to see more.';
    case 'not-one-on-one':
      return `${NOT_ONE_ON_ONE[outcome.because]} Open Prepare 1:1 to treat it as a 1:1.`;
    default:
      return DONE[outcome.kind];
  }
}

const DONE: Readonly<Record<Exclude<CommandOutcome['kind'], 'failed' | 'not-one-on-one'>, string>> = {
  added: 'The agenda is in the invitation. The other person sees it once you save or send.',
  updated: 'The agenda in the invitation is up to date.',
  removed: 'The agenda is out of the invitation. The rest is as it was.',
  'was-there': 'The invitation has this agenda already.',
  'was-not-there': 'There is no agenda of Two Hats in this invitation.',
  'nothing-to-share': 'All items of this agenda are private, so nothing was added.',
  'not-organizer': 'Only the organizer can change the invitation. Your agenda stays private.',
};

const NOT_ONE_ON_ONE: Readonly<Record<NotOneOnOne, string>> = {
  cancelled: 'This meeting was cancelled.',
  'all-day': 'This is an all-day event.',
  declined: 'You declined this meeting.',
  'declined-by-counterpart': 'The other person declined this meeting.',
  alone: 'Nobody else is invited yet.',
  group: 'More than one other person is invited.',
  'distribution-list': 'A group is invited, not one person.',
  'guests-hidden': 'The organizer hides who is invited.',
  'removed-by-you': 'You said that this is not a 1:1.',
};

const FAILED: Readonly<Partial<Record<FailureReason, string>>> = {
  'changed-elsewhere': 'The invitation was changed at the same moment. Try again.',
  'consent-needed': 'Outlook does not allow changes to this invitation.',
  'storage-unavailable': 'This device’s notes cannot be read just now. Try again.',
  offline: 'Outlook cannot reach the appointment just now. Try again when you are online.',
};
