import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { EventId } from '../../domain/calendar/event';
import { Action } from '../components/action';
import { Waiting } from '../components/waiting';
import type { Services } from '../../workflows/services';
import { useServices } from '../shell/services';
import { useWords } from '../shell/words';

/** Most meetings start prepared: the panel's first download goes without it, and without its words. */
function latePrepare(wordsOfPrepare: Services['wordsOfPrepare']) {
  return lazy(async () => {
    const [{ Prepare }] = await Promise.all([import('../agenda/prepare'), wordsOfPrepare()]);
    return { default: Prepare };
  });
}

type PrepareInPanelProps = {
  readonly eventId: EventId;
  readonly name: string;
  /** The panel, given the button that opens Prepare. */
  readonly children: (openPrepare: ReactNode) => ReactNode;
};

/**
 * Prepare in the panel's own place, and back. The panel stays mounted underneath, so that half-typed words, open forms
 * and the caret are where they were.
 */
export function PrepareInPanel({ eventId, name, children }: PrepareInPanelProps) {
  const { t } = useWords();
  const { wordsOfPrepare } = useServices();
  const [Prepare] = useState(() => latePrepare(wordsOfPrepare));
  const [isPreparing, setPreparing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasPreparing = useRef(false);
  useEffect(() => {
    if (wasPreparing.current && !isPreparing) opener.current?.focus();
    wasPreparing.current = isPreparing;
  }, [isPreparing]);
  const button = (
    <Action ref={opener} look="quiet" compact aria-label={t('panel.prepare', { name })} onClick={() => setPreparing(true)}>
      {t('panel.prepareShort')}
    </Action>
  );
  return (
    <>
      <div hidden={isPreparing}>{children(button)}</div>
      {isPreparing && (
        <div>
          <Action look="quiet" autoFocus onClick={() => setPreparing(false)}>
            {t('panel.backToNotes')}
          </Action>
          <Suspense fallback={<Waiting words={t('agenda.preparing')} lines={6} />}>
            <Prepare eventId={eventId} />
          </Suspense>
        </div>
      )}
    </>
  );
}
