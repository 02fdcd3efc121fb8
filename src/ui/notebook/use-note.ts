import { useEffect, useMemo, useState } from 'react';

import type { EventId } from '../../domain/calendar/event';
import type { FilePath } from '../../domain/notes/file-path';
import { reasonOf, type FailureReason } from '../../domain/shared/failure';
import type { NoteState } from '../../workflows/notebook';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import type { QuickEntry } from './quick-drafts';

/** The note at a path, opened when first shown; what still waits to be saved is written when it leaves the screen. */
export function useNote(path: FilePath): NoteState {
  const { notebook } = useServices();
  useEffect(() => {
    void notebook.open(path);
    const flush = () => void notebook.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [notebook, path]);
  return useWatched(useMemo(() => notebook.note(path), [notebook, path]));
}

/** Where the note of a meeting is: known before the note, since it comes from the meeting, so that all devices agree on it. */
export function useNotePath(eventId: EventId): { readonly path: FilePath | undefined; readonly reason: FailureReason | undefined } {
  const { notebook } = useServices();
  const [path, setPath] = useState<FilePath>();
  const [reason, setReason] = useState<FailureReason>();
  useEffect(() => {
    notebook.pathOfMeeting(eventId).then(setPath, (failure: unknown) => setReason(reasonOf(failure)));
  }, [notebook, eventId]);
  return { path, reason };
}

/** Keeps what a quick form made in the note at `path`. */
export function useAddEntry(path: FilePath): (entry: QuickEntry) => Promise<void> {
  const { notebook } = useServices();
  return (entry) => {
    switch (entry.kind) {
      case 'commitment':
        return notebook.addCommitment(path, { owner: entry.owner, text: entry.text, due: entry.due });
      case 'hand-over':
        return notebook.handOver(path, entry.what, entry.step, entry.nextLook);
      case 'feedback':
        return notebook.addFeedback(path, { behaviour: entry.behaviour, effect: entry.effect, next: entry.next });
      case 'moment':
        return notebook.addMoment(path, entry.text);
    }
  };
}
