import { useEffect } from 'react';

import { useTextStyles } from '../components/text-styles';
import { hashOf } from '../shell/route';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';

/** One quiet line about the practice under way; nothing while there is none. */
export function PracticeLine() {
  const { practice } = useServices();
  const text = useTextStyles();
  const { t } = useWords();
  const state = useWatched(practice);
  useEffect(() => {
    void practice.open();
  }, [practice]);
  if (state.kind !== 'ready' || state.current === undefined) return null;
  const { kind, practice: { behaviour }, day, days, taken, chances } = state.current;
  return (
    <p className={text.small}>
      {kind === 'over' ? t('insights.line.over', { behaviour }) : t('insights.line.running', { behaviour, day, days, taken, count: chances.length })}{' '}
      <a className={text.link} href={hashOf({ kind: 'insights' })}>{t('insights.line.open')}</a>
    </p>
  );
}
