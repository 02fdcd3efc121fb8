import { ColleaguesSetting } from '../people/colleagues-offer';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { SettingsView } from './settings-view';
import { SETTINGS_WORDS } from './settings.words';
import { zipOf } from './zip';

/** Account, data, prompts, week. */
export function SettingsPage() {
  const { settings, session } = useServices();
  return (
    <SettingsView
      state={useWatched(settings)}
      actions={{
        onSyncNow: () => settings.syncNow(),
        onExport: async () => saveAs(SETTINGS_WORDS.exportName, zipOf(await settings.everything())),
        onWeekStart: (day) => void settings.setWeekStart(day),
        onSignOut: (removeDeviceCopy) => void session.signOut(removeDeviceCopy),
      }}
    >
      <ColleaguesSetting />
    </SettingsView>
  );
}

function saveAs(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
