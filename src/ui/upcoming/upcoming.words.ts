import type { NotOneOnOne } from '../../domain/calendar/one-on-one';
import type { Relation, Situation } from '../../domain/coaching/prompt';

export const SITUATION_WORDS: Readonly<Record<Situation, string>> = {
  steady: 'Steady',
  crisis: 'Crisis',
  change: 'Change',
  'new-joiner': 'New joiner',
  'review-season': 'Review season',
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = { report: 'Report', 'manager': 'My manager', peer: 'Peer', other: 'Other' };

export const NOT_ONE_ON_ONE_WORDS: Readonly<Record<NotOneOnOne, string>> = {
  cancelled: 'It was cancelled.',
  'all-day': 'It lasts all day.',
  declined: 'You declined it.',
  'declined-by-counterpart': 'The other person declined it.',
  alone: 'Nobody else is invited.',
  group: 'More than two people are invited.',
  'distribution-list': 'A group is invited, so it may be many people.',
  'guests-hidden': 'The organizer hides who is invited.',
  'removed-by-you': 'You said it is not a 1:1.',
};

export const UPCOMING_WORDS = {
  title: 'Your next 1:1s',
  reading: 'Reading your calendar',
  prepare: 'Prepare',
  openCommitments: (count: number) => (count === 1 ? '1 open commitment' : `${count} open commitments`),
  inInvitation: 'Agenda in the invitation',
  notOneOnOne: 'Not a 1:1',
  treatAsOneOnOne: 'Treat as 1:1',
  thisMeeting: 'This meeting',
  wholeSeries: 'Whole series',
  cancel: 'Cancel',
  undoRemoval: 'Let Two Hats decide again',
  others: (count: number) => (count === 1 ? '1 other meeting' : `${count} other meetings`),
  othersHint: 'Not seen as 1:1s. If one is, say so.',
  emptyTitle: 'No 1:1 in the next 14 days',
  emptyBody: 'Invite one person to a meeting in your calendar and it appears here, with an agenda ready to use.',
  emptyWithOthers: 'None of your meetings looks like a 1:1. If one is, open the list below and choose “Treat as 1:1”.',
  failedTitle: 'Your calendar could not be read',
  stale: (moment: string) => `Shown as of ${moment}.`,
  rereading: 'Reading your calendar again',
} as const;
