import type { Place } from './route';

export const SHELL_WORDS = {
  tabs: { upcoming: 'Upcoming', people: 'People', notes: 'Notes', insights: 'Insights', settings: 'Settings' } satisfies Record<Place, string>,
  tabList: 'Two Hats',
  searchNotes: 'Search notes',
  tryAgain: 'Try again',
  signIn: 'Sign in',
  signedOutTitle: 'Sign in to begin',
  signedOutBody: 'Two Hats reads your calendar to find your 1:1s and keeps your notes as files in your own OneDrive. Nobody else reads them through it.',
  notYetInOneDrive: (count: number) => (count === 1 ? '1 note not yet in OneDrive' : `${count} notes not yet in OneDrive`),
  readingNotes: 'Reading your notes from OneDrive…',
  notesUnread: 'Your notes in OneDrive could not be read',
  noFolderTitle: 'OneDrive does not let Two Hats keep files yet',
  noFolderBody: 'Your account wants your permission for it. Until you allow it, your notes stay on this device.',
  allow: 'Allow',
  offline: 'Offline',
  notDurable: 'This browser keeps nothing after you close it. Stay online until your notes are in OneDrive.',
  crashTitle: 'This part stopped working',
  crashBody: 'What you had saved is still there. Open it again to go on.',
  openAgain: 'Open again',
  loading: 'Loading',
} as const;
