import type { FirstReading } from '../../workflows/ports';
import { Action } from '../components/action';
import { Notice } from '../components/notice';
import { FailureNotice } from './failure-notice';
import { useServices } from './services';
import { useWatched } from './use-watched';
import { useWords } from './words';

/** Above the content while this device could not read the notes in OneDrive, or has no folder there to keep them in. */
export function NotesBanner() {
  const { session } = useServices();
  const reading = useWatched(session.firstReading);
  const isRefused = useWatched(session.isFolderRefused);
  const isWaiting = useWatched(session.notYetInOneDrive) > 0;
  return <NotesBannerView isWaiting={isWaiting} reading={isRefused ? REFUSED : reading} onAllow={() => void session.allowNotes()} onRetry={() => void session.readNotes()} />;
}

const REFUSED: FirstReading = { kind: 'failed', reason: 'consent-needed' };

/** `isWaiting`: notes are written that cannot go to OneDrive. Before the first there is nothing to worry about. */
type NotesBannerViewProps = { readonly isWaiting?: boolean; readonly reading: FirstReading; readonly onAllow: () => void; readonly onRetry: () => void };

export function NotesBannerView({ isWaiting = true, reading, onAllow, onRetry }: NotesBannerViewProps) {
  const { t } = useWords();
  if (reading.kind !== 'failed') return null;
  if (reading.reason !== 'consent-needed') return <FailureNotice title={t('shell.notesUnread')} reason={reading.reason} onRetry={onRetry} />;
  return (
    <Notice tone={isWaiting ? 'problem' : 'quiet'} title={t('shell.noFolderTitle')} action={<Action onClick={onAllow}>{t('shell.allow')}</Action>}>
      {t('shell.noFolderBody')}
    </Notice>
  );
}
