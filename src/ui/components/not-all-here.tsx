import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { useTextStyles } from './text-styles';

/** Where something is done with all notes: that this device has not read them all yet. Nothing once it has. */
export function NotAllHere() {
  const { session } = useServices();
  const { t } = useWords();
  const text = useTextStyles();
  const reading = useWatched(session.firstReading);
  if (reading.kind === 'done') return null;
  return <p className={text.small}>{t('reading.notAllHere')}</p>;
}
