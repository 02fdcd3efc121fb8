import { makeStyles, tokens } from '@fluentui/react-components';

import { useState } from 'react';

import { UnsafeDialog } from '../safety/late-parts';
import { useServices } from './services';
import { useWatched } from './use-watched';
import { useWords } from './words';

/**
 * What the whole app says in its margin: notes on their way, no network, nothing kept. Empty when all is well.
 *
 * @param saysReading false where the reading of notes is told elsewhere on the screen
 */
export function StatusLine({ saysReading = true }: { readonly saysReading?: boolean }) {
  const { session } = useServices();
  const [isListOpen, setListOpen] = useState(false);
  return (
    <>
      <StatusLineView
        isReadingNotes={useWatched(session.firstReading).kind === 'reading' && saysReading}
        notYetInOneDrive={useWatched(session.notYetInOneDrive)}
        isOnline={useWatched(session.isOnline)}
        isDurable={session.isDurable}
        onShowUnsafe={() => setListOpen(true)}
      />
      {/* It outlives the number, so that it can say that all is well. */}
      {isListOpen && <UnsafeDialog onClose={() => setListOpen(false)} />}
    </>
  );
}

export type StatusLineViewProps = {
  readonly isReadingNotes?: boolean;
  readonly notYetInOneDrive: number;
  readonly isOnline: boolean;
  readonly isDurable: boolean;
  readonly onShowUnsafe: () => void;
};

export function StatusLineView({ isReadingNotes = false, notYetInOneDrive, isOnline, isDurable, onShowUnsafe }: StatusLineViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div role="status" className={styles.line}>
      {!isOnline && <span title={t('failure.offline')}>{t('shell.offline')}</span>}
      {isReadingNotes && isOnline && <span>{t('shell.readingNotes')}</span>}
      {notYetInOneDrive > 0 && (
        <button type="button" className={styles.number} onClick={onShowUnsafe}>
          {t('shell.notYetInOneDrive', { count: notYetInOneDrive })}
        </button>
      )}
      {!isDurable && <span className={styles.warning}>{t('shell.notDurable')}</span>}
    </div>
  );
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    // Its room is kept while it is empty: what it says comes and goes with every change, and nothing else may move with it.
    minHeight: tokens.lineHeightBase200,
    paddingBlock: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  number: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  warning: { color: tokens.colorStatusWarningForeground3 },
});
