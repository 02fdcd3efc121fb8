import { makeStyles, tokens } from '@fluentui/react-components';

import { useServices } from './services';
import { useWatched } from './use-watched';
import { useWords } from './words';

/** What the whole app says in its margin: notes on their way, no network, nothing kept. Empty when all is well. */
export function StatusLine() {
  const { session } = useServices();
  return (
    <StatusLineView
      isReadingNotes={useWatched(session.firstReading).kind === 'reading'}
      notYetInOneDrive={useWatched(session.notYetInOneDrive)}
      isOnline={useWatched(session.isOnline)}
      isDurable={session.isDurable}
    />
  );
}

export type StatusLineViewProps = { readonly isReadingNotes?: boolean; readonly notYetInOneDrive: number; readonly isOnline: boolean; readonly isDurable: boolean };

export function StatusLineView({ isReadingNotes = false, notYetInOneDrive, isOnline, isDurable }: StatusLineViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div role="status" className={styles.line}>
      {!isOnline && <span title={t('failure.offline')}>{t('shell.offline')}</span>}
      {isReadingNotes && isOnline && <span>{t('shell.readingNotes')}</span>}
      {notYetInOneDrive > 0 && <span>{t('shell.notYetInOneDrive', { count: notYetInOneDrive })}</span>}
      {!isDurable && <span className={styles.warning}>{t('shell.notDurable')}</span>}
    </div>
  );
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    ':not(:empty)': { paddingBlock: tokens.spacingVerticalXXS },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  warning: { color: tokens.colorStatusWarningForeground3 },
});
