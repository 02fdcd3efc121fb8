import { useState } from 'react';

import type { CalendarEvent } from '../../domain/calendar/event';
import type { OverrideScope } from '../../workflows/upcoming';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { UPCOMING_WORDS } from './upcoming.words';

type ScopeActionProps = {
  readonly words: string;
  readonly event: Pick<CalendarEvent, 'seriesId'>;
  readonly describedBy?: string;
  readonly look?: 'primary' | 'quiet';
  readonly onChoose: (scope: OverrideScope) => void;
};

/** A button for one meeting; of a series it asks first whether all of them are meant. */
export function ScopeAction({ words, event, describedBy, look = 'quiet', onChoose }: ScopeActionProps) {
  const styles = useTextStyles();
  const [isAsking, setAsking] = useState(false);
  const choose = (scope: OverrideScope) => {
    setAsking(false);
    onChoose(scope);
  };

  if (!isAsking) {
    return (
      <Action look={look} compact={look === 'quiet'} aria-describedby={describedBy} onClick={() => (event.seriesId === undefined ? onChoose('this') : setAsking(true))}>
        {words}
      </Action>
    );
  }
  return (
    <div role="group" aria-label={words} className={styles.row}>
      <Action compact autoFocus onClick={() => choose('this')}>
        {UPCOMING_WORDS.thisMeeting}
      </Action>
      <Action compact onClick={() => choose('series')}>
        {UPCOMING_WORDS.wholeSeries}
      </Action>
      <Action look="quiet" compact onClick={() => setAsking(false)}>
        {UPCOMING_WORDS.cancel}
      </Action>
    </div>
  );
}
