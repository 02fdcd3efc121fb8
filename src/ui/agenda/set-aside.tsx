import { useEffect, useMemo } from 'react';

import type { EventId } from '../../domain/calendar/event';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { SetAsideView } from './set-aside-view';

/** Ten minutes before this 1:1, in the user's own calendar. Nothing is said before the calendar was read. */
export function SetAside({ eventId }: { readonly eventId: EventId }) {
  const { agendas, preparation, session } = useServices();
  const agenda = useWatched(useMemo(() => agendas.of(eventId), [agendas, eventId]));
  const state = useWatched(preparation).get(eventId);
  // A time that moved, or a calendar that has just been read, may change what can be offered.
  const reading = agenda.kind === 'ready' && agenda.freshness === 'fresh' ? agenda.event : undefined;
  useEffect(() => {
    if (reading !== undefined) void preparation.open(eventId);
  }, [preparation, eventId, reading]);
  // A script that does not come is as if nothing was tapped: nothing was written, and the offer stands.
  const quietly = (deed: Promise<void>) => void deed.catch(() => undefined);
  return (
    <SetAsideView
      state={state}
      actions={{
        onSetAside: (shown) => quietly(preparation.setAside(eventId, shown)),
        onRemove: () => quietly(preparation.remove(eventId)),
        onRetry: () => void preparation.reopen(eventId),
        onSignIn: () => void session.signIn(),
      }}
    />
  );
}
