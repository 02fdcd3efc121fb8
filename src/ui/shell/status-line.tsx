import { makeStyles, tokens } from '@fluentui/react-components';

import { FAILURE_WORDS } from './failure-words';
import { useServices } from './services';
import { SHELL_WORDS } from './shell.words';
import { useWatched } from './use-watched';

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
  const styles = useStyles();
  return (
    <div role="status" className={styles.line}>
      {!isOnline && <span title={FAILURE_WORDS.offline.words}>{SHELL_WORDS.offline}</span>}
      {isReadingNotes && isOnline && <span>{SHELL_WORDS.readingNotes}</span>}
      {notYetInOneDrive > 0 && <span>{SHELL_WORDS.notYetInOneDrive(notYetInOneDrive)}</span>}
      {!isDurable && <span className={styles.warning}>{SHELL_WORDS.notDurable}</span>}
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
