import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { reframeOf, takeReframe, undoReframe } from '../../domain/coaching/reframes';
import type { Reframe } from '../../domain/coaching/reframes';
import { Action } from './action';
import { useTextStyles } from './text-styles';
import { useWords } from '../shell/words';

export type ReframeOfferProps = {
  readonly text: string;
  readonly onChange: (text: string) => void;
};

/** Offered when the writing rests, so that nothing flickers beside the words. */
const REST_MS = 500;

/** Beside a line with the sign of one of the four shifts: another way to say it, taken with one tap and undone with one. */
export function ReframeOffer({ text, onChange }: ReframeOfferProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const words = useTextStyles();
  const [taken, setTaken] = useState<Reframe>();
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), REST_MS);
    return () => window.clearTimeout(timer);
  }, [text]);

  const isTaken = taken !== undefined && text.includes(taken.rewritten);
  const offer = isTaken || rested !== text ? undefined : reframeOf(text, locale);
  const take = (reframe: Reframe) => {
    setTaken(reframe);
    onChange(takeReframe(text, reframe));
  };
  const undo = (reframe: Reframe) => {
    setTaken(undefined);
    onChange(undoReframe(text, reframe));
  };
  return (
    <div role="status">
      {offer !== undefined && (
        <div className={styles.offer}>
          <p className={words.small}>
            {t(`talk.reframe.${offer.shift}`)} <q dir="auto">{offer.rewritten}</q>
          </p>
          <Action look="quiet" compact onClick={() => take(offer)}>
            {t('talk.reframe.take')}
          </Action>
        </div>
      )}
      {isTaken && (
        <div className={styles.offer}>
          <p className={words.small}>{t('talk.reframe.taken')}</p>
          <Action look="quiet" compact onClick={() => undo(taken)}>
            {t('talk.undo')}
          </Action>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
});
