import { useEffect, useRef, useState } from 'react';

import type { CalendarEvent } from '../../domain/calendar/event';
import type { OverrideScope } from '../../workflows/upcoming';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type ScopeActionProps = {
  readonly words: string;
  readonly event: Pick<CalendarEvent, 'seriesId'>;
  readonly describedBy?: string;
  /** `faint` steps back until its row is in use. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'faint';
  readonly onChoose: (scope: OverrideScope) => void;
};

/** A button for one meeting; of a series it asks first whether all of them are meant. */
export function ScopeAction({ words, event, describedBy, look = 'quiet', onChoose }: ScopeActionProps) {
  const { t } = useWords();
  const styles = useTextStyles();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasCancelled = useRef(false);
  useEffect(() => {
    if (!isAsking && wasCancelled.current) button.current?.focus();
    wasCancelled.current = false;
  }, [isAsking]);
  const choose = (scope: OverrideScope) => {
    setAsking(false);
    onChoose(scope);
  };

  const cancel = () => {
    wasCancelled.current = true;
    setAsking(false);
  };

  if (!isAsking) {
    return (
      <Action
        ref={button}
        look={look}
        compact={look === 'quiet' || look === 'faint'}
        data-quiet={look === 'faint' ? '' : undefined}
        aria-describedby={describedBy}
        onClick={() => (event.seriesId === undefined ? onChoose('this') : setAsking(true))}
      >
        {words}
      </Action>
    );
  }
  return (
    <div role="group" aria-label={words} className={styles.row}>
      <Action compact autoFocus onClick={() => choose('this')}>
        {t('scope.thisMeeting')}
      </Action>
      <Action compact onClick={() => choose('series')}>
        {t('scope.wholeSeries')}
      </Action>
      <Action look="quiet" compact onClick={cancel}>
        {t('scope.cancel')}
      </Action>
    </div>
  );
}
