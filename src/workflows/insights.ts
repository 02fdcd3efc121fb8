import type { DutyId } from '../domain/insights/duties';
import type { Facts } from '../domain/insights/facts';
import type { Opening, SelfCheck } from '../domain/people/me';
import type { FailureReason } from '../domain/shared/failure';
import type { Watched } from './store';

/** Lists of the user's own file that are kept on the insights page. */
export type OwnList = 'objectives' | 'stories' | 'openings';

export type InsightsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  /** `facts` keeps its identity until something that is counted changes. */
  | { readonly kind: 'ready'; readonly facts: Facts };

/** What the notes of the last months say about the user's own habits, and the few things that are written down beside it. */
export type Insights = Watched<InsightsState> & {
  /** Reads the notes that count, in slices. Never throws. */
  readonly open: () => Promise<void>;
  readonly addObjective: (objective: { readonly text: string; readonly plain: string }) => Promise<void>;
  readonly addStory: (story: { readonly text: string; readonly goal: string }) => Promise<void>;
  readonly addOpening: (opening: { readonly role: string; readonly looksFor: string }) => Promise<void>;
  readonly setOpening: (id: string, state: Opening['state']) => Promise<void>;
  readonly remove: (list: OwnList, id: string) => Promise<void>;
  /** Answers the real test for the present quarter, anew if it was answered before. */
  readonly answer: (answers: Pick<SelfCheck, 'initiative' | 'vision' | 'throughOthers' | 'words'>) => Promise<void>;
  /** Notes that a duty was looked at today with one's own manager or with HR. */
  readonly reviewDuty: (id: DutyId) => Promise<void>;
};
