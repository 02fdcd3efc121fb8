import type { PersonFile } from '../../domain/people/person';
import type { PersonTools } from '../../workflows/people';
import { GoalsTool, PlanTool } from '../people/goal-tools';
import { ReviewTool } from '../people/review-tool';

export type PersonDrawerProps = { readonly kind: 'goals' | 'plan' | 'review'; readonly person: PersonFile; readonly tools: PersonTools };

/** A part of the person's page, opened in its place beside the notes. */
export function PersonDrawer({ kind, ...both }: PersonDrawerProps) {
  switch (kind) {
    case 'goals':
      return <GoalsTool {...both} />;
    case 'plan':
      return <PlanTool {...both} />;
    case 'review':
      return <ReviewTool {...both} season={undefined} />;
  }
}
