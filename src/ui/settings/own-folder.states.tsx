import { RightToLeft, ignore } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { OwnFolderView, type OwnFolderState } from './own-folder-view';

const look = (state: OwnFolderState) => <OwnFolderView state={state} onMove={ignore} />;

export const ownFolderStates: Looks = {
  offered: look('offered'),
  moving: look('moving'),
  moved: look('moved'),
  'not yet': look('not-yet'),
  'right to left': <RightToLeft>{look('offered')}</RightToLeft>,
};
