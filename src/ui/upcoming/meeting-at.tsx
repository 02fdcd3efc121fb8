import { useEffect } from 'react';

import { Waiting } from '../components/waiting';
import { useServices } from '../shell/services';
import { goOnTo } from '../shell/use-route';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';

/** Goes on to the 1:1 that begins at a time; to Upcoming once the calendar has none, since it may have moved or be over. */
export function MeetingAt({ startsAt }: { readonly startsAt: number }) {
  const { t } = useWords();
  const state = useWatched(useServices().upcoming);
  const meetings = state.kind === 'ready' ? [...state.meetings, ...state.others] : [];
  const eventId = meetings.find(({ event }) => event.startsAt === startsAt)?.event.id;
  const isRead = state.kind === 'failed' || (state.kind === 'ready' && state.freshness.kind !== 'reading');
  useEffect(() => {
    if (eventId !== undefined) goOnTo({ kind: 'meeting', eventId });
    else if (isRead) goOnTo({ kind: 'upcoming' });
  }, [eventId, isRead]);
  return <Waiting words={t('shell.loading')} />;
}
