import { useEffect, useState } from 'react';

import { useServices } from '../shell/services';
import { OwnFolderView, type OwnFolderState } from './own-folder-view';

/** The way back to the app folder, where the notes lie in a folder of ours and the app folder works by now. */
export function OwnFolderSetting() {
  const { ownFolder } = useServices();
  const [state, setState] = useState<OwnFolderState>('nothing');
  useEffect(() => {
    let isHere = true;
    void ownFolder.isMovable().then((isMovable) => isHere && isMovable && setState('offered'));
    return () => {
      isHere = false;
    };
  }, [ownFolder]);
  const move = () => {
    setState('moving');
    void ownFolder.move().then(setState);
  };
  return <OwnFolderView state={state} onMove={move} />;
}
