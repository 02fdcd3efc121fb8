import { useDeferredValue, useEffect, useMemo } from 'react';

import { ME_PATH } from '../../domain/notes/paths';
import type { Upcoming, UpcomingState } from '../../workflows/upcoming';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { TwoVersions } from '../versions/late-parts';
import type { InsightsActions } from './insights-actions';
import { InsightsView } from './insights-view';
import type { ComingTalk } from './practice-form';

/** What the notes of this device say about the user's own habits, and what to practise next. */
export function InsightsPage() {
  const { insights, practice, upcoming } = useServices();
  useEffect(() => {
    void insights.open();
    void practice.open();
  }, [insights, practice]);

  const actions = useMemo(
    (): InsightsActions => ({
      onAddObjective: (objective) => void insights.addObjective(objective),
      onAddStory: (story) => void insights.addStory(story),
      onAddOpening: (opening) => void insights.addOpening(opening),
      onSetOpening: (id, state) => void insights.setOpening(id, state),
      onRemove: (list, id) => void insights.remove(list, id),
      onAnswer: (answers) => void insights.answer(answers),
      onReviewDuty: (id) => void insights.reviewDuty(id),
      onStartPractice: (plan) => void practice.start(plan),
      onGoOn: () => void practice.goOn(),
      onEndPractice: () => void practice.end(),
      onPrint: () => window.print(),
    }),
    [insights, practice],
  );
  // Each section counts for itself, and a deferred drawing pauses between them: counting a long year holds up no frame.
  const state = useDeferredValue(useWatched(insights));
  return (
    <>
      <TwoVersions isQuiet path={ME_PATH} of={state} />
      <InsightsView state={state} practice={useWatched(practice)} coming={useComing(upcoming)} actions={actions} />
    </>
  );
}

function useComing(upcoming: Upcoming): readonly ComingTalk[] {
  const state = useWatched(upcoming);
  return useMemo(() => comingTalks(state), [state]);
}

/** The next 1:1 with each person, soonest first. */
export function comingTalks(state: UpcomingState): readonly ComingTalk[] {
  if (state.kind !== 'ready') return [];
  const talks = state.meetings.map(({ counterpart: { personId, name }, event: { startsAt } }) => ({ personId, name, startsAt }));
  return talks.filter(({ personId }, place) => talks.findIndex((each) => each.personId === personId) === place);
}
