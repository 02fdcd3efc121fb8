import stories from './stories.json';

/** A line of the seeded company's directory; `zone` is an IANA name, or `local` for the user's own. */
export type StoryPerson = {
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  /** The part of the address before the @. */
  readonly mail: string;
  readonly jobTitle: string;
  readonly zone?: string;
  readonly otherMails?: readonly string[];
};

export type StoryMeeting = {
  readonly rule: string;
  /** ISO weekday, 1 = Monday. */
  readonly day: number;
  readonly at: string;
  readonly minutes: number;
  readonly subject: string;
  readonly organizer: 'me' | 'them';
  readonly online: 'teams' | 'zoom' | 'none';
};

/** Who owes what: the owner and the words. */
export type StoryCommitment = readonly [owner: 'me' | 'them', text: string];

/** A year with one person: who they are, and what was talked about, in the order in which it happened. */
export type Story = StoryPerson & {
  readonly relation: 'report' | 'manager';
  readonly weeksHere: number;
  readonly meeting: StoryMeeting;
  readonly episodes: readonly string[];
  readonly commitments: readonly StoryCommitment[];
  readonly private: readonly string[];
};

export const COMPANY_DOMAIN = 'larkfield.example';

export const ME: StoryPerson = {
  name: 'Alex Morgan',
  givenName: 'Alex',
  surname: 'Morgan',
  mail: 'alex.morgan',
  otherMails: ['amorgan'],
  jobTitle: 'Head of customer operations',
};

const A_YEAR = 52;

/** The eight reports. */
export function reportStories(): Story[] {
  return stories.reports.map((report) => ({
    ...(report as unknown as Omit<Story, 'relation' | 'weeksHere'>),
    relation: 'report' as const,
    weeksHere: report.weeksHere ?? A_YEAR,
  }));
}

/** The user's own manager. */
export function managerStory(): Story {
  const { manager } = stories;
  return {
    ...manager,
    relation: 'manager',
    weeksHere: A_YEAR,
    meeting: manager.meeting as StoryMeeting,
    commitments: manager.commitments as unknown as readonly StoryCommitment[],
    private: [],
  };
}

export const PEERS: readonly StoryPerson[] = stories.peers;

export function addressOf(person: Pick<StoryPerson, 'mail'>): string {
  return `${person.mail}@${COMPANY_DOMAIN}`;
}
