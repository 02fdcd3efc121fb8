import { useDeferredValue, useEffect, useMemo } from 'react';

import { ME_PATH } from '../../domain/notes/paths';
import type { Upcoming, UpcomingState } from '../../workflows/upcoming';
import { useTextStyles } from '../components/text-styles';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { VersionsOfFile } from '../notebook/versions-of-file';
import { BrokenFile, useFilesToLookAt } from '../versions/broken-page';
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
  const [practised, coming] = [useWatched(practice), useComing(upcoming)];
  const isBroken = useFilesToLookAt().broken.some(({ path }) => path === ME_PATH);
  return (
    <>
      <TwoVersions isQuiet path={ME_PATH} of={state} />
      {isBroken ? <Unreadable /> : <InsightsView state={state} practice={practised} coming={coming} actions={actions} />}
      <VersionsOfFile path={ME_PATH} />
    </>
  );
}

/** In place of the forms: what they would keep has nowhere to go until the file can be read. */
function Unreadable() {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <div className={text.page}>
      <BrokenFile path={ME_PATH} />
      <p className={text.body}>{t('insights.afterRepair')}</p>
    </div>
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
