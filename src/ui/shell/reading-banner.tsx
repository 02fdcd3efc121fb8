import type { FirstReading } from '../../workflows/ports';
import { late } from '../components/late';
import { useServices } from './services';
import { useWatched } from './use-watched';

const ReadingNotes = late(async () => (await import('./reading-notes')).ReadingNotes);

/** Fewer are here before anybody has read the sentence. */
const MANY = 150;

/** Whether so much is read, or left unread, that the tab says how far it is. */
export function isLongReading(reading: FirstReading): boolean {
  if (reading.kind === 'stopped') return true;
  return reading.kind === 'reading' && reading.progress !== undefined && reading.progress.of >= MANY;
}

/** Below the content of the tab, while a new device reads years of notes. */
export function ReadingBanner() {
  const { session } = useServices();
  const reading = useWatched(session.firstReading);
  if (!isLongReading(reading)) return null;
  return <ReadingNotes reading={reading} onStop={() => void session.stopReading()} onGoOn={() => void session.goOnReading()} />;
}
