import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { SettingsView } from './settings-view';
import type { SettingsActions } from './settings-view';

const actions: SettingsActions = { onSyncNow: settle, onExport: settle, onWeekStart: ignore, onSignOut: ignore };
const state = { accountName: 'Alex Morgan', accountAddress: 'alex@fabrikam.example', promptCount: 168, notesHere: 214, notYetInOneDrive: 0, weekStart: 'monday' } as const;

export const settingsViewStates: Looks = {
  ready: <SettingsView state={state} actions={actions} />,
  'three not yet in OneDrive': <SettingsView state={{ ...state, notYetInOneDrive: 3 }} actions={actions} />,
  'right to left': <RightToLeft><SettingsView state={state} actions={actions} /></RightToLeft>,
};
