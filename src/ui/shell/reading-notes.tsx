import { ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

import type { FirstReading } from '../../workflows/ports';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from './words';

type ReadingNotesProps = { readonly reading: FirstReading; readonly onStop: () => void; readonly onGoOn: () => void };

/** How far a new device is with reading years of notes, and the way to stop it and to go on. */
export function ReadingNotes({ reading, onStop, onGoOn }: ReadingNotesProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const titleId = useId();
  if ((reading.kind !== 'reading' && reading.kind !== 'stopped') || reading.progress === undefined) return null;
  const { read, of } = reading.progress;
  const isStopped = reading.kind === 'stopped';
  return (
    <section aria-labelledby={titleId} className={styles.box}>
      <div className={styles.words}>
        <p id={titleId} className={styles.title}>
          {isStopped ? t('reading.stoppedTitle', { read, of }) : t('reading.title', { read, of })}
        </p>
        <p className={text.small}>{isStopped ? t('reading.stoppedBody') : t('reading.body')}</p>
      </div>
      <Action onClick={isStopped ? onGoOn : onStop}>{isStopped ? t('reading.goOn') : t('reading.stop')}</Action>
      {!isStopped && <ProgressBar className={styles.bar} aria-labelledby={titleId} value={read} max={of} />}
    </section>
  );
}

const useStyles = makeStyles({
  // At the foot, where its coming and going moves nothing that somebody is about to press.
  box: {
    position: 'sticky',
    insetBlockEnd: tokens.spacingVerticalS,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    maxWidth: '760px',
    marginBlockStart: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: tokens.shadow4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 200px', minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  bar: { flexBasis: '100%' },
});
