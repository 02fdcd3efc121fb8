import { useEffect } from 'react';

import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { KeepNotesView } from './keep-notes-view';

/** How long notes are kept, and those that are older. */
export function KeepNotes() {
  const { retention } = useServices();
  const state = useWatched(retention);
  const years = state.kind === 'ready' ? state.years : undefined;
  useEffect(() => void retention.open(), [retention, years]);
  return <KeepNotesView state={state} onYears={(chosen) => void retention.setYears(chosen)} onMove={retention.moveToTrash} />;
}
