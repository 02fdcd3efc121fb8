import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { AskedNotice } from './late-parts';

/** Above the content on every surface, while the way to OneDrive waits for the user's word. */
export function AskedBanner() {
  const { safety } = useServices();
  const asked = useWatched(safety.asked);
  if (asked === undefined) return null;
  return <AskedNotice asked={asked} nameOf={safety.nameOf} onAnswer={safety.answer} onUseFolder={safety.useThisFolder} />;
}
