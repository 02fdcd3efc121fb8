import type { PracticePlan } from '../../domain/coaching/practice';
import type { DutyId } from '../../domain/insights/duties';
import type { Opening } from '../../domain/people/me';
import type { Insights, OwnList } from '../../workflows/insights';

/** What can be done on the page. */
export type InsightsActions = {
  readonly onAddObjective: (objective: Parameters<Insights['addObjective']>[0]) => void;
  readonly onAddStory: (story: Parameters<Insights['addStory']>[0]) => void;
  readonly onAddOpening: (opening: Parameters<Insights['addOpening']>[0]) => void;
  readonly onSetOpening: (id: string, state: Opening['state']) => void;
  readonly onRemove: (list: OwnList, id: string) => void;
  readonly onAnswer: (answers: Parameters<Insights['answer']>[0]) => void;
  readonly onReviewDuty: (id: DutyId) => void;
  readonly onStartPractice: (plan: PracticePlan) => void;
  readonly onGoOn: () => void;
  readonly onEndPractice: () => void;
  readonly onPrint: () => void;
};
