import type { Delegation } from '../../domain/people/person';

export const DELEGATION_STATE_WORDS: Readonly<Record<Delegation['state'], string>> = {
  held: 'still with you',
  'handed-over': 'handed over',
  'came-back': 'came back to you',
  done: 'done',
};

export const PEOPLE_WORDS = {
  title: 'People',
  reading: 'Reading the people you meet',
  failedTitle: 'The people you meet could not be read',
  emptyTitle: 'Nobody yet',
  emptyBody: 'Everyone you have a 1:1 with appears here, with what is open between you.',
  next: (when: string) => `Next: ${when}`,
  noNext: 'No 1:1 planned',
  lastNote: (date: string) => `last note ${date}`,
  back: 'Back to People',
  unknownTitle: 'This person is not known here',
  unknownBody: 'Their notes may not have reached this device yet, or the link is old.',
  relation: 'They are my',
  nextTitle: 'Next 1:1',
  raise: 'Raise next time',
  raiseLabel: 'What to bring up',
  raiseTheirs: 'It is their topic',
  topics: 'To raise',
  commitments: 'Open commitments',
  noCommitments: 'Nothing is open between you.',
  goals: 'Goals',
  noPurpose: 'No purpose noted yet',
  plan: 'Development plan',
  delegations: 'Decisions and projects',
  nextLook: (date: string) => `look again ${date}`,
  notes: 'Notes',
  noNotes: 'No notes yet.',
} as const;
