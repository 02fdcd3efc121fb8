import { Suspense, lazy, memo, useMemo } from 'react';

import { useTextStyles } from '../components/text-styles';
import { ColleaguesOffer } from '../people/colleagues-offer';
import { goTo } from '../shell/use-route';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { UpcomingView, type UpcomingActions } from './upcoming-view';

// A line that most days say nothing new: the list is drawn before it.
const PracticeLine = lazy(async () => ({ default: (await import('../insights/practice-line')).PracticeLine }));

/** The next 14 days' 1:1s. What else the tab hears of does not draw them again. */
export const Upcoming = memo(function Upcoming() {
  const { upcoming, session } = useServices();
  const text = useTextStyles();
  const actions = useMemo<UpcomingActions>(
    () => ({
      onPrepare: (eventId) => goTo({ kind: 'meeting', eventId }),
      onNotOneOnOne: (eventId, scope) => void upcoming.notOneOnOne(eventId, scope),
      onTreatAsOneOnOne: (eventId, scope) => void upcoming.treatAsOneOnOne(eventId, scope),
      onForget: (eventId) => void upcoming.forgetOverride(eventId),
      onRetry: () => void upcoming.reload(),
      onSignIn: () => void session.signIn(),
    }),
    [upcoming, session],
  );
  return (
    <div className={text.page}>
      <UpcomingView state={useWatched(upcoming)} actions={actions} />
      <Suspense>
        <PracticeLine />
      </Suspense>
      <ColleaguesOffer />
    </div>
  );
});
